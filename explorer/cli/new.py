"""`filmfacts new`: a pack made from texts."""

from __future__ import annotations

import argparse
import shlex
import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING

from explorer.cli.exit_codes import OK, USAGE
from explorer.cli.options import Subparsers, add_command, path
from explorer.text import clean, count

if TYPE_CHECKING:
    from explorer.write.new_pack import NewPack, NewSource

_GUESSED = (("kind", "kind"), ("author", "author"), ("published", "date"), ("vantage", ""))
_WRITTEN = {
    "before-release": "written before release",
    "after-release": "written after release",
    "": "unclear whether the author had seen the film",
}


def add_parser(subparsers: Subparsers) -> argparse.ArgumentParser:
    """Add the command's parser."""
    parser = add_command(subparsers, "new", "Make a pack from texts.")
    parser.add_argument("folder", metavar="FOLDER", type=path, help="the pack's new folder")
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
    """Make the pack; say what was done and what to do next. Return the exit code."""
    from explorer.write.files import failure
    from explorer.write.new_pack import NewPackError, create_pack

    try:
        pack = create_pack(options.folder, options.texts, options.title)
    except NewPackError as error:
        for problem in error.problems:
            print(f"filmfacts: {problem}", file=sys.stderr)
        print("filmfacts: no pack was made", file=sys.stderr)
        return USAGE
    except OSError as error:  # the folder cannot be written, or the disk is full
        print(f"filmfacts: {failure(error)}", file=sys.stderr)
        print("filmfacts: no pack was made; name a folder that can be written", file=sys.stderr)
        return USAGE
    for line in _done(pack):
        print(clean(line))
    return OK


def _done(pack: NewPack) -> Iterator[str]:
    how = f" (guessed: {pack.title.why})" if pack.guessed_title else ""
    made = f"{pack.root}: a pack on “{pack.title.value}”{how}"
    yield f"{made}, with {count(len(pack.sources), 'source')}"
    for source in pack.sources:
        yield f"  {source.id}: {_described(source)}"
        for note in source.text.notes:
            yield f"    note: {source.text.path} {note}"
    yield "These are guesses; sources.toml gives the reasons."
    folder = shlex.quote(str(pack.root))
    yield "Next:"
    yield f"  filmfacts {folder}  # reads the sources"
    first = pack.sources[0].id
    yield f"  filmfacts add {folder} {first} PHRASE {pack.film} PROPERTY VALUE  # adds a claim"
    yield f"  filmfacts check {folder}  # looks for mistakes"


def _described(source: NewSource) -> str:
    parts = [count(len(source.text.lines), "line")]
    for key, label in _GUESSED:
        guess = getattr(source.guesses, key)
        value = guess.value if guess else f"{label} unknown"
        parts.append(_WRITTEN[guess.value if guess else ""] if key == "vantage" else value)
    return ", ".join(parts)
