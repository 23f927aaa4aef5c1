"""What a terminal sends, as the app gets it."""

from __future__ import annotations

from collections.abc import Iterable

import pytest

pytest.importorskip("termios", reason="there are no terminals of this kind here")

from textual import events
from textual.message import Message

from explorer.ui.drivers import parser as terminal_parser
from explorer.ui.drivers.parser import PASTE_SILENCE, TerminalParser


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """Return the time, which tests set."""
    time = [100.0]
    monkeypatch.setattr(terminal_parser, "monotonic", lambda: time[0])
    return time


def seen(messages: Iterable[Message]) -> list[str]:
    """Return keys by their names, and what was pasted in quotes."""
    return [
        repr(message.text) if isinstance(message, events.Paste) else message.key
        for message in messages
        if isinstance(message, events.Paste | events.Key)
    ]


def test_a_paste_without_an_end_ends_after_a_silence(clock: list[float]) -> None:
    parser = TerminalParser(False)
    assert seen(parser.feed("\x1b[200~abc")) == []
    clock[0] += PASTE_SILENCE / 2
    assert seen(parser.tick()) == []
    assert seen(parser.feed("d")) == []  # not over yet, just slow
    clock[0] += PASTE_SILENCE * 0.9
    assert seen(parser.tick()) == []
    clock[0] += PASTE_SILENCE * 0.2
    assert seen(parser.tick()) == ["'abcd'"]
    assert seen(parser.feed("q")) == ["q"]
    assert seen(parser.feed("\x1b[201~x")) == ["x"]  # an end that comes late ends nothing


@pytest.mark.parametrize("cut", range(1, 15))
def test_a_paste_with_an_end_is_whole_however_it_is_cut(cut: int, clock: list[float]) -> None:
    parser = TerminalParser(False)
    sent = "\x1b[200~ab\x1b[201~j"
    events = seen(parser.feed(sent[:cut])) + seen(parser.feed(sent[cut:]))
    clock[0] += 10
    assert events + seen(parser.tick()) == ["'ab'", "j"]


def test_enter_before_raw_mode_is_enter_and_later_a_line_feed_is_none() -> None:
    parser = TerminalParser(False, typed_before=len("é\n\n".encode()))
    assert seen(parser.feed("é\n")) == ["é", "enter"]
    assert seen(parser.feed("\n\n")) == ["enter", "ctrl+j"]
    assert seen(TerminalParser(False).feed("\n")) == ["ctrl+j"]
