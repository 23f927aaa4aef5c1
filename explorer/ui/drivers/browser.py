"""The driver of an app in a browser: it ends with what it talks to, and hands files to it."""

from __future__ import annotations

import os
import signal
import threading
from pathlib import Path
from typing import BinaryIO, TextIO

from textual.drivers.web_driver import WebDriver

from explorer.ui.drivers.downloads import leave_file

_GRACE = 5.0
"""Seconds that the app has to end in order."""


class BrowserDriver(WebDriver):
    """Textual's web driver, which ends the app when its input ends.

    A file that is delivered is left in the session's folder, and the server told of it.
    """

    def deliver_binary(
        self, binary: BinaryIO | TextIO, *, delivery_key: str, save_path: Path, **_: object
    ) -> None:
        """Hand a file to the server, which offers it as a download. Raises OSError."""
        content = binary.read()
        leave_file(delivery_key, content.encode() if isinstance(content, str) else content)
        message: dict[str, object] = {"type": "deliver_file_start", "key": delivery_key}
        self.write_meta({**message, "name": save_path.name})

    def run_input_thread(self) -> None:
        """Read input until there is no more: then the server has gone, however it did."""
        super().run_input_thread()
        if not self.exit_event.is_set():
            watchdog = threading.Timer(_GRACE, os._exit, (1,))
            watchdog.daemon = True
            watchdog.start()
            os.kill(os.getpid(), signal.SIGTERM)
