"""Copying: the words, the citation, and by which clipboard."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest
from support.driving import messages, press, rows, running, until, workspace
from support.hostile import ferry_pack
from support.minimal import BuildPack
from support.saga import HOSTILE, saga
from textual.pilot import Pilot

from explorer.model.place import Place, PlaceKind
from explorer.session import Session
from explorer.ui.workspace import system_clipboard as clipboard
from explorer.ui.workspace.citation import citation_of, words_of
from explorer.ui.workspace.system_clipboard import copy_natively, usable
from explorer.wording.records import fact_heading, fact_title

DESKTOP = {"WAYLAND_DISPLAY": "wayland-0", "DISPLAY": ":0"}


@pytest.fixture
def tools(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a folder that is the whole search path for programs; no desktop is there yet."""
    folder = tmp_path / "bin"
    folder.mkdir()
    monkeypatch.setenv("PATH", str(folder))
    for name in (*DESKTOP, "SSH_CONNECTION", "SSH_TTY", "TMUX", "STY", "TERM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(clipboard, "PATIENCE", 60)
    return folder


def tool(folder: Path, name: str, code: int = 0, script: str = "") -> Path:
    """Put a program into the folder; return the file in which it leaves what it was given."""
    taken = folder / f"{name}.taken"
    path = folder / name
    path.write_text(
        f'#!/bin/sh\n{script}\n/bin/cat > "{taken}"\necho "$@" > "{taken}.args"\nexit {code}\n'
    )
    path.chmod(0o755)
    return taken


def desktop(monkeypatch: pytest.MonkeyPatch, *names: str) -> None:
    for name in names or DESKTOP:
        monkeypatch.setenv(name, DESKTOP[name])


async def toast_with(pilot: Pilot[int], what: str) -> str:
    """Wait for a toast that holds these words, and return it."""

    def matching() -> list[str]:
        return [message for message in messages(pilot) if what in message]

    await until(pilot, matching)
    return matching()[-1]


def test_a_program_counts_where_it_is_and_has_a_desktop(
    tools: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert usable() == []
    for name in ("wl-copy", "xclip", "xsel", "pbcopy", "clip.exe"):
        tool(tools, name)
    assert [theme.name for theme in usable()] == ["pbcopy", "clip.exe"]
    desktop(monkeypatch)
    assert [theme.name for theme in usable()] == ["wl-copy", "xclip", "xsel", "pbcopy", "clip.exe"]
    monkeypatch.setenv("SSH_TTY", "/dev/pts/3")
    assert "pbcopy" not in [theme.name for theme in usable()]
    (tools / "xclip").chmod(0o644)
    assert "xclip" not in [theme.name for theme in usable()]


def test_the_text_goes_in_by_standard_input_only(
    tools: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    taken = tool(tools, "xclip")
    desktop(monkeypatch, "DISPLAY")
    text = "$(touch /tmp/owned) `x` ; “é 漢” \\n '"
    assert copy_natively(text) == "xclip"
    assert taken.read_text(encoding="utf-8") == text
    assert Path(f"{taken}.args").read_text().split() == ["-selection", "clipboard"]


def test_windows_gets_its_own_encoding(tools: Path) -> None:
    taken = tool(tools, "clip.exe")
    assert copy_natively("é漢") == "clip.exe"
    assert taken.read_bytes().decode("utf-16-le") == "é漢"


def test_a_program_that_fails_or_waits_gives_way_to_the_next(
    tools: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desktop(monkeypatch)
    tool(tools, "wl-copy", code=1)
    tool(tools, "xclip", script="exec /bin/sleep 300")
    taken = tool(tools, "xsel")
    run = subprocess.run

    def impatient(command: list[str], timeout: float, **more: object) -> object:
        """Wait for the one that never takes the text only as long as a test may."""
        return run(command, timeout=0.2 if "xclip" in command[0] else timeout, **more)

    monkeypatch.setattr(subprocess, "run", impatient)
    assert copy_natively("x") == "xsel"
    assert taken.read_text() == "x"
    (tools / "xsel").unlink()
    assert copy_natively("x") == ""


async def test_y_copies_and_says_by_what(tools: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    taken = tool(tools, "wl-copy")
    desktop(monkeypatch, "WAYLAND_DISPLAY")
    async with running() as pilot:
        first = rows(pilot).row.target
        await press(pilot, "y")
        assert "Copied the finding with wl-copy" in await toast_with(pilot, "Copied")
        assert taken.read_text() == words_of(pilot.app.session, first)[1]
        assert pilot.app.clipboard == taken.read_text()


async def test_without_a_program_the_terminal_does_it(tools: Path) -> None:
    async with running() as pilot:
        first = rows(pilot).row.target
        await press(pilot, "y")
        assert "(OSC 52)" in await toast_with(pilot, "Sent the finding to the terminal")
        assert pilot.app.clipboard == words_of(pilot.app.session, first)[1]


async def test_shift_y_copies_citations_of_what_is_under_the_cursor(tools: Path) -> None:
    async with running() as pilot:
        session = pilot.app.session
        finding = session.comparison.by_id[rows(pilot).row.target.id]
        await press(pilot, "Y")
        await toast_with(pilot, "citations of the finding")
        lines = pilot.app.clipboard.splitlines()
        assert len(lines) == len(finding.claims)
        await press(pilot, "enter")
        claim = session.pack.claims[workspace(pilot).view.subject.id]
        await press(pilot, "Y")
        await toast_with(pilot, "the citation of the claim")
        assert pilot.app.clipboard == citation_of(session, Place.claim(claim.id))[1]
        source = claim.source
        for part in (source.author, source.title, f"line {claim.evidence[0].line}"):
            assert part in pilot.app.clipboard
        await press(pilot, "3", "Y")
        assert await toast_with(pilot, "to cite it")


async def test_on_its_own_page_a_claim_is_copied_by_its_line(tools: Path) -> None:
    async with running() as pilot:
        session = pilot.app.session
        claim = next(
            c for c in session.pack.claims.values() if c.evidence and c.evidence[0].line > 1
        )
        place = Place.claim(claim.id)
        await workspace(pilot).go(place)
        await pilot.pause()
        line = Place.passage(claim.source.id, claim.evidence[0].line)
        assert workspace(pilot).view.subject == line
        await press(pilot, "y")
        await toast_with(pilot, "Sent the claim")
        assert pilot.app.clipboard == words_of(session, place)[1]
        await press(pilot, "Y")
        await toast_with(pilot, "the citation of the claim")
        assert pilot.app.clipboard == citation_of(session, place)[1]
        await workspace(pilot).go(line)
        await pilot.pause()
        await press(pilot, "home", "y")
        await toast_with(pilot, "Sent the page")


def test_a_citation_is_whole(minimal_pack: BuildPack) -> None:
    session = Session.load(minimal_pack(saga()))
    place = Place.claim("out-in-may")
    source = session.pack.sources["review"]
    assert citation_of(session, place) == (
        "the citation of the claim",
        f"“{source.title}”, 2003-05, line 1: “out in May” [claim out-in-may]",
    )
    fact = Place.fact("mini", "released")
    what, text = citation_of(session, fact)
    assert what == "3 citations of the fact"
    assert text.splitlines()[0] == citation_of(session, place)[1]
    assert citation_of(session, Place.passage("review", 3))[1].endswith("2003-05, line 3.")
    assert citation_of(session, Place.source("mute")) == (
        "the citation of the source",
        "“Says little”.",
    )
    for nothing in (
        Place.claim("gone"),
        Place(PlaceKind.PASSAGE, "x"),
        Place.facts(),
        Place(PlaceKind.FACT),
    ):
        assert citation_of(session, nothing) is None


def test_what_is_copied_is_clean(minimal_pack: BuildPack) -> None:
    session = Session.load(minimal_pack(saga(HOSTILE)))
    places = [Place.claim(claim) for claim in session.pack.claims]
    places += [Place.finding(id_) for id_ in session.comparison.by_id]
    places += [Place.source(source) for source in session.pack.sources]
    for place in [*places, Place(PlaceKind.PEOPLE), Place.entity("ann")]:
        for copied in (words_of(session, place), citation_of(session, place)):
            text = copied[1] if copied else ""
            assert not [c for c in text if not c.isprintable() and c != "\n"], place


def test_a_finding_names_its_fact_once_and_a_claim_its_source_by_name(tmp_path: Path) -> None:
    session = Session.load(ferry_pack(tmp_path))
    for finding in session.comparison.findings:
        _, text = words_of(session, Place.finding(finding.id))
        fact = finding.subject, finding.property
        assert text.count(fact_title(session.pack, *fact)) == 1
        assert f"{fact_heading(session.pack, *fact)}: " not in text
    claim = session.comparison.findings[0].claims[0]
    _, text = words_of(session, Place.claim(claim.id))
    assert f"({session.pack.source_name(claim.source.id)}, line " in text


def test_in_tmux_tmux_takes_it_an_old_one_without_the_terminal(
    tools: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    taken = tool(tools, "tmux")
    assert copy_natively("é") == ""
    monkeypatch.setenv("TMUX", "/tmp/tmux-0/default,1,0")
    assert copy_natively("é") == "tmux"
    assert taken.read_text(encoding="utf-8") == "é"
    assert Path(f"{taken}.args").read_text().split() == ["load-buffer", "-w", "-"]
    tool(tools, "tmux", script='[ "$2" = - ] || exit 1')
    assert copy_natively("old") == "tmux"
    assert taken.read_text() == "old"


@pytest.mark.parametrize(
    ("name", "value"), [("TMUX", "gone"), ("TERM", "tmux-256color"), ("TERM", "screen")]
)
async def test_where_tmux_may_drop_it_the_message_says_so(
    name: str, value: str, tools: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with running() as pilot:
        monkeypatch.setenv(name, value)
        await press(pilot, "y")
        assert "tmux set -g set-clipboard on" in await toast_with(pilot, "(OSC 52)")
        await press(pilot, "slash", "x", "shift+home", "ctrl+x")
        assert "tmux set -g set-clipboard on" in await toast_with(pilot, "Copied.")


async def test_what_a_line_copies_goes_to_the_desktop_too(
    tools: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    taken = tool(tools, "xclip")
    desktop(monkeypatch, "DISPLAY")
    async with running() as pilot:
        await press(pilot, "slash", "a", "b", "shift+home", "ctrl+x")
        await until(pilot, Path(f"{taken}.args").exists)
        assert taken.read_text() == pilot.app.clipboard == "ab"
        await press(pilot, "ctrl+x")  # nothing is selected: the clipboard stays
        await pilot.app.workers.wait_for_complete()
        assert taken.read_text() == pilot.app.clipboard == "ab"
