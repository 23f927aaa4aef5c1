"""Files that an app in a browser leaves for its server, which offers them as downloads."""

from __future__ import annotations

import os
from pathlib import Path

FOLDER = "downloads"
"""Name of the folder within the session's folder."""

VARIABLE = "FILMFACTS_DOWNLOADS"
"""The environment variable with its path."""


def leave_file(key: str, content: bytes) -> None:
    """Leave a file under a key.

    Raises:
        OSError: it cannot be written.
    """
    folder = Path(os.environ[VARIABLE])
    folder.mkdir(exist_ok=True)
    (folder / key).write_bytes(content)
