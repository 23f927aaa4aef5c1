"""Screens, commands and docs speak plain English: no phrase that made readers stumble."""

from __future__ import annotations

import ast
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from support.plain_words import awkward, awkward_on_screen
from support.rows import every_row
from support.shipped import shipped_session

from explorer.cli.main import COMMANDS
from explorer.model.place import Place, PlaceKind
from explorer.pages import page_for
from explorer.pages.build import VIEWS
from explorer.session import Session

ROOT = Path(__file__).parent.parent
CODE = re.compile(r"^```.*?^```$|`[^`]+`|(?<=\|) \w+ (?=\|)", re.M | re.S)
"""Code in a page of the docs, and names of fields in its tables."""
NAMED = re.compile(r"\{[\w./-]+\}|\[\[ruling\]\]|dialog form ruling|ruling\.·|ruled out")
"""What is no prose: ids of actions in help and the tour, a table of a file, classes of styles."""
DOCS = [ROOT / "README.md", ROOT / "facts" / "README.md", *sorted((ROOT / "docs").glob("*.md"))]


def descriptions(node: ast.AST) -> Iterator[ast.expr]:
    """Yield the text of a field's description, which programs read."""
    match node:
        case ast.Call(func=ast.Name(id="Field"), keywords=keywords):
            yield from (keyword.value for keyword in keywords if keyword.arg == "description")


def strings(tree: ast.AST) -> Iterator[tuple[int, str]]:
    """Yield the texts of a module with their lines, f-strings with a dot for each value."""
    docs = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    docs |= {id(text) for node in ast.walk(tree) for text in descriptions(node)}
    for node in ast.walk(tree):
        if isinstance(node, ast.JoinedStr):
            parts = [p.value if isinstance(p, ast.Constant) else "·" for p in node.values]
            yield node.lineno, "".join(map(str, parts))
        elif isinstance(node, ast.Constant) and id(node) not in docs:
            yield node.lineno, str(node.value)


@every_row("folder", ["ui", "cli", "pages", "charts", "user", "claiming", "read"])
def test_no_text_in_the_code_is_awkward(folder: str) -> None:
    check = awkward if folder == "read" else awkward_on_screen
    slips = [
        f"{path.relative_to(ROOT)}:{line}: {words}"
        for path in sorted((ROOT / "explorer" / folder).rglob("*.py"))
        if path.name != "packs.py"  # TOML
        for line, text in strings(ast.parse(path.read_text(encoding="utf-8")))
        if " " in text and (words := check(NAMED.sub("…", text)))
    ]
    assert slips == []


def test_no_page_is_awkward() -> None:
    session = Session.load(ROOT / "tests" / "packs" / "ferry")
    pack = session.pack
    quoted = [
        w for c in pack.claims.values() for w in (c.statement, *(e.phrase for e in c.evidence))
    ]
    places = [Place(PlaceKind(view)) for view in VIEWS]
    places += [Place.finding(finding.id) for finding in session.comparison.findings]
    places += map(Place.claim, pack.claims)
    places += map(Place.entity, pack.entities)
    places += map(Place.source, pack.sources)
    places += [Place.fact(*fact) for fact in pack.facts]
    places += [Place.cleared(), Place.agreement()]
    for place in places:
        assert awkward_on_screen(page_for(session, place).plain, quoted) == "", place


@pytest.mark.parametrize("command", ["", *COMMANDS])
def test_no_help_of_a_command_is_awkward(
    command: str, run: Callable[..., tuple[int, str, str]]
) -> None:
    code, shown, _ = run(*filter(None, (command, "--help")))
    assert (code, awkward_on_screen(shown)) == (0, "")


@every_row("page", DOCS, ids=lambda page: page.name)
def test_no_page_of_the_docs_is_awkward(page: Path) -> None:
    assert awkward(CODE.sub("code", page.read_text(encoding="utf-8"))) == ""


def test_no_outline_or_statement_of_the_pack_that_ships_is_awkward() -> None:
    pack = shipped_session().pack
    texts = [passage.outline for passage in pack.passages.values()]
    texts += [claim.statement for claim in pack.claims.values()]
    texts += [f"{entity.name} {entity.description}" for entity in pack.entities.values()]
    texts += [
        evidence.why for source in pack.sources.values() for evidence in source.vantage_evidence
    ]
    assert [words for text in texts if (words := awkward(text))] == []
