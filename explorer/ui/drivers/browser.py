"""The driver of an app in a browser: it ends with what it talks to."""

from __future__ import annotations

import os
import signal
import threading

from textual.drivers.web_driver import WebDriver

_GRACE = 5.0
"""Seconds that the app has to end in order."""


class BrowserDriver(WebDriver):
    """Textual's web driver, which ends the app when its input ends."""

    def run_input_thread(self) -> None:
        """Read input until there is no more: then the server has gone, however it did."""
        super().run_input_thread()
        if not self.exit_event.is_set():
            watchdog = threading.Timer(_GRACE, os._exit, (1,))
            watchdog.daemon = True
            watchdog.start()
            os.kill(os.getpid(), signal.SIGTERM)
