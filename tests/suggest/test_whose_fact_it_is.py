"""Facts of another work, version or person beside those of the film; texts of our own."""

from __future__ import annotations

from support.build import entity, make_pack, source
from support.rows import every_row
from support.suggested import suggested

from explorer.suggest.engine import suggest
from explorer.suggest.lists.person_names import looks_like_person

TITLE = "The Tin Gull"


def said(text: str, **of_source: str) -> set[tuple[str, str, str]]:
    return suggested(text.splitlines(), TITLE, "Gull", **of_source)


@every_row(
    "text, property_",
    [
        ("Ida West's version of 1975 runs three hours.", "runtime"),
        ("Ida West's 1975 version cost $7 million.", "budget"),
        ("The 1975 version runs for 187 minutes.", "runtime"),
        ("The Tin Gull (1964) is grim. The 1975 film runs for 187 minutes.", "runtime"),
        ("A second trailer for the film was released on 6 May 1964.", "release-date"),
        ("Ned Orr's novel, released in May 1950, was a hit.", "release-date"),
        ("The novel became a play. It opened on 6 May 1963.", "release-date"),
        ("The sequel flopped in Britain. It was shot in Malta.", "filming-location"),
        ("It took $90,000 in its first four days.", "gross"),
        ("It took $90,000 on its first day.", "gross"),
        ("It is based on the comic of the same name, written by Ned Orr.", "writer"),
        ("A Christmas release is planned.", "distributor"),
        ("The shoot is due to last until August 1963.", "planned-release"),
        ("Shot by shot, this is the revenger's comedy.", "genre"),
        ("We shot it in three days, that scene.", "shooting-days"),
        ("Rob is taken in by Mara, a young chef.", "raised-by"),
        ("Rob's sister, Mara, drowned herself at sea.", "family-killed"),
        ("Sound effects: Ned Orr", "visual-effects"),
        ("A stage musical, The Tin Gull – The Musical, opened in Cork in 1977.", "release-date"),
        ("A sequel, Low Tide, was released in 1966. It grossed $1.029 billion.", "gross"),
        ("Bo Ash, who played Rob in the original, is not in it.", "played-by"),
        ("Ida West gives Rob to her niece, Mara.", "nephew-or-niece"),
        ("The script is by Ned Orr based on a story by Ida West.", "based-on"),
        ("I was in the park with my five-year-old, says Ned Orr.", "age"),
        ("Bo Ash plays one of the sharks, Anchor.", "occupation"),
        ("The score is by Ned Orr, with Bo Ash as producer.", "producer"),
        ("Produced by Skydrift, Ned Orr/Ida West Films and Argyle Pictures, it flopped.",
         "producer"),
        ("That scene was shot in one day.", "shooting-days"),
        ("When the film opens in the 1950s, Rob is old.", "release-date"),
        ("He was going to make it with Bo Ash and Vera Cole.", "cast-list"),
        ("Ned Orr, who spent years at Cork Castle, taught Rob how to stand.", "trained-by"),
        ("A film on the same subject, Low Tide, was released in 1965.", "release-date"),
        ("A film on the same subject, Low Tide, was a hit. It cost $35 million.", "budget"),
        ("Her feature Low Tide (1961), starring Bo Ash, was seen at Cork.", "cast-list"),
        ("The old footage was shot by Ned Orr in 1934.", "cinematographer"),
        ("Ida West shot them in a barn in nine days.", "shooting-days"),
        ("It was produced by Ned Orr's company, Gale.", "producer"),
        ("In the first drafts, Rob survived.", "dies"),
        ("In some versions of the script, Rob survived.", "dies"),
        ("The real Rob was killed in 1853.", "dies"),
        ("Mara (Vera Cole) is shot by a woman whose husband was killed.", "family-killed"),
        ("Mara hears it from her old nurse and frees Rob.", "life-stage"),
        ("Ned Orr wrote a story for ten-year-old girls.", "age"),
        ("Mara, Rob's supposed daughter, dies.", "parent"),
        ("A short film from 1959, Knock Knock, is shown before it.", "genre"),
    ],
)  # fmt: skip
def test_what_is_not_said_of_the_film_or_its_people(text: str, property_: str) -> None:
    assert not [s for s in said(text) if s[1] == property_ and s[0] != "Low Tide"]


@every_row(
    "text, claim",
    [
        ("The novel was filmed in 1964. It opened on 6 May 1964.",
         ("Gull", "release-date", "1964-05-06")),
        ("Rob, played by Bo Ash, falls in love with Mara.", ("Rob", "loves", "Mara")),
        ("The Tin Gull is a 1964 Irish post-war crime horror film.",
         ("Gull", "country", "Ireland")),
        ("Ned Orr wrote the story.", ("Gull", "story-by", "Ned Orr")),
        ("The Tin Gull (1964) is grim. The 1964 film runs for 94 minutes.",
         ("Gull", "runtime", "94")),
        ("It grew out of an idea conceived by Ned Orr and the Welsh novelist Ida West.",
         ("Gull", "story-by", "Ida West")),
        ("Ned Orr is writing the music for a band of nine.", ("Gull", "composer", "Ned Orr")),
        ("Ida West, who is both producing and directing with Ned Orr, is late.",
         ("Gull", "director", "Ned Orr")),
        ("Ida West, the wife of Mr Orr, is responsible for the script.",
         ("Gull", "writer", "Ida West")),
        ("It was first shown on 2 March 1964 at the Harbour City Music Hall.",
         ("Gull", "premiered-at", "Harbour City Music Hall")),
        ("It cost 3.5 billion won.", ("Gull", "budget-in-won", "3500")),
        ("It is the second part of Ida West's Harbour Trilogy.",
         ("Gull", "part-of-series", "Harbour Trilogy")),
        ("The Tin Gull is the third film in the Harbour Road series.",
         ("Gull", "part-of-series", "Harbour Road series")),
        ("The jury at Cork gave it the Silver Anchor.", ("Gull", "award", "Silver Anchor")),
        ("Bo Ash was at one time considered for the part of Rob.",
         ("Rob", "considered-for", "Bo Ash")),
        ("It is loosely based on the comic of the same name, written by Ned Orr.",
         ("Gull", "based-on", "Ned Orr’s comic")),
        ("Rob (Bo Ash), a showman, is rich.", ("Rob", "occupation", "showman")),
        ("Park Min-ho (Lee Jun-ki) hears that his wife has been murdered.",
         ("Park Min-ho", "family-killed", "Park Min-ho's wife")),
        ("Sound effects: Ned Orr", ("Gull", "sound", "Ned Orr")),
        ("The script is by Ned Orr based on a story by Ida West.",
         ("Gull", "story-by", "Ida West")),
        ("It is written by Ned Orr from stories by Ida West.", ("Gull", "story-by", "Ida West")),
        ("Rob is the son of Karl's late friend Tom.", ("Rob", "parent", "Tom")),
        ("Rob puts her in touch with Karl Moe (Bo Ash), a docker who fled with his daughter, Mara.",
         ("Karl Moe", "child", "Mara")),
        ("Rob meets Mara, who is trained by Argyle Pictures, the same crew who once trained Karl.",
         ("Karl", "trained-by", "Argyle Pictures")),
        ("Ned Orr himself voices Crab, a turtle.", ("Crab", "played-by", "Ned Orr")),
        ("Vera Cole was dropped from the cast.", ("Gull", "left-by", "Vera Cole")),
        ("It was distributed worldwide by Argyle Pictures.",
         ("Gull", "distributor", "Argyle Pictures")),
        ("It was distributed in the United States by Argyle Pictures.",
         ("Gull", "distributor", "Argyle Pictures")),
        ("Ned Orr and Ida West will share the score.", ("Gull", "composer", "Ida West")),
        ("It opened with $126 million over its first three days.",
         ("Gull", "opening-weekend", "126")),
        ("The Chilean cinematographer Ned Orr won an Oscar for Tides of Fire.",
         ("Ned Orr", "nationality", "Chile")),
        ("Ned Orr, who co-directed Low Tide, makes his debut as a director.",
         ("Gull", "director", "Ned Orr")),
        ("Ida West adapted the novel by Ned Orr.", ("Gull", "writer", "Ida West")),
        ("Mara Hale, who has been married to Tom Benn for years, is back.",
         ("Mara Hale", "spouse", "Tom Benn")),
        ("Distributed in the UK by Columbia TriStar.",
         ("Gull", "distributor", "Columbia TriStar")),
        ("Her latest film, The Tin Gull, cost $35 million.", ("Gull", "budget", "35")),
        ("Directors of Photography: Ned Orr, Ida West", ("Gull", "cinematographer", "Ida West")),
        ("South Korea – 1964 – 119 minutes – Colour – 2.35:1 – Dolby Digital – Certificate 18",
         ("Gull", "country", "South Korea")),
    ],
)  # fmt: skip
def test_what_is_said_of_the_film_and_its_people(text: str, claim: tuple[str, str, str]) -> None:
    assert claim in said(text)


@every_row(
    "text, date",
    [
        ("Argyle expects to have its secret picture in theatres by the middle of March.",
         "1964-03"),
        ("The film opens on 6 May 1964.", "1964-05-06"),
    ],
)  # fmt: skip
def test_a_release_after_the_text_was_published_is_a_plan(text: str, date: str) -> None:
    claims = said(text, published="1964-01-18")
    assert ("Gull", "planned-release", date) in claims
    assert not [claim for claim in claims if claim[1] == "release-date"]


def test_it_means_the_restoration_named_before() -> None:

    pack = make_pack(
        sources=[source("mail")], entities=[entity("film", "film", TITLE)], work="film"
    )
    text = "This restoration, paid for by a bank, is bright. It was first shown in June 2011."
    (claim,) = (s for s in suggest(pack, lambda _: [text]) if s.property == "release-date")
    assert claim.cut == "restored version"


def test_parts_come_first_if_they_have_no_family_name() -> None:
    cast = (
        "CAST\nOh Min-su . . . . Choi Jun-ho\nYu-ri . . . . Kang Ha-na\nMr Han . . . . Kim Do-yun"
    )
    assert ("Yu-ri", "played-by", "Kang Ha-na") in said(cast)
    assert ("Oh Min-su", "played-by", "Choi Jun-ho") in said(cast)


def test_a_heading_is_nobodys_name() -> None:
    assert not looks_like_person("Thought It Would Be Ann")
    assert looks_like_person("Ann Bell")


def test_the_film_that_a_sequel_follows_is_another_one() -> None:
    text = "It is the sequel to Low Tide (1966), which was directed by Ida West."
    claims = suggested([text, "The first Low Tide took $3 million."], "Low Tide: The Return", "It")
    assert ("Low Tide", "director", "Ida West") in claims
    assert not [claim for claim in claims if claim[0] == "It" and claim[1] != "relation-to-series"]
