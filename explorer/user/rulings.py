"""The user's decisions on findings, kept as readable TOML and never lost.

They are kept in `rulings.toml` beside the user's own pack, or in the user's data folder for a pack
that is supplied with the program. Each change is read, made and written under a lock, so that two
running apps do not lose each other's rulings.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from datetime import UTC, datetime
from pathlib import Path

from explorer.model.finding import Finding
from explorer.model.former_names import NO_FORMER, FormerIds
from explorer.model.pack import Pack
from explorer.user.folders import data_folder, is_shipped, pack_gone, pack_key
from explorer.user.rulings_file import (
    Ruling,
    RulingsError,
    State,
    file_stamp,
    read_rulings,
    with_new_ids,
    write_rulings,
)
from explorer.write.files import locked

__all__ = [
    "Ruling",
    "RulingBook",
    "RulingsError",
    "State",
    "open_rulings",
    "rulings_path",
]


def rulings_path(pack: Pack) -> Path:
    """Return the path of a pack's rulings: beside it, or in the user's data folder if supplied."""
    if pack.root is None or is_shipped(pack):
        return _users_folder() / f"{pack.header.id}.toml"
    return pack.root.resolve() / "rulings.toml"


def open_rulings(pack: Pack) -> RulingBook:
    """Return the rulings on a pack.

    Raises:
        RulingsError: the file exists and cannot be read.
    """
    path = rulings_path(pack)
    if pack.root is None or is_shipped(pack):
        return RulingBook(path, former=pack.former)
    spare = _users_folder() / f"{pack_key(pack)}.toml"
    return RulingBook(path, path.parent, spare, pack.former)


def _users_folder() -> Path:
    return data_folder() / "rulings"


class RulingBook:
    """The rulings on one pack. Read at once; every change is saved before it counts."""

    def __init__(
        self,
        path: Path,
        root: Path | None = None,
        spare: Path | None = None,
        former: FormerIds = NO_FORMER,
    ) -> None:
        """Open the book at `path`, which need not exist yet.

        `root` is the pack's folder if the book is inside it: links out of it are refused, and the
        folder is not recreated once it has gone. `spare` is where decisions are saved then, unless
        the user names another place. `former` gives the former ids of properties and entities:
        rulings on findings under such an id count for those under the new one, and are saved under
        it from then on.

        Raises:
            RulingsError: the file exists and cannot be read.
        """
        self.path = path
        self.root = root
        self.spare = spare or path
        self.moved = False
        """Whether the user has named another place for it in this run."""
        self._unsaved: dict[str, Ruling | None] = {}
        self._saved: Mapping[str, Ruling] = {}
        """The rulings in the file before the first unsaved one."""
        self._undo: list[tuple[str, Ruling | None, Ruling | None]] = []
        self._seen = file_stamp(path)
        self._former = former
        self._rulings = self._read(path, root)

    @property
    def rulings(self) -> Mapping[str, Ruling]:
        """Return every ruling by finding id."""
        return self._rulings

    def ruling(self, finding: Finding) -> Ruling | None:
        """Return the ruling on a finding, None if there is none."""
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
        """Return whether the claims behind a finding have changed since it was decided."""
        ruling = self._rulings.get(finding.id)
        return bool(ruling and ruling.claims and ruling.claims != finding.fingerprint)

    @property
    def unsaved(self) -> int:
        """Return how many decisions are only in memory, because the pack has gone."""
        return len(self._unsaved)

    @property
    def pack_gone(self) -> bool:
        """Return whether the pack's folder is gone or empty: the pack was moved or deleted."""
        return self.root is not None and pack_gone(self.root)

    def unmatched(self, known: Collection[str]) -> list[Ruling]:
        """Return the rulings whose finding is not among the known ids."""
        return [ruling for key, ruling in self._rulings.items() if key not in known]

    def decide(self, finding: Finding, state: State, note: str | None = None) -> Ruling:
        """Decide on a finding; `note` None keeps the existing note.

        If the pack has gone, the decision is kept in memory, and counts as `unsaved`.

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
        """Undo the last decision of this run; return the id of its finding, or None.

        Raises:
            OSError, RulingsError: it could not be written, or another program has changed the
            ruling since; nothing has changed.
        """
        if not self._undo:
            return None
        finding_id, before, after = self._undo[-1]

        def make(present: Ruling | None) -> Ruling | None:
            if present != after:
                self._undo.pop()
                raise RulingsError(f"{finding_id} was decided elsewhere since; that stays.")
            return before

        self._change(finding_id, make)
        self._undo.pop()
        return finding_id

    def reload(self) -> bool:
        """Read again what another program may have written; return whether anything has changed.

        Decisions that could not be saved are saved once the pack is back.

        Raises:
            OSError, RulingsError: it cannot be read or written now; the rulings in memory stay.
        """
        if self.pack_gone:
            return False
        if self._unsaved:
            self._save_unsaved(self.path, self.root)
            return True
        stamp = file_stamp(self.path)
        if stamp == self._seen:
            return False
        self._seen = stamp
        fresh = self._read(self.path, self.root)
        changed = fresh != self._rulings
        self._rulings = fresh
        return changed

    def move_to(self, path: Path) -> None:
        """Keep the rulings elsewhere from now on, together with any that are already there.

        Raises:
            OSError, RulingsError: it cannot be written; nothing has changed.
        """
        if path == self.spare:
            path.parent.mkdir(parents=True, exist_ok=True)
        self._save_unsaved(path, None, self._rulings)
        self.path, self.root, self.moved = path, None, True

    def _read(self, path: Path, root: Path | None) -> dict[str, Ruling]:
        return with_new_ids(read_rulings(path, root), self._former)

    def _save_unsaved(
        self, path: Path, root: Path | None, known: Mapping[str, Ruling] | None = None
    ) -> None:
        """Write the unsaved and the `known` rulings, but never over a later decision."""
        with locked(path, root):
            fresh = {**(known or {}), **self._read(path, root)}
            for finding_id, ruling in self._unsaved.items():
                there = fresh.get(finding_id)
                if there is not None and _is_newer(there, self._saved.get(finding_id), ruling):
                    continue
                fresh.pop(finding_id, None)
                if ruling is not None:
                    fresh[finding_id] = ruling
            write_rulings(path, root, fresh)
            self._rulings, self._unsaved, self._seen = fresh, {}, file_stamp(path)

    def _change(
        self, finding_id: str, make: Callable[[Ruling | None], Ruling | None]
    ) -> tuple[Ruling | None, Ruling | None]:
        """Replace a ruling, as the file has it, with the result of `make`; return both."""
        if self.pack_gone:
            if not self._unsaved:
                self._saved = self._rulings
            fresh = dict(self._rulings)
            before, after = _replace(fresh, finding_id, make)
            self._rulings = fresh
            self._unsaved[finding_id] = after
            if after == self._saved.get(finding_id):
                del self._unsaved[finding_id]
            return before, after
        if self._unsaved:
            self._save_unsaved(self.path, self.root)
        if self.root is None and not self.moved:
            self.path.parent.mkdir(parents=True, exist_ok=True)
        with locked(self.path, self.root):
            fresh = self._read(self.path, self.root)
            before, after = _replace(fresh, finding_id, make)
            write_rulings(self.path, self.root, fresh)
            self._rulings = fresh
            self._seen = file_stamp(self.path)
        return before, after


def _is_newer(there: Ruling, known: Ruling | None, ours: Ruling | None) -> bool:
    """Return whether a ruling in a file is not the `known` one and was made after ours."""
    return there != known and (ours is None or there.decided > ours.decided)


def _replace(
    rulings: dict[str, Ruling], finding_id: str, make: Callable[[Ruling | None], Ruling | None]
) -> tuple[Ruling | None, Ruling | None]:
    """Replace a ruling with the result of `make`; return both."""
    before = rulings.pop(finding_id, None)
    after = make(before)
    if after is not None and after.state is State.OPEN and not after.note:
        after = None
    if after is not None:
        rulings[finding_id] = after
    return before, after
