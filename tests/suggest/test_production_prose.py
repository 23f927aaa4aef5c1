"""What running text says of plans, of shooting and of when a story is set; all of it invented."""

from __future__ import annotations

import pytest
from support.rows import every_row
from support.suggested import suggested

_CAST = "Hedda Moe (Vera Cole) is a ferry pilot, and Karl Rask (Bo Ash) is her brother."


def _claims(*lines: str) -> set[tuple[str, str, str]]:
    """Return what is suggested for lines behind a cast, by name."""
    return suggested([_CAST, *lines], "Stone Harbour", published="1964")


@every_row(
    ("line", "claim"),
    [
        ("Filming is set to begin in February 1965.", "|production-period|1965-02"),
        ("Argyle is eyeing a late 1965 release.", "|planned-release|1965"),
        ("In the autumn of 1879, the young pilot Hedda Moe (Vera Cole) rows home.",
         "|set-when|1879-23"),
        ("Hedda Moe is a pilot who, in the lean winter of 1813, smuggles salt.",
         "|set-when|1813-24"),
        ("1887. Hedda Moe waits for the ferry.", "|set-when|1887"),
        ("In 1755, Hedda Moe waits for the ferry.", "|set-when|1755"),
        ("It is 1951 and the sea is rising.", "|set-when|1951"),
        ("It is set in the days before the fire of 1666.", "|set-when|1666"),
        ("Argyle has pushed the film from June 3 to Oct. 21, 1965.", "|planned-release|1965-10-21"),
        ("It was released in Norway on 3 May 1965 by Argyle, and in France on 7 June 1965.",
         "|release-date|1965-06-07"),
        ("It was released in Norway on 3 May and in France on 7 June 1965.",
         "|release-date|1965-05-03"),
        ("It was set in 1879 after the Salt War.", "|set-when|1879"),
        ("It is set between the events of Tide 2 (1960) and Tide 3 (1962).",
         "|story-time|between Tide 2 and Tide 3"),
        ("It takes place between the second and third Tide films.",
         "|story-time|between The second Tide film and The third Tide film"),
        ("The story begins after the events of Tide 2.", "|story-time|after Tide 2"),
        ("It happens after the events of Ada v Otto: The Ebb of the Sea (1960).",
         "|story-time|after Ada v Otto: The Ebb of the Sea"),
        ("It is set in Cork instead of Galway.", "|setting|Cork"),
    ],
)  # fmt: skip
def test_a_date_belongs_to_what_is_said_of_it(line: str, claim: str) -> None:
    assert tuple(claim.split("|")) in _claims(line)


@every_row(
    ("line", "claim"),
    [
        ("It was shot over six weeks in Cork, on Super 16.", "|shoot-length|6"),
        ("It was shot over six weeks in Cork, on Super 16.", "|shot-on|16-mm"),
        ("Photography began in May and lasted eleven weeks.", "|shoot-length|11"),
        ("The shoot lasted thirty-eight days, nine more than planned.", "|shooting-days|38"),
        ("It was a gruelling nine-week shoot.", "|shoot-length|9"),
        ("Shooting took two months.", "|shoot-length|~8.7"),
        ("Ida West’s digital photography is a wonder.", "|shot-on|digital"),
        ("How long did the shoot take? Nine weeks.", "|shoot-length|9"),
        (
            "When was it shot? May to June 1963, in Cork.",
            "|production-period|1963-05/1963-06",
        ),
        ("When was it shot? In May 1963, in Cork and Youghal.", "|filming-location|Youghal"),
        ("Does Hedda Moe die? No! She swims ashore.", "Hedda Moe|dies|False"),
        ("Does Karl survive at the end? Sadly, no.", "Karl Rask|dies|True"),
        ("It was first broadcast on 26 December 1964.", "|release-date|1964-12-26"),
        (
            "It opened in Cork on 3 May 1963 and went on release on 7 June.",
            "|release-date|1963-06-07",
        ),
        ("It was released in America in 1965 as The Long Ebb.", "|also-known-as|The Long Ebb"),
        ("It was made in just 19 days.", "|shooting-days|19"),
        ("The $110 million toon drew crowds.", "|budget|110"),
        ("It opened at the top with a $44.2 million debut.", "|opening-weekend|44.2"),
        ("**What did you shoot on?**\n35mm. Everyone said video.", "|shot-on|35-mm"),
        ("**What did it cost?**\nWe had maybe six hundred thousand dollars.", "|budget|~0.6"),
        ("Where did you shoot?\nI forget.\nAnd where?\nIn Cork, mostly.", "|filming-location|Cork"),
        (
            "Ida West had wanted Tom Vane for Karl, but he was ill.",
            "Karl Rask|considered-for|Tom Vane",
        ),
        ("What did you shoot on?\n35mm. Everyone said video.", "|shot-on|35-mm"),
    ],
)
def test_the_length_the_stock_and_the_cost_of_a_shoot_are_suggested(line: str, claim: str) -> None:
    assert tuple(claim.split("|")) in _claims(*line.split("\n"))


@pytest.mark.parametrize(
    "line",
    [
        "Production was shut down for three weeks after the fire.",
        "The shoot ran eleven days over schedule.",
        "Shooting was delayed by six weeks.",
        "You cannot shoot snow digitally.",
        "The film was restored from 35 mm.",
        "Shooting began three weeks later.",
        "New action sequences are to be shot in Cork over two weeks.",
    ],
)
def test_other_lengths_and_stocks_are_not_those_of_the_shoot(line: str) -> None:
    said = {claim[1] for claim in _claims(line)}
    assert said.isdisjoint(("shoot-length", "shooting-days", "shot-on"))


@pytest.mark.parametrize(
    ("line", "property_id"),
    [
        ("Filming is set to begin in February 1965.", "planned-release"),
        ("Argyle is eyeing a late 1965 release.", "release-date"),
        ("A new ending was shot in August 1963.", "production-period"),
        ("Extra photography, overseen by Ida West, took place in Cork.", "cinematographer"),
        ("It is set between Berlin and Paris.", "story-time"),
        ("It takes place after the events of May 1926.", "story-time"),
        ("Hedda Moe aired her views in May 1965.", "release-date"),
        ("It was later aired on Channel Four on 3 May 1966.", "release-date"),
        ("A complaint was first aired on 3 May 1965.", "release-date"),
        ("In 1879, Hedda Moe was born in Cork.", "set-when"),
        ("In 1955, director Noel Pratt starts a new film.", "set-when"),
        ("It opened in 1500 cinemas.", "release-date"),
        ("It premiered at South by Southwest.", "premiered-at"),
        ("It was released on 1 May 1666.", "release-date"),
        ("The film cost 20 million escudos.", "budget"),
        ("Overseas, it took another $21 million.", "gross"),
        ("Years later, Hedda Moe returns under another name.", "returning"),
        ("It was restored by the Swedish Film Institute.", "country"),
        ("In the sequel, Hedda Moe goes to Lagos.", "travels-to"),
    ],
)
def test_a_date_does_not_belong_to_something_else(line: str, property_id: str) -> None:
    assert not [claim for claim in _claims(line) if claim[1] == property_id]


@every_row(
    ("line", "claim"),
    [
        ("Lodestar has taken UK rights.", "|distributor|Lodestar"),
        ("Argyle Pictures bought the script in 1961.", "|rights|Argyle Pictures"),
        ("Argyle Pictures acquired Noel Pratt’s spec script.", "|rights|Argyle Pictures"),
        ("It was released in Norway on 3 May by Argyle, and in France on 7 June by Lodestar.",
         "|distributor|Lodestar"),
        ("Lodestar Adds Reshoots. Lodestar has taken UK rights.", "|distributor|Lodestar"),
        ("It opens in Norway on 5 May through Lodestar.", "|distributor|Lodestar"),
        ("Element Hill distributed the film.", "|distributor|Element Hill"),
        ("Argyle Global will handle international sales.", "|sales-agent|Argyle Global"),
        ("Lodestar sold it abroad.", "|sales-agent|Lodestar"),
        ("Noel Pratt is producing for Argyle Pictures with Oslo’s Nordfilm.",
         "|production-company|Nordfilm"),
        ("It had its world premiere at Marstrand.", "|premiered-at|Marstrand"),
        ("World premiere: MIFF, 28 September 1964", "|premiered-at|MIFF"),
        ("Filming took nine weeks, in Cork and at Ealing.", "|filming-location|Cork"),
        ("It was shot in Cork, with interiors at Ardmore.", "|filming-location|Ardmore"),
        ("Karl Rask, a widower of fifty, leaves for Dublin.", "Karl Rask|age|50"),
        ("Hedda Moe leaves for Dublin.", "Hedda Moe|travels-to|Dublin"),
        ("Karl Rask, a clerk who marries Ida Brun, hides it.", "Karl Rask|spouse|Ida Brun"),
        ("EBBE / STONE HARBOUR", "|also-known-as|Ebbe"),
        ("Karl Rask, whose real name is Anton Vane, hides it.",
         "Karl Rask|also-known-as|Anton Vane"),
        ("Bo Ash is playing the villain, a smuggler named the Eel.", "The Eel|played-by|Bo Ash"),
        ("It is also known as The Long Ebb.", "|also-known-as|The Long Ebb"),
        ("It was released in America as Boys of the Pier, in a shorter cut.",
         "|also-known-as|Boys of the Pier"),
        ("The film is known as Ebbe in Denmark.", "|also-known-as|Ebbe"),
    ],
)  # fmt: skip
def test_companies_places_titles_and_people_are_suggested(line: str, claim: str) -> None:
    assert tuple(claim.split("|")) in _claims(line)


@pytest.mark.parametrize(
    ("line", "claim"),
    [
        ("Noel Pratt is producing for Argyle Pictures with Nordfilm.", "|producer|Nordfilm"),
        ("Argyle has the film rights to the novel.", "|distributor|Argyle"),
        ("It was released in Norway as a double bill.", "|also-known-as|a double bill"),
        ("Ida West (Night Ferry) and Bo Ash have been cast.", "Ida West|played-by|Night Ferry"),
        ("Ida West (Kelp) joins Bo Ash in the film.", "Kelp|played-by|Ida West"),
        ("Ida West (Kelp) is producing.", "Kelp|played-by|Ida West"),
        ("It also has Ida West (Night Ferry) and Bo Ash (Kelp).", "Kelp|played-by|Bo Ash"),
        ("It also has Ida West (Night Ferry).", "Ida West|played-by|Night Ferry"),
        ("Noel Pratt produces for Argyle with Oslo's Nordfilm.", "|studio|Nordfilm"),
        ("Karl Rask, a widower, rows home.", "Karl Rask|occupation|widower"),
        ("She has a ten-year-old boy in tow.", "Hedda Moe|age|10"),
        ("She has her ten-year-old boy in tow.", "Hedda Moe|age|10"),
    ],
)
def test_words_that_look_alike_say_something_else(line: str, claim: str) -> None:
    assert tuple(claim.split("|")) not in _claims(line)


def test_who_plays_a_part_in_another_film_is_not_suggested() -> None:
    said = {claim[2] for claim in _claims("In Harbour II, Hedda Moe is played by Joan Vane.")}
    assert "Joan Vane" not in said


def test_a_date_without_a_year_is_of_the_date_before_it_in_its_paragraph() -> None:
    lines = ["Its premiere was on 27 May 1963 in Cork. It came out in Norway on 11 October."]
    assert ("", "release-date", "1963-10-11") in suggested(lines, "Stone Harbour")
    lines = ["Shooting ended on 15 October 1963. It opened on 3 May."]  # of the year after, or not
    assert not any(prop == "release-date" for _, prop, _ in suggested(lines, "Stone Harbour"))


def test_a_war_is_no_place() -> None:
    claims = _claims("It was set in 1879 after the Salt War.", "It is set in the Great Depression.")
    assert not any(prop == "setting" for _, prop, _ in claims)


@every_row(
    ("line", "dates"),
    [
        ("July 1963: Filming wraps in Cork.", "../1963-07"),
        ("Filming ended in July 1963.", "../1963-07"),
        ("18 March 1963: Filming starts in Cork.", "1963-03-18"),
        ("Additional filming took place in August 1963.", ""),
        ("There were reshoots, and more filming in August 1963.", ""),
    ],
)
def test_a_shoot_has_a_beginning_an_end_and_no_reshoots(line: str, dates: str) -> None:
    shoots = {value for _, prop, value in _claims(line) if prop == "production-period"}
    assert shoots == set(filter(None, [dates]))


def test_a_film_opens_in_cinemas_on_the_day_of_a_row_or_of_the_year_of_publication() -> None:
    for line in ("3 May 1951: Stone Harbour opens in Norway.",
                 "Stone Harbour opens in Norway on 3 May 1964."):  # fmt: skip
        assert "release" in {c[1] for c in _claims(line) if c[2].endswith("-05-03")}.pop()
