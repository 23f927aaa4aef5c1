"""Many rows in one test: what fails is named, and nothing goes untried."""

from __future__ import annotations

import pytest
from support.rows import every_row


def test_each_row_that_fails_is_named_and_none_goes_untried() -> None:
    tried = []

    @every_row("number, limit", [(1, 2), (3, 2), pytest.param(5, 2, id="the last"), (0, 2)])
    def check(number: int, limit: int) -> None:
        tried.append(number)
        assert number < limit

    with pytest.raises(BaseExceptionGroup, match=r"2 of 4 rows fail: 3, 2; the last") as caught:
        check()
    assert tried == [1, 3, 5, 0]
    assert [error.__notes__ for error in caught.value.exceptions] == [
        ["in the row 3, 2"],
        ["in the row the last"],
    ]


def test_what_was_to_be_raised_and_was_not_fails_its_row() -> None:
    @every_row("number", [0, 1], ids=["nought", "one"])
    def check(number: int) -> None:
        with pytest.raises(ZeroDivisionError):
            1 / number

    with pytest.raises(BaseExceptionGroup, match="1 of 2 rows fail: one"):
        check()


def test_tables_multiply_and_fixtures_are_left_to_pytest(tmp_path) -> None:
    tried = []

    @every_row("letter", "ab")
    @every_row("number", [1, 2], ids=str)
    def check(letter: str, number: int, folder: object) -> None:
        tried.append((letter, number, folder))

    check(folder=tmp_path)
    assert tried == [(letter, number, tmp_path) for letter in "ab" for number in (1, 2)]


def test_no_rows_or_a_mark_on_one_is_a_mistake() -> None:
    def check(number: int) -> None: ...

    with pytest.raises(AssertionError, match="cannot fail"):
        every_row("number", [])(check)
    with pytest.raises(AssertionError, match="no marks"):
        every_row("number", [pytest.param(1, marks=pytest.mark.slow)])
