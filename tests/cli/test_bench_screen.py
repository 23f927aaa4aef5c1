"""`filmfacts bench screen`: what it waits for is on the screen, and it never waits for ever."""

from __future__ import annotations

import sys

import pytest

from explorer.cli.bench.figures import APP, first_words
from explorer.cli.bench.terminal import run

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="needs a pseudo-terminal")


@pytest.mark.slow
def test_the_app_shows_what_the_clock_waits_for() -> None:
    assert run(APP, first_words(), patience=30).first > 0


def test_a_screen_that_never_comes_is_an_error_and_leaves_no_process() -> None:
    with pytest.raises(TimeoutError, match="'here it is' did not appear"):
        run([sys.executable, "-c", "import time; time.sleep(60)"], "here it is", patience=0.3)


def test_programs_are_measured_with_their_bytecode(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONDONTWRITEBYTECODE", "1")
    code = "import sys, time; print('writes:', not sys.dont_write_bytecode); time.sleep(1)"
    assert run([sys.executable, "-c", code], "writes: True", patience=20).memory
