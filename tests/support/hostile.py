"""The small pack in packs/ferry with something hostile in every free text, as files on disk."""

from __future__ import annotations

import hashlib
import shutil
import tomllib
from itertools import cycle
from pathlib import Path
from typing import Any

import tomli_w

FERRY = Path(__file__).parents[1] / "packs" / "ferry"

EVIL_TITLE = "\x1b]0;evil\x07"
EVIL_MOVE = "\x1b[6;66;666H"
EVIL_COLOUR = "\x9b31;41;5m"
EVIL_CLIPBOARD = "\x1b]52;c;ZXZpbA==\x07"
EVIL_LINK = "\x1b]8;;https://evil.example\x1b\\"
RTL = "\u202eabc\u202c \u200f\u2067شارع\u2069"
LONG = "Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen" * 3

TEXTS = (
    f"{EVIL_TITLE} [sic] [/] [bold]x[/bold]",
    f"{EVIL_COLOUR} =cmd()|'/C calc'!A0",
    f"{RTL} {EVIL_MOVE}",
    "漢字映画 🎬👩‍👩‍👧 e\u0301o\u0335\u0308 \ufeff\u200b",
    f"[@click=app.quit]q[/] {EVIL_CLIPBOARD} $foreground [on red]",
    LONG,
    f"{EVIL_LINK}\x1bP+q544e\x1b\\ \x1bc \x00\x7f\r\n\t tail",
)
"""Text that a pack may contain but a terminal must not interpret, some of it for each field."""

MUST_NOT_REACH_A_TERMINAL = (
    "\x1b]0;evil",
    "\x1b[6;66;666H",
    "\x9b",
    "\x1b]52;c;ZXZpbA==",
    "\x1b]8;",
    "\x1bP+q544e",
    "\x1bc",
    "\u202e",
    "\u200f",
    "\x00",
    "\x7f",
)

_FREE = {
    "title", "description", "kind", "author", "publisher", "note", "why", "name", "label",
    "resolved_by", "statement", "outline",
}  # fmt: skip
_LISTED = {"aliases", "spellings"}


def ferry_pack(folder: Path) -> Path:
    """Copy the unchanged pack, because rulings would be written beside it."""
    return Path(shutil.copytree(FERRY, folder / "ferry"))


def hostile_pack(folder: Path) -> Path:
    """Write the hostile pack to `folder`/pack, with the sources' texts in its texts/."""
    root = folder / "pack"
    shutil.copytree(FERRY, root)
    evil = cycle(TEXTS)
    for text in sorted(root.glob("texts/*.txt")):
        lines = text.read_text(encoding="utf-8").split("\n")
        text.write_bytes("\n".join(f"{line} {next(evil)}" for line in lines).encode())
    for file in sorted(root.rglob("*.toml")):
        data = tomllib.loads(file.read_text(encoding="utf-8"))
        for kind, records in data.items():
            for record in records if isinstance(records, list) else ():
                _add_evil(record, evil, kind)
                if kind == "source":
                    content = (root / "texts" / f"{record['id']}.txt").read_bytes()
                    record["sha256"] = hashlib.sha256(content).hexdigest()
                    record["lines"] = content.count(b"\n") + 1
        if file.name == "pack.toml":
            data |= {"title": data["title"] + TEXTS[0], "description": TEXTS[1]}
        file.write_text(tomli_w.dumps(data), encoding="utf-8")
    return root


def _add_evil(record: dict[str, Any], evil: Any, kind: str) -> None:
    """Add something hostile to each free text of a record, keeping the original text."""
    for key, value in record.items():
        if key in _LISTED:
            record[key] = [f"{member} {next(evil)}" for member in value]
        elif key in _FREE and (kind, key) != ("entity", "kind"):
            record[key] = f"{value} {next(evil)}"
    for item in record.get("evidence", ()):
        words = item["phrase"].split(" ")
        item["phrase"] = " ".join([*words[:7], next(evil).split(" ")[0]])
    if kind == "entity":
        record.setdefault("aliases", [next(evil)])
