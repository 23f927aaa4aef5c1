"""One app process for one browser, using the packets of Textual's web driver.

A packet is its kind (`D` for terminal data, `M` for JSON), its length in four bytes, and that many
bytes.
"""

from __future__ import annotations

import asyncio
import json
import os
import signal
import sys
from asyncio.subprocess import PIPE, Process
from collections.abc import AsyncIterator, Sequence
from contextlib import suppress
from pathlib import Path

from explorer.cli.serve.messages import Size
from explorer.ui.drivers.downloads import FOLDER, VARIABLE

DRIVER = "explorer.ui.drivers.browser:BrowserDriver"
_READY = b"__GANGLION__\n"
_PATIENCE = 10.0
"""Timeout for an app to accept data, in seconds."""
_GRACE = 3.0
"""Timeout for an app to exit after a request, and again after a signal, in seconds."""
_KEPT = 8192
"""Maximum number of bytes kept of an app's standard error, the latest ones."""


class AppProcess:
    """A running app. It ends when `end` is called, or when its input ends."""

    def __init__(self, process: Process) -> None:
        assert process.stdin
        assert process.stdout
        assert process.stderr
        self._process = process
        self._input, self._output = process.stdin, process.stdout
        self._said = b""
        self._listener = asyncio.create_task(self._listen(process.stderr))

    @classmethod
    async def start(cls, command: Sequence[str], size: Size, own: str = "") -> AppProcess:
        """Start an app, whose persistent state is in the folder `own`.

        Raises:
            OSError: the system cannot start another process.
        """
        environ = {
            **os.environ,
            "TEXTUAL_DRIVER": DRIVER,
            "TEXTUAL_FPS": "60",
            "TEXTUAL_COLOR_SYSTEM": "truecolor",
            "TERM_PROGRAM": "textual",
            "COLUMNS": str(size.width),
            "ROWS": str(size.height),
            **(dict.fromkeys(("XDG_STATE_HOME", "XDG_CACHE_HOME"), own) if own else {}),
            VARIABLE: str(Path(own or ".") / FOLDER),
        }
        return cls(
            await asyncio.create_subprocess_exec(
                *command,
                stdin=PIPE,
                stdout=PIPE,
                stderr=PIPE,
                env=environ,
                start_new_session=True,  # so that its child processes can be ended with it
            )
        )

    async def type(self, text: str) -> None:
        """Send typed text.

        Raises:
            TimeoutError: the app accepts no data.
        """
        await self._send(b"D", text.encode("utf-8", "replace"))

    async def tell(self, kind: str, **more: int) -> None:
        """Send a message such as `resize`.

        Raises:
            TimeoutError: the app accepts no data.
        """
        await self._send(b"M", json.dumps({"type": kind, **more}).encode())

    async def _send(self, kind: bytes, payload: bytes) -> None:
        with suppress(ConnectionError):  # the app has exited
            self._input.write(b"%s%s%s" % (kind, len(payload).to_bytes(4, "big"), payload))
            async with asyncio.timeout(_PATIENCE):
                await self._input.drain()

    async def packets(self) -> AsyncIterator[tuple[bytes, bytes]]:
        """Yield the app's packets as (kind, payload), until it exits."""
        with suppress(asyncio.IncompleteReadError, ConnectionError, ValueError):
            while await self._output.readline() not in (_READY, b""):
                pass
            while True:
                head = await self._output.readexactly(5)
                yield head[:1], await self._output.readexactly(int.from_bytes(head[1:], "big"))

    async def end(self) -> int:
        """End the process, killing it if necessary; return its exit code."""
        with suppress(TimeoutError):
            await self._send(b"M", b'{"type": "quit"}')
        with suppress(ConnectionError):
            self._input.close()
        for stop in (self._process.terminate, self._kill):
            try:
                async with asyncio.timeout(_GRACE):
                    return await self._process.wait()
            except TimeoutError:
                with suppress(ProcessLookupError):
                    stop()
        return await self._process.wait()

    def _kill(self) -> None:
        if sys.platform == "win32":
            self._process.kill()
        else:
            os.killpg(self._process.pid, signal.SIGKILL)

    async def said(self) -> str:
        """Return the end of the app's standard error."""
        with suppress(TimeoutError):
            async with asyncio.timeout(1):
                await self._listener
        return self._said.decode("utf-8", "replace").strip()

    async def _listen(self, stream: asyncio.StreamReader) -> None:
        while data := await stream.read(4096):
            self._said = (self._said + data)[-_KEPT:]
