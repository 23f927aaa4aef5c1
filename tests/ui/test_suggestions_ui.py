"""Suggestions in the reader: accepted, refused and undone, each written into the pack at once."""

from __future__ import annotations

from pathlib import Path

import pytest
import tomli
from support.driving import page, press, running, screen_text, toasts, until, workspace

from explorer.cli import main
from explorer.model.place import Place, PlaceKind
from explorer.read import watch
from explorer.suggest.refusals import FILE
from explorer.write.new_pack import create_pack

TEXT = """\
The Salt Road
Directed by Lena Holt. It runs for 94 minutes.
Ann Bell plays Captain Moss.
The harbour lies in fog.
"""


def salt_road(tmp_path: Path) -> Path:
    """Make a pack of one text."""
    text = tmp_path / "pier.txt"
    text.write_text(TEXT)
    return create_pack(tmp_path / "salt", [text], "The Salt Road").root


def claims(root: Path) -> list[tuple[str, str, object]]:
    path = root / "claims" / "pier.toml"
    rows = tomli.loads(path.read_text())["claim"] if path.exists() else []
    return [(row["subject"], row["property"], row["value"]) for row in rows]


def on_suggestion(pilot) -> bool:
    target = page(pilot).target
    return target is not None and target.kind == PlaceKind.SUGGESTION


def lines(pilot) -> str:
    return " ".join(screen_text(pilot).split())


async def test_the_key_bar_names_the_keys_for_a_suggestion_when_the_cursor_comes_to_it(
    tmp_path: Path,
) -> None:
    async with running(salt_road(tmp_path)) as pilot:
        await until(pilot, lambda: "Directed by Lena Holt" in lines(pilot))
        await until(pilot, lambda: "directed by – Lena Holt" in lines(pilot))
        while not on_suggestion(pilot):
            assert "Reject" not in screen_text(pilot).splitlines()[-1]
            await press(pilot, "down")
        await until(pilot, lambda: "Reject" in screen_text(pilot).splitlines()[-1])


async def test_a_text_that_is_edited_meanwhile_is_reported_with_what_to_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(watch, "EVERY", 0.02)
    root = salt_road(tmp_path)
    async with running(root) as pilot:
        await until(pilot, lambda: "The harbour lies in fog" in lines(pilot))
        (root / "texts" / "pier.txt").write_text(TEXT.replace("fog", "mist"))
        await until(pilot, lambda: "The text of pier has changed" in toasts(pilot))
        await until(pilot, lambda: "check PACK --fix accepts the new text" in lines(pilot))
        assert main(["check", str(root), "--fix"]) == 0
        await until(pilot, lambda: "The harbour lies in mist" in lines(pilot))


@pytest.mark.parametrize("size", [(120, 36), (80, 24), (60, 20)])
async def test_suggestions_are_accepted_refused_and_undone(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    root = salt_road(tmp_path)
    async with running(root, size) as pilot:
        await until(pilot, lambda: "directed by – Lena Holt (new person)" in lines(pilot))
        assert ("0/4 read, 3 suggested" if size[0] < 80 else "0 of 4 lines read") in lines(pilot)
        await press(pilot, "y")  # on a line it copies, as everywhere
        await press(pilot, "x")
        await until(
            pilot, lambda: "There are no suggestions for this line; N goes" in toasts(pilot)
        )
        await press(pilot, "down", "x")  # on the line above suggestions, none is meant
        await until(pilot, lambda: "move onto it with N, then press x." in toasts(pilot))
        await press(pilot, "y")
        await until(pilot, lambda: "move onto it with N, then press y." in toasts(pilot))
        assert not claims(root) and not (root / FILE).exists()
        await press(pilot, "N")  # first to those of the line itself
        assert on_suggestion(pilot) and page(pilot).line == 2
        before = len(pilot.app.session.suggested["pier"])
        await press(pilot, "y")
        first = claims(root)
        assert first == [("the-salt-road", "director", ["lena-holt"])]
        assert on_suggestion(pilot)
        await press(pilot, "x")
        assert len(claims(root)) == 1
        assert (root / FILE).exists()
        await press(pilot, "A")
        accepted = claims(root)
        assert ("captain-moss", "played-by", ["ann-bell"]) in accepted
        assert not any(prop == "runtime" for _, prop, _ in accepted)
        await until(pilot, lambda: len(pilot.app.session.pack.claims) == len(accepted))
        await until(pilot, lambda: len(pilot.app.session.suggested["pier"]) < before)
        await press(pilot, "u")
        assert claims(root) == first
        await press(pilot, "G", "u", "u")
        assert not claims(root)
        assert not (root / FILE).exists()
        assert page(pilot).line == 2  # where the claim was made
        await until(pilot, lambda: len(pilot.app.session.suggested["pier"]) == before)
        await press(
            pilot, "g", *"pier:2", "enter", "down", "D"
        )  # put off: the other is asked first
        assert on_suggestion(pilot)
        assert "postponed" in lines(pilot)
        assert [suggestion.deferred for suggestion in pilot.app.session.suggested["pier"]][:2] == [
            False,
            True,
        ]
        await press(pilot, "u")
        await until(pilot, lambda: "postponed" not in lines(pilot))
        await press(pilot, "u")
        assert "Nothing to undo" in toasts(pilot)


async def test_one_goes_on_into_the_next_source_and_accepts_from_any_line(tmp_path: Path) -> None:
    for name, text in (("pier", "The Salt Road\nIt runs for 120 minutes.\n"), ("quay", TEXT)):
        (tmp_path / f"{name}.txt").write_text(text)
    texts = [tmp_path / "pier.txt", tmp_path / "quay.txt"]
    root = create_pack(tmp_path / "salt", texts, "The Salt Road").root
    async with running(root) as pilot:
        await until(pilot, lambda: "pier: 0 of 2 lines read" in lines(pilot))
        assert "Kind: article" in lines(pilot)  # beside a line without claims, its source
        await press(pilot, "N", "y", "N")
        await until(pilot, lambda: "quay: 0 of 4 lines read, " in lines(pilot))
        assert not on_suggestion(pilot)
        await press(pilot, "A")
        assert (root / "claims" / "quay.toml").exists()
        await until(pilot, lambda: "u undoes it. 1 finding added. F7" in toasts(pilot))
        await press(pilot, "G", "N", "N")
        said = "after this line, here or in another source. P goes to what is left"
        assert toasts(pilot).count(said) == 1  # however often one asks


async def test_accepting_all_on_screen_leads_to_those_below(tmp_path: Path) -> None:
    text = tmp_path / "pier.txt"
    text.write_text(TEXT + "It is a film of fog and rope.\n" * 20 + "Music by Bo Ash.\n")
    root = create_pack(tmp_path / "salt", [text], "The Salt Road").root
    async with running(root, (80, 24)) as pilot:
        await until(pilot, lambda: "+ Captain Moss" in lines(pilot))
        assert "Bo Ash" not in lines(pilot)
        await press(pilot, "A")
        await until(pilot, lambda: "+ The Salt Road – music by – Bo Ash" in lines(pilot))
        assert on_suggestion(pilot)
        await press(pilot, "y")
        assert ("the-salt-road", "composer", ["bo-ash"]) in claims(root)


async def test_lines_are_marked_as_read_and_progress_is_told(tmp_path: Path) -> None:
    root = salt_road(tmp_path)
    async with running(root) as pilot:
        await until(pilot, lambda: "pier: 0 of 4 lines read, " in lines(pilot))
        await press(pilot, "z")
        await until(pilot, lambda: "[heading]" in lines(pilot))
        await press(pilot, "down", "z")  # of a line with suggestions it is said what goes
        await until(pilot, lambda: "2 suggestions hidden. u undoes it" in toasts(pilot))
        await press(pilot, "u")
        await workspace(pilot).go(Place.passage("pier", 4))
        await press(pilot, "z")
        await until(pilot, lambda: "pier: 2 of 4 lines read" in lines(pilot))
        assert "[read, nothing to claim]" in lines(pilot)
        marks = tomli.loads((root / "passages" / "pier.toml").read_text())
        assert marks == {
            "source": "pier",
            "passage": [{"line": 1, "mark": "heading"}, {"line": 4, "mark": "nothing"}],
        }
        await press(pilot, "z")
        assert tomli.loads((root / "passages" / "pier.toml").read_text())["passage"][1] == {
            "line": 4,
            "mark": "heading",
        }
    async with running(root) as pilot:  # after a restart the journal is still there
        await press(pilot, "u")
        assert "Undone: pier, line 4: heading" in toasts(pilot)
        (root / "passages" / "pier.toml").write_text("# mine now\n")
        await press(pilot, "u")
        assert "changed by another program" in toasts(pilot)
        assert (root / "passages" / "pier.toml").read_text() == "# mine now\n"


async def test_from_any_view_n_leads_to_what_is_left_to_read(tmp_path: Path) -> None:
    for name, text in (("pier", "The Salt Road\n"), ("quay", TEXT)):
        (tmp_path / f"{name}.txt").write_text(text)
    texts = [tmp_path / "pier.txt", tmp_path / "quay.txt"]
    root = create_pack(tmp_path / "salt", texts, "The Salt Road").root
    async with running(root) as pilot:
        await until(pilot, lambda: "pier: 0 of 1 line read" in lines(pilot))
        await press(pilot, "z", "1", "N")
        await until(pilot, lambda: "quay: 0 of 4 lines read" in lines(pilot))
        await until(pilot, lambda: "looking for" not in lines(pilot))
        await press(pilot, "N", "A", "1")
        assert "Press N for the next line to read." in lines(pilot)
