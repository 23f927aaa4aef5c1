"""Helpers for tests of tables: write files and import them."""

from __future__ import annotations

from pathlib import Path

from explorer.model.pack import Pack
from explorer.read.tables.format import Format
from explorer.tables.new_pack import new_pack
from explorer.tables.plan import plan_import
from explorer.tables.result import Import

SAMPLES = Path(__file__).parents[1] / "tables" / "samples"
"""Small files in the real shape of each format, about invented films."""


def imported(
    folder: Path,
    *files: Path,
    pack: Pack | None = None,
    title: str = "",
    mapping: Format | None = None,
    name: str = "",
) -> Import:
    """Import files as the source `s` of a pack, by default a new one."""
    if pack is None:
        pack, _ = new_pack(folder / "pack", title)
    return plan_import(pack, files, "s", name, mapping)


def table(folder: Path, text: str | bytes, name: str = "table.csv") -> Path:
    """Write a file and return its path."""
    path = folder / name
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return path


def stated(made: Import) -> dict[tuple[str, str], object]:
    """Return the values of an import by (subject, property); a list if there are several claims."""
    values: dict[tuple[str, str], object] = {}
    seen: dict[tuple[str, str], list[object]] = {}
    for claim in made.claims:
        seen.setdefault((claim.subject, claim.property), []).append(claim.value)
    for key, several in seen.items():
        values[key] = several[0] if len(several) == 1 else several
    return values
