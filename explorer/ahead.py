"""The pack read and compared by a second process, while the first one loads what draws.

Either takes about as long as the other, and one process does only one at a time. Whatever goes
wrong in the second process, the first one reads the pack itself, and says what is the matter.
"""

from __future__ import annotations

import os
from contextlib import suppress
from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO

if TYPE_CHECKING:
    from explorer.compare.model import Comparison
    from explorer.pack.pack import Pack
    from explorer.watch import Stamp


class Ahead:
    """A pack on its way. To be made before anything starts a thread."""

    def __init__(self, path: Path | str | None) -> None:
        """Start reading a pack: a folder, the name of one that ships, None for the first."""
        self._pipe: BinaryIO | None = None
        if not hasattr(os, "fork"):
            return
        here, there = os.pipe()
        try:
            self._process = os.fork()
        except OSError:  # no more processes may be started
            os.close(here)
            os.close(there)
            return
        if not self._process:
            _work(path, there)
        os.close(there)
        self._pipe = os.fdopen(here, "rb")

    def take(self) -> tuple[Pack, Comparison, Stamp] | None:
        """Wait for the pack, its comparison, and the stamp of its files before they were read.

        None where there is nothing to be had, or nothing more.
        """
        import pickle  # safe here: the other end of the pipe is this program, and nobody else

        if self._pipe is None:
            return None
        with self._pipe as pipe:
            raw = pipe.read()
        self._pipe = None
        with suppress(ChildProcessError):
            os.waitpid(self._process, 0)
        if not raw.endswith(_WHOLE):
            return None
        found: tuple[Pack, Comparison, Stamp] = pickle.loads(raw)
        return found


_WHOLE = b"whole"
"""Ends what is sent: a process that was killed did not get to it."""


def _pickler(out: BinaryIO) -> Any:
    import pickle

    class Pickler(pickle.Pickler):
        """Takes records apart into what they are made from: less to send, and sooner put together.

        What they have worked out since is worked out again where it is wanted.
        """

        def reducer_override(self, one: Any) -> Any:
            if not is_dataclass(one) or isinstance(one, type):
                return NotImplemented
            return type(one), tuple(getattr(one, name.name) for name in fields(one) if name.init)

    return Pickler(out, pickle.HIGHEST_PROTOCOL)


def _work(path: Path | str | None, pipe: int) -> None:  # pragma: no cover - the other process
    """Read and compare a pack, write it to the pipe, and end the process."""
    try:
        # The terminal is the first process's, and so is whatever there is to say.
        nowhere = os.open(os.devnull, os.O_RDWR)
        for stream in (0, 1, 2):
            os.dup2(nowhere, stream)
        import gc

        gc.disable()  # it ends too soon for that to pay
        from explorer.compare.engine import compare
        from explorer.pack.read import find_pack, read_pack
        from explorer.pack.report import Report
        from explorer.watch import stamp

        root = find_pack(Path(path) if path is not None else None, Report())
        if root is not None:
            seen = stamp(root)
            pack = read_pack(root)
            with os.fdopen(pipe, "wb") as out:
                _pickler(out).dump((pack, compare(pack), seen))
                out.write(_WHOLE)
    finally:
        os._exit(0)  # nothing of the first process is to be tidied up twice
