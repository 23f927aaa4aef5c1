"""The user's decisions on findings, kept as readable TOML and never lost.

They lie beside the user's own pack (`rulings.toml`), or in the user's data folder for a pack that
ships with the program. Each change is read, made and written under a lock, so that two running
apps do not lose each other's rulings.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import tomli
from pydantic import ConfigDict, Field, TypeAdapter, ValidationError

from explorer.compare.model import Finding
from explorer.files import locked, write_atomically
from explorer.pack.pack import Pack
from explorer.text import clean

_HEADING = "# What was decided on the findings of a film-fact pack. Written by filmfacts.\n\n"


class State(StrEnum):
    """What was decided on a finding."""

    OPEN = "open"
    ACCEPTED = "accepted"
    EXPLAINED = "explained"
    DISMISSED = "dismissed"


@dataclass(frozen=True, slots=True)
class Ruling:
    """A decision on one finding."""

    __pydantic_config__ = ConfigDict(extra="forbid")

    finding: Annotated[str, Field(description="Id of the finding.")]
    state: Annotated[State, Field(description="open, accepted, explained or dismissed.")]
    note: Annotated[str, Field(description="Why, in the user's words.")] = ""
    claims: Annotated[str, Field(description="Digest of the claims it was decided on.")] = ""
    decided: Annotated[str, Field(description="When, ISO 8601 in UTC.")] = ""


class RulingsError(Exception):
    """The rulings file cannot be read; it is left as it is."""


def rulings_path(pack: Pack) -> Path:
    """Return where a pack's rulings lie: beside it, or in the user's data folder if it ships."""
    from platformdirs import user_data_path

    shipped = Path(__file__).resolve().parent
    root = pack.root.resolve() if pack.root else None
    if root is None or shipped in root.parents or root.parent == shipped.parent / "facts":
        return user_data_path("filmfacts", appauthor=False) / "rulings" / f"{pack.header.id}.toml"
    return root / "rulings.toml"


class RulingBook:
    """The rulings on one pack. Read at once; every change goes to disk before it counts."""

    def __init__(self, path: Path) -> None:
        """Open the book at `path`, which need not exist yet.

        Raises:
            RulingsError: a file is there and cannot be read.
        """
        self.path = path
        self._undo: list[tuple[str, Ruling | None]] = []
        self._rulings = _read(path)

    @property
    def rulings(self) -> Mapping[str, Ruling]:
        """Return every ruling by finding id."""
        return self._rulings

    def ruling(self, finding: Finding) -> Ruling | None:
        """Return the ruling on a finding, if there is one."""
        return self._rulings.get(finding.id)

    def state(self, finding: Finding) -> str:
        """Return a finding's state, `open` where nothing was decided."""
        ruling = self._rulings.get(finding.id)
        return ruling.state.value if ruling else State.OPEN.value

    def note(self, finding: Finding) -> str:
        """Return the note on a finding, "" for none."""
        ruling = self._rulings.get(finding.id)
        return ruling.note if ruling else ""

    def outdated(self, finding: Finding) -> bool:
        """Return whether the claims behind a finding have changed since it was ruled on."""
        ruling = self._rulings.get(finding.id)
        return bool(ruling and ruling.claims and ruling.claims != finding.fingerprint)

    def decide(self, finding: Finding, state: State, note: str | None = None) -> Ruling:
        """Rule on a finding; `note` None keeps the note that is there.

        Raises:
            OSError, RulingsError: it could not be written; nothing has changed.
        """
        kept = self.note(finding) if note is None else note
        now = datetime.now(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
        ruling = Ruling(finding.id, state, kept, finding.fingerprint, now)
        before = self._change(finding.id, ruling)
        self._undo.append((finding.id, before))
        return ruling

    def undo(self) -> str | None:
        """Take the last decision of this run back; return the id of its finding, or None."""
        if not self._undo:
            return None
        finding_id, before = self._undo[-1]
        self._change(finding_id, before)
        self._undo.pop()
        return finding_id

    def reload(self) -> None:
        """Read again what another program may have written."""
        self._rulings = _read(self.path)

    def _change(self, finding_id: str, ruling: Ruling | None) -> Ruling | None:
        self.path.parent.mkdir(parents=True, exist_ok=True)
        with locked(self.path):
            fresh = _read(self.path)
            before = fresh.pop(finding_id, None)
            if ruling is not None and not (ruling.state is State.OPEN and not ruling.note):
                fresh[finding_id] = ruling
            _write(self.path, fresh)
            self._rulings = fresh
        return before


def _read(path: Path) -> dict[str, Ruling]:
    if not path.exists():
        return {}
    try:
        data = tomli.loads(path.read_text(encoding="utf-8"))
        rulings = TypeAdapter(list[Ruling]).validate_python(data.get("ruling", []))
    except (OSError, UnicodeDecodeError, tomli.TOMLDecodeError, ValidationError) as error:
        first = clean(str(error).split("\n\n")[0])
        raise RulingsError(
            f"{path}: the rulings cannot be read ({first}); mend the file or move it away. "
            "It has not been touched."
        ) from error
    return {ruling.finding: ruling for ruling in rulings}


def _write(path: Path, rulings: Mapping[str, Ruling]) -> None:
    import tomli_w

    rows = [
        {key: value for key in Ruling.__slots__ if (value := str(getattr(rulings[i], key)))}
        for i in sorted(rulings)
    ]
    write_atomically(path, _HEADING + tomli_w.dumps({"ruling": rows}, multiline_strings=True))
