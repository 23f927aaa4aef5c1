"""Which lines say that a list is complete; all of it invented."""

from __future__ import annotations

import pytest
from support.build import entity, make_pack, source

from explorer.suggest.engine import suggest
from explorer.suggest.words import suggestion_words


@pytest.mark.parametrize(
    ("line", "closed"),
    [
        ("The film was shot entirely in Italy.", True),
        ("Every scene was filmed in Italy.", True),
        ("We filmed the whole picture in Greece, said Renzo Galli.", True),
        ("The dialogue is entirely in Danish.", True),
        ("Dialogue is in English throughout.", True),
        ("It was shot almost entirely in Italy.", False),
        ("It was not filmed entirely in Italy.", False),
        ("It was shot in Italy and Greece.", False),
        ("It was filmed entirely in Pesaro.", False),
        ("The dialogue is in Danish.", False),
    ],
)
def test_only_a_line_that_excludes_all_else_makes_a_complete_list(line: str, closed: bool) -> None:
    film = entity("gull", "film", "The Tin Gull")
    pack = make_pack(sources=[source("mail")], entities=[film], work="gull")
    made = list(suggest(pack, lambda _: [line], ["mail"]))
    lists = [s for s in made if s.property in ("filming-location", "language")]
    assert [s.closed for s in lists] == [closed]
    assert ("nothing else" in suggestion_words(pack, lists[0])) is closed
    assert ("closed" in lists[0].row()) is closed
