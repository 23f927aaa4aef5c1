"""`filmfacts check`: validate a pack, its rulings, and every phrase if texts are available."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Collection, Sequence
from contextlib import nullcontext
from pathlib import Path
from typing import TYPE_CHECKING

from explorer.cli.exit_codes import INVALID, OK
from explorer.cli.loading import load_pack, print_note, print_problem
from explorer.cli.options import Subparsers, UsageError, add_command, add_pack, add_plain, add_texts
from explorer.cli.terminal import Line, Terminal, terminal
from explorer.text import clean, count, quote
from explorer.wording.spans import Span, span

if TYPE_CHECKING:
    from explorer.model.pack import Pack
    from explorer.read.texts import TextStore


def add_parser(subparsers: Subparsers) -> argparse.ArgumentParser:
    """Add the command's parser."""
    parser = add_command(
        subparsers,
        "check",
        "Check a pack, and look up its phrases in its own texts or those in DIR.",
    )
    add_pack(parser)
    add_texts(parser)
    add_plain(parser)
    parser.add_argument(
        "--fix",
        action="store_true",
        help="make every repair that has only one right answer and show the changes as a diff",
    )
    parser.add_argument(
        "--dry-run", action="store_true", help="with --fix: show the changes but write nothing"
    )
    return parser


def run(options: argparse.Namespace) -> int:
    """Print every problem in a pack, or that there is none; return the exit code."""
    if options.dry_run and not options.fix:
        raise UsageError("--dry-run needs --fix")
    if options.fix and (code := _fix(options)) is not None:
        return code
    screen = terminal(options)
    pack = load_pack(options.pack, screen)
    if pack is None:
        from explorer.read.find import find_pack
        from explorer.read.problems import Report

        _print_unread(find_pack(options.pack, Report()), screen)
        return INVALID
    _print_unread(pack.root, screen, pack.files)
    from explorer.read.vocabulary import unusual_terms

    for note in (*pack.notes, *unusual_terms(pack)):
        print_note(screen, f"note: {note}")
    store = _texts_of(pack, options.texts)
    is_sound = _check_claims(pack, store, bool(options.texts), screen)
    if not _check_rulings(pack) or not is_sound:
        return INVALID
    _print_no_problems(pack, store, screen)
    _print_uncompared(pack, screen)
    if not options.texts:
        _print_refused_texts(pack, screen)
    return OK


def _texts_of(pack: Pack, folder: Path | None) -> TextStore | None:
    """Return the texts to check phrases against: a folder's, or else the pack's; None if none."""
    from explorer.read.texts import TextStore, refused_texts

    own = pack.root / "texts" if pack.root else None
    if folder is None and own and own.is_dir() and not refused_texts(pack):
        folder = own
    return TextStore(folder, tables=pack.tables) if folder else None


def _check_claims(
    pack: Pack, store: TextStore | None, missing: bool, screen: Terminal | None
) -> bool:
    """Print errors and warnings on values and phrases; return whether there are no errors.

    Phrases are checked against the texts in `store`, if given; with `missing`, it is an error if
    the text of a source is not there.
    """
    from explorer.read.check_phrases import check_phrases
    from explorer.read.doubtful_claims import compound_claims, plans_as_facts
    from explorer.read.unlikely import check_values

    with screen.waiting("Checking values and phrases …") if screen else nullcontext():
        problems, unlikely = check_values(pack)
        if store:
            problems += check_phrases(pack, store, missing)
    if store:
        _print_encodings(pack, store, screen)
    for problem in problems:
        print_problem(screen, problem)
    for problem in (*unlikely, *compound_claims(pack), *plans_as_facts(pack)):
        print_problem(screen, problem, "warning")
    return not problems


def _print_no_problems(pack: Pack, store: TextStore | None, screen: Terminal | None) -> None:
    """Print that the pack is valid, its counts, and how many of its phrases are in `store`."""
    there = {s.id for s in pack.sources.values() if store and store.text_lines(s) is not None}
    phrases = sum(len(c.evidence) for c in pack.claims.values() if c.source.id in there)
    lines = "its line" if phrases == 1 else "their lines"
    found_in = f", {count(phrases, 'phrase')} found in {lines}" if phrases else ""
    what = (
        f"{clean(pack.header.id)}: {count(len(pack.sources), 'source')}, "
        f"{count(len(pack.entities), 'entity', 'entities')}, {count(len(pack.claims), 'claim')}"
        f"{found_in}: "
    )
    if screen is None:
        print(f"{what}no problems")
    else:
        screen.show([Line((Span(what), Span("no problems", "good")))])


def _print_refused_texts(pack: Pack, screen: Terminal | None) -> None:
    """Print why the pack's own texts are not read, if it has some."""
    from explorer.read.texts import refused_texts

    if refused := refused_texts(pack):
        print_note(screen, f"note: {refused}")


def _fix(options: argparse.Namespace) -> int | None:
    """Repair the pack; return the exit code, or None if it is to be checked now."""
    from explorer.read.find import find_pack, shipped_packs
    from explorer.read.problems import Report
    from explorer.write.changes import ChangedMeanwhileError, unified_diff, write_changes
    from explorer.write.repair import plan_repair

    root = find_pack(options.pack and Path(options.pack), Report())
    if root is None:
        return None
    if root.resolve() in [path.resolve() for path in shipped_packs().values()]:
        raise UsageError("this pack comes with the program: copy its folder and repair the copy")
    repair = plan_repair(root, [options.texts] if options.texts else [])
    print_diff(list(unified_diff(repair.changes, root)), terminal(options))
    if not repair.changes:
        what = "no problem can be repaired automatically" if repair.left else "nothing to fix"
        print(f"{what}; nothing was written", file=sys.stderr)
        return None
    if options.dry_run:
        left = count(repair.left, "problem")
        print(f"dry run: nothing was written; {left} would remain", file=sys.stderr)
        return INVALID if repair.left else OK
    try:
        copies = write_changes(repair.changes, root, backup=True)
    except ChangedMeanwhileError as error:
        print(clean(f"filmfacts: {error}"), file=sys.stderr)
        return INVALID
    for change, copy in zip(repair.changes, copies, strict=True):
        print(clean(f"repaired {change.path}; backup: {copy}"), file=sys.stderr)
    return None


_DIFF = {"---": "strong", "+++": "strong", "@@": "place", "+": "added", "-": "removed"}
"""The roles of a diff's lines, by prefix."""


def print_diff(lines: Sequence[str], screen: Terminal | None) -> None:
    """Print a unified diff, in colour in a terminal."""
    if screen is None:
        for line in lines:
            print(line)
        return
    roles = (
        (line, next((_DIFF[sign] for sign in _DIFF if line.startswith(sign)), "")) for line in lines
    )
    screen.show([Line((Span(line, role),)) for line, role in roles], whole=True)


def _print_unread(
    root: Path | None, screen: Terminal | None, read: Collection[Path] | None = None
) -> None:
    """Print which files look like part of the pack but are not read."""
    from explorer.read.unread import unread_files

    for note in unread_files(root, read) if root else []:
        print_note(screen, f"note: {note}")


def _print_encodings(pack: Pack, store: TextStore, screen: Terminal | None) -> None:
    """Print which texts are not UTF-8, and their assumed encodings."""
    for source in pack.sources.values():
        if note := store.encoding_note(source):
            print_note(screen, f"note: the text of {quote(source.id)} {note}")


def _print_uncompared(pack: Pack, screen: Terminal | None) -> None:
    """Print how many claims can never conflict with another, one line for each reason."""
    from explorer.compare.uncompared import WORDS, Reason, uncompared

    cures = {
        Reason.NO_LINE: "; give the line under `evidence`",
        Reason.OPEN_LIST: '; `completeness = "expected"` in the property would compare them',
    }
    for reason, claims in uncompared(pack).items():
        several = len(claims) > 1
        they = "are never compared: they" if several else "is never compared: it"
        why = f"{count(len(claims), 'claim')} {they} {WORDS[reason][several]}"
        example = f"{quote(claims[0].id)}, for example" if several else quote(claims[0].id)
        _print_line(screen, f"{why} ({example}){cures.get(reason, '')}")


def _print_line(screen: Terminal | None, line: str) -> None:
    """Print a sentence to standard output; it may contain text from a pack."""
    if screen is None:
        print(clean(line))
    else:
        screen.show([Line((span(line, "dim"),))])


def _check_rulings(pack: Pack) -> bool:
    """Print problems in the pack's rulings, and which no longer match a finding."""
    from explorer.user.rulings import RulingsError, open_rulings, rulings_path

    try:
        book = open_rulings(pack)
    except RulingsError as error:
        from explorer.user.folders import is_shipped
        from explorer.user.rulings_file import rulings_problems

        path = rulings_path(pack)
        for problem in rulings_problems(path, None if is_shipped(pack) else path.parent) or [error]:
            print(clean(str(problem)), file=sys.stderr)
        return False
    if book.rulings:
        from explorer.compare.engine import compare
        from explorer.user.detached_rulings import unmatched_lines

        for line in unmatched_lines(book, compare(pack).by_id):
            print(line, file=sys.stderr)
    return True
