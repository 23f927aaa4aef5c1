"""Files that the app offers to its browser for download: saved reports and pictures."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote

from aiohttp import web

from explorer.ui.drivers.downloads import FOLDER

_KEY = re.compile(r"[0-9a-f]{32}")
_MOST = 50
"""Maximum number of files kept for one session, the latest ones."""

_GONE = "This file is no longer here: save it again in the app."
_NAME = 150
"""Maximum length of a file's name."""


class Downloads:
    """The files offered by sessions, by unguessable keys; they are removed with their session."""

    def __init__(self) -> None:
        self._files: dict[str, tuple[Path, str]] = {}

    @contextmanager
    def of_session(self, own: Path) -> Iterator[SessionDownloads]:
        """Accept files of the session whose folder is `own`, until it ends."""
        session = SessionDownloads(self._files, own / FOLDER)
        try:
            yield session
        finally:
            session.forget()

    def response(self, key: str) -> web.StreamResponse:
        """Return a file as a download; 404 if it is not offered."""
        path, name = self._files.get(key, (None, ""))
        if path is None or not path.is_file():
            raise web.HTTPNotFound(text=_GONE)
        headers = {
            "Content-Disposition": f"attachment; filename*=UTF-8''{quote(name, errors='replace')}",
            "Cache-Control": "no-store",
        }
        return web.FileResponse(path, headers=headers)


class SessionDownloads:
    """The files that one session offers."""

    def __init__(self, files: dict[str, tuple[Path, str]], folder: Path) -> None:
        self._files = files
        self._folder = folder
        self._keys: list[str] = []

    def offer(self, key: object, name: object) -> str:
        """Offer the file that the app saved under a key; return its relative URL, "" if none."""
        if not isinstance(key, str) or not isinstance(name, str) or not _KEY.fullmatch(key):
            return ""
        self._files[key] = (self._folder / key, name[:_NAME])
        self._keys.append(key)
        for old in self._keys[:-_MOST]:
            path, _ = self._files.pop(old)
            path.unlink(missing_ok=True)
        del self._keys[:-_MOST]
        return f"download/{key}"

    def forget(self) -> None:
        """Withdraw all files."""
        for key in self._keys:
            self._files.pop(key, None)
