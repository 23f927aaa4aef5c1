"""Sums, firms, brackets and letters after names, as ordinary texts have them."""

from __future__ import annotations

from support.build import entity, make_pack, source
from support.rows import every_row
from support.suggested import suggested

from explorer.suggest.engine import suggest

_FILM = "Stone Harbour"
_CAST = "Ida West plays Nora Rowe, and Noel Pratt plays Major Fenn."


def _claims(line: str) -> set[tuple[str, str, str]]:
    return suggested([_CAST, line], _FILM, published="1964")


@every_row(
    ("line", "claim"),
    [
        ("Budget : 2,7 millions d'euros", ("", "budget-in-euros", "2.7")),
        ("It cost 2,7 Millionen Euro.", ("", "budget-in-euros", "2.7")),
        ("Budget: 1.200.000 €", ("", "budget-in-euros", "1.2")),
        ("The budget was 1 200 000 euros.", ("", "budget-in-euros", "1.2")),
        ("The budget was 400,000 dollars.", ("", "budget", "0.4")),
        ("Photography: Vera Cole, AEC. Editor: Bo Ash ACE.", ("", "cinematographer", "Vera Cole")),
        ("Photography: Vera Cole, AEC. Editor: Bo Ash ACE.", ("", "editor", "Bo Ash")),
        ("Photographed by Vera Cole BSC, Tom Orr ASC and Bo Ash.",
         ("", "cinematographer", "Tom Orr")),
        ("(International sales: Lodestar, Paris.)", ("", "sales-agent", "Lodestar")),
        ("Disc review: Stone Harbour (Lodestar Vision, cert 15, 104 min)",
         ("", "certificate-bbfc", "15")),
        ("The end titles say camera by Tom Orr (not Tim Orr), editing by Vera Cole.",
         ("", "editor", "Vera Cole")),
        ("The end titles say: camera Tom Orr (not Tim Orr), editing by Vera Cole.",
         ("", "cinematographer", "Tom Orr")),
        ("The composer is rumoured to be Vera Cole.", ("", "composer", "Vera Cole")),
        ("The music is Vera Cole's.", ("", "composer", "Vera Cole")),
        ("The production company is Argyle Films.", ("", "production-company", "Argyle Films")),
        ("An Argyle Films/Lantern Films production.", ("", "production-company", "Lantern Films")),
        ("Camera (b&w): Tom Orr. Editor: Bo Ash.", ("", "cinematographer", "Tom Orr")),
        ("Shooting begins on a $4m western.", ("", "budget", "4")),
        ("It won the Crystal Heron at Bergen.", ("", "award", "Crystal Heron")),
        ("Run time 96m 40s", ("", "runtime", "96")),
        ("On its opening weekend the film took £1.4 million from 312 cinemas.",
         ("", "opening-weekend-in-pounds", "1.4")),
        ("It opened to €1.1 million in its first weekend.",
         ("", "opening-weekend-in-euros", "1.1")),
        ("It took $9 million, after an opening weekend of $2 million.", ("", "gross", "9")),
        ("It took $9 million, after an opening weekend of $2 million.",
         ("", "opening-weekend", "2")),
        ("After its first weekend it went on, and took $9 million.", ("", "gross", "9")),
        ("Photography began on 4 May 1963 in Cork, and lasted 34 days.",
         ("", "shooting-days", "34")),
        ("Rumour has it that Vera Cole is writing the music.", ("", "composer", "Vera Cole")),
        ("It's a 12A here, though one scene is grim.", ("", "certificate-bbfc", "12A")),
        ("It is based on the 1950 novel The Miller’s Daughter by Ann Hale.",
         ("", "based-on", "The Miller’s Daughter")),
        ("I can say no more, except to say that it was Nora Rowe who killed Fenn.",
         ("Major Fenn", "killed-by", "Nora Rowe")),
        ("Durée : 1 h 36", ("", "runtime", "96")),
        ("Date de sortie : 8 février 1964", ("", "release-date", "1964-02-08")),
        ("Kinostart: 8. Oktober 1964", ("", "release-date", "1964-10-08")),
        ("Estreno: 8 de mayo de 1964", ("", "release-date", "1964-05-08")),
        ("It was shot in 31 days.", ("", "shooting-days", "31")),
        ("Stone Harbour is in UK and Irish cinemas from 8 May 1964.",
         ("", "release-date", "1964-05-08")),
        ("Nora Rowe mourns her two brothers, murdered by a gang.",
         ("Nora Rowe", "family-killed", "Nora's brothers")),
        ("Nora Rowe's brother Karim is shot by bandits led by Leo Crane.",
         ("Nora Rowe", "family-killed", "Karim")),
        ("Nora Rowe meets Leo Crane, who turns out to be Fenn's son.",
         ("Leo Crane", "parent", "Major Fenn")),
        ("Disc review: Stone Harbour (Lodestar Vision, cert 15, 104 min)",
         ("", "distributor", "Lodestar Vision")),
        ("World premiere: Bergen Film Festival (Gala)",
         ("", "premiered-at", "Bergen Film Festival")),
        ("This modest $4 million indie opens on Friday.", ("", "budget", "4")),
        ("Tom Orr, who was so good in Paper Boats, plays Uncle Leo.",
         ("Uncle Leo", "played-by", "Tom Orr")),
        ("Leo Crane is played by my niece, Vera Cole.", ("Leo Crane", "played-by", "Vera Cole")),
        ("Nora Rowe follows Fenn home, and she shoots Fenn in the yard.",
         ("Major Fenn", "killed-by", "Nora Rowe")),
        ("Nora Rowe learns that Fenn murdered her brother Karim.",
         ("Nora Rowe", "sibling", "Karim")),
        ("Tom Orr, who has died of a fever aged 71, made one lasting film, Stone Harbour (1961).",
         ("Tom Orr", "age", "71")),
    ],
)  # fmt: skip
def test_what_ordinary_texts_state_is_suggested(line: str, claim: tuple[str, str, str]) -> None:
    assert claim in _claims(line)


@every_row(
    ("line", "prop", "value"),
    [
        ("Budget : 2,7 millions d'euros", "budget", ""),
        ("Budget : 2,7 millions de francs", "", "7"),
        ("Photography: Vera Cole, AEC. Editor: Bo Ash.", "", "AEC"),
        ("(International sales: Lodestar, Paris.)", "distributor", ""),
        ("Distributor: Lodestar, London.", "distributor", "London"),
        ("Reviewed at Oslo Film Festival (Gala).", "played-by", "Oslo Film Festival"),
        ("Reviewed at Oslo Film Festival (Competition).", "played-by", "Competition"),
        ("Nora Rowe hears from her dead husband.", "family-killed", ""),
        ("Nora Rowe's father died in the first reel.", "family-killed", ""),
        ("Nora Rowe's brother Karim is shot by bandits led by Leo Crane.", "killed-by", ""),
        ("Released on 4 March 1964, this disc is sharp.", "release-date", ""),
        ("It was a $4 million hit film.", "budget", ""),
        ("Sales Company: Norda Films", "studio", ""),
        ("On its opening weekend the film took $1.4 million.", "gross", ""),
        (
            "On its opening weekend the film, made for $8 million, was pulled.",
            "opening-weekend",
            "",
        ),
        ("They say that it was Nora Rowe who killed Fenn.", "killed-by", ""),
        ("Next she will film in Norway, with West again.", "filming-location", ""),
        ("It is based on Ann Hale’s novel.", "based-on", "Ann Hale"),
        ("Tom Orr, who played the sniper in Cold Lake, is wonderful.", "played-by", "Tom Orr"),
        ("The launch that belongs to Tom Orr is the Marguerite.", "played-by", "Tom Orr"),
        ("Vera Cole's second feature won the Silver Heron.", "award", "Vera Cole"),
        ("Her second husband, the producer Leo Varga, left early.", "producer", ""),
        ("Director of photography: Vera Cole, XYC", "", "XYC"),
        ("It is the tale of a docker out to avenge his dead brother.", "motive", ""),
    ],
)
def test_what_ordinary_texts_do_not_state_is_not(line: str, prop: str, value: str) -> None:
    false = {c for c in _claims(line) if prop in ("", c[1]) and value in ("", c[2])}
    assert false == set()


@every_row(
    ("question", "answer", "claim"),
    [
        ("Q: Where did you shoot?", "A: In the Faroes, all of it.",
         ("", "filming-location", "Faroes")),
        ("Q: What did it cost?", "A: A little under two million euros.",
         ("", "budget-in-euros", "..2")),
        ("How much was the budget?", "About $3 million.", ("", "budget", "~3")),
    ],
)  # fmt: skip
def test_answers_say_what_was_asked(
    question: str, answer: str, claim: tuple[str, str, str]
) -> None:
    assert claim in suggested([_CAST, question, answer], _FILM)


def test_a_foreign_cast_may_have_an_article_before_a_part() -> None:
    lines = [
        "Distribution",
        "Tom Orr : l'inspecteur Rowe",
        "Vera Cole : Irène Rowe",
        "Bo Ash : Sam",
    ]
    assert ("Rowe", "played-by", "Tom Orr") in suggested(lines, _FILM)


@every_row(
    ("line", "claim"),
    [
        ("Nora Rowe leaves. Major Fenn tells her that her mother, Ada, lives.",
         ("Major Fenn", "parent", "Ada")),
        ("Also showing: Desert Patrol (1953) Channel Nine, 3pm. War drama.",
         ("", "genre", "drama")),
    ],
)  # fmt: skip
def test_what_is_said_of_others_is_not_suggested(line: str, claim: tuple[str, str, str]) -> None:
    assert claim not in suggested([f"{_FILM}: {_CAST}", line], _FILM)


@every_row(
    ("line", "prop"),
    [
        ("The end titles say: camera Tom Orr (not Tim Orr), editing by Vera Cole.", "editor"),
        ("The father wasn't Tom Orr at all, it was his assistant Vera Cole.", "occupation"),
    ],
)
def test_a_denial_ends_with_its_brackets_or_clause(line: str, prop: str) -> None:
    pack = make_pack(
        sources=[source("mail")], entities=[entity("film", "film", _FILM)], work="film"
    )
    polarities = [s.polarity for s in suggest(pack, lambda _: [line]) if s.property == prop]
    assert polarities == ["affirmed"]


@every_row(("kind", "set_in"), [("interview", set()), ("review", {"Leith"})])
def test_where_an_interview_takes_place_is_not_where_the_story_is_set(
    kind: str, set_in: set[str]
) -> None:
    lines = ["Bo Ash on Stone Harbour", "Bo Ash is eating soup in a hotel in Leith."]
    made = suggested(lines, _FILM, kind=kind)
    assert {value for _, prop, value in made if prop == "setting"} == set_in
