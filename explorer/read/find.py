"""What ships with the program: its packs and the film vocabulary.

The program asks here before anything else, so nothing that reads packs is imported.
"""

from __future__ import annotations

from pathlib import Path

import explorer

PACK_FILE = "pack.toml"
"""What makes a folder a pack."""

DEFAULT = "ballerina"
"""The pack that opens when none is named."""


def facts_folder() -> Path:
    """Return the folder of the shipped data: in the package, else beside it in a checkout."""
    package = Path(explorer.__file__).parent
    inside = package / "facts"
    return inside if inside.is_dir() else package.parent / "facts"


def film_vocabulary() -> Path:
    """Return the path of the shipped film vocabulary."""
    return facts_folder() / "film.toml"


def shipped_packs() -> dict[str, Path]:
    """Return the folders of the shipped packs by name."""
    return {path.parent.name: path.parent for path in sorted(facts_folder().glob(f"*/{PACK_FILE}"))}
