"""Sums, firms, brackets and letters after names, as ordinary texts have them."""

from __future__ import annotations

from support.rows import every_row
from support.suggested import suggested

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
    ],
)
def test_what_ordinary_texts_do_not_state_is_not(line: str, prop: str, value: str) -> None:
    found = {c for c in _claims(line) if prop in ("", c[1]) and value in ("", c[2])}
    assert found == set()
