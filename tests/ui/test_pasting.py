"""Pasting and copying several lines where one line is written."""

from __future__ import annotations

import pytest
from support.driving import press, running, workspace
from textual import events
from textual.widgets import Input, TextArea

from explorer.ui.keys.input_queue import text_for

OPENERS = {
    "search": ("slash",),
    "id": ("g",),
    "help": ("question_mark",),
    "palette": ("ctrl+p",),
    "filter of findings": ("f",),
    "filter of facts": ("2", "f"),
    "filter of people": ("3", "f"),
    "about whom": ("2", "e"),
}


async def test_a_line_break_before_the_words_leaves_the_words() -> None:
    async with running() as pilot:
        for name, opener in OPENERS.items():
            await press(pilot, *opener)
            line = pilot.app.screen.query(Input).first()
            line.focus()
            await pilot.pause()
            line.value = ""
            pilot.app.post_message(events.Paste("\r\n  Eve \n\nMacarro\n"))
            await pilot.pause()
            assert line.value == "Eve Macarro", name
            await press(pilot, "escape", "escape", "1")
            assert pilot.app.screen is workspace(pilot), name


async def test_a_note_takes_a_paste_once_and_without_controls() -> None:
    async with running() as pilot:
        await press(pilot, "c")
        note = pilot.app.screen.query_one(TextArea)
        pilot.app.post_message(events.Paste("one\ntwo\x1b\n"))
        await pilot.pause()
        assert note.text == "one\ntwo\ufffd\n"


def test_no_control_comes_into_a_line_with_a_paste() -> None:
    pasted = text_for(Input(), "a\x1b]0;evil\x07\x9b31mb\u202ec")
    assert pasted == "a\ufffd]0;evil\ufffd\ufffd31mbc"


async def test_what_was_copied_in_the_app_comes_into_a_line_as_a_line() -> None:
    async with running() as pilot:
        pilot.app._clipboard = "\nfirst\nsecond"
        await press(pilot, "slash", "ctrl+v")
        assert pilot.app.screen.query_one(Input).value == "first second"


@pytest.mark.parametrize(
    ("text", "line"),
    [("", ""), (" as it is ", " as it is "), ("\n", ""), ("end\n", "end"), ("a\u2028b", "a b")],
)
def test_one_line_of_several(text: str, line: str) -> None:
    assert text_for(Input(), text) == line
    assert text_for(TextArea(), text) == text_for(None, text) == text
