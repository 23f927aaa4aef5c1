"""`filmfacts import`: import tables or record files as a source of a pack."""

from __future__ import annotations

import argparse
import shlex
import sys
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from explorer.cli.exit_codes import INVALID, OK, USAGE
from explorer.cli.import_problems import SHOWN, print_problems
from explorer.cli.options import Subparsers, add_command, not_empty, path
from explorer.cli.output import refuse
from explorer.text import clean, count, listed

if TYPE_CHECKING:
    from explorer.claiming.importing import TriedImport
    from explorer.model.pack import Pack
    from explorer.tables.result import Import
    from explorer.write.changes import FileChange


_refuse = partial(refuse, "nothing was imported")


def add_parser(subparsers: Subparsers) -> argparse.ArgumentParser:
    """Add the command's parser."""
    about = "Import tables or record files: CSV, TSV, JSON, JSONL, wikitext, JSON-LD in HTML."
    parser = add_command(subparsers, "import", about)
    pack = "folder of the pack; created if it does not exist"
    parser.add_argument("pack", metavar="PACK", type=not_empty, help=pack)
    parser.add_argument("files", metavar="FILE", nargs="+", type=path, help="the files to import")
    parser.add_argument(
        "--source", metavar="S", default="", help="the new source's id or name, such as imdb"
    )
    parser.add_argument(
        "--format",
        metavar="NAME",
        default="",
        help="format of the files (default: recognised from the files)",
    )
    parser.add_argument("--map", metavar="FILE", type=path, help="your own mapping, a TOML file")
    parser.add_argument(
        "--where",
        metavar="HEADING=VALUE",
        action="append",
        default=[],
        help="only rows with VALUE under HEADING, such as titleType=movie; may be repeated",
    )
    _add_options_for_writing(parser)
    return parser


def _add_options_for_writing(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--update",
        action="store_true",
        help="replace what an existing source says with what the files say now",
    )
    kept = parser.add_mutually_exclusive_group()
    kept.add_argument(
        "--keep-table",
        action="store_true",
        help="keep the table as it is, and read it whenever the pack is opened (default for "
        "5,000 rows or more)",
    )
    kept.add_argument(
        "--as-claims", action="store_true", help="turn the table into TOML, however large it is"
    )
    parser.add_argument("--title", metavar="T", default="", help="the film's title, for a new pack")
    parser.add_argument(
        "--dry-run", action="store_true", help="show what would be imported; write nothing"
    )


def run(options: argparse.Namespace) -> int:
    """Import the files; report the result. Return the exit code."""
    from explorer.claiming.importing import plan_update
    from explorer.read.problems import PackError
    from explorer.read.tables.formats import load_format
    from explorer.read.tables.record import TableError
    from explorer.tables.dump import is_dump
    from explorer.tables.plan import plan_import
    from explorer.user.folders import is_shipped
    from explorer.values.ids import slug
    from explorer.write.changes import ChangedMeanwhileError

    root = Path(options.pack)
    try:
        if len(options.files) == 1 and is_dump(options.files[0]):
            return _import_dump(options, root)
        if not options.source:
            return _refuse("name the source that the files come from, for example --source imdb")
        mapping = load_format(options.map) if options.map else None
        pack, made = _pack(options, root)
        if not made and is_shipped(pack):
            return _refuse(
                "this pack comes with the program: copy its folder and import into the copy"
            )
        if (taken := _taken(pack, options)) is not None:
            return _refuse(taken)
        where = _where(options.where)
        rest = (options.files, options.source, options.format, mapping, where)
        if not options.update:
            return _finish(options, root, pack, made, plan_import(pack, *rest), frozenset())
        key = slug(options.source, "table")
        plan, replaced = plan_update(pack, key, lambda pack: plan_import(pack, *rest))
        if not replaced:
            return _refuse(f"{key} is not a source of this pack yet")
        if plan.left_out:  # its earlier claims would be lost
            return _refuse(*map(str, plan.problems))
        return _finish(options, root, pack, made, plan, replaced)
    except TableError as error:
        return _refuse(*map(str, error.problems))
    except PackError as error:
        _refuse(*map(str, error.problems))
        return INVALID
    except ChangedMeanwhileError as error:
        return _refuse(str(error))


def _where(conditions: Sequence[str]) -> dict[str, list[str]]:
    """Return the values that `--where` allows by heading; a repeated heading allows any of them."""
    from explorer.cli.options import UsageError

    where: dict[str, list[str]] = {}
    for condition in conditions:
        heading, sign, value = condition.partition("=")
        if not sign or not heading.strip():
            raise UsageError(f"--where {condition}: write HEADING=VALUE, such as titleType=movie")
        where.setdefault(heading.strip(), []).append(value.strip())
    return where


def _pack(options: argparse.Namespace, root: Path) -> tuple[Pack, list[FileChange]]:
    """Return the pack, and the files to create if it does not exist yet."""
    from explorer.read.find import holds_pack, shipped_packs
    from explorer.read.pack import read_pack
    from explorer.tables.new_pack import new_pack

    if holds_pack(root) or options.pack in shipped_packs():
        return read_pack(root), []
    return new_pack(root, options.title)


def _taken(pack: Pack, options: argparse.Namespace) -> str | None:
    """Return why the source cannot be created or updated, None if it can."""
    from explorer.values.ids import slug, unused_id

    key = slug(options.source, "table")
    if options.update:
        return None
    if key not in pack.sources and key not in pack.entities:
        return None
    what = "a source" if key in pack.sources else "an entity"
    other = unused_id(key, {*pack.sources, *pack.entities})
    update = "" if key in pack.entities else "replace what it says with --update, or "
    return (
        f"{key} is already {what} in this pack; {update}import the files under another name: "
        f"--source {other}. In the app, `u` undoes the last import."
    )


def _finish(
    options: argparse.Namespace,
    root: Path,
    pack: Pack,
    made: list[FileChange],
    plan: Import,
    replaced: frozenset[str],
) -> int:
    """Try the import on a copy of the pack, write it, and report the result."""
    from explorer.claiming.importing import (
        ImportSettings,
        NoClaimsError,
        try_import,
    )

    keep = True if options.keep_table else False if options.as_claims else None
    settings = ImportSettings(_where(options.where), replaced=replaced, keep=keep)
    try:
        tried = try_import(root, pack, plan, settings, made)
    except NoClaimsError:
        print_problems(plan, dry_run=True)
        return _refuse(f"no row yields a claim{_text_hint(root, options.files)}")
    _print_import(options, pack, plan, tried, replaced)
    if options.dry_run:
        print("nothing was written (--dry-run)")
    else:
        _write(root, tried)
    if not plan.left_out:
        return OK
    print(_left_out(plan, options.dry_run), file=sys.stderr)
    return USAGE


def _print_import(
    options: argparse.Namespace,
    pack: Pack,
    plan: Import,
    tried: TriedImport,
    replaced: frozenset[str],
) -> None:
    """Print what an import yields: its problems, counts, conflicts and questions."""
    from explorer.tables.update import difference

    for file, form in plan.formats:
        how = "read by your mapping" if options.map else f"format: {form}"
        print(clean(f"{file}: {how}"))
    print_problems(plan, options.dry_run)
    print(tried.counted)
    if options.update:
        keys = sorted(replaced | {source.id for source in plan.sources})
        was, now = (
            [claim.record for key in keys for claim in version.claims_of(key)]
            for version in (pack, tried.after)
        )
        says = "says" if len(keys) == 1 else "say"
        print(f"what {listed(keys)} {says} has changed: {difference(was, now)}")
    if tried.kept:
        why = "--as-claims turns it into TOML instead"
        rows = count(plan.rows, "row")
        print(f"the table stays as it is ({rows}), and is read whenever the pack is opened; {why}")
    for finding in tried.conflicts[:SHOWN]:
        print(clean(f"  {finding.verdict}: {finding.explanation}"))
    if len(tried.conflicts) > SHOWN:
        print(f"  and {len(tried.conflicts) - SHOWN:,} more")
    for question in tried.questions[:SHOWN]:
        print(clean(f"  {question.why}"))


def _left_out(plan: Import, dry_run: bool) -> str:
    """Return how many files were left out, and how to import them later."""
    files = f"{len(plan.left_out)} of {count(len(plan.left_out) + len(plan.files), 'file')}"
    was = f"{'would be' if dry_run else 'was' if len(plan.left_out) == 1 else 'were'} left out"
    return f"{files} {was}; once they can be read, import all files with --update"


def _text_hint(root: Path, files: Sequence[Path]) -> str:
    """Return how to add texts as sources, if the files may be texts, else ""."""
    from explorer.write.source_file import ENDINGS

    if not all(file.suffix.lower() in ENDINGS for file in files):
        return ""
    words = shlex.join(["filmfacts", "new", str(root), *map(str, files)])
    return f"; to add an article's text as a source, write: {words}"


def _write(root: Path, tried: TriedImport) -> None:
    from dataclasses import replace

    from explorer.tables.new_pack import create_folder
    from explorer.user.folders import journal_path
    from explorer.write.journal import Journal

    create_folder(root)
    journal = Journal(journal_path(replace(tried.after, root=root)))
    copies = journal.write(tried.what, tried.changes, root, backup=True)
    if asked := len(tried.questions):
        print(f"{count(asked, 'question')} in the queue; “Who is who” (`M`) in the app asks them")
    for copy in copies:
        print(clean(f"backup: {copy.relative_to(root)}"))
    shown = shlex.quote(str(root))
    print(clean(f"Next: filmfacts {shown}  # `u` in the app undoes the import"))


def _import_dump(options: argparse.Namespace, root: Path) -> int:
    from explorer.tables.dump import draft_dump
    from explorer.tables.new_pack import create_folder, read_with
    from explorer.user.folders import is_shipped, journal_path
    from explorer.write.journal import Journal

    dump = draft_dump(options.files[0], root)
    after = read_with(root, dump.changes)
    for problem in dump.rejected:
        print(problem, file=sys.stderr)
    print(dump.counted())
    if options.dry_run:
        print("nothing was written (--dry-run)")
        return OK
    if not dump.changes:
        return OK if not dump.rejected else USAGE
    from dataclasses import replace

    pack = replace(after, root=root)
    if is_shipped(pack):
        return _refuse("this pack comes with the program: import into another folder")
    create_folder(root)
    journal = Journal(journal_path(pack))
    what = f"import of {options.files[0].name}"
    for copy in journal.write(what, dump.changes, root, backup=True):
        print(clean(f"backup: {copy.relative_to(root)}"))
    return OK
