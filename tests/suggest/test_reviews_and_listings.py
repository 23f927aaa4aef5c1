"""What reviews, listings and production notes say in further words; all of it invented."""

from __future__ import annotations

from support.build import entity, make_pack, source
from support.rows import every_row
from support.suggested import name_of, suggested

from explorer.model.scope import PREMIERE
from explorer.suggest.engine import suggest

TITLE = "The Tin Gull"

SAID = [
    ("Ann Bell + Noel Pratt + Ida West", "cast-list", "Ida West"),
    ("Heading the list are Ann Bell, Noel Pratt and Ida West.", "cast-list", "Ida West"),
    ("Ann Bell, left, and Noel Pratt in The Tin Gull. (Argyle Pictures)", "cast-list", "Ann Bell"),
    ("Starring: Ann Bell,\nNoel Pratt, Ida West,\nTom Ansell", "cast-list", "Tom Ansell"),
    ("The Tin Gull is a fine film from Ann Bell (review).", "director", "Ann Bell"),
    ("Ann Bell made a dark, intimate drama.", "director", "Ann Bell"),
    ("It was shot by a newcomer named Noel Pratt for director called Ann Bell.", "director",
     "Ann Bell"),
    ("Writer Director Ann Bell | 111mins", "writer", "Ann Bell"),
    ("Ann Bell’s and Noel Pratt’s screenplay is taut.", "writer", "Ann Bell"),
    ("W: Noel Pratt (script)\nGenre(s): Drama", "genre", "drama"),
    ("The film won prizes, including the Golden Bear at Berlin.", "award", "Golden Bear"),
    ("It is the winner of the Golden Bear at Berlin, the 1953 Grand Prix at Cannes.", "award",
     "Grand Prix"),
    ("The film brought Ann Bell fame, winning the Golden Bear.", "award", "Golden Bear"),
    ("The Tin Gull won the 1984 BAFTA Award for Best Direction.", "award",
     "BAFTA Award for Best Direction"),
    ("The Tin Gull (Le goéland de fer) opens in Lille.", "also-known-as", "Le goéland de fer"),
    ("Drama. Original title, “Le goéland de fer”.", "also-known-as", "Le goéland de fer"),
    ("It was a co-production between companies in Norway, the United States and Italy.", "country",
     "United States"),
    ("Pennock, which was chosen for the set of The Tin Gull, is busy.", "filming-location",
     "Pennock"),
    ("Shooting location: New Delhi", "filming-location", "New Delhi"),
    ("It’s 1950s Vienna and a nun is missing.", "set-when", "195X"),
    ("It’s 1950s Vienna and a nun is missing.", "setting", "Vienna"),
    ("It is played in Polish.", "language", "Polish"),
    ("It ran for three series and 22 episodes.", "episodes", "22"),
    ("It ran for three series and 22 episodes.", "seasons", "3"),
    ("The Tin Gull is a six-part documentary series.", "episodes", "6"),
    ("Number of episodes: 22", "episodes", "22"),
    ("Her choice of shooting in black and white pays off.", "colour", "black-and-white"),
    ("1:1.85", "aspect-ratio", "1.85"),
    ("Metacritic gives the film an average score of 77 out of 100.", "score-metacritic", "77"),
    ("Released to immediate acclaim, it ran for a year.", "critics-received", "well"),
    ("The Tin Gull, her warmest film, is a gem.", "film-judged", "good"),
    ("Ann Bell’s Oscar-winning “The Tin Gull” is sly.", "director", "Ann Bell"),
    ("Its cast includes Ann Bell as the victim's angry widow, Noel Pratt and Ida West.",
     "cast-list", "Noel Pratt"),
    ("It won five awards including Best Picture, Best Actor (for Ann Bell) and Best Editing.",
     "award", "Best Editing"),
    ("Winner of three Bears, The Tin Gull won the Golden Lion.", "award", "Golden Lion"),
    ("The film won the best foreign film Oscar.", "award", "best foreign film Oscar"),
    ("95% – Rotten Tomatoes", "score-rotten-tomatoes", "95"),
    ("7.9/10 – IMDb", "score-imdb", "7.9"),
    ("The Tin Gull (1987, Ann Bell)", "director", "Ann Bell"),
    ("Ann Bell (1987)", "director", "Ann Bell"),
    ("It has a fine score courtesy of Noel Pratt.", "composer", "Noel Pratt"),
    ("Production company: The Mirsch Corporation", "production-company", "Mirsch Corporation"),
    ("They live on the bleak and windy coast of Jutland.", "setting", "Jutland"),
    ("Set in a rural Danish community, it is slow.", "setting", "Denmark"),
    ("It is an adaptation of the story Ann Bell (Noel Pratt’s sister) wrote for a bet.", "based-on",
     "Ann Bell’s story"),
    ("It’s a heart-warming and affecting experience.", "film-judged", "good"),
    ("It was shown in the Midnight section of the Cannes Film Festival.\n"
     "It debuted in the Midnight section of the Cannes Film Festival.", "premiered-at",
     "Cannes Film Festival"),
    ("It is a sequel to the animated film “Low Tide”.", "relation-to-series", "sequel"),
    ("Original release: 13 May 1988", "release-date", "1988-05-13"),
    ("It stars Ann Bell as the voice of the title character, along with Ida West and Vera Cole.",
     "cast-list", "Vera Cole"),
    ("Filming began in September 2013 and wrapped up in June 2014.", "production-period",
     "2013-09/2014-06"),
    ("It came out on 28 November 1988 to critical acclaim.", "critics-received", "well"),
    ("Director Ann Bell adapted Noel Pratt’s novel.", "writer", "Ann Bell"),
    ("Director Ann Bell adapted Noel Pratt’s novel.", "based-on", "Noel Pratt’s novel"),
    ("It is based on Noel Pratt’s 1987 novel of the same name about a girl.", "based-on",
     "Noel Pratt’s novel"),
    ("Starring:\nAnn Bell\nNoel Pratt\nand Ida West", "cast-list", "Ida West"),
    ("Language: English, Maori", "language", "Maori"),
    ("Distributed by | Argyle Pictures (US) Lantern Films (Norway) |", "distributor",
     "Lantern Films"),
    ("The Tin Gull is an Academy Award-nominated 1998 drama film.", "release-date", "1998"),
    ("It was a commercial and critical success.", "critics-received", "well"),
    ("Marsh came up with the basic concept in 2005.", "first-proposed", "2005"),
    ("Once loved, The Tin Gull, Ann Bell’s 1975 film of a novel, is back.", "director", "Ann Bell"),
    ("Written by Noel Pratt and adapted from his own novel, it is slow.", "based-on",
     "Noel Pratt’s novel"),
    ("Behind the camera: Ann Bell, whose second feature this is.", "director", "Ann Bell"),
    ("DP Ann Bell lit the street.", "cinematographer", "Ann Bell"),
]  # fmt: skip
"""Lines, and a property of the film with one of its values."""


@every_row(("text", "prop", "value"), SAID)
def test_a_line_says_of_the_film(text: str, prop: str, value: str) -> None:
    assert ("gull", prop, value) in suggested(text.split("\n"), TITLE, film="gull")


@every_row(
    ("line", "fact"),
    [
        ("Ann Bell, the actor playing Mary Stone, is fine.",
         ("Mary Stone", "played-by", "Ann Bell")),
        ("For the key part of Oldham, the guide who knows the bay, Pratt chose Ann Bell.",
         ("Oldham", "played-by", "Ann Bell")),
        ("Ann Bell shines as the quiet, naïve and wary Mary.", ("Mary", "played-by", "Ann Bell")),
        ("Ann Bell shines as Mary.", ("Ann Bell", "performance-judged", "superb")),
        ("Mary is played brilliantly by Ann Bell.", ("Ann Bell", "performance-judged", "superb")),
        ("After considering stars such as Noel Pratt and Tom Ansell for the role of Mac, he chose.",
         ("Mac", "considered-for", "Tom Ansell")),
        ("The ideal choice for the part of Mac had been actor Noel Pratt.",
         ("Mac", "considered-for", "Noel Pratt")),
        ("Mary (Ann Bell) was once employed as a judge.", ("Mary", "occupation", "judge")),
        ("Mary Stone (Ann Bell) is a sushi chef.", ("Mary Stone", "occupation", "sushi chef")),
        ("Sorcha, directed by Noel Pratt, is a remake.", ("Sorcha", "director", "Noel Pratt")),
        ("Ann Bell, in her Oscar-winning turn, is Mary Stone, the sheriff.",
         ("Mary Stone", "played-by", "Ann Bell")),
        ("Mary Stone (Ann Bell), a homicide detective waylaid in Dover, waits.",
         ("Mary Stone", "occupation", "homicide detective")),
        ("Mary Stone (Ann Bell) becomes a housekeeper seeking refuge.",
         ("Mary Stone", "occupation", "housekeeper")),
        ("The French cook Mary Stone (Ann Bell) leaves.", ("Mary Stone", "occupation", "cook")),
        ("Mary (played by the great Ann Bell of so many films) leaves.",
         ("Mary", "played-by", "Ann Bell")),
        ("It has Ann Bell as Babs, and Ida West and Vera Cole as the sisters Flip and Martha.",
         ("Martha", "played-by", "Vera Cole")),
        ("The part of Tim, the grocer's son, goes to Noel Pratt.",
         ("Tim", "played-by", "Noel Pratt")),
        ("Oskar and Ellie are finely portrayed by Noel Pratt and Ann Bell.",
         ("Ellie", "played-by", "Ann Bell")),
        ("The voice of Patch, Ann Bell, is warm.", ("Patch", "played-by", "Ann Bell")),
        ("Ann Bell and debutant Ida West shine as Kit and Pai.", ("Kit", "played-by", "Ann Bell")),
        ("One looks at Ann Bell, who is new. She plays Pai, a girl.",
         ("Pai", "played-by", "Ann Bell")),
        ("Ann Bell is also good as the widow.", ("Ann Bell", "performance-judged", "good")),
        ("Ann Bell and Noel Pratt put in excellent, layered performances.",
         ("Noel Pratt", "performance-judged", "superb")),
        ("It won two awards including Best Film and Best Actor (for Ann Bell).",
         ("Ann Bell", "award", "Best Actor")),
    ],
)  # fmt: skip
def test_a_line_says_of_others(line: str, fact: tuple[str, str, str]) -> None:
    assert fact in suggested([line], TITLE, film="gull")


@every_row(
    ("line", "prop"),
    [
        ("He cast Ann Bell as Tamsin in his 2004 film Low Tide.", "played-by"),
        ("It was remade in 1977 by William Marsh as the crummy Sorcha.", "played-by"),
        ("She also starred in Marsh’s Les Vents [The Winds] (1955).", "played-by"),
        ("GOLDEN LION (World Premiere)", "played-by"),
        ("After three series of murders the police give up.", "seasons"),
        ("Ann Bell appears in two episodes of The Tin Gull.", "episodes"),
        ("Ann Bell (Production Designer)", "played-by"),
        ("He considered stars such as Ann Bell and Noel Pratt for the part of Mac.", "cast-list"),
        ("The festival gave it the Golden Lion for his latest film, The Tin Gull.", "director"),
        ("David Marsh’s favourite film is The Tin Gull.", "director"),
        ("It is the winner of the London Film Festival.", "award"),
        ("It grosses $1.3 million more than it cost.", "gross"),
        ("It took four Oscars, one for Best Picture.", "studio"),
        ("After Gregory’s Girl comes a small film graced by one cameo.", "part-size"),
        ("Ann Bell is a masterful storyteller, leading us astray.", "nationality"),
        ("Ann Bell makes a superb thriller.", "performance-judged"),
        ("Mary (Ann Bell) is an orphan.", "occupation"),
        (
            "Oscars were awarded for Best Actor (Marsh), Adapted Screenplay (Noel Pratt).",
            "played-by",
        ),
        ("The widow of the industrialist, Mrs Colbert (Ida West), asks him to stay.", "occupation"),
        ("It is set in a Southern town.", "setting"),
        ("Made by Ann Bell, The Tin Gull stars Noel Pratt.", "producer"),
        ("It was made for Ann Bell’s vocal performance, humour, screenplay and wit.", "writer"),
        ("It cost (~$55) million.", "budget"),
        ("It drew more than 10 million viewers.", "gross"),
        ("Low Tide, the sequel, came later.", "relation-to-series"),
        ("Unlike the animated film Low Tide, it moves.", "genre"),
        ("The supporting cast including Ann Bell is excellent.", "performance-judged"),
        ("It was shown on 3 May in the 2016 Cannes Film Festival.", "set-when"),
    ],
)
def test_a_line_does_not_say(line: str, prop: str) -> None:
    assert prop not in {said for _, said, _ in suggested([line], TITLE, film="gull")}


def test_who_wrote_the_book_did_not_write_the_script() -> None:
    line = "Written by Ann Bell and Noel Pratt (“The Iron Gull”)."
    writers = {
        v for s, p, v in suggested([line], TITLE, film="gull") if (s, p) == ("gull", "writer")
    }
    assert writers == {"Ann Bell"}


def test_live_action_is_not_the_genre_action() -> None:
    said = suggested(["It is a 2014 live-action animated comedy film."], TITLE, film="gull")
    assert ("gull", "genre", "comedy") in said
    assert ("gull", "genre", "action") not in said


def test_mr_alone_is_not_a_name() -> None:
    said = suggested(["Ann Bell and Noel Pratt star as Mr and Mrs Brown."], TITLE)
    assert "Mr" not in {subject for subject, _, _ in said}


def test_who_plays_a_part_is_not_suggested_for_the_cast_as_well() -> None:
    line = "Her lead actress, Ann Bell, who plays Mary Stone, is new."
    said = suggested([line], TITLE, film="gull")
    assert ("Mary Stone", "played-by", "Ann Bell") in said
    assert "cast-list" not in {prop for _, prop, _ in said}


def test_a_relative_with_a_known_owner_is_not_also_suggested_by_kind() -> None:
    line = "Anna (Ann Bell) visits her aunt Wanda (Ida West)."
    said = suggested([line], TITLE, film="gull")
    assert ("Anna", "aunt-or-uncle", "Wanda") in said
    assert "who-it-is" not in {prop for _, prop, _ in said}


PARTS = [
    "Noel Pratt plays the happily married father.",
    "His greedy boss (Noel Pratt) calls.",
    "The cast is led by Noel Pratt. He plays the local hermit.",
]


@every_row("line", PARTS)
def test_a_part_that_is_described_is_the_one_that_others_name(line: str) -> None:
    pack = make_pack(
        ("other", "mac", "played-by", ["pratt"]),
        sources=[source("other"), source("mail")],
        entities=[
            entity("film", "film", TITLE),
            entity("mac", "character", "Mac Oldham"),
            entity("pratt", "person", "Noel Pratt"),
        ],
        work="film",
    )
    parts = {
        name_of(s.subject)
        for s in suggest(pack, lambda s: [line] if s.id == "mail" else [])
        if s.property == "played-by"
    }
    assert parts == {"mac"}


@every_row(
    ("line", "prop"),
    [
        ("The Golden Bear for The Tin Gull surprised Berlin.", "award"),
        ("In The Tin Gull a nun lives alone in Lublin.", "setting"),
        ("The film has Lublin for its main location.", "filming-location"),
        ("The Tin Gull looks fine in monochrome.", "colour"),
    ],
)
def test_facts_of_other_sources_are_recognised_in_other_words(line: str, prop: str) -> None:
    pack = make_pack(
        ("other", "film", "award", ["Golden Bear"]),
        ("other", "film", "setting", ["lublin"]),
        ("other", "film", "filming-location", ["lublin"]),
        ("other", "film", "colour", "black-and-white"),
        sources=[source("other"), source("mail")],
        entities=[entity("film", "film", TITLE), entity("lublin", "place", "Lublin")],
        work="film",
    )
    said = suggest(pack, lambda s: [line] if s.id == "mail" else [])
    assert ("film", prop) in {(s.subject, s.property) for s in said}


@every_row(
    ("line", "dates"),
    [
        ("The British premiere was on 5 May 1988.", {("1988-05-05", "United Kingdom")}),
        ("It was released in Germany on 5 May 1988.", {("1988-05-05", "Germany")}),
        (
            "It came out in the US on 3 June 1988, and in the UK on 5 July 1988.",
            {("1988-06-03", "United States"), ("1988-07-05", "United Kingdom")},
        ),
        (
            "Released: 5 March 1988 (France), 9 April 1988 (UK)",
            {("1988-03-05", "France"), ("1988-04-09", "United Kingdom")},
        ),
        ("UK release date: 4 March 1988", {("1988-03-04", "United Kingdom")}),
        (
            "It premiered at Sundance on 9 May 1988 and opened in Norway in June 1988.",
            {("1988-05-09", ""), ("1988-06", "Norway")},
        ),
        ("It came to us on 3 June 1988 and opened on 4 June 1988.", {("1988-06-04", "")}),
    ],
)
def test_a_release_is_limited_to_its_country(line: str, dates: set[tuple[str, str]]) -> None:
    film = entity("film", "film", TITLE)
    pack = make_pack(sources=[source("mail")], entities=[film], work="film")
    said = suggest(pack, lambda _: [line])
    assert {(s.value, s.region) for s in said if s.property == "release-date"} == dates


@every_row(
    ("line", "medium"),
    [
        ("World premiere: 5 September 2014, Great Hall, 19:30", PREMIERE),
        ("Premiered: 5 September 2014", PREMIERE),
        ("Release date: 5 September 2014", ""),
        ("Premiere in cinemas: 5 September 2014", ""),
    ],
)
def test_a_labelled_premiere_is_not_a_release_in_cinemas(line: str, medium: str) -> None:
    film = entity("film", "film", TITLE)
    pack = make_pack(sources=[source("mail")], entities=[film], work="film")
    said = suggest(pack, lambda _: [line])
    assert {s.medium for s in said if s.property == "release-date"} == {medium}


@every_row(
    ("line", "when", "where"),
    [
        ("Set in Vienna in the 1950s, it follows a nun.", "195X", "Vienna"),
        ("In a 1950s Vienna still divided, a nun hides.", "195X", "Vienna"),
        ("The film is set in a made-up 1930s Oslo.", "193X", "Oslo"),
        ("The time is the early 1980s.", "198X", ""),
        ("It is 1943 in Lublin.", "1943", ""),
    ],
)
def test_when_and_where_the_story_is(line: str, when: str, where: str) -> None:
    said = suggested([line], TITLE, film="gull")
    assert ("gull", "set-when", when) in said
    assert not where or ("gull", "setting", where) in said


@every_row(
    ("text", "fact"),
    [
        (
            "Cast and crew\nBeggar\nAnn Bell\nThe Priest\nNoel Pratt\nMary Stone\nIda West",
            ("The Priest", "played-by", "Noel Pratt"),
        ),
        (
            "Ann Bell (Mario), Noel Pratt (Jo) and Jo Dess (Stark)",
            ("Jo", "played-by", "Noel Pratt"),
        ),
        ("His friend Mi-do (Kang Hye-jung) calls.", ("Mi-do", "played-by", "Kang Hye-jung")),
        ("1953 ****1/2 148 mins.", ("gull", "runtime", "148")),
        ("THE TIN GULL (LE GOÉLAND) (1952) B/W 140m dir: Ann Bell", ("gull", "runtime", "140")),
        ("THE TIN GULL (LE GOÉLAND) (1952) 140m dir: Ann Bell", ("gull", "director", "Ann Bell")),
        ("Adapted and Written by\nAnn Bell and Noel Pratt", ("gull", "writer", "Noel Pratt")),
        ("Production year: 2008", ("gull", "release-date", "2008")),
        ("Ann Bell plays Mary. She starred in Marsh’s Low Tide. She died in 1960.",
         ("Ann Bell", "died", "1960")),
    ],
)  # fmt: skip
def test_a_listing_says(text: str, fact: tuple[str, str, str]) -> None:
    assert fact in suggested(text.split("\n"), TITLE, film="gull")


def test_actors_on_separate_lines_do_not_play_each_other() -> None:
    said = suggested(["Cast", "Ann Bell", "Noel Pratt", "Ida West", "Tom Ansell"], TITLE)
    assert "played-by" not in {prop for _, prop, _ in said}


@every_row(
    ("line", "sums"),
    [
        (
            "The Tin Gull grossed $51 million in the U.S. and Canada and $20 million elsewhere.",
            {("51", "United States")},
        ),
        ("The Tin Gull took £3 million in Norway.", {("3", "Norway")}),
        ("Its overseas gross was $9 million.", set()),
        ("The Tin Gull earned $30 million worldwide.", {("30", "worldwide")}),
    ],
)
def test_takings_are_of_a_market_and_those_of_the_rest_of_the_world_no_total(
    line: str, sums: set[tuple[str, str]]
) -> None:
    known = entity("film", "film", TITLE)
    pack = make_pack(sources=[source("mail")], entities=[known], work="film")
    made = suggest(pack, lambda _: [line])
    assert {(str(s.value), s.region) for s in made if s.property.startswith("gross")} == sums


@every_row(
    ("line", "ages"),
    [
        ("Tamsin (Ann Bell) is thirty-two.", {("Tamsin", "32")}),
        ("Tamsin (Ann Bell) sleeps. Tamsin is barely twenty when she marries.", {("Tamsin", "20")}),
        ("Tamsin (Ann Bell) sleeps. Tamsin is a widow of forty.", {("Tamsin", "40")}),
        ("Tamsin (Ann Bell) rows out with her ten-year-old boy in tow.", set()),
        ("Tamsin (Ann Bell) sleeps. Tamsin is thirty miles from home.", set()),
        ("Tamsin (Ann Bell) is one of the best.", set()),
        ("Tamsin (Ann Bell) vanished on New Year's Eve 1999, aged 15.", {("Tamsin", "15")}),
    ],
)
def test_ages(line: str, ages: set[tuple[str, str]]) -> None:
    said = suggested([line], TITLE, film="gull")
    assert {(subject, value) for subject, prop, value in said if prop == "age"} == ages


@every_row(
    "line",
    ["It is a six-part Argyle One drama.", "Ann Bell wrote all six episodes of it."],
)
def test_parts_of_a_serial_are_its_episodes(line: str) -> None:
    assert ("gull", "episodes", "6") in suggested([line], TITLE, film="gull")
