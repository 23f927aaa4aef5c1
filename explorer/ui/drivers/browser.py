"""The driver of an app in a browser: it exits with its server, and passes files to it."""

from __future__ import annotations

import os
import signal
import threading
from pathlib import Path
from typing import BinaryIO, TextIO

from textual.drivers.web_driver import WebDriver

from explorer.ui.drivers.downloads import leave_file

_GRACE = 5.0
"""Timeout for the app to exit normally, in seconds."""


class BrowserDriver(WebDriver):
    """Textual's web driver, except that the app exits when its input ends.

    A delivered file is left in the session's folder, and the server is notified.
    """

    def deliver_binary(
        self, binary: BinaryIO | TextIO, *, delivery_key: str, save_path: Path, **_: object
    ) -> None:
        """Pass a file to the server, which offers it as a download. Raises OSError."""
        content = binary.read()
        leave_file(delivery_key, content.encode() if isinstance(content, str) else content)
        message: dict[str, object] = {"type": "deliver_file_start", "key": delivery_key}
        self.write_meta({**message, "name": save_path.name})

    def run_input_thread(self) -> None:
        """Read input until it ends, which means that the server has gone."""
        super().run_input_thread()
        if not self.exit_event.is_set():
            watchdog = threading.Timer(_GRACE, os._exit, (1,))
            watchdog.daemon = True
            watchdog.start()
            os.kill(os.getpid(), signal.SIGTERM)
