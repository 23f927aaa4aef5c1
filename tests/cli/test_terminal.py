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
from support.minimal import BuildPack
from support.rows import every_row

from explorer import open_pack
from explorer.cli import main
from explorer.cli.check import print_diff
from explorer.cli.origins import Citations
from explorer.cli.report_lines import report_lines
from explorer.cli.terminal import Line, Table, Terminal
from explorer.model.pack import Origin
from explorer.wording.spans import Span, span

PACK = str(FERRY)
COMMANDS = {
    "search": ["--pack", PACK, "mara"],
    "show": ["--pack", PACK, "mara"],
    "properties": ["--pack", PACK, "played"],
    "coverage": [PACK],
    "check": [PACK],
    "report": [PACK, "--date", "2025-06-07"],
}
_SEQUENCE = re.compile(r"\x1b\[[\d;]*m|\x1b\]8;[^\x1b]*\x1b\\")


class Screen(io.TextIOWrapper):
    """A terminal as a standard stream."""

    def __init__(self) -> None:
        super().__init__(io.BytesIO(), encoding="utf-8", newline="\n", write_through=True)

    def getvalue(self) -> str:
        """Return what came."""
        return self.buffer.getvalue().decode()

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


def output_of(*words: str) -> str:
    """Return what a command prints in a terminal."""
    return _output(lambda: main(words))


def shown(*parts: Line | Table, pager: bool = False) -> str:
    """Return what comes of lines and tables."""
    return _output(lambda: Terminal(pager=pager).show(parts))


def _output(draw: Callable[[], object]) -> str:
    with redirect_stdout(Screen()) as screen:
        draw()
    return screen.getvalue()


def plain(text: str) -> str:
    """Return what came without colours and links."""
    return _SEQUENCE.sub("", text)


@every_row("command", COMMANDS)
def test_a_terminal_gets_colours_and_no_line_wider_than_it(command: str) -> None:
    out = output_of(command, "--no-pager", *COMMANDS[command])
    assert "\x1b[" in out
    assert max(map(len, plain(out).splitlines())) <= 80
    assert "\x1b" not in plain(out)


@pytest.mark.parametrize("command", COMMANDS)
def test_plain_is_what_a_pipe_gets(command: str, run, monkeypatch: pytest.MonkeyPatch) -> None:
    code, out, _ = run(command, *COMMANDS[command])
    assert (code, "\x1b" in out) == (0, False)
    assert output_of(command, "--plain", *COMMANDS[command]) == out != ""
    for name, value in (("NO_COLOR", "1"), ("TERM", "dumb")):
        with monkeypatch.context() as patched:
            patched.setenv(name, value)
            assert output_of(command, *COMMANDS[command]) == out


def test_a_pipe_imports_no_rich() -> None:
    code = (
        "import sys\nfrom explorer.cli import main\n"
        f"for command, words in {COMMANDS!r}.items(): main([command, *words])\n"
        "sys.exit('rich' in sys.modules)"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, check=False)
    assert (ran.returncode, b"Traceback" in ran.stderr) == (0, False)


def test_search_groups_by_kind_and_puts_the_worst_finding_first() -> None:
    lines = plain(output_of("search", "--no-pager", "eve")).splitlines()
    heads = [line.split("  ")[0].strip() for line in lines]
    wanted = ["Characters", "Actors", "Findings", "Claims"]
    assert [head for head in heads if head in wanted] == wanted
    findings = lines[heads.index("Findings") + 1 : heads.index("Claims")]
    assert " high " in findings[0]
    assert not any("spelling" in line for line in findings[:3])


def test_data_is_no_markup_and_no_escape(tmp_path: Path) -> None:
    pack = str(hostile_pack(tmp_path))
    asked = (
        ("search", "ferry"),
        ("show", "mara"),
        ("properties", "name"),
        ("coverage",),
        ("report",),
    )
    out = "".join(plain(output_of(*words, "--no-pager", "--pack", pack)) for words in asked)
    assert "sic" in "".join(out)
    assert [evil for evil in MUST_NOT_REACH_A_TERMINAL if evil in "".join(out)] == []
    marked_up = plain(shown(Line((span("[bold]a[/bold] \x1b]0;evil\x07"),))))
    assert "[bold]a[/bold]" in marked_up
    assert "\x1b" not in marked_up


def test_a_claim_is_linked_to_the_line_that_it_cites() -> None:
    out = output_of("show", "--no-pager", "--pack", PACK, "--texts", f"{PACK}/texts", "mara.home")
    own, text = (set(re.findall(rf"{kind}/([\w-]+\.\w+#\d+)", out)) for kind in ("claims", "texts"))
    assert "tide-review.txt#9" in text
    assert any(link.startswith("tide-review.toml#") for link in own)


def test_a_report_is_linked_to_the_claims_and_sources_that_it_names() -> None:
    session = open_pack(FERRY)
    session.texts = None
    claims = [c for c in session.pack.claims.values() if c.source.id == "tide-review"]
    claim = next(c for c in claims if c.first_line == 4 and c.evidence[0].phrase)
    phrase, name = claim.evidence[0].phrase, session.pack.source_name("tide-review")
    lines = report_lines(
        f"### {name}\n\n- {name}, line 4, “{phrase}”: said; nobody, line 4\n\n"
        f"**{name}** (1 source)\n\n- Line 4 (also 9), “{phrase}”\n\n"
        "**nobody**\n\n- Line 4, “x”",
        Citations(session),
    )
    source, said = (
        session.pack.origins[key] for key in ("source:tide-review", f"claim:{claim.id}")
    )
    links = [line.links for line in lines if isinstance(line, Line) and line.links]
    assert links[0] == ((0, len(name), source),)
    cited = (f"{name}, line 4", "Line 4 (also 9)")
    assert links[1:] == [((0, len(words), said),) for words in cited]


def test_a_diff_has_colours_and_is_cut_nowhere() -> None:
    lines = ["--- a/x.toml", "@@ -1 +1 @@", "-value", "+" + "long " * 40]
    out = _output(lambda: print_diff(lines, Terminal(pager=False)))
    assert plain(out).splitlines() == lines
    assert "\x1b[31m-value" in out
    assert "\x1b[32m+long" in out


def test_mistakes_are_linked_to_their_places(
    minimal_pack: BuildPack, monkeypatch: pytest.MonkeyPatch
) -> None:
    pack = minimal_pack(more={"entities.toml": '\n[[entity]]\nid = "x"\nkind = "[red]ghost"\n'})
    monkeypatch.setattr(sys, "stderr", errors := Screen())
    assert output_of("check", str(pack)) == ""
    place = (pack / "entities.toml").as_uri()
    assert re.search(rf";{re.escape(place)}#\d+\x1b", errors.getvalue())
    assert '"\\[red]ghost"' in plain(errors.getvalue())
    monkeypatch.setattr(sys, "stderr", piped := io.StringIO())
    assert output_of("check", str(pack)) == ""
    assert "\x1b" not in piped.getvalue()
    assert "entities.toml:" in piped.getvalue()


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
    monkeypatch.setattr(sys, "stderr", errors := Screen())
    with Terminal().waiting("Comparing"):
        pass
    assert errors.getvalue() == ""
    monkeypatch.setattr("explorer.cli.terminal._PATIENCE", 0.0)
    with Terminal().waiting("Comparing"):
        for _ in range(200):
            if "Comparing" in errors.getvalue():
                break
            time.sleep(0.01)
    assert "Comparing" in errors.getvalue()


def test_words_are_wrapped_beside_their_mark() -> None:
    line = Line((Span("word " * 20),), 2, mark="• ")
    assert plain(shown(line)).splitlines() == [
        f"  • {' '.join(['word'] * 15)}",
        f"    {' '.join(['word'] * 5)}",
    ]


def test_a_row_that_is_wrapped_hangs_and_one_that_fits_is_not_wrapped() -> None:
    row = Line((Span("word " * 17),), 1, hang=2)
    assert plain(shown(row)).splitlines() == [f" {' '.join(['word'] * 15)}", "   word word"]
    exact = Line((Span("x" * 79),), 1, hang=2)
    assert plain(shown(exact)).splitlines() == [f" {'x' * 79}"]


def test_a_report_is_shown_as_what_its_markdown_means() -> None:
    text = (
        '### <a id="finding-1"></a>1. A\\*\\*b\n\n- [Summary](#summary)\n\n'
        "**Tension**, **high** severity\n\n"
        "| Verdict | all |\n| --- | ---: |\n| tension | 1 |\n| [a \\| \\]b](#x) | `c` |\n"
        "\n<details>\n<summary>More</summary>\n"
    )
    heading, blank, verdict, _, table, _, more = report_lines(text)
    assert (heading, blank) == (Line((Span("1. A**b", "title"),)), Line())
    assert isinstance(verdict, Line)
    assert [part for part in verdict.spans if part.role] == [
        Span("Tension", "tension"),
        Span("high", "high"),
    ]
    assert isinstance(table, Table)
    assert (table.headings, table.numbers) == (("Verdict", "all"), {1})
    cells = [["".join(part.text for part in cell.spans) for cell in row] for row in table.rows]
    assert cells == [["≁ tension", "1"], ["a | ]b", "c"]]
    assert more == Line((Span("More"),))
