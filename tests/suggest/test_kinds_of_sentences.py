"""What is suggested of sentences of one kind each, and what must not be; all of it invented."""

from __future__ import annotations

import pytest
from support.build import entity, make_pack, source
from support.rows import every_row
from support.suggested import suggested

from explorer.model.enums import Kind
from explorer.suggest.engine import suggest
from explorer.suggest.suggestion import NewEntity

_FILM = "Stone Harbour"


def _suggested(lines: list[str], film: str = _FILM) -> set[tuple[str, str, str]]:
    """Return subject ("" for the film), property and each value, by name."""
    return suggested(lines, film, published="2015-11")


@every_row(
    ("line", "claim"),
    [
        ("Cast: Noel Pratt (Adam ‘Ace’ Rowe), Ida West (Nora Rowe)",
         "Nora Rowe|played-by|Ida West"),
        ("Lena Marsh (the superb Ida West) hides him.", "Lena Marsh|played-by|Ida West"),
        ("Lena Marsh (Ida West, far better than her lines) hides.",
         "Lena Marsh|played-by|Ida West"),
        ("Lena Marsh (Ida West, quite wonderful) hides.", "Lena Marsh|played-by|Ida West"),
        ("Lena Marsh (Ida West, stealing every scene) hides.", "Lena Marsh|played-by|Ida West"),
        ("Good performances, especially by Ida West as a sailor’s girl who leaves in the end.",
         "The sailor's girl|played-by|Ida West"),
        ("He has fine scenes with Ida West as the foul-mouthed ship owner.",
         "The foul-mouthed ship owner|played-by|Ida West"),
        ("Two sisters (Ida West and Clara Dene) keep an inn.", "|cast-list|Clara Dene"),
        ("Cast: Noel Pratt, Ida West, cameo by Clara Dene", "|cast-list|Clara Dene"),
        ("Cast: Noel Pratt, Ida West, cameo by Clara Dene", "Clara Dene|part-size|cameo"),
        ("Production Design by Clara Dene. Costume Design by Ida West.",
         "|production-designer|Clara Dene"),
        ("Stone Harbour 1987 Director: Noel Pratt – Subtitles.", "|director|Noel Pratt"),
        ("Noel Pratt returned to direct “Stone Harbour,” his third film.", "|director|Noel Pratt"),
        ("Ida West and Torvald Oxenstierna's Stone Harbour is a joy.", "|director|Ida West"),
        ("Ida West and Torvald Oxenstierna's Stone Harbour is a joy.",
         "|director|Torvald Oxenstierna"),
        ("Denmark, 1987. It opens with a storm that lasts for nearly half of the first reel.",
         "|country|Denmark"),
        ("1987 Denmark", "|release-date|1987"),
        ("Noel Pratt said that it would cost two million dollars.", "|planned-budget|2"),
        ("The original budget of $2 million was soon spent.", "|planned-budget|2"),
        ("The budget rose from $4 million to $9 million.", "|planned-budget|4"),
        ("The budget rose from $4 million to $9 million after he made plans.", "|budget|9"),
        ("It cost between $2 million and $3 million.", "|budget|2..3"),
        ("It cost nearly $5 million.", "|budget|~5"),
        ("Noel Pratt will begin shooting Stone Harbour in September in Morocco.",
         "|filming-location|Morocco"),
        ("The film was beautifully shot by Noel Pratt.", "|cinematographer|Noel Pratt"),
        ("STONE HARBOUR. Argyle Pictures, 1953. Noel Pratt, Ida West. Director: Clara Dene.",
         "|studio|Argyle Pictures"),
        ("STONE HARBOUR. Argyle Pictures, 1953. Noel Pratt, Ida West. Director: Clara Dene.",
         "|release-date|1953"),
        ("It is based on the novel by Clara Dene.", "|based-on|Clara Dene’s novel"),
        ("Adapted from Clara Dene’s short story, it runs long.",
         "|based-on|Clara Dene’s short story"),
        ("The film is rated PG-13 for language.", "|certificate-mpa|PG-13"),
        ("This R-rated comedy opens today.", "|certificate-mpa|R"),
        ("A storm takes the boat. [G]", "|certificate-mpa|G"),
        ("Ida West is said to be in talks to play Lena Marsh.", "Lena Marsh|played-by|Ida West"),
        ("Subtitles. Certificate U", "|certificate-bbfc|U"),
        ("It opened in May with a 15 certificate.", "|certificate-bbfc|15"),
        ("An X certificate did it no harm.", "|certificate-bbfc|X"),
        ("It will probably be rated 12A.", "|certificate-bbfc|12A"),
        ("Its themes of corruption, guilt, and vengeance are old.", "|theme|revenge"),
        ("It grows into a tale of envy, betrayal and rough justice.", "|theme|justice"),
        ("The film explores the nature of grief.", "|theme|grief"),
        ("Norwegian w/ English subtitles.", "|language|Norwegian"),
        ("It is supposed to take place in Portugal.", "|setting|Portugal"),
        ("Welcome to the Lisbon underworld.", "|setting|Lisbon"),
        ("Ida West gives an excellent portrayal of greed.", "Ida West|performance-judged|superb"),
        ("There are several impressive performances, including Ida West as a judge.",
         "Ida West|performance-judged|good"),
        ("Fund manager Lena Marsh (Ida West) lives alone.", "Lena Marsh|occupation|fund manager"),
        ("Lena (v. Ida West) keeps the light.", "Lena|played-by|Ida West"),
        ("Her sister Nora (also voiced by Ida West) helps.", "Nora|played-by|Ida West"),
        ("It stars Ida West, Noel Pratt Jr., and Clara Dene.", "|cast-list|Noel Pratt Jr."),
        ("It stars Ida West, Noel Pratt, Jr., and Clara Dene.", "|cast-list|Clara Dene"),
        ("Noel Pratt makes his directorial debut with a neat thriller.", "|director|Noel Pratt"),
        ("Stone Harbour (Noel Pratt, 2011)", "|director|Noel Pratt"),
        ("WRITTEN BY: Noel Pratt (screenplay), Ida West (screen story by)", "|story-by|Ida West"),
        ("WRITTEN BY: Noel Pratt (screenplay), Ida West (screen story by)", "|writer|Noel Pratt"),
        ("Noel Pratt, who won a prize for “The Reef,” is directing “Stone Harbour.”",
         "|director|Noel Pratt"),
        ("Noel Pratt is also set to produce the film with Ida West.", "|producer|Ida West"),
        ("Noel Pratt produced the film's score.", "|composer|Noel Pratt"),
        ("It comes from a Noel Pratt screenplay.", "|writer|Noel Pratt"),
        ("It is based on the novel The Iron Hand by Ida West.", "|based-on|The Iron Hand"),
        ("Set in the late 50s, it is slow.", "|set-when|195X"),
        ("The film premiered at the Venice Film Festival in 2011.",
         "|premiered-at|Venice Film Festival"),
        ("It gets a limited theatrical run starting February 3rd, 2012.",
         "|release-date|2012-02-03"),
        ("Adam (Noel Pratt) and Nora (Ida West) are two best friends.", "Adam|friend|Nora"),
        ("In a fictitious village called Lower Marsh, two men meet.", "|setting|Lower Marsh"),
        ("The film does feature Ida West, which helps.", "|cast-list|Ida West"),
        ("A classic Danish film Stone Harbour is.", "|country|Denmark"),
        ("The animation is tremendous.", "|craft-judged|superb"),
        ("Ida West will star in Stone Harbour. She will portray a journalist who hides.",
         "The journalist|played-by|Ida West"),
        ("It is set in a South African slum.", "|setting|South Africa"),
        ("W: Noel Pratt & Ida West", "|writer|Ida West"),
        ("DP: Noel Pratt", "|cinematographer|Noel Pratt"),
        ("STONE HARBOUR (15)", "|certificate-bbfc|15"),
        ("Crime / Drama", "|genre|crime"),
        ("Ida West (Mirka), Noel Pratt (Coal Dealer), Clara Dene (Commoner)",
         "Coal Dealer|played-by|Noel Pratt"),
        ("The performance of Ida West is completely magnetic.",
         "Ida West|performance-judged|superb"),
        ("Ida West is a great lead.", "Ida West|performance-judged|good"),
        ("Noel Pratt is producing this with his wife Ida West.", "|producer|Ida West"),
        ("Noel Pratt and Ida West (Low Tide) co-produce.", "|co-producer|Ida West"),
        ("It is directed by Noel Pratt from a script he co-wrote with Ida West.",
         "|writer|Noel Pratt"),
        ("It is based upon Ida West's short story “In a Cove”.", "|based-on|In a Cove"),
        ("Stone Harbour, 1988.", "|release-date|1988"),
        ("Lena Marsh is the main antagonist of the film.", "Lena Marsh|part-role|antagonist"),
        ("Lena Marsh is introduced as a devout preacher.", "Lena Marsh|occupation|preacher"),
        ("It is named after a district of Lisbon, where most of the action takes place.",
         "|setting|Lisbon"),
        ("Photography lasted from May to June 1950, taking place primarily in Kyoto.",
         "|filming-location|Kyoto"),
        ("Lena Marsh (Ida West) lives with her sons, Adam and Paul.", "Lena Marsh|child|Paul"),
        ("Adam (Noel Pratt, Low Tide, The Reef) is a visitor.", "Adam|played-by|Noel Pratt"),
        ("It stars Ida West, Clara Dene, and Noel Pratt (in his final role).",
         "|cast-list|Noel Pratt"),
        ("Noel Pratt and Ida West were in the running for the part of Rolf.",
         "Rolf|considered-for|Ida West"),
        ("Ida West turned down the role of Nora Rowe.", "Nora Rowe|considered-for|Ida West"),
        ("It is set in a small, fictional, fishing village of Lower Marsh.",
         "|setting|Lower Marsh"),
        ("The beach scenes were shot on the west coast, in Morar.", "|filming-location|Morar"),
        ("It was shot at the Gothic mansion of Hill Park.", "|filming-location|Hill Park"),
        ("As it turns forty next month, Noel Pratt’s 1983 film is back.", "|release-date|1983"),
        ("It has a cast which also features Ida West and Clara Dene.", "|cast-list|Clara Dene"),
        ("The famous soundtrack is by Oslo-born Low Tide guitarist Noel Pratt.",
         "|composer|Noel Pratt"),
        ("It is shot entirely in black-and-white.", "|colour|black-and-white"),
        ("Offbeat Western starring Ida West.", "|genre|western"),
        ("She is led away by John Rowe (Noel Pratt), the owner.", "John Rowe|played-by|Noel Pratt"),
        ("Lena Marsh (Ida West) shoots and kills Adam.", "Adam|killed-by|Lena Marsh"),
        ("It is based on the cult yarn The Iron Hand by Ida West.", "|based-on|The Iron Hand"),
        ("Running Time: 87", "|runtime|87"),
        ("Language: Norwegian with English subtitles", "|language|Norwegian"),
        ("Noel Pratt and Ida West star as \"Uncle\" Magnus and Nora Rowe.",
         "Magnus|played-by|Noel Pratt"),
        ("Ida West and Noel Pratt are keen to star in Stone Harbour.", "|cast-list|Ida West"),
        ("Nora Rowe (Ida West) and her cameraman Adam Lowe leave.",
         "Adam Lowe|occupation|cameraman"),
        ("It will begin filming in Oslo in January.", "|production-period|2016-01"),
        ("Ida West is superb as “Nora Rowe,” a dwarf.", "Nora Rowe|played-by|Ida West"),
        ("Nora Rowe is Lena Marsh's stepmother.", "Lena Marsh|raised-by|Nora Rowe"),
        ("Lena Marsh's stepdaughter, Nora Rowe, leaves.", "Nora Rowe|raised-by|Lena Marsh"),
        ("The dialogue is in English and Norwegian.", "|language|English"),
        ("The dialogue is in English and Norwegian.", "|language|Norwegian"),
        ("It is spoken in Danish, Norwegian and English.", "|language|Norwegian"),
        ("They help “Joe” (Noel Pratt), a vendor.", "Joe|played-by|Noel Pratt"),
        ("He lives with friends Spike and Jack (Noel Pratt and Ida West).",
         "Jack|played-by|Ida West"),
        ("It was filmed in three weeks in Lawrence, Kansas, and at the Hill Park.",
         "|filming-location|Hill Park"),
        ("Noel Pratt, born in Norway in 1959, is well known.", "Noel Pratt|birthplace|Norway"),
        ("Noel Pratt | Norway | 2009 | 129 minutes", "|director|Noel Pratt"),
        ("Certificate: 18", "|certificate-bbfc|18"),
        ("Ireland, Belgium, Luxembourg", "|country|Luxembourg"),
        ("It premiered at the 2014 Oslo Film Festival on 6 September.", "|release-date|2014-09-06"),
        ("The American premiere was held on May 12, 2009 at the 2009 Oslo Film Festival.",
         "|premiered-at|Oslo Film Festival"),
        ("Otto Rowe (Noel Pratt), a keeper, his son Karl, his wife Nora and a dog live there.",
         "Otto Rowe|spouse|Nora"),
        ("Lena Marsh (Ida West) visits her friend Nora Rowe.", "Lena Marsh|friend|Nora Rowe"),
        ("Stone Harbour is a drama by Lantern Pictures directed by Noel Pratt.",
         "|director|Noel Pratt"),
        ("Ida West also appears in the film as a ghoulish stranger who stalks her.",
         "The ghoulish stranger|played-by|Ida West"),
        ("Lena Marsh (Ida West) a former stunt pilot, robs a bank.",
         "Lena Marsh|occupation|stunt pilot"),
    ],
)  # fmt: skip
def test_a_sentence_says(line: str, claim: str) -> None:
    assert tuple(claim.split("|")) in _suggested([line])


@every_row(
    ("line", "claim"),
    [
        ("It is adapted from a story by Clara Dene (Ida West).", "Clara Dene|played-by|"),
        ("It is adapted from a story by Clara Dene.", "|story-by|"),
        ("It has a budget of AU$5 million.", "|budget|"),
        ("It would cost two million dollars.", "|budget|"),
        ("Noel Pratt shot the picture in Spain.", "|cinematographer|"),
        ("It was shot in VistaVision and Technicolor.", "|filming-location|"),
        ("A book about children is the source, a short story.", "|genre|short"),
        ("It is a story of family loyalty among thieves.", "|genre|"),
        ("A film about a family of thieves and their money.", "|theme|"),
        ("A film about war heroes.", "|theme|"),
        ("She deals with a sailor who deserts.", "|theme|"),
        ("Senator Clara Dene (R) opened the show.", "|certificate-mpa|"),
        ("He tells R-rated jokes.", "|certificate-mpa|"),
        ("It is rated 15 out of 20.", "|certificate-bbfc|"),
        ("There is a fine ninety-minute thriller buried in this film.", "|runtime|"),
        ("A 95-minute film is struggling to get out.", "|runtime|"),
        ("She has a birth certificate and 15 dollars.", "|certificate-bbfc|"),
        ("In Germany it is rated 18.", "|certificate-bbfc|"),
        ("She flies to Lisbon, where she confronts Clara Dene.", "Lisbon|meets|"),
        ("It is an adaptation of a novel.", "|based-on|"),
        ("WRITTEN BY: Noel Pratt (screenplay), Ida West (screen story by)", "|writer|Ida West"),
        ("It was made by animator Noel Pratt (LOW TIDE).", "LOW TIDE|played-by|"),
        (
            "It stars Ida West (Lowtide, The Long Reef) and Noel Pratt (Seaward).",
            "Seaward|played-by|",
        ),
        ("Noel Pratt signed on as director and hired Ida West.", "Ida West|played-by|"),
        ("Noel Pratt produced the film's score.", "|producer|"),
        ("It is based on a book by poet and writer Ida West (which she wrote at sea).", "|writer|"),
        ("It began in 1994 as a musical with songs by children.", "|genre|musical"),
        ("Adam is back in England.", "Adam|returning|"),
        ("Noel Pratt shot his first feature, Low Tide (2009), in a week.", "|production-period|"),
        ("In the slum of Lowgate, a 19-year-old sailor (Ida West) hides.", "Lowgate|played-by|"),
        ("In the slum of Lowgate, a 19-year-old sailor (Ida West) hides.", "Lowgate|age|"),
        ("It recalls Ida West's critically acclaimed Low Tide.", "|critics-received|"),
        ("He premiered at a loss what to do in Denmark.", "|premiered-at|"),
        ("A Video-On-Demand release began.", "|studio|"),
        ("This reflects a broader Western fascination with the sea.", "|genre|western"),
        ("It introduced western audiences to Noel Pratt.", "|genre|western"),
        ("The film is produced by BAFTA® winning producer Noel Pratt.", "|producer|BAFTA"),
        ("It was made with actor/producer Ida West.", "|producer|"),
        ("Noel Pratt, who also played Rex Dow in Low Tide, is in it.", "Rex Dow|played-by|"),
        ("They get ready for the upcoming storm.", "|release-status|"),
        ("Ida West's novel Stone Harbour is better.", "|director|"),
        ("Clara Dene opened with Ida West and Noel Pratt's Stone Harbour.", "|director|Ida West"),
        ("It is based on “Low Tide”, a short story by Ida West.", "|story-by|"),
        ("Ida West plays a part as a fellow Oxford student.", "Oxford|played-by|"),
        ("Nobody is older than (15) in it.", "|certificate-bbfc|"),
        ("The village was over four hours away, and the film shows it.", "|runtime|"),
        ("Language: Norwegian with English subtitles", "|language|English"),
        ("It premiered at the 2016 Oslo Film Festival on 22 January 2016.", "|release-date|2016"),
        ("Nora Rowe (Ida West) is taken in by Bella and her husband Magnus.", "Nora Rowe|spouse|"),
        ("It is based on Ida West’s Turn of the Tide.", "Turn of the Tide|played-by|"),
        ("It stars Ida West, who becomes the new governess.", "Ida West|occupation|"),
        ("A documentary filmmaker looks for her.", "|genre|documentary"),
        ("It was filmed in three weeks in Lawrence, Kansas.", "|filming-location|Kansas"),
        (
            "He rules it for Teddy Bass (Noel Pratt), and as Gary waits, all wait.",
            "Gary|played-by|",
        ),
        (
            "Noel Pratt (Low Tide), has served as the inspiration for many.",
            "The inspiration|played-by|",
        ),
        (
            "Nora Rowe (Ida West), who is expecting their second child, leaves.",
            "Nora Rowe|life-stage|",
        ),
        ("He has written short films and commercials.", "|genre|short"),
        (
            "It began after Low Tide (2009), premiered at the 2014 Oslo Film Festival.",
            "Low Tide|premiered-at|",
        ),
        ("Oslo was considered for the role of the capital.", "capital|considered-for|"),
        ("The budget rose from $4 million to $9 million.", "|budget|4"),
        ("Clara Dene, whose “Low Tide” opens this week, will direct.", "|release-status|"),
        ("Played by: Ida West (aged 6)", "Ida West|age|"),
        ("Clara Dene was wanted for the writer, Otto Lunde.", "|writer|Otto Lunde"),
        (
            "In a television series of 1999, Nora Rowe was played by Clara Dene.",
            "Nora Rowe|played-by|Clara Dene",
        ),
        ("We shot him for one week in Oslo.", "|shoot-length|"),
        (
            "Set in World War II, it follows an American exile (Noel Pratt) to sea.",
            "World War II|played-by|Noel Pratt",
        ),
        ("They flee through French North Africa.", "North Africa|nationality|"),
        ("It is from a script by the Pratt brothers and Otto Lunde.", "|writer|Noel Pratt"),
        ("We had six months before we started shooting in January.", "|production-period|"),
        ("I do watch horror films.", "|genre|"),
        ("He is shot dead by Otto Lunde, who was aiming at her.", "|cinematographer|"),
        ("It had four nominations: Best Director, Best Adapted Screenplay.", "|director|"),
        ("The story is told by Otto Lunde, who dreams of the sea.", "|story-by|"),
        ("Lena Marsh, formerly known as Lena Tide, is the heroine.", "|also-known-as|"),
        ("He is based on Josef Tarm, a real drug dealer.", "Josef Tarm|occupation|"),
        ("He is based on Josef Tarm, a real drug dealer.", "|based-on|"),
        (
            "In the 1997 miniseries Nora Rowe was played by Clara Dene.",
            "Nora Rowe|played-by|Clara Dene",
        ),
        ("Clara Dene threw out the script that Otto Lunde wrote.", "|writer|Otto Lunde"),
        ("Ida West is the porter, who is pushed from a window.", "The porter|occupation|porter"),
    ],
)
def test_a_sentence_does_not_say(line: str, claim: str) -> None:
    subject, prop, value = claim.split("|")
    claims = {c for c in _suggested([line]) if c[:2] == (subject, prop)}
    assert not {c for c in claims if value in ("", c[2])}


def test_a_section_on_another_work_says_nothing_of_the_film() -> None:
    line = "Lena Marsh was played by Clara Dene in a series that ran for two years on the radio."
    claim = ("Lena Marsh", "played-by", "Clara Dene")
    film = "The film was shot in Norway by a crew of twelve, most of them students."
    suggested = _suggested(["Stone Harbour", "In other media", line, "Production", film])
    assert claim not in suggested
    assert ("", "filming-location", "Norway") in suggested
    assert claim in _suggested(["Stone Harbour", "Cast and crew", line])
    assert ("", "country", "United States") not in _suggested(
        ["Stone Harbour", "American film", line]
    )


def test_a_length_may_be_that_of_a_countrys_version() -> None:
    pack = make_pack(sources=[source("a")], entities=[entity("film", "film", _FILM)], work="film")
    said = suggest(pack, lambda _: ["It runs 104 minutes (UK) or 93 minutes (US)."])
    assert {(s.value, s.cut) for s in said} == {(104, "UK version"), (93, "US version")}
    said = suggest(pack, lambda _: ["Running time: 117 minutes, 116 minutes (Director's Cut)"])
    assert {(s.value, s.cut) for s in said} == {(117, ""), (116, "director's cut")}
    said = suggest(pack, lambda _: ["Running time: 104 minutes (UK), 93 minutes (Norway)"])
    assert {s.property for s in said} == {"runtime"}, "it need not come from there"


def test_an_initial_a_is_no_article() -> None:
    said = _suggested(["A. J. Dallas (Ida West) sails."])
    assert ("A. J. Dallas", "played-by", "Ida West") in said


def test_a_given_name_alone_means_the_character_and_not_the_actor() -> None:
    people = [entity("ash", "person", "Jack Ash"), entity("bell", "person", "Danny Bell")]
    film = entity("film", "film", _FILM)
    pack = make_pack(sources=[source("a")], entities=[film, *people], work="film")
    lines = [
        "Jack Holm keeps a hotel.",
        "Jack's son Danny has a dream, and his wife Wendy leaves.",
        "Jack Ash as Jack Holm",
        "Danny Bell as Danny Holm",
    ]
    said = [s for s in suggest(pack, lambda _: lines) if s.property in ("child", "spouse")]
    jack = NewEntity(Kind.CHARACTER, "Jack Holm")
    assert {(s.subject, s.property, s.value) for s in said} == {
        (jack, "child", (NewEntity(Kind.CHARACTER, "Danny Holm"),)),
        (jack, "spouse", (NewEntity(Kind.CHARACTER, "Wendy"),)),
    }


def test_ignorance_denies_nothing() -> None:
    said = suggested(["Clara Dene made sure he never knew it was a horror film."], _FILM)
    assert ("", "genre", "horror") in said


def test_an_actor_shows_whom_a_pronoun_means() -> None:
    lines = [
        "It stars Joseph Pratt as Holly Brand and Trevor Ash as Major Lund. The film is about "
        "Holly Brand, who works for his friend Bo Vane.",
    ]
    assert ("Major Lund", "friend", "Bo Vane") not in _suggested(lines)


def test_the_heading_of_a_paragraph_is_no_genre() -> None:
    below = "Her father is a doctor who never sleeps, her mother a teacher from the north."
    assert ("", "genre", "family") not in _suggested(["Nora Rowe", "Family", below])
    assert ("", "genre", "family") in _suggested(["Stone Harbour", "Family", "91 min."])


def test_a_table_that_lost_its_lines_is_read_row_by_row() -> None:
    lines = ["Country Norway", "Language Norwegian", "Running time 91 minutes", "Studio Argyle"]
    suggested = _suggested(lines)
    assert {("", "country", "Norway"), ("", "language", "Norwegian")} <= suggested


def test_a_line_that_only_opens_like_a_row_is_not_one() -> None:
    assert ("", "country", "Norway") not in _suggested(["Country Norway", "It rains all day long."])


def test_a_heading_of_actors_ends_the_list_of_writers() -> None:
    lines = ["Written by", "Noel Pratt", "Featuring", "Ida West, Clara Dene"]
    suggested = _suggested(lines)
    assert ("", "writer", "Ida West") not in suggested
    assert ("", "cast-list", "Ida West") in suggested


def test_a_film_may_be_called_after_its_character() -> None:
    suggested = _suggested(["Lena Marsh (Ida West), a pilot, robs a bank."], "Lena Marsh")
    assert ("Lena Marsh", "played-by", "Ida West") in suggested


def test_a_title_that_cannot_be_a_name_has_no_namesake() -> None:
    suggested = _suggested(["The Wide Bridge (Ida West) is a western."], "The Wide Bridge")
    assert not {claim for claim in suggested if claim[1] == "played-by"}


def test_the_date_of_a_disc_is_not_that_of_the_film() -> None:
    lines = ["Release date: 17 July 2006", "Format: DVD", "Running time: 94 mins"]
    assert not {claim for claim in _suggested(lines) if claim[1] == "release-date"}
    assert ("", "release-date", "2006-07-17") in _suggested(lines[:1])


@pytest.mark.parametrize(
    ("line", "medium"),
    [
        ("It premiered at the Oslo Film Festival on 6 September 2014.", "premiere"),
        ("It will have its world premiere on 6 September 2016.", "premiere"),
        ("It premieres in cinemas on 6 September 2016.", ""),
        ("It was released on 6 September 2014.", ""),
    ],
)
def test_a_first_showing_is_distinguished_from_a_release(line: str, medium: str) -> None:
    pack = make_pack(
        sources=[source("s", published="2015-11")],
        entities=[entity("film", "film", _FILM)],
        work="film",
    )
    dated = [s for s in suggest(pack, lambda _: [line]) if s.property.endswith(("date", "release"))]
    assert [s.medium for s in dated] == [medium]


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("It was first shown in Berlin in 2011.", Kind.PLACE),
        ("It premiered at Berlin in 2011.", Kind.EVENT),
        ("It was first shown in the Oslo Film Festival.", Kind.EVENT),
    ],
)
def test_a_town_where_a_film_is_shown_is_not_a_festival(line: str, kind: Kind) -> None:
    pack = make_pack(sources=[source("s")], entities=[entity("film", "film", _FILM)], work="film")
    shown = [s.value for s in suggest(pack, lambda _: [line]) if s.property == "premiered-at"]
    assert [where.kind for (where,) in shown] == [kind]


@pytest.mark.parametrize(
    ("line", "scope"),
    [
        ("The final cut runs 118 minutes.", ""),
        ("The extended cut runs 131 minutes.", "extended cut"),
    ],
)
def test_the_final_cut_is_the_film_as_released(line: str, scope: str) -> None:
    pack = make_pack(sources=[source("s")], entities=[entity("film", "film", _FILM)], work="film")
    timed = [s.cut for s in suggest(pack, lambda _: [line]) if s.property == "runtime"]
    assert timed == [scope]


def test_who_wrote_the_text_has_not_written_the_film() -> None:
    lines = [
        "Stone Harbour: a life",
        "Written by Ida West",
        "",
        "The film was written by Noel Pratt.",
    ]
    pack = make_pack(
        sources=[source("s", author="Ida West")],
        entities=[entity("film", "film", _FILM)],
        work="film",
    )
    writers = [s.value for s in suggest(pack, lambda _: lines) if s.property == "writer"]
    assert writers == [(NewEntity(Kind.PERSON, "Noel Pratt"),)]


def test_names_with_and_without_shares_all_have_the_label_s_credit() -> None:
    suggested = _suggested(["Written by N. Pratt; I. West (story)"])
    assert {("", "writer", "N. Pratt"), ("", "writer", "I. West")} <= suggested


def test_a_pronoun_means_the_subject_of_the_main_clause_before() -> None:
    lines = [
        "Lena Marsh (Ida West) and Nora Rowe (Clara Dene) are spies.",
        "When Lena Marsh refuses, Nora Rowe leaves. She travels to Lisbon.",
    ]
    assert ("Nora Rowe", "travels-to", "Lisbon") in _suggested(lines)
    assert ("Lena Marsh", "travels-to", "Lisbon") not in _suggested(lines)


def test_a_heading_of_actors_leaves_the_rows_below_to_the_cast() -> None:
    lines = [
        "Cast",
        "Ida West as Nora Rowe",
        "Noel Pratt as Paul Harker",
        "Art Holloway as Minister",
    ]
    suggested = _suggested(lines)
    assert ("Paul Harker", "played-by", "Noel Pratt") in suggested
    assert ("Minister", "played-by", "Art Holloway") in suggested
