"""`filmfacts new`: make a pack from texts, or add texts to an existing pack."""

from __future__ import annotations

import argparse
import shlex
from collections.abc import Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING

from explorer.cli.exit_codes import INVALID, OK
from explorer.cli.options import Subparsers, add_command, path
from explorer.cli.output import refuse
from explorer.text import clean, count

if TYPE_CHECKING:
    from explorer.write.new_pack import NewPack
    from explorer.write.new_sources import NewSource

_refuse = partial(refuse, "no text was added")

_GUESSED = (("kind", "kind"), ("author", "author"), ("published", "date"), ("vantage", ""))
_WRITTEN = {
    "before-release": "written before release",
    "after-release": "written after release",
    "": "unclear whether the author had seen the film",
}


def add_parser(subparsers: Subparsers) -> argparse.ArgumentParser:
    """Add the command's parser."""
    parser = add_command(subparsers, "new", "Make a pack from texts, or add texts to a pack.")
    folder = "a new folder for the pack, or an existing pack's"
    parser.add_argument("folder", metavar="FOLDER", type=path, help=folder)
    parser.add_argument(
        "texts",
        metavar="TEXT",
        nargs="*",
        type=path,
        help="texts to copy into it, or a folder of them: .txt, .md, .html",
    )
    parser.add_argument("--title", metavar="T", default="", help="the film's title")
    return parser


def run(options: argparse.Namespace) -> int:
    """Make the pack; print what was done and what to do next. Return the exit code."""
    from explorer.read.find import holds_pack
    from explorer.write.files import failure
    from explorer.write.new_pack import NewPackError, create_pack

    if holds_pack(options.folder):
        return _add_texts(options)
    try:
        pack = create_pack(options.folder, options.texts, options.title)
    except NewPackError as error:
        return refuse("no pack was made", *error.problems)
    except OSError as error:  # the folder cannot be written, or the disk is full
        return refuse("no pack was made; name a folder that can be written", failure(error))
    for line in _done(pack):
        print(clean(line))
    return OK


def _add_texts(options: argparse.Namespace) -> int:
    """Add texts to an existing pack; print what was guessed about them. Return the exit code."""
    from explorer.read.pack import read_pack
    from explorer.read.problems import PackError
    from explorer.user.folders import is_shipped, journal_path
    from explorer.write.changes import ChangedMeanwhileError
    from explorer.write.files import failure
    from explorer.write.journal import Journal
    from explorer.write.new_pack import NewPackError, draft_texts

    root = options.folder
    try:
        pack = read_pack(root)
        if is_shipped(pack):
            return _refuse("this pack comes with the program: copy its folder and add to the copy")
        if options.title:
            return _refuse(f"{root} is already a pack and has a title; leave out --title")
        more = draft_texts(root, pack, options.texts)
        journal = Journal(journal_path(pack))
        copies = journal.write(more.what, more.changes, root, backup=True)
    except PackError as error:
        _refuse(*map(str, error.problems))
        return INVALID
    except NewPackError as error:
        return _refuse(*error.problems)
    except ChangedMeanwhileError as error:
        return _refuse(str(error))
    except OSError as error:
        return _refuse(failure(error))
    print(clean(f"{root}: {count(len(more.sources), 'new source')} in the pack"))
    for line in _each(more.sources):
        print(clean(line))
    for copy in copies:
        print(clean(f"backup: {copy.relative_to(root)}"))
    print("Next:")
    print(
        clean(f"  filmfacts {shlex.quote(str(root))}  # opens the reader; `u` removes them again")
    )
    return OK


def _done(pack: NewPack) -> Iterator[str]:
    how = f" (guessed: {pack.title.why})" if pack.guessed_title else ""
    made = f"{pack.root}: a pack about “{pack.title.value}”{how}"
    yield f"{made}, with {count(len(pack.sources), 'source')}"
    yield from _each(pack.sources)
    folder = shlex.quote(str(pack.root))
    yield "Next:"
    yield f"  filmfacts {folder}  # opens the sources in the reader"
    first = pack.sources[0].id
    yield f"  filmfacts add {folder} {first} PHRASE {pack.film} PROPERTY VALUE  # adds a claim"
    yield f"  filmfacts check {folder}  # looks for mistakes"


def _each(sources: Sequence[NewSource]) -> Iterator[str]:
    """Yield what was guessed about each source."""
    for source in sources:
        yield f"  {source.id}: {_described(source)}"
        for note in source.text.notes:
            yield f"    note: {source.text.path} {note}"
    yield "These are guesses; sources.toml gives the reasons."


def _described(source: NewSource) -> str:
    parts = [count(len(source.text.lines), "line")]
    for key, label in _GUESSED:
        guess = getattr(source.guesses, key)
        value = guess.value if guess else f"{label} unknown"
        parts.append(_WRITTEN[guess.value if guess else ""] if key == "vantage" else value)
    return ", ".join(parts)
