"""What the commands have in common: the pack, however one might name it, and the exit codes."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Collection, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from explorer.text import clean, escape

if TYPE_CHECKING:
    from explorer.model.pack import Pack
    from explorer.session import Session

T = TypeVar("T")

OK, FAILED_ON, USAGE, INVALID = 0, 1, 2, 3
"""Exit codes: done; done and `--fail-on` was met; wrong usage; the pack is invalid."""

_PACK = "folder with a pack.toml, or the name of a pack that ships (default: ballerina)"
_MOST = 3
"""Ids that are offered in place of an unknown one."""

_ABOUT_AS_NEAR = 0.08
"""How much less alike than the nearest id another one may be to be offered beside it."""


def command_parser(name: str, about: str) -> argparse.ArgumentParser:
    """Return the parser of one command."""
    return argparse.ArgumentParser(prog=f"filmfacts {name}", description=about, allow_abbrev=False)


def with_pack(parser: argparse.ArgumentParser, *, option: bool = False) -> argparse.ArgumentParser:
    """Let a parser take a pack, by place or as `--pack`; `option`: only the latter by itself."""
    if not option:
        parser.add_argument(
            "pack",
            metavar="PACK",
            nargs="?",
            action=_OnePack,
            type=filled,
            default=argparse.SUPPRESS,
            help=_PACK,
        )
    parser.add_argument(
        "--pack",
        metavar="PACK",
        action=_OnePack,
        type=filled,
        help=_PACK if option else argparse.SUPPRESS,
    )
    return parser


def with_texts(parser: argparse.ArgumentParser) -> argparse.ArgumentParser:
    """Let a parser take the folder with the sources' texts."""
    parser.add_argument(
        "--texts",
        metavar="DIR",
        type=folder,
        help="folder with the sources' texts, found by sha256",
    )
    return parser


def filled(text: str) -> str:
    """Return an argument that is not empty, as it is where a shell variable was never set."""
    if not text.strip():
        raise argparse.ArgumentTypeError("an empty name")
    return text


def whole_number(least: int, most: int) -> Callable[[str], int]:
    """Return what reads an argument that is a whole number from `least` to `most`."""

    def read(text: str) -> int:
        digits = text.strip().lstrip("0")
        plain = text.isascii() and text.strip().isdecimal() and len(digits) <= len(str(most))
        number = int(digits or "0") if plain else least - 1
        if not least <= number <= most:
            raise argparse.ArgumentTypeError(
                f"{escape(text, 40)} is no whole number from {least} to {most}"
            )
        return number

    return read


def path(text: str) -> Path:
    """Return an argument that names a file or folder."""
    return Path(filled(text))


def load_session(pack: str | None, texts: Path | None = None) -> Session | None:
    """Return the session, or None after printing what is wrong with the pack."""
    from explorer.session import Session

    return _loaded(pack, lambda: Session.load(pack, texts))


def load_pack(pack: str | None) -> Pack | None:
    """Return the pack by itself, or None after printing what is wrong with it."""
    from explorer.read.pack import read_pack

    return _loaded(pack, lambda: read_pack(Path(pack) if pack is not None else None))


def _loaded(pack: str | None, load: Callable[[], T]) -> T | None:
    from explorer.read.problems import PackError

    tell_default(pack)
    try:
        return load()
    except PackError as error:
        print(error, file=sys.stderr)
        return None


def tell_warning(session: Session) -> None:
    """Say what of the user's own files cannot be read or counts for nothing, such as rulings."""
    for sentence in filter(None, (session.warning, *session.notices)):
        print(clean(sentence), file=sys.stderr)


def tell_default(pack: str | None) -> None:
    """Say which pack is read where none is named and the current folder holds one."""
    from explorer.read.find import DEFAULT, PACK_FILE, shipped_packs

    try:
        here = Path.cwd()
        told = pack is None and (here / PACK_FILE).is_file()
        if not told or shipped_packs()[DEFAULT].samefile(here):
            return
    except (OSError, KeyError):
        return
    print(f"reading {DEFAULT}; for the pack in this folder say `.`", file=sys.stderr)


def folder(text: str) -> Path:
    """Return an argument that names a folder which is there."""
    found = path(text)
    if not found.is_dir():
        raise argparse.ArgumentTypeError(f"{text} is not a folder")
    return found


class _OnePack(argparse.Action):
    """Keeps the pack and refuses a second one."""

    def __call__(
        self,
        parser: argparse.ArgumentParser,
        namespace: argparse.Namespace,
        values: str | Sequence[Any] | None,
        option_string: str | None = None,
    ) -> None:
        before = getattr(namespace, "pack", None)
        if before is not None and before != values:
            parser.error(f"two packs are named, {before} and {values}; one at a time")
        namespace.pack = values


def names_pack(word: str, *, shipped: bool = True) -> bool:
    """Return whether a word names a pack: its folder or `pack.toml`, or one that ships."""
    from explorer.read.find import PACK_FILE, shipped_packs

    try:
        place = Path(word)
        if (place / PACK_FILE).is_file() or (place.name == PACK_FILE and place.is_file()):
            return True
    except (OSError, ValueError):
        return False
    return shipped and word in shipped_packs()


def split_pack(
    words: Sequence[str], pack: str | None, *, shipped: bool = True
) -> tuple[list[str], str | None]:
    """Return the words without the pack, where the first or last of several names one.

    `shipped` says whether the bare name of a pack that ships counts: among words to search for it
    is a word like the others.
    """
    rest = list(words)
    if pack is None and len(rest) > 1:
        for at in (0, -1):
            if names_pack(rest[at], shipped=shipped):
                return [word for n, word in enumerate(rest) if n != at % len(rest)], rest[at]
    return rest, pack


def no_such_record(session: Session, key: str) -> str:
    """Return what to say of an id that no record has: those near it, or what bears the name."""
    from explorer.text import quote

    told = f"no record has the id {quote(key)}"
    if near := near_ids(session, key):
        return f"{told}; did you mean {' or '.join(map(quote, near))}?"
    if names_pack(key):
        return f"{quote(key)} names a pack; name a record in it too: filmfacts show ID --pack {key}"
    if os.sep in key:
        return f"{told}, and no pack is there"
    return f"{told}; `filmfacts search` finds one by any word"


def near_ids(session: Session, key: str) -> list[str]:
    """Return the ids most like `key`, else those of what search finds for it, best first."""
    from rapidfuzz import process
    from rapidfuzz.distance import OSA

    from explorer.pages.build import VIEWS

    pack = session.pack
    known = [*session.comparison.by_id, *pack.claims, *pack.entities, *pack.sources]
    known += [*pack.properties, *VIEWS]
    found = process.extract(
        key[:200],
        list(dict.fromkeys(known)),
        scorer=OSA.normalized_similarity,
        processor=str.casefold,
        limit=_MOST,
        score_cutoff=0.6,
    )
    if found:
        return [one for one, score, _ in found if score >= found[0][1] - _ABOUT_AS_NEAR]
    return [hit.id for hit in session.index.search(key[:200], limit=_MOST).hits]


def misspelt(word: str, commands: Collection[str]) -> str:
    """Return the command that a first word is like, where it is no command and names no pack."""
    if word.startswith("-") or os.sep in word or os.path.lexists(word) or names_pack(word):
        return ""
    from explorer.read.advice import Nearest

    return Nearest(commands).word(word)
