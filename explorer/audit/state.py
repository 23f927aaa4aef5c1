"""The folder of an audit: its parameters, the finished work, and a lock."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from filelock import FileLock, Timeout

from explorer import __version__

STATE = ".audit"
"""Folder within the output for the work that a later run can continue."""


PRUNED = "pruned.json"
"""File of the state that exists once the engine has finished."""


class AuditError(Exception):
    """The audit cannot continue; the message is for the user."""


class State:
    """The finished work of an audit, in files that are either complete or absent."""

    def __init__(self, output: Path) -> None:
        self.output = output
        self.folder = output / STATE
        self._lock = FileLock(str(output / ".audit.lock"))

    def begin(self, started_with: Mapping[str, Any], *, resume: bool) -> bool:
        """Lock the folder; return whether an earlier run is continued.

        Raises:
            AuditError: another run has locked it, it contains something else, or an earlier run was
                started with other tables.
        """
        try:
            self.output.mkdir(parents=True, exist_ok=True)
        except (FileExistsError, NotADirectoryError):
            raise AuditError(f"{self.output}: is not a folder; name a new one") from None
        try:
            self._lock.acquire(timeout=0)
        except Timeout:
            raise AuditError(f"{self.output}: another audit is running there") from None
        try:
            return self._take_up(started_with, resume)
        except BaseException:
            self._lock.release()
            raise

    def _take_up(self, started_with: Mapping[str, Any], resume: bool) -> bool:
        earlier = self.read("started.json")
        wanted = json.loads(json.dumps({"version": __version__, **started_with}))
        if earlier is not None and self.has(PRUNED):
            if not resume:
                raise AuditError(
                    f"{self.output}: contains an audit; continue with --resume, or name another "
                    "folder"
                )
            if earlier.get("version") != wanted["version"]:
                raise AuditError(
                    f"{self.output}: the audit there was started with filmfacts "
                    f"{earlier.get('version')}, and this is {wanted['version']}: finish it with "
                    "that version, or start again in another folder"
                )
            if earlier != wanted:
                changed = listed_changes(earlier, wanted)
                raise AuditError(
                    f"{self.output}: the audit there was started with other {changed}; name "
                    "another folder"
                )
        elif earlier != wanted:
            self._start(wanted)
        for left in self.output.rglob("*.part"):
            left.unlink(missing_ok=True)
        return bool(earlier == wanted)

    def _start(self, wanted: Mapping[str, Any]) -> None:
        """Start from scratch, discarding any earlier work."""
        others = [p.name for p in self.output.iterdir() if p.name != ".audit.lock"]
        if others and not self.folder.is_dir():
            raise AuditError(f"{self.output}: is not empty; name a new folder")
        shutil.rmtree(self.folder, ignore_errors=True)
        self.folder.mkdir()
        self.write("started.json", wanted)

    def end(self) -> None:
        """Unlock the folder."""
        self._lock.release()

    def path(self, name: str) -> Path:
        """Return the path of a file of the state."""
        return self.folder / name

    def has(self, name: str) -> bool:
        """Return whether a file of the state exists, and so is complete."""
        return self.path(name).exists()

    def read(self, name: str) -> Any:
        """Return the data of a JSON file of the state, None if there is none."""
        try:
            return json.loads(self.path(name).read_text(encoding="utf-8"))
        except (FileNotFoundError, ValueError):
            return None

    def write(self, name: str, data: Any) -> None:
        """Write a JSON file of the state atomically."""
        write_whole(self.path(name), [json.dumps(data, ensure_ascii=False)])


def write_whole(path: Path, parts: Iterable[str]) -> None:
    """Write a file atomically, through a temporary file beside it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    beside = path.with_name(f"{path.name}.{os.getpid()}.part")
    try:
        with beside.open("w", encoding="utf-8", newline="\n") as file:
            for part in parts:
                file.write(part)
            file.flush()
            os.fsync(file.fileno())
        beside.replace(path)
    except BaseException:
        beside.unlink(missing_ok=True)
        raise


def stamps(paths: Sequence[Path]) -> list[list[Any]]:
    """Return path, size and modification time of files, to detect changes."""
    marks = []
    for path in paths:
        status = path.stat()
        marks.append([str(path.resolve()), status.st_size, status.st_mtime_ns])
    return marks


def listed_changes(earlier: Mapping[str, Any], wanted: Mapping[str, Any]) -> str:
    """Return in words how the parameters of two runs differ."""
    keys = [key for key in wanted if earlier.get(key) != wanted[key]]
    return " and ".join(keys) or "options"
