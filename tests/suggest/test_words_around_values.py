"""Words around a name, a date or a sum that say whether it is about the film; all invented."""

from __future__ import annotations

from support.build import entity, make_pack, source
from support.rows import every_row
from support.suggested import name_of, suggested

from explorer.model.enums import Factuality
from explorer.model.pack import Pack
from explorer.suggest.engine import recognise, suggest
from explorer.suggest.meaning.suggested_names import under_usual_names
from explorer.suggest.suggestion import refs_in

TITLE = "The Tin Gull"


def pack_of_film() -> Pack:
    return make_pack(
        sources=[source("mail")], entities=[entity("film", "film", TITLE)], work="film"
    )


def said(text: str) -> set[tuple[str, str, str]]:
    return suggested(text.splitlines(), TITLE, "Gull")


@every_row(
    "text, property_, value",
    [
        ("Ann Bell wrote the spare, haunting score.", "composer", "Ann Bell"),
        ("Noel Pratt did the crisp black-and-white photography.", "cinematographer", "Noel Pratt"),
        ("Ida West returns as editor.", "editor", "Ida West"),
        ("Ida West, who cut the first film, is said to be back as editor.", "editor", "Ida West"),
        ("The film sold 3,450,000 tickets.", "admissions", "3.45"),
        ("It was seen by over 2 million people.", "admissions", "2.."),
        ("It was shot between 7 May 1961 and the end of 1962.", "production-period",
         "1961-05-07/1962"),
        ("It was shot from early March to late May 1961.", "production-period", "1961-03/1961-05"),
        ("The production cost $3 million.", "budget", "3"),
        ("The two-hour spectacle cost $8 million.", "budget", "8"),
        ("Filming in Wales cost $8 million.", "budget", "8"),
        ("The final 129-minute version came out in May.", "runtime", "129"),
        ("Tin Gull made $9 million.", "gross", "9"),
        ("It was filmed at the John V. Lee Ranch.", "filming-location", "John V. Lee Ranch"),
        ("It was released by Quay Bros. Pictures in 1961.", "distributor", "Quay Bros. Pictures"),
        ("Winner of the Silver Lion at Venice, The Tin Gull is quiet.", "award", "Silver Lion"),
        ("It was shot in Malta.", "filming-location", "Malta"),
        ("The film was released on 4 June 1961.", "release-date", "1961-06-04"),
        ("Bell adapted a play by Ned Orr.", "based-on", "Ned Orr’s play"),
        ("It is a drama about miners in 1980s Wales.", "set-when", "198X"),
        ("It was made by Ann Bell for Argyle Pictures.", "studio", "Argyle Pictures"),
    ],
)  # fmt: skip
def test_what_is_said_of_the_film_is_suggested(text: str, property_: str, value: str) -> None:
    assert ("Gull", property_, value) in said(text)


@every_row(
    "text, property_",
    [
        ("Ann Bell, the director's wife, was on the set.", "director"),
        ("Ida West, the writer’s sister, plays Meg.", "writer"),
        ("Ned Orr, who shot Rob in the leg, gets away.", "cinematographer"),
        ("Ann Bell, who shot Low Tide, came to see it.", "cinematographer"),
        ("Ann Bell wrote a book about film music.", "composer"),
        ("The American version was shorn of some forty minutes.", "runtime"),
        ("The film lost 40 minutes for its release abroad.", "runtime"),
        ("The first 35 minutes of the film are slow.", "runtime"),
        ("It runs 131 minutes, 40 minutes less than in Paris.", "runtime 40"),
        ("The director wanted Noel Pratt as Rob.", "played-by"),
        ("They hoped to get Noel Pratt as Rob.", "played-by"),
        ("Filming has begun on The Tin Gull, the follow-up to the 1955 hit.", "production-period"),
        ("They shot the 1955 remake in Wales.", "production-period"),
        ("The film's star took $2 million.", "gross"),
        ("The boat costs £9,000.", "budget-in-pounds"),
        ("Rob was shot in Paris and buried at sea.", "filming-location"),
        ("A man was shot in Glasgow on the first day.", "filming-location"),
        ("Silas was shot on 3 April 1961.", "production-period"),
        ("Ann Bell, who shot her first film in Malta, is back.", "filming-location"),
        ("Rob is released from prison on 4 June 1961.", "release-date"),
        ("The hostages were released on 7 July 1961.", "release-date"),
        ("The shop opened on 5 May 1911.", "release-date"),
        ("It beat Low Tide, which had won the Golden Palm, at the box office.", "award Gull"),
        ("A film about a boy who wins the Golden Cup at a dog show.", "award"),
        ("Ida West later adapted a novel by Dora Lane.", "based-on"),
        ("In 1990s Britain nobody went to see it.", "set-when"),
        ("Bell has made commercials for Argyle Pictures.", "studio"),
        ("Meg (Ida West) meets a sailor who was born in Malta.", "birthplace"),
        ("Rob spent $22,000 on a boat.", "budget"),
        ("Low Tide grossed $380 million worldwide.", "gross"),
        ("The gang took $5 million in gold.", "gross"),
        ("Rob took $300,000 from the bank.", "gross"),
        ("The preacher is modelled on Ed Orr, who was hanged in 1932.", "dies"),
        ("The preacher is modelled on Ed Orr, who was hanged in 1932.", "set-when"),
        ("Ned steals £11,000 and made $12 million for the mob.", "gross-in-pounds"),
    ],
)
def test_what_is_said_of_something_else_is_not_suggested(text: str, property_: str) -> None:
    name, _, of = property_.partition(" ")
    assert not [s for s in said(text) if s[1] == name and of in ("", s[0], s[2])]


@every_row(
    "text, who, property_, where",
    [
        ("Rob (Noel Pratt) lives in Vienna.", "Rob", "home", "Vienna"),
        ("Rob (Noel Pratt), living in Vienna, has no friends.", "Rob", "home", "Vienna"),
        ("Meg (Ida West) was born in Cornwall.", "Meg", "birthplace", "Cornwall"),
    ],
)
def test_an_actor_in_brackets_does_not_hide_where_the_part_lives(
    text: str, who: str, property_: str, where: str
) -> None:
    assert (who, property_, where) in said(text)


def test_a_day_in_may_is_no_doubt() -> None:
    pack = pack_of_film()
    lines = ["It was released in France on 23 May 1961 and in Italy on 24 May."]
    made = {(s.value, s.factuality) for s in suggest(pack, lambda _: lines)}
    assert made == {(f"1961-05-{day}", Factuality.CERTAIN) for day in (23, 24)}


@every_row(
    "text, cut",
    [
        ("The 4K restoration runs 120 minutes.", "restored version"),
        ("A restoration of the film runs 120 minutes.", "restored version"),
        ("The film, shot after the church restoration, runs 120 minutes.", ""),
    ],
)
def test_only_a_restoration_of_the_film_is_a_version(text: str, cut: str) -> None:
    pack = pack_of_film()
    assert [s.cut for s in suggest(pack, lambda _: [text]) if s.property == "runtime"] == [cut]


def test_each_of_two_actors_with_a_relative_clause_has_their_own_part() -> None:
    text = "It is with Ida West, who plays Meg, and Noel Pratt, who is expected to play Rob."
    assert {(s[0], s[2]) for s in said(text)} == {("Meg", "Ida West"), ("Rob", "Noel Pratt")}


def test_takings_are_of_the_world_or_country_that_is_named() -> None:
    pack = pack_of_film()
    lines = ["It grossed $9 million worldwide.", "The worldwide gross was $8 million.",
             "Gross worldwide: $7 million", "Gross US: $2 million"]  # fmt: skip
    made = {(s.value, s.region) for s in suggest(pack, lambda _: lines)}
    assert made == {*((sum, "worldwide") for sum in (9, 8, 7)), (2, "United States")}


def test_a_new_subject_of_the_sentence_is_meant_and_not_somebody_known_before() -> None:
    text = "Mara (Ann Bell) gets the gold.\nMara leaves. Bernardo doesn't wait, he shoots himself."
    assert not [s for s in said(text) if s[1] == "dies"]


def test_somebodys_brother_does_not_get_the_full_name_of_somebody_else() -> None:
    named = [["The part went to Jean Rivol, an actor."]]
    lines = ["It was written by Ann Bell and her brother Jean."]
    pack = pack_of_film()
    suggestions = under_usual_names(recognise(pack, pack.sources["mail"], lines), lines, named)
    names = {name_of(v) for s in suggestions for v in refs_in(s.value)}
    assert names == {"Ann Bell", "Jean"}
