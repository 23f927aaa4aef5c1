"""The server: the page, its files, and for each session a web socket and an app process."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from html import escape
from pathlib import Path
from string import Template
from tempfile import TemporaryDirectory

import textual_serve
from aiohttp import WSCloseCode, web

from explorer.cli.serve.access import PublicUrl, allowed
from explorer.cli.serve.downloads import Downloads
from explorer.cli.serve.log import Sentences, say
from explorer.cli.serve.messages import MOST_BYTES, Size, bounded, font_size, number
from explorer.cli.serve.process import AppProcess
from explorer.cli.serve.session import ENDED, run_session

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]

HERE = Path(__file__).resolve().parent
_STATIC = Path(textual_serve.__file__).resolve().parent / "static"
_HEARTBEAT = 15.0
"""Interval between web socket pings, in seconds."""
_SHUTDOWN = 12.0
"""Timeout for all sessions to end with the server, in seconds."""

_WAIT = 2.0
"""Time to wait for a free session, in seconds: reloading a page ends the old session first."""

HEADERS = {
    # xterm.js writes its colours and sizes into style elements; nothing else is inline.
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
        "font-src 'self'; img-src 'self' data:; connect-src 'self'; "
        "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
    ),
    "X-Frame-Options": "DENY",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}
"""Headers of every response."""

_STOPPED = "The server has been stopped."


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings of a server."""

    command: Sequence[str]
    """The command that starts the app for one browser."""
    host: str
    port: int
    sessions: int
    """Maximum number of concurrent sessions."""
    public: PublicUrl | None = None
    title: str = ""
    """The film's title, "" if unknown."""


class AppServer:
    """Serves one page, and a process for each visitor, up to a limit."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self._page = Template((HERE / "index.html").read_text(encoding="utf-8"))
        self._open: set[web.WebSocketResponse] = set()
        self._downloads = Downloads()

    def application(self) -> web.Application:
        """Return the aiohttp application."""
        app = web.Application(middlewares=[self._guard])
        app.router.add_get("/", self._index)
        app.router.add_get("/ws", self._socket)
        app.router.add_get("/download/{key}", self._download)
        app.router.add_static("/static", _STATIC)
        app.router.add_static("/page", HERE / "page")
        app.on_response_prepare.append(self._add_headers)
        app.on_shutdown.append(self._stop)
        return app

    def run(self) -> None:
        """Serve until interrupted; print the address once the server is listening.

        Raises:
            OSError: the server cannot listen on the address.
            UnicodeError: the host is not a valid name.
        """
        logging.basicConfig(level=logging.WARNING, handlers=[Sentences()], force=True)
        web.run_app(
            self.application(),
            host=self.settings.host.strip("[]"),
            port=self.settings.port,
            access_log=None,
            shutdown_timeout=_SHUTDOWN,
            print=lambda *_: self._say_address(),
        )

    def _say_address(self) -> None:
        host = self.settings.host.strip("[]")
        name = f"[{host}]" if ":" in host else host
        say(f"http://{name}:{self.settings.port}/ (Ctrl+C ends it)")
        if self.settings.public:
            say(f"behind a proxy: {self.settings.public}")

    @web.middleware
    async def _guard(self, request: web.Request, handler: Handler) -> web.StreamResponse:
        headers = request.headers
        if not allowed(
            self.settings.host,
            headers.get("Host"),
            headers.get("Origin"),
            headers.get("X-Forwarded-Host"),
            self.settings.public,
        ):
            raise web.HTTPForbidden(
                text="Nothing is served at this address. "
                "Behind a proxy, start `filmfacts serve` with --public-url."
            )
        return await handler(request)

    async def _add_headers(self, _: web.Request, response: web.StreamResponse) -> None:
        response.headers.update(HEADERS)

    async def _index(self, request: web.Request) -> web.StreamResponse:
        """Return the page. All URLs in it are relative, so that they work behind any proxy."""
        full = await self._is_full()
        film = self.settings.title
        text = self._page.substitute(
            title=escape(f"{film} – film facts" if film else "Film facts"),
            film=escape(film or "Film facts"),
            state="-closed" if full else "",
            reason=self._full() if full else ENDED,
            terminal="" if full else "textual-terminal",
            font_size=font_size(request.query.get("fontsize")),
        )
        more = {"Cache-Control": "no-store", **({"Retry-After": "30"} if full else {})}
        status = 503 if full else 200
        return web.Response(text=text, status=status, content_type="text/html", headers=more)

    async def _download(self, request: web.Request) -> web.StreamResponse:
        return self._downloads.response(request.match_info["key"])

    async def _is_full(self) -> bool:
        """Return whether all sessions are taken, after waiting for one that is ending."""
        for _ in range(round(_WAIT / 0.1)):
            if len(self._open) < self.settings.sessions:
                return False
            await asyncio.sleep(0.1)
        return True

    def _full(self) -> str:
        most = self.settings.sessions
        used = "The only session is" if most == 1 else f"All {most} sessions are"
        return f"{used} in use. Try again when one has been closed."

    async def _socket(self, request: web.Request) -> web.StreamResponse:
        """Run a session, and close the web socket with the reason why it ended."""
        websocket = web.WebSocketResponse(heartbeat=_HEARTBEAT, max_msg_size=MOST_BYTES)
        await websocket.prepare(request)
        if await self._is_full():
            await _close(websocket, WSCloseCode.TRY_AGAIN_LATER, self._full())
            return websocket
        default, query = Size(), request.query
        size = bounded(
            number(query.get("width"), default.width), number(query.get("height"), default.height)
        )
        self._open.add(websocket)
        try:
            # Each visitor starts with a new state folder, not with another's place and filter.
            with (
                TemporaryDirectory(prefix="filmfacts-", ignore_cleanup_errors=True) as own,
                self._downloads.of_session(Path(own)) as downloads,
            ):
                app = await AppProcess.start(self.settings.command, size, own)
                code, reason = WSCloseCode.OK, await run_session(websocket, app, downloads)
        except OSError as error:
            say(f"no session can be started: {error.strerror or error}")
            code, reason = WSCloseCode.INTERNAL_ERROR, "No session can be started here."
        finally:
            self._open.discard(websocket)
        await _close(websocket, code, reason)
        return websocket

    async def _stop(self, _: web.Application) -> None:
        await asyncio.gather(
            *(_close(open_, WSCloseCode.GOING_AWAY, _STOPPED) for open_ in self._open)
        )


async def _close(websocket: web.WebSocketResponse, code: int, reason: str) -> None:
    """Close a web socket with a reason of at most 123 bytes, which the page shows."""
    await websocket.close(code=code, message=reason.encode())
