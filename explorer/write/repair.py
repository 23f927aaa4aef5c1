"""Repairs of mistakes that have only one right answer, tried on a copy until none is left.

A repair is kept only if the pack, read again with it, has fewer problems than before.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import tomli

from explorer.model.enums import Kind
from explorer.model.pack import Pack
from explorer.read.check_phrases import check_phrases
from explorer.read.files import lies_inside
from explorer.read.fixes import Append, Edit, Fix, NewEntity, SetValue
from explorer.read.pack import read_pack
from explorer.read.places import KeyPath
from explorer.read.problems import PackError, Problem
from explorer.read.texts import TextStore
from explorer.text import quote
from explorer.values.ids import slug
from explorer.write.changes import FileChange, decoded
from explorer.write.edit import EditError, apply_edits
from explorer.write.scratch import scratch_copy

_ROUNDS = 12
"""Most rounds of repairs: each may reveal other mistakes."""

_MOST_READINGS = 200
"""Most readings of the copy, to separate the repairs that help from those that do not."""

_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_ENTITIES = "entities.toml"

Score = tuple[int, int]
"""Problems of the pack, then those of its phrases, unknown while the pack itself has any."""

_UNKNOWN = 10**9


@dataclass(frozen=True, slots=True)
class Repair:
    """Unwritten changes that repair a pack, with their result."""

    changes: tuple[FileChange, ...]
    left: int
    """Problems that remain and need a decision."""


def plan_repair(root: Path, texts: Sequence[Path] = ()) -> Repair:
    """Return the changes that repair the pack at `root`; none if nothing can be repaired.

    `texts` are folders of texts in which phrases are looked up, besides the pack's own.

    Raises:
        OSError: a file cannot be read or copied.
    """
    folders = [folder for folder in (*texts, root / "texts") if folder.is_dir()]
    own = root / "texts"
    if own in folders and own not in texts and not lies_inside(own, root):
        folders.remove(own)
    with scratch_copy(root) as copy:
        before = {path: path.read_bytes() for path in sorted(copy.rglob("*.toml"))}
        trial = _Trial(copy, folders)
        trial.run()
        changes = [
            FileChange(root / path.relative_to(copy), raw, trial.text(path))
            for path, raw in before.items()
            if path.read_bytes() != raw
        ]
        return Repair(tuple(changes), len(trial.problems))


@dataclass(slots=True)
class _Trial:
    """A copy of a pack on which repairs are tried."""

    copy: Path
    folders: Sequence[Path]
    problems: Sequence[Problem] = ()
    readings: int = 0
    refused: list[tuple[Fix, ...]] = field(default_factory=list)
    """Repairs that did not help."""

    def run(self) -> None:
        """Make repairs until there are no more."""
        score = self._examine()
        for _ in range(_ROUNDS):
            batches = [batch for batch in self._batches() if batch not in self.refused]
            improved = self._improve(batches, score) if batches else score
            if improved == score:
                return
            score = improved

    def text(self, path: Path) -> str:
        """Return the text of a file of the copy."""
        return decoded(path.read_bytes())

    def _examine(self) -> Score:
        """Read the copy; record its problems and return their score."""
        self.readings += 1
        try:
            pack = read_pack(self.copy)
        except PackError as error:
            self.problems = error.problems
            return len(error.problems), _UNKNOWN
        store = TextStore(*self.folders, tables=pack.tables)
        phrases = check_phrases(pack, store) if self.folders else []
        self.problems = [*phrases, *_former_ids(pack)]
        return 0, len(self.problems) + (_unseen(pack, store) if self.folders else 0)

    def _batches(self) -> list[tuple[Fix, ...]]:
        """Return the repairs of all problems, each to be made as a whole."""
        batches = []
        entities: list[NewEntity] = []
        paths: dict[int, Path] = {}
        for problem in self.problems:
            wanted = [fix for fix in problem.fixes if isinstance(fix.edit, NewEntity)]
            for fix in wanted:
                assert isinstance(fix.edit, NewEntity)
                paths[id(fix.edit)] = fix.path
                entities.append(fix.edit)
            if problem.fixes and not wanted and self._all_here(problem.fixes):
                batches.append(problem.fixes)
        batches += _new_entities(entities, paths, self.copy / _ENTITIES)
        return batches

    def _all_here(self, fixes: Iterable[Fix]) -> bool:
        return all(fix.path.is_relative_to(self.copy) for fix in fixes)

    def _improve(self, batches: Sequence[tuple[Fix, ...]], score: Score) -> Score:
        """Make those repairs that improve the score; return the new score."""
        if self.readings >= _MOST_READINGS:
            return score
        before, held = self.problems, self._apply(batches)
        if held is not None:
            improved = self._examine()
            if improved < score:
                return improved
            for path, raw in held.items():
                path.write_bytes(raw)
            self.problems = before
        if len(batches) == 1:
            self.refused.append(batches[0])
            return score
        half = len(batches) // 2
        score = self._improve(batches[:half], score)
        return self._improve(batches[half:], score)

    def _apply(self, batches: Sequence[tuple[Fix, ...]]) -> dict[Path, bytes] | None:
        """Write repairs into the copy; return the files' former content, None if impossible."""
        edits: dict[Path, list[Edit]] = {}
        for batch in batches:
            for fix in batch:
                if not isinstance(fix.edit, NewEntity):
                    edits.setdefault(fix.path, []).append(fix.edit)
        held: dict[Path, bytes] = {}
        written: dict[Path, str] = {}
        try:
            for path, wanted in edits.items():
                held[path] = path.read_bytes()
                bom = "\ufeff" if held[path].startswith(b"\xef\xbb\xbf") else ""
                written[path] = bom + apply_edits(self.text(path), wanted)
        except (EditError, OSError, UnicodeDecodeError):
            return None
        for path, text in written.items():
            path.write_text(text, encoding="utf-8", newline="")
        return held


def _unseen(pack: Pack, store: TextStore) -> int:
    """Return the penalty for missing texts: half the number of phrases in them. So a changed text
    is accepted as its source's if most of the phrases are still in it.
    """
    lost = {source.id for source in pack.sources.values() if store.text_lines(source) is None}
    return sum(len(c.evidence) for c in pack.claims.values() if c.source.id in lost) // 2


def _former_ids(pack: Pack) -> Iterator[Problem]:
    """Yield the places where a pack uses a property's former id, with its present id."""
    uses = (("claim", "property"), ("property", "inverse"), ("property", "foresees"))
    for path in pack.files if pack.former.properties else ():
        data = tomli.loads(decoded(path.read_bytes()))
        places: list[tuple[KeyPath, str]] = [
            ((table, index, key), row.get(key, ""))
            for table, key in uses
            for index, row in enumerate(data.get(table, ()))
        ]
        places += [
            (("constraint", index, key, item), old)
            for key in ("properties", "via")
            for index, row in enumerate(data.get("constraint", ()))
            for item, old in enumerate(row.get(key, ()))
        ]
        for keys, old in places:
            if new := pack.former.properties.get(old):
                fix = Fix(path, SetValue(keys, new))
                yield Problem(path, 1, 1, f"the former id {quote(old)}", quote(new), "", (fix,))


def _new_entities(
    wanted: Iterable[NewEntity], paths: dict[int, Path], file: Path
) -> Iterator[tuple[Fix, ...]]:
    """Yield the repairs that add an entity whose kind can only be one."""
    by_word: dict[str, list[NewEntity]] = {}
    for entity in wanted:
        by_word.setdefault(entity.word, []).append(entity)
    for word, uses in by_word.items():
        kinds = set(Kind)
        for use in uses:
            kinds &= set(use.kinds) or kinds
        key = word if _ID.fullmatch(word) else slug(word, "")
        if len(kinds) != 1 or not key:
            continue
        name = " ".join(word.split("-")).title() if key == word else " ".join(word.split())
        record = {"id": key, "kind": kinds.pop().value, "name": name}
        notes = {"name": "added by `filmfacts check --fix`: check it"}
        fixes = [Fix(file, Append("entity", record, notes))]
        if key != word:
            fixes += [Fix(paths[id(use)], SetValue(use.keys, key)) for use in uses]
        yield tuple(fixes)
