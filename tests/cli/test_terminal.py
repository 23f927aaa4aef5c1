"""What commands print in a terminal, and that a pipe gets none of it."""

from __future__ import annotations

import io
import re
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import redirect_stdout
from pathlib import Path

import pytest
from support.hostile import FERRY, MUST_NOT_REACH_A_TERMINAL, hostile_pack

from explorer.cli import main
from explorer.cli.terminal import Line, Table, Terminal, waiting
from explorer.model.pack import Origin
from explorer.wording.spans import Span, span

PACK = str(FERRY)
COMMANDS = {
    "search": ["--pack", PACK, "mara"],
    "show": ["--pack", PACK, "mara"],
    "properties": ["--pack", PACK, "played"],
    "coverage": [PACK],
}
_SEQUENCE = re.compile(r"\x1b\[[\d;]*m|\x1b\]8;[^\x1b]*\x1b\\")


class Screen(io.StringIO):
    """A terminal as a standard stream."""

    def isatty(self) -> bool:
        """Say so."""
        return True


@pytest.fixture(autouse=True)
def _terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let each screen have colours, 80 columns and 24 lines."""
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.setenv("LINES", "24")
    monkeypatch.delenv("NO_COLOR", raising=False)


def drawn(*words: str) -> str:
    """Return what a command prints in a terminal."""
    return _drawn(lambda: main(words))


def shown(*parts: Line | Table, pager: bool = False) -> str:
    """Return what comes of lines and tables."""
    return _drawn(lambda: Terminal(pager=pager).show(parts))


def _drawn(draw: Callable[[], object]) -> str:
    with redirect_stdout(Screen()) as screen:
        draw()
    return screen.getvalue()


def plain(text: str) -> str:
    """Return what came without colours and links."""
    return _SEQUENCE.sub("", text)


@pytest.mark.parametrize("command", COMMANDS)
def test_a_terminal_gets_colours_and_no_line_wider_than_it(command: str) -> None:
    out = drawn(command, "--no-pager", *COMMANDS[command])
    assert "\x1b[" in out
    assert max(map(len, plain(out).splitlines())) <= 80
    assert "\x1b" not in plain(out)


@pytest.mark.parametrize("command", COMMANDS)
def test_plain_is_what_a_pipe_gets(command: str, run, monkeypatch: pytest.MonkeyPatch) -> None:
    code, out, _ = run(command, *COMMANDS[command])
    assert (code, "\x1b" in out) == (0, False)
    assert drawn(command, "--plain", *COMMANDS[command]) == out != ""
    for name, value in (("NO_COLOR", "1"), ("TERM", "dumb")):
        with monkeypatch.context() as patched:
            patched.setenv(name, value)
            assert drawn(command, *COMMANDS[command]) == out


def test_a_pipe_imports_no_rich() -> None:
    code = (
        "import sys\nfrom explorer.cli import main\n"
        f"for command, words in {COMMANDS!r}.items(): main([command, *words])\n"
        "sys.exit('rich' in sys.modules)"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, check=False)
    assert (ran.returncode, b"Traceback" in ran.stderr) == (0, False)


def test_search_groups_by_kind_and_puts_the_worst_finding_first() -> None:
    lines = plain(drawn("search", "--no-pager", "eve")).splitlines()
    heads = [line.split("  ")[0].strip() for line in lines]
    wanted = ["Characters", "Actors", "Findings", "Claims"]
    assert [head for head in heads if head in wanted] == wanted
    findings = lines[heads.index("Findings") + 1 : heads.index("Claims")]
    assert " high " in findings[0]
    assert not any("spelling" in line for line in findings[:3])


def test_data_is_no_markup_and_no_escape(tmp_path: Path) -> None:
    pack = str(hostile_pack(tmp_path))
    asked = (("search", "ferry"), ("show", "mara"), ("properties", "name"), ("coverage",))
    out = "".join(plain(drawn(*words, "--no-pager", "--pack", pack)) for words in asked)
    assert "sic" in out
    assert [evil for evil in MUST_NOT_REACH_A_TERMINAL if evil in out] == []
    marked_up = plain(shown(Line((span("[bold]a[/bold] \x1b]0;evil\x07"),))))
    assert "[bold]a[/bold]" in marked_up
    assert "\x1b" not in marked_up


def test_a_link_opens_a_file_at_its_line(tmp_path: Path) -> None:
    file = tmp_path / "my claims.toml"
    out = shown(Line((Span("here"),), origin=Origin(file, 12)))
    assert f";{file.as_uri()}#12\x1b\\here" in out


def test_what_is_longer_than_the_screen_goes_through_the_pager(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    paged = tmp_path / "paged"
    code = f"import sys; open({str(paged)!r}, 'wb').write(sys.stdin.buffer.read())"
    monkeypatch.setenv("PAGER", f'"{sys.executable}" -c "{code}"')
    rows = [(Line((Span(str(number), "high"),)),) for number in range(24)]
    all_of_it = shown(Table(("n",), rows))
    assert shown(Table(("n",), rows[:9]), pager=True)
    assert not paged.exists()
    assert shown(Table(("n",), rows), pager=True) == ""
    assert paged.read_text() == all_of_it
    monkeypatch.setenv("PAGER", "no-such-pager")
    assert shown(Table(("n",), rows), pager=True) == all_of_it


def test_progress_is_shown_only_after_a_while(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stderr", told := Screen())
    with waiting(Terminal(), "Comparing"):
        pass
    assert told.getvalue() == ""
    monkeypatch.setattr("explorer.cli.terminal._PATIENCE", 0.0)
    with waiting(Terminal(), "Comparing"):
        for _ in range(200):
            if "Comparing" in told.getvalue():
                break
            time.sleep(0.01)
    assert "Comparing" in told.getvalue()
