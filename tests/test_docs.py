"""The docs hold together: links and anchors lead somewhere, no page is lost, commands exist."""

from __future__ import annotations

import re
import subprocess
import sys
import tomllib
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import unquote
from xml.etree import ElementTree

import pytest

import explorer

ROOT = Path(__file__).parent.parent
PAGES = sorted(
    path
    for pattern in ("*.md", ".github/*.md", "docs/**/*.md", "facts/*.md")
    for path in ROOT.glob(pattern)
)
CODE = re.compile(r"^```.*?^```$|`[^`\n]+`", re.M | re.S)
LINK = re.compile(r"!?\[[^\]]*\]\(([^)\s]+)\)")


def links(page: Path) -> Iterator[str]:
    """Yield the relative links of a page, without those in code."""
    for target in LINK.findall(CODE.sub("code", page.read_text(encoding="utf-8"))):
        if not re.match(r"[a-z]+:", target):
            yield unquote(target)


def anchors(page: Path) -> set[str]:
    """Return the anchors of a page's headings as GitHub makes them."""
    text = re.sub(r"^```.*?^```$", "", page.read_text(encoding="utf-8"), flags=re.M | re.S)
    seen: Counter[str] = Counter()
    collected = set()
    for heading in re.findall(r"^#+ (.+)$", text, re.M):
        plain = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", heading).lower().replace(" ", "-")
        kept = "".join(c for c in plain if c in "-_" or unicodedata.category(c)[0] in "LNM")
        collected.add(f"{kept}-{seen[kept]}" if seen[kept] else kept)
        seen[kept] += 1
    return collected


def leads_to(page: Path, target: str) -> tuple[Path, str]:
    path, _, anchor = target.partition("#")
    return ((page.parent / path).resolve() if path else page.resolve()), anchor


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_relative_links_and_anchors_exist(page: Path) -> None:
    for target in links(page):
        path, anchor = leads_to(page, target)
        assert path.exists(), target
        assert path.is_relative_to(ROOT), target
        assert not anchor or anchor in anchors(path), target


def test_the_check_finds_a_broken_link_and_a_broken_anchor(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text("# A `word`, twice\n# A word twice\n[x](no.md) `[y](code.md)` [z](#no)\n")
    assert list(links(page)) == ["no.md", "#no"]
    assert anchors(page) == {"a-word-twice", "a-word-twice-1"}


def test_every_page_can_be_reached_from_the_readme() -> None:
    reached: set[Path] = set()
    waiting = [ROOT / "README.md"]
    while waiting:
        page = waiting.pop()
        if page.suffix == ".md" and page.is_file() and page not in reached:
            reached.add(page)
            waiting.extend(leads_to(page, target)[0] for target in links(page))
    assert reached >= {page for page in PAGES if page.is_relative_to(ROOT / "docs")}


@pytest.mark.slow
def test_pictures_are_drawn_by_a_command_of_its_own() -> None:
    command = [sys.executable, "-m", "tests.screenshots", "no-such-picture"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (2, "no such picture: no-such-picture\n")


def test_the_moving_picture_is_small_and_shows_a_frame_at_a_time() -> None:
    path = ROOT / "screenshots" / "moving.svg"
    assert path.name in (ROOT / "README.md").read_text(encoding="utf-8")
    assert path.stat().st_size < 500_000
    picture = ElementTree.parse(path)
    captions = [
        element for element in picture.iter() if element.get("class", "").endswith(" caption")
    ]
    names = [caption.get("class", "").split()[1] for caption in captions]
    assert names == [f"f{at}" for at in range(len(captions))]
    style = next(element.text or "" for element in picture.iter() if element.tag.endswith("style"))
    assert all(f".{name} {{" in style for name in names)
    assert "prefers-reduced-motion" in style


def test_every_command_is_in_the_readme(run: Callable[..., tuple[int, str, str]]) -> None:
    code, shown, _ = run("--help")
    assert code == 0
    commands = set(re.findall(r"^ +filmfacts ([a-z]+)\b", shown, re.M))
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    assert len(commands) > 5
    assert {c for c in commands if f"`filmfacts {c}" not in text} == set()


def test_decisions_are_numbered_short_and_listed() -> None:
    folder = ROOT / "docs" / "decisions"
    records = sorted(path for path in folder.glob("*.md") if path.name != "README.md")
    index = list(links(folder / "README.md"))
    assert index == [record.name for record in records]
    for number, record in enumerate(records, 1):
        text = record.read_text(encoding="utf-8")
        assert record.name.startswith(f"{number:04}-")
        assert text.startswith(f"# {number}. ")
        assert re.findall(r"^## (.+)$", text, re.M) == ["Context", "Decision", "Consequences"]
        assert 15 <= len(text.splitlines()) <= 40


def test_the_changelog_has_this_version() -> None:
    text = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    headings = re.findall(r"^## \[([^\]]+)\]( - \d{4}-\d\d-\d\d)?$", text, re.M)
    assert headings[0] == ("Unreleased", "")
    assert explorer.__version__ in [version for version, date in headings if date]
    assert set(re.findall(r"^### (.+)$", text, re.M)) <= {
        "Added",
        "Changed",
        "Deprecated",
        "Removed",
        "Fixed",
        "Security",
    }


def test_the_tasks_in_the_guide_are_those_of_the_project() -> None:
    text = (ROOT / "docs" / "CONTRIBUTING.md").read_text(encoding="utf-8")
    project = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    tasks = tomllib.loads(project)["tool"]["poe"]["tasks"]
    assert sorted(re.findall(r"^\| `poe ([a-z]+)` \|", text, re.M)) == sorted(tasks)


def test_modules_that_the_architecture_names_exist() -> None:
    text = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    where = text[text.index("## Where to change what") : text.index("## The path of a claim")]
    named = re.findall(r"`((?:[a-z_]+/)+(?:[a-z_]+\.py|film\.toml)?)`", where)
    assert len(named) >= 20
    for path in named:
        root = ROOT if path.startswith(("facts/", "tests/")) else ROOT / "explorer"
        assert (root / path).exists(), path
