"""The pack read and compared by a second process, while the first one loads what draws.

Either takes about as long as the other, and one process does only one at a time. What the first
screen shows comes first and by itself, so that it can be drawn before what it was made from is
here. Whatever goes wrong in the second process, the first one reads the pack itself, and says what
is the matter.
"""

from __future__ import annotations

import os
from contextlib import suppress
from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO

if TYPE_CHECKING:
    from explorer.compare.model import Comparison
    from explorer.model.pack import Pack
    from explorer.pages.first_look import FirstLook
    from explorer.watch import Stamp


class Ahead:
    """A pack on its way. To be made before anything starts a thread."""

    def __init__(self, path: Path | str | None, texts: Path | None = None) -> None:
        """Start reading a pack: a folder, the name of one that ships, None for the first.

        `texts` is a folder with texts of the sources.
        """
        self._pipe: BinaryIO | None = None
        self._looked = False
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
            os.close(here)  # lest it wait for itself to read, where the first process has ended
            _work(path, texts, there)
        os.close(there)
        self._pipe = os.fdopen(here, "rb")

    def look(self, patience: float) -> FirstLook | None:
        """Return what the first screen shows; wait `patience` seconds for it at most.

        None where it is not here by then, or where another screen comes first.
        """
        import select

        if self._pipe is None or not select.select([self._pipe], [], [], patience)[0]:
            return None
        found: FirstLook | None = self._part()
        return found

    def take(self) -> tuple[Pack, Comparison, Stamp] | None:
        """Wait for the pack, its comparison, and the stamp of its files before they were read.

        None where there is nothing to be had, or nothing more.
        """
        if self._pipe is None:
            return None
        if not self._looked:
            self._part()
        found: tuple[Pack, Comparison, Stamp] | None = self._part()
        self._pipe.close()
        self._pipe = None
        with suppress(ChildProcessError):
            os.waitpid(self._process, 0)
        return found

    def _part(self) -> Any:
        """Return the next of what is sent, None where it does not come whole."""
        import pickle  # safe here: the other end of the pipe is this program, and nobody else

        self._looked = True
        if self._pipe is None:
            return None
        size = int.from_bytes(self._pipe.read(_SIZE), "little")
        raw = bytearray()
        while len(raw) < size and (more := self._pipe.read(min(size - len(raw), _AT_ONCE))):
            raw += more
        return pickle.loads(raw) if size and len(raw) == size else None


_SIZE = 8
"""Bytes before each part that say how long it is."""

_AT_ONCE = 1 << 20
"""Bytes to ask for: what another process says of its size is no reason to hold so much ready."""


def _send(out: BinaryIO, part: object) -> None:
    import io
    import pickle

    class Pickler(pickle.Pickler):
        """Takes records apart into what they are made from: less to send, and sooner put together.

        What they have worked out since is worked out again where it is wanted.
        """

        def reducer_override(self, one: Any) -> Any:
            if not is_dataclass(one) or isinstance(one, type):
                return NotImplemented
            return type(one), tuple(getattr(one, name.name) for name in fields(one) if name.init)

    held = io.BytesIO()
    Pickler(held, pickle.HIGHEST_PROTOCOL).dump(part)
    raw = held.getvalue()
    out.write(len(raw).to_bytes(_SIZE, "little") + raw)
    out.flush()


def _work(  # pragma: no cover - the other process
    path: Path | str | None, texts: Path | None, pipe: int
) -> None:
    """Read and compare a pack, write it to the pipe, and end the process."""
    try:
        # The terminal is the first process's, and so is whatever there is to say.
        nowhere = os.open(os.devnull, os.O_RDWR)
        for stream in (0, 1, 2):
            os.dup2(nowhere, stream)
        import gc

        gc.disable()  # it ends too soon for that to pay
        from explorer.compare.engine import compare
        from explorer.read.find import find_pack
        from explorer.read.pack import read_pack
        from explorer.read.problems import Report
        from explorer.watch import stamp

        root = find_pack(Path(path) if path is not None else None, Report())
        if root is not None:
            seen = stamp(root)
            pack = read_pack(root)
            comparison = compare(pack)
            with os.fdopen(pipe, "wb") as out:
                _send(out, _look(pack, comparison, texts))
                _send(out, (pack, comparison, seen))
    finally:
        os._exit(0)  # nothing of the first process is to be tidied up twice


def _look(pack: Pack, comparison: Comparison, texts: Path | None) -> FirstLook | None:
    """Return what the first screen shows, None where the user left another one."""
    from explorer.pages.first_look import first_look
    from explorer.session import Session
    from explorer.ui.state import read_state, state_path

    kept = read_state(state_path(pack))
    view = kept.views.get("findings", {})
    if kept.place.kind not in ("", "findings") or view.get("filter") or view.get("group"):
        return None
    return first_look(Session.of(pack, comparison, texts), str(view.get("finding", "")))
