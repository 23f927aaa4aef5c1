"""The app in a real terminal, on a pack whose every text tries to take that terminal over."""

from __future__ import annotations

import json
import os
import random
import re
import signal
import subprocess
import sys
from pathlib import Path

import pytest

pytest.importorskip("pty", reason="there are no pseudo terminals here")

from support.hostile import EVIL_TITLE, MUST_NOT_REACH_A_TERMINAL, hostile_pack
from support.terminal import ROOT, Screen, Terminal, surroundings

from explorer.model.place import PlaceKind
from explorer.read.pack import read_pack
from explorer.ui.keys.registry import ACTIONS
from explorer.ui.views import VIEWS
from explorer.user.folders import state_folder
from explorer.user.state import Kept, state_path, write_state

pytestmark = pytest.mark.slow

LEAVING = {
    key
    for action in ACTIONS
    if action.handler in ("quit", "app.quit", "app.suspend")
    for key in action.keys
}
KEYS = sorted({key for action in ACTIONS for key in action.keys} - LEAVING)
"""Every key that any action has, but those that quit or suspend."""


MOVES = ["down", "pagedown", "right", "up", "end", "left", "pageup", "home"]
"""Keys that only move within a view: they open nothing that would have to be closed again."""

RGB = re.compile(r"[34]8;2;")
PALETTE = re.compile(r"[34]8;5;")
COLOUR = re.compile(r"(^|;)(3[0-8]|4[0-8]|9[0-7]|10[0-7])(;|$)")
ALL_OF_THEM = re.compile(r"\bof \d+ decided\b")
EVIL_FOLDER = "here \x1b]0;evil\x07 [bold]"


def keys_that_count(view: str) -> list[str]:
    """Return a key of each action of a view, and of its share of those that all views have."""
    scopes = {view, "rows", "views", "grid", "drawing"}
    turn = [each.id for each in VIEWS].index(view)
    shared = [action for action in ACTIONS if action.scope == "workspace"][turn :: len(VIEWS)]
    actions = [action for action in ACTIONS if action.scope in scopes] + shared
    return sorted({action.keys[0] for action in actions if set(action.keys) & set(KEYS)})


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    """A pack for each test: rulings are written beside it."""
    return hostile_pack(tmp_path)


@pytest.fixture
def cwd(tmp_path: Path) -> Path:
    """A folder to run in, whose name is hostile too: the export form shows it."""
    folder = tmp_path / EVIL_FOLDER
    folder.mkdir()
    return folder


def opened(terminal: Terminal) -> None:
    """Wait until all the findings are there."""
    terminal.wait_until(lambda: ALL_OF_THEM.search(terminal.screen.text) is not None, "findings")
    terminal.read(0.05)


def answered(terminal: Terminal, words: str) -> None:
    """Wait until every key pressed so far has been answered: until words typed last are shown."""
    terminal.send_together("escape", "escape", "escape", "slash", *words)
    terminal.wait_for(words)
    terminal.send("escape")


def left_by_q(terminal: Terminal) -> None:
    """Close what is open, quit by `q`, and look at what was left behind."""
    for _ in range(20):  # a busy machine may take the keys for a dialog that is still closing
        terminal.send("escape", "escape", "escape", quiet=0.03)
        terminal.send("q")
        if terminal.ends_within(0.5):
            break
    assert terminal.end() == 0, terminal.tail
    assert "Traceback" not in terminal.tail
    assert terminal.restored, terminal.screen.modes
    written = terminal.raw.decode("utf-8", "replace")
    assert terminal.screen.strange == []
    assert [evil for evil in MUST_NOT_REACH_A_TERMINAL if evil in written] == []


def test_every_binding_in_every_view(pack: Path, cwd: Path) -> None:
    texts = str(pack / "texts")
    with Terminal([str(pack), "--texts", texts], (80, 24), cwd=cwd) as terminal:
        opened(terminal)
        for turn, view in enumerate(VIEWS):
            keys = keys_that_count(view.id)
            terminal.send_together("escape", "escape", view.key, *MOVES)
            for key in sorted({*keys} - {*MOVES}):  # what lies between two keys need not be drawn
                terminal.send_together("escape", view.key, key)  # none opens more than one dialog
                terminal.read(0.02)
            others = sorted(set(KEYS) - set(keys))[turn :: len(VIEWS)]  # pressed without waiting
            terminal.send_together("escape", "escape", view.key, *others)
            answered(terminal, f"zq{turn}")
            assert terminal.screen.strange == [], view.id
        left_by_q(terminal)


def test_resizing_at_random_while_keys_come(pack: Path, cwd: Path) -> None:
    chance = random.Random(4)
    sizes = [(1, 1), (5, 3), (39, 9), (40, 10), (60, 20), (79, 24), (80, 24), (120, 36), (250, 70)]
    keys = [key for key in KEYS if key not in ("e", "ctrl+s")] + [view.key for view in VIEWS] * 3
    with Terminal([str(pack)], cwd=cwd) as terminal:
        opened(terminal)
        for step in range(40):
            size = chance.choice(sizes)
            if step % 3 == 0:
                size = (chance.randint(1, 160), chance.randint(1, 50))
            terminal.resize(*size)
            terminal.send(*chance.choices(keys, k=3), quiet=0.01)
        terminal.resize(39, 9)
        terminal.wait_for("needs more room")
        terminal.resize(120, 36)
        terminal.wait_until(
            lambda: (
                "4 sources · 40 claims" in terminal.screen.text
                or terminal.send("escape", "1", quiet=0.1)  # a dialog may be open, or closing
            ),
            "findings",
        )
        left_by_q(terminal)


def test_what_data_holds_and_what_is_pasted_is_shown_harmless(pack: Path) -> None:
    with Terminal([str(pack)]) as terminal:
        opened(terminal)
        terminal.wait_for("Night Ferry\ufffd]0;evil\ufffd [sic] [/] [bold]x")
        terminal.wait_for("\ufffd31;41;5m =c")
        for key in ("slash", "e"):
            terminal.send(key)
            if key == "e":
                terminal.wait_for("← → Choose")
                terminal.send("tab", "tab")  # to where it is to be saved
                terminal.wait_until(lambda: "← →" not in terminal.screen.text, "another foot")
            else:
                terminal.wait_for("Search everything")
            terminal.paste("[bold]\x07 \x9b31m \u202eabc \x1b]0;evil\x07 " + "x" * 500)
            terminal.wait_for("xxxxx")
            terminal.send("escape")
            terminal.wait_until(lambda: "xxxxx" not in terminal.screen.text, "list behind it")
        left_by_q(terminal)


def test_keys_and_clicks_however_early_or_fast_count_and_a_paste_without_end_is_harmless(
    pack: Path,
) -> None:
    with Terminal([str(pack)]) as terminal:
        terminal.send("enter")  # before there is a screen
        terminal.wait_until(lambda: "›" in terminal.screen.text, "page of a finding")
        terminal.send_together("2", "slash", *"ferry x", "backspace", *"zz")
        terminal.wait_for("ferry zz")
        terminal.send_together("escape", "j", "question_mark", "escape", "1")
        opened(terminal)
        terminal.send("slash")
        terminal.wait_for("Search everything")
        terminal.click_together((0, 0), (0, 0), (0, 0))
        terminal.wait_until(lambda: "Search everything" not in terminal.screen.text, "list")
        terminal.send_raw("\x1b[200~abc")
        terminal.read(1.3)
        left_by_q(terminal)


def test_ctrl_z_gives_the_terminal_back_and_what_follows_draws_everything_anew(pack: Path) -> None:
    with Terminal([str(pack)]) as terminal:
        opened(terminal)
        terminal.wait_for("Finding")  # beside the list: it comes last
        terminal.send("ctrl+z")
        pid, how = terminal.process.pid, os.WSTOPPED | os.WNOHANG
        terminal.wait_until(lambda: os.waitid(os.P_PID, pid, how) is not None, "stop")
        terminal.wait_until(lambda: terminal.restored, "terminal as it was")
        before = len(terminal.raw)
        os.kill(pid, signal.SIGCONT)

        def page_text() -> str:
            """Return what a screen shows that got only what came since."""
            screen = Screen(120, 36)
            screen.feed(terminal.raw[before:].decode("utf-8", "ignore"))
            return screen.text

        terminal.wait_until(lambda: page_text() == terminal.screen.text, "page as it was")
        os.kill(pid, signal.SIGCONT)  # some send it to what was not stopped
        terminal.wait_until(  # a key that comes while the modes are set again may be lost
            lambda: (
                "the most disputed first" in terminal.screen.text or terminal.send("2", quiet=0.1)
            ),
            "facts",
        )
        left_by_q(terminal)


def test_a_crash_is_told_by_the_exit_code() -> None:
    code = (
        "from explorer.session import Session\n"
        "Session.load = lambda *_: 1 / 0\n"
        "from explorer.cli.app import run_app\n"
        "raise SystemExit(run_app())"
    )
    with Terminal([], program=("-c", code)) as terminal:
        assert terminal.end() == 1
        assert terminal.restored
        assert "ZeroDivisionError" in terminal.tail


@pytest.mark.parametrize(
    ("environ", "never"),
    [
        ({"NO_COLOR": "1"}, COLOUR),
        ({"NO_COLOR": "1", "TERM": "xterm", "COLORTERM": None}, COLOUR),
        ({"TERM": "xterm", "COLORTERM": None}, re.compile(f"{RGB.pattern}|{PALETTE.pattern}")),
        ({"TERM": "tmux-256color", "COLORTERM": None}, RGB),
    ],
    ids=["no-color", "no-color-16", "16", "tmux"],
)
def test_only_colours_that_the_terminal_knows(environ, never: re.Pattern[str], pack: Path) -> None:
    with Terminal([str(pack)], (80, 24), environ) as terminal:
        opened(terminal)
        for view in VIEWS:
            terminal.send(view.key, quiet=0.05)
        terminal.send("slash", "a", quiet=0.05)
        left_by_q(terminal)
        assert [look for look in sorted(terminal.screen.looks) if never.search(look)] == []


@pytest.mark.parametrize(
    "environ",
    [
        {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0", "COLUMNS": "nonsense"},
        {"LC_ALL": "en_US.ISO-8859-1", "PYTHONIOENCODING": "latin-1"},
        {"COLUMNS": "7", "LINES": "3"},
    ],
    ids=["ascii", "latin-1", "tiny"],
)
def test_odd_surroundings(environ: dict[str, str], pack: Path) -> None:
    with Terminal([str(pack)], (80, 24), environ) as terminal:
        terminal.wait_until(lambda: "1049" in terminal.screen.modes, "the alternate screen")
        terminal.read(0.1)
        for view in VIEWS:
            terminal.send(view.key, quiet=0.05)
        left_by_q(terminal)


def test_a_broken_pack_is_told_without_obeying_it(pack: Path, tmp_path: Path) -> None:
    broken = tmp_path / EVIL_FOLDER
    broken.mkdir()
    for file in ("pack.toml", "sources.toml"):
        (broken / file).write_bytes((pack / file).read_bytes())
    (broken / "entities.toml").write_text('[[entity]]\nid = "x"\nkind = "\\u001b]0;evil\\u0007"\n')
    with Terminal([str(broken)]) as terminal:
        terminal.wait_for("cannot be read")
        terminal.send("q")
        assert terminal.end() == 3
        assert terminal.restored
        assert terminal.screen.strange == []
        assert EVIL_TITLE.encode() not in terminal.raw


def test_decisions_whose_pack_has_gone_are_saved_on_leaving_and_the_shell_says_where(
    pack: Path,
) -> None:
    with Terminal([str(pack)]) as terminal:
        terminal.wait_for("findings")
        pack.rename(pack.with_name("moved"))
        terminal.send("a")
        terminal.wait_for("The pack is gone")
        terminal.send("\x1b")
        terminal.wait_for("kept in memory")
        terminal.send("q")
        assert terminal.end() == 0
        assert terminal.restored
        assert b"1 decision saved in" in terminal.raw
    assert not pack.exists()


def test_a_dumb_terminal_is_told_so(pack: Path) -> None:
    with Terminal([str(pack)], environ={"TERM": "dumb"}) as terminal:
        assert terminal.end() == 2
        assert b"filmfacts report" in terminal.raw
        assert b"\x1b" not in terminal.raw


@pytest.mark.parametrize("piped", ["stdin", "stdout", "stderr"])
def test_without_a_terminal_it_says_so_and_draws_nothing(piped: str) -> None:
    import os
    import pty

    master, slave = pty.openpty()
    streams = dict.fromkeys(("stdin", "stdout", "stderr"), slave) | {piped: subprocess.PIPE}
    program = subprocess.Popen(
        [sys.executable, "-m", "explorer"], env=surroundings(), cwd=ROOT, **streams
    )
    out, err = program.communicate(timeout=60)
    os.close(slave)
    shown = (out or b"") + (err or b"")
    if piped != "stderr":
        os.set_blocking(master, False)
        shown += os.read(master, 65536)
    os.close(master)
    assert program.returncode == 2
    assert b"filmfacts report" in shown
    assert b"\x1b" not in shown
    assert not out


@pytest.mark.parametrize("name", ["SIGTERM", "SIGHUP", "SIGQUIT", "SIGINT"])
def test_a_signal_ends_it_as_the_user_does(name: str, pack: Path) -> None:
    with Terminal([str(pack)]) as terminal:
        opened(terminal)
        terminal.send("2")
        terminal.wait_for("the most disputed first")
        os.kill(terminal.process.pid, signal.SIGCONT)  # some send it as well
        os.kill(terminal.process.pid, getattr(signal, name))
        assert terminal.end() == 128 + getattr(signal, name)
        assert terminal.restored, terminal.screen.modes
        assert "Traceback" not in terminal.tail
    kept = [json.loads(file.read_text()) for file in state_folder().glob("*.json")]
    assert [item["view"] for item in kept] == ["facts"]


def test_a_signal_ends_it_even_where_it_hangs(pack: Path, tmp_path: Path) -> None:
    code = (
        "import sys\n"
        "from explorer.cli.app import run_app\n"
        "from explorer.ui import app\n"
        "from explorer.ui.drivers import terminal as terminal_driver\n"
        "terminal_driver.PATIENCE = 0.1\n"
        "def hang(_):\n"
        "    open(sys.argv[2], 'w').close()\n"
        "    while True: pass\n"
        "app.FilmFactsApp.action_help_quit = hang\n"
        "raise SystemExit(run_app(sys.argv[1]))"
    )
    hangs = tmp_path / "hangs"
    with Terminal([str(pack), str(hangs)], program=("-c", code)) as terminal:
        opened(terminal)
        terminal.send("ctrl+c")
        terminal.wait_until(hangs.exists, "hanging")
        terminal.process.terminate()
        assert terminal.end() == 128 + signal.SIGTERM
        assert terminal.restored, terminal.screen.modes


def test_it_ends_when_the_terminal_goes(pack: Path) -> None:
    with Terminal([str(pack)]) as terminal:
        opened(terminal)
        terminal.hang_up()
        assert terminal.process.wait(30) == 128 + signal.SIGHUP


def test_sizes_that_follow_each_other_before_the_first_draw(pack: Path) -> None:
    write_state(state_path(read_pack(pack)), Kept("facts", PlaceKind.FACTS))
    with Terminal([str(pack)]) as terminal:
        terminal.wait_until(lambda: "1049" in terminal.screen.modes, "alternate screen")
        terminal.resize(100, 30)
        terminal.read(0.03)
        terminal.resize(90, 26)
        terminal.wait_for("the most disputed first")
        left_by_q(terminal)
