"""Options shared by commands, and converters for arguments."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Sequence
from enum import StrEnum
from pathlib import Path
from typing import Any, TypeAlias, TypeVar

from explorer.text import escape

Subparsers: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"
"""The object that a command adds its parser to."""

_Term = TypeVar("_Term", bound=StrEnum)

_PACK = "folder with a pack.toml, or the name of a supplied pack (default: ballerina)"


class UsageError(Exception):
    """A usage error found only while the command runs; the message is for the user."""


def add_command(subparsers: Subparsers, name: str, about: str) -> argparse.ArgumentParser:
    """Add the parser of one command and return it."""
    return subparsers.add_parser(name, description=about, help=about, allow_abbrev=False)


def add_pack(parser: argparse.ArgumentParser, *, option: bool = False) -> None:
    """Add the pack as a positional argument and as `--pack`; with `option`, only the latter."""
    if not option:
        parser.add_argument(
            "pack",
            metavar="PACK",
            nargs="?",
            action=_OnePack,
            type=not_empty,
            default=argparse.SUPPRESS,
            help=_PACK,
        )
    parser.add_argument(
        "--pack",
        metavar="PACK",
        action=_OnePack,
        type=not_empty,
        help=_PACK if option else argparse.SUPPRESS,
    )


def add_texts(parser: argparse.ArgumentParser) -> None:
    """Add the option for the folder of the sources' texts."""
    parser.add_argument(
        "--texts",
        metavar="DIR",
        type=folder,
        help="folder with the sources' texts, found by sha256",
    )


def add_plain(parser: argparse.ArgumentParser) -> None:
    """Add the option to print in a terminal as in a pipe."""
    parser.add_argument(
        "--plain", action="store_true", help="no colours and no pager, as when piped"
    )
    parser.add_argument(
        "--no-pager", action="store_true", help="in a terminal, print long output without a pager"
    )


def not_empty(text: str) -> str:
    """Convert an argument, rejecting "", which an unset shell variable gives."""
    if not text.strip():
        raise argparse.ArgumentTypeError("an empty name")
    return text


def term_of(terms: type[_Term]) -> Callable[[str], _Term]:
    """Return a converter for an argument that is a member of an enumeration."""

    def read(text: str) -> _Term:
        from explorer.read.advice import Nearest, listed

        try:
            return terms(text.strip().casefold())
        except ValueError:
            hint = Nearest(list(terms)).hint(text)
            choices = f"expected one of {listed(list(terms))}"
            message = f"{escape(text, 40)} is unknown; {choices}{f'; {hint}' if hint else ''}"
            raise argparse.ArgumentTypeError(message) from None

    return read


def whole_number(least: int, most: int) -> Callable[[str], int]:
    """Return a converter for a whole number from `least` to `most`."""

    def read(text: str) -> int:
        digits = text.strip().lstrip("0")
        plain = text.isascii() and text.strip().isdecimal() and len(digits) <= len(str(most))
        number = int(digits or "0") if plain else least - 1
        if not least <= number <= most:
            raise argparse.ArgumentTypeError(
                f"{escape(text, 40)} is not a whole number from {least} to {most}"
            )
        return number

    return read


def path(text: str) -> Path:
    """Convert an argument that names a file or folder."""
    return Path(not_empty(text))


def folder(text: str) -> Path:
    """Convert an argument that names an existing folder."""
    place = path(text)
    if not place.is_dir():
        raise argparse.ArgumentTypeError(f"{text} is not a folder")
    return place


class _OnePack(argparse.Action):
    """Stores the pack and rejects a second one."""

    def __call__(
        self,
        parser: argparse.ArgumentParser,
        namespace: argparse.Namespace,
        values: str | Sequence[Any] | None,
        option_string: str | None = None,
    ) -> None:
        before = getattr(namespace, "pack", None)
        if before is not None and before != values:
            parser.error(f"two packs are named, {before} and {values}; name only one")
        namespace.pack = values
