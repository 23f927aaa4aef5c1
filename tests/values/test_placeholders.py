"""What stands in place of a name."""

from __future__ import annotations

from support.rows import every_row

from explorer.values.placeholders import names_nobody


@every_row(
    "name",
    [
        "Various",
        "et al.",
        "and Others",
        "Four directors",
        "Directors (various)",
        "Unknown\tdirector",
        "THE CAST",
        "various, the",
        "Uncredited.",
    ],
)
def test_nobody(name: str) -> None:
    assert names_nobody(name)


@every_row(
    "name", ["Mara Lind", "Various Lind", "Lind, Mara D.", "Director Lind", "Lind Cast", "", "Åse"]
)
def test_somebody(name: str) -> None:
    assert not names_nobody(name)
