"""Where an app in a browser leaves files for its server, which offers them as downloads."""

from __future__ import annotations

import os
from pathlib import Path

FOLDER = "downloads"
"""The folder's name in the folder of the session."""

VARIABLE = "FILMFACTS_DOWNLOADS"
"""The environment variable that names it."""


def leave_file(key: str, content: bytes) -> None:
    """Leave a file under a key.

    Raises:
        OSError: it cannot be written.
    """
    folder = Path(os.environ[VARIABLE])
    folder.mkdir(exist_ok=True)
    (folder / key).write_bytes(content)
