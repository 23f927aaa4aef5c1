"""The user's decisions on findings, kept as readable TOML and never lost.

They lie beside the user's own pack (`rulings.toml`), or in the user's data folder for a pack that
ships with the program. Each change is read, made and written under a lock, so that two running
apps do not lose each other's rulings.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any

from explorer.compare.model import Finding
from explorer.files import locked, write_atomically
from explorer.folders import data_folder, is_shipped
from explorer.model.fields import STRICT, Field, StrictStr
from explorer.model.pack import Pack
from explorer.text import clean

_HEADING = """\
# What was decided on the findings of a film-fact pack. Written by filmfacts.
# Rulings may be edited by hand; comments do not last.

"""


class State(StrEnum):
    """What was decided on a finding."""

    OPEN = "open"
    ACCEPTED = "accepted"
    EXPLAINED = "explained"
    DISMISSED = "dismissed"


@dataclass(frozen=True, slots=True)
class Ruling:
    """A decision on one finding."""

    __pydantic_config__ = STRICT

    finding: Annotated[StrictStr, Field(description="Id of the finding.")]
    state: Annotated[State, Field(description="open, accepted, explained or dismissed.")]
    note: Annotated[StrictStr, Field(description="Why, in the user's words.")] = ""
    claims: Annotated[StrictStr, Field(description="Digest of the claims it was decided on.")] = ""
    decided: Annotated[StrictStr, Field(description="When, ISO 8601 in UTC.")] = ""


class RulingsError(Exception):
    """The rulings file cannot be read, or a change does not fit it; it is left as it is."""


def rulings_path(pack: Pack) -> Path:
    """Return where a pack's rulings lie: beside it, or in the user's data folder if it ships."""
    if pack.root is None or is_shipped(pack):
        return data_folder() / "rulings" / f"{pack.header.id}.toml"
    return pack.root.resolve() / "rulings.toml"


class RulingBook:
    """The rulings on one pack. Read at once; every change goes to disk before it counts."""

    def __init__(self, path: Path) -> None:
        """Open the book at `path`, which need not exist yet.

        Raises:
            RulingsError: a file is there and cannot be read.
        """
        self.path = path
        self._undo: list[tuple[str, Ruling | None, Ruling | None]] = []
        self._seen = _stamp(path)
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
        if note is not None:
            note = note.encode("utf-8", "replace").decode()
        now = datetime.now(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")

        def make(before: Ruling | None) -> Ruling:
            kept = (before.note if before else "") if note is None else note
            return Ruling(finding.id, state, kept, finding.fingerprint, now)

        before, after = self._change(finding.id, make)
        if before != after:
            self._undo.append((finding.id, before, after))
        return after or make(before)

    def undo(self) -> str | None:
        """Take the last decision of this run back; return the id of its finding, or None.

        Raises:
            OSError, RulingsError: it could not be written, or another program has ruled on the
                finding since; nothing has changed.
        """
        if not self._undo:
            return None
        finding_id, before, after = self._undo[-1]

        def make(present: Ruling | None) -> Ruling | None:
            if present != after:
                self._undo.pop()
                raise RulingsError(f"{finding_id} was ruled on elsewhere since; it stays so.")
            return before

        self._change(finding_id, make)
        self._undo.pop()
        return finding_id

    def reload(self) -> bool:
        """Read again what another program may have written; return whether anything is new.

        Raises:
            RulingsError: it cannot be read now; what was known stays.
        """
        stamp = _stamp(self.path)
        if stamp == self._seen:
            return False
        self._seen = stamp
        fresh = _read(self.path)
        changed = fresh != self._rulings
        self._rulings = fresh
        return changed

    def _change(
        self, finding_id: str, make: Callable[[Ruling | None], Ruling | None]
    ) -> tuple[Ruling | None, Ruling | None]:
        """Put what `make` returns in the place of a ruling, as the file has it; return both."""
        self.path.parent.mkdir(parents=True, exist_ok=True)
        with locked(self.path):
            fresh = _read(self.path)
            before = fresh.pop(finding_id, None)
            after = make(before)
            if after is not None and after.state is State.OPEN and not after.note:
                after = None
            if after is not None:
                fresh[finding_id] = after
            _write(self.path, fresh)
            self._rulings = fresh
            self._seen = _stamp(self.path)
        return before, after


def _stamp(path: Path) -> tuple[int, int, int] | None:
    """Return what tells one version of a file from another, None where there is none."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_ino, found.st_mtime_ns, found.st_size


def _read(path: Path) -> dict[str, Ruling]:
    try:
        raw = path.read_bytes()
    except FileNotFoundError:
        return {}
    except OSError as error:
        raise _unreadable(path, str(error)) from error
    import tomli  # here and below: not for those who have ruled on nothing

    try:
        data = tomli.loads(raw.decode("utf-8"))
    except (UnicodeDecodeError, tomli.TOMLDecodeError) as error:
        raise _unreadable(path, str(error)) from error
    rulings = _rulings(path, data.pop("ruling", []))
    found = {ruling.finding: ruling for ruling in rulings}
    if data:
        raise _unreadable(path, f"it holds “{next(iter(data))}”, which would be lost")
    if len(found) != len(rulings):
        raise _unreadable(path, "a finding is ruled on twice")
    return found


def _rulings(path: Path, rows: Any) -> list[Ruling]:
    from pydantic import ValidationError

    from explorer.read.rows import adapter

    if not isinstance(rows, list):
        raise _unreadable(path, "there is no list of rulings")
    try:
        return [adapter(Ruling).validate_python(row) for row in rows]
    except ValidationError:
        raise _unreadable(path, "a ruling is not of the form that is expected") from None


def _unreadable(path: Path, why: str) -> RulingsError:
    from explorer.rulings_check import rulings_problems

    if problems := rulings_problems(path):  # they say the line, and what belongs there
        first, more = problems[0], len(problems) - 1
        others = f", and {more} more" if more else ""
        why = f"line {first.line}: found {first.found}; expected {first.expected}{others}"
    return RulingsError(
        clean(
            f"{path}: the rulings cannot be read ({why}); mend the file or move it away. "
            "It has not been touched."
        )
    )


def _write(path: Path, rulings: Mapping[str, Ruling]) -> None:
    import tomli_w

    rows = [
        {key: value for key in Ruling.__slots__ if (value := str(getattr(rulings[i], key)))}
        for i in sorted(rulings)
    ]
    # Over several lines a carriage return before a newline would be lost.
    whole = not any("\r" in value for row in rows for value in row.values())
    write_atomically(path, _HEADING + tomli_w.dumps({"ruling": rows}, multiline_strings=whole))
