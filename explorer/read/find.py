"""Which folder the user means: a pack of their own, or a supplied one.

This runs first in every command, so it imports nothing that reads packs.
"""

from __future__ import annotations

import errno
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from explorer.read.files import is_hidden

if TYPE_CHECKING:
    from explorer.read.problems import Report

PACKAGE = Path(__file__).parent.parent
"""The program's own folder."""

PACK_FILE = "pack.toml"
"""The file that makes a folder a pack."""

FILES = (PACK_FILE, "sources.toml", "entities.toml", "claims", "claims.toml")
"""Of these, a pack has at least one."""

TABLES = "tables"
"""Folder of a pack with the tables that its sources keep as they are."""

FORMATS = "formats"
"""Folder with mappings for import: the program's own, or a pack's."""

TEXT_ENDINGS = (".txt", ".text", ".md", ".markdown", ".html", ".htm", ".xhtml")
"""Extensions of the files that a pack can be made from."""

_MOST_TEXTS = 6
"""Most texts that are listed individually."""

DEFAULT = "ballerina"
"""The pack that opens if none is named."""


def facts_folder() -> Path:
    """Return the folder of the supplied data: in the package, or beside it in a checkout."""
    inside = PACKAGE / "facts"
    return inside if inside.is_dir() else PACKAGE.parent / "facts"


def film_vocabulary() -> Path:
    """Return the path of the supplied film vocabulary."""
    return facts_folder() / "film.toml"


def shipped_packs() -> dict[str, Path]:
    """Return the folders of the supplied packs by name."""
    return {path.parent.name: path.parent for path in sorted(facts_folder().glob(f"*/{PACK_FILE}"))}


def holds_pack(folder: Path) -> bool:
    """Return whether any of a pack's files is in a folder."""
    return any((folder / name).exists() for name in FILES)


def find_pack(path: Path | None, report: Report) -> Path | None:
    """Return the folder of the pack that `path` names, or report why there is none."""
    from explorer.read.advice import Nearest, listed  # not needed to list supplied packs
    from explorer.read.problems import NOTHING_THERE

    wanted = Path(DEFAULT) if path is None else Path(path)
    exists, why = (False, "") if path is None else _exists(wanted)
    if exists and wanted.is_dir():
        if holds_pack(wanted):
            return wanted
        found = "a folder with none of a pack's files"
        expected = f"{PACK_FILE}, sources.toml, entities.toml and claims/"
        if hint := how_to_make_a_pack(wanted):
            found, expected = "a folder of texts", "a pack"
        report.file(wanted, found, expected, hint)
        return None
    if exists and wanted.name == PACK_FILE:
        return wanted.parent
    if exists:
        report.file(wanted, "a file that is not a pack", f"a folder with {PACK_FILE}")
        return None
    packs = shipped_packs()
    if str(wanted) in packs:
        return packs[str(wanted)]
    expected = f"a folder with a {PACK_FILE}, or a supplied pack: {listed(packs) or 'none'}"
    found = f"a path that cannot be read ({why})" if why else NOTHING_THERE
    report.file(wanted, found, expected, Nearest(packs).hint(str(wanted)))
    return None


def how_to_make_a_pack(folder: Path) -> str:
    """Return the command that makes a pack of the texts in a folder, "" if there are none."""
    import shlex

    try:
        named = sorted(path for path in folder.iterdir() if path.suffix.lower() in TEXT_ENDINGS)
        texts = [path for path in named if not is_hidden(path.name) and path.is_file()]
    except OSError:
        return ""
    if not texts:
        return ""
    here = folder.resolve()
    new = here.parent / f"{here.name or 'film'}-pack"
    with suppress(ValueError, OSError):
        new = new.relative_to(Path.cwd())
    shown = texts if len(texts) <= _MOST_TEXTS else [folder]
    words = ["filmfacts", "new", str(new), *map(str, shown)]
    return f"make a pack of {'it' if len(texts) == 1 else 'them'}: {shlex.join(words)}"


def _exists(path: Path) -> tuple[bool, str]:
    """Return whether a file exists, and if that is unknown, why."""
    try:
        path.stat()
    except OSError as error:
        known = error.errno in (errno.ENOENT, errno.ENOTDIR)
        return False, "" if known else (error.strerror or "unknown error").lower()
    except ValueError:  # a NUL in the name
        return False, "not a name that a file can have"
    return True, ""
