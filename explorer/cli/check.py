"""`filmfacts check`: a pack, its rulings, and with its sources' texts every phrase."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Collection
from pathlib import Path
from typing import TYPE_CHECKING

from explorer.cli.exit_codes import INVALID, OK
from explorer.cli.loading import load_pack
from explorer.cli.options import Subparsers, add_command, add_pack, add_texts
from explorer.text import clean, count

if TYPE_CHECKING:
    from explorer.model.pack import Pack
    from explorer.read.problems import Problem


def add_parser(subparsers: Subparsers) -> argparse.ArgumentParser:
    """Add the command's parser."""
    parser = add_command(subparsers, "check", "Check a pack, and with --texts its phrases.")
    add_pack(parser)
    add_texts(parser)
    return parser


def run(options: argparse.Namespace) -> int:
    """Print every mistake in a pack, or that there is none; return the exit code."""
    pack = load_pack(options.pack)
    if pack is None:
        from explorer.read.find import find_pack
        from explorer.read.problems import Report

        _print_unread(find_pack(options.pack, Report()))
        return INVALID
    _print_unread(pack.root, pack.files)
    phrases = sum(len(c.evidence) for c in pack.claims.values())
    problems: list[Problem] = []
    from explorer.read.texts import TextStore, check_phrases, refused_texts

    if options.texts:
        problems = check_phrases(pack, TextStore(options.texts))
        for problem in problems:
            print(problem, file=sys.stderr)
    if not _check_rulings(pack) or problems:
        return INVALID
    looked_up = f", {phrases:,} phrases found in their lines" if options.texts else ""
    print(
        f"{clean(pack.header.id)}: {count(len(pack.sources), 'source')}, "
        f"{count(len(pack.entities), 'entity', 'entities')}, "
        f"{count(len(pack.claims), 'claim')}{looked_up}: no problems"
    )
    own = pack.root / "texts" if pack.root else None
    if options.texts:
        return OK
    if refused := refused_texts(pack):
        print(f"note: {refused}", file=sys.stderr)
    elif own and own.is_dir():
        print(f"--texts {clean(str(own))} checks that every phrase stands in its line, too")
    return OK


def _print_unread(root: Path | None, read: Collection[Path] | None = None) -> None:
    """Name what lies in a pack as if it were part of it, and is not read."""
    from explorer.read.unread import unread_files

    for note in unread_files(root, read) if root else []:
        print(clean(f"note: {note}"), file=sys.stderr)


def _check_rulings(pack: Pack) -> bool:
    """Say what is wrong in the pack's rulings, and which have lost their finding."""
    from explorer.user.rulings import RulingsError, open_rulings, rulings_path

    try:
        book = open_rulings(pack)
    except RulingsError as error:
        from explorer.user.folders import is_shipped
        from explorer.user.rulings_check import rulings_problems

        path = rulings_path(pack)
        for problem in rulings_problems(path, None if is_shipped(pack) else path.parent) or [error]:
            print(clean(str(problem)), file=sys.stderr)
        return False
    if book.rulings:
        from explorer.compare.engine import compare
        from explorer.user.unmatched_rulings import unmatched_lines

        for line in unmatched_lines(book, compare(pack).by_id):
            print(line, file=sys.stderr)
    return True
