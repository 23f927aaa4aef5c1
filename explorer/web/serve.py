"""`filmfacts serve`: the app in a browser by textual-serve, for this machine only.

There is no password: whoever reaches the port drives the app and can have it write reports. So it
listens on loopback only by default, answers only to the name it was asked to listen on, and lets no
other site's page open a session.
"""

from __future__ import annotations

import ipaddress
import shlex
import sys
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from explorer.arguments import OK, USAGE

if TYPE_CHECKING:
    from aiohttp import web

    Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]

HERE = Path(__file__).resolve().parent
_EVERYWHERE = ("0.0.0.0", "::", "")
_LOOPBACK = frozenset({"localhost", "127.0.0.1", "::1"})


def serve(pack: str | None, texts: Path | None, host: str, port: int) -> int:
    """Serve the app until interrupted; return the exit code."""
    try:
        import textual_serve  # noqa: F401
    except ImportError:
        print(
            "filmfacts serve needs one more package: pip install 'film-fact-explorer[web]'",
            file=sys.stderr,
        )
        return USAGE
    if not is_loopback(host):
        print(
            f"filmfacts: {host} can be reached from other machines, and there is no password: "
            "whoever opens the page drives the app and can write files as you.",
            file=sys.stderr,
        )
    try:
        make_server(command_line(pack, texts), host, port).serve()
    except OSError as error:
        print(f"filmfacts: cannot listen on {host}:{port}: {error.strerror}", file=sys.stderr)
        return USAGE
    return OK


def command_line(pack: str | None, texts: Path | None) -> str:
    """Return the shell command that starts the app for one browser session."""
    words = [sys.executable, "-m", "explorer"]
    if pack is not None:
        words.append(str(Path(pack).resolve()) if Path(pack).exists() else pack)
    if texts is not None:
        words += ["--texts", str(texts.resolve())]
    return shlex.join(words)


def is_loopback(host: str) -> bool:
    """Return whether only this machine can reach `host`."""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return False


def allowed(host: str, asked: str | None, origin: str | None) -> bool:
    """Return whether to answer a request that came for `asked` from a page of `origin`.

    Refuses another name for this address (a rebound name) and another site's page.
    """
    try:
        name = urlsplit(f"//{asked or ''}").hostname or ""
        from_here = origin is None or urlsplit(origin).netloc == asked
    except ValueError:  # such as an open bracket
        return False
    known = _LOOPBACK if is_loopback(host) else {host.strip("[]").lower()}
    return from_here and (host in _EVERYWHERE or name in known)


def make_server(command: str, host: str, port: int) -> Any:
    """Return a textual-serve server with our page and our checks."""
    import aiohttp_jinja2
    from aiohttp import web
    from textual_serve.server import Server

    @web.middleware
    async def guard(request: web.Request, handler: Handler) -> web.StreamResponse:
        if not allowed(host, request.headers.get("Host"), request.headers.get("Origin")):
            raise web.HTTPForbidden(text="This address is not served here.")
        return await handler(request)

    class FilmFactsServer(Server):
        async def _make_app(self) -> web.Application:
            app = await super()._make_app()
            app.middlewares.append(guard)
            return app

        async def handle_index(self, request: web.Request) -> web.StreamResponse:
            """Draw the page with addresses under the name by which it was asked for."""
            size = request.query.get("fontsize", "16")
            context = {
                "font_size": int(size) if size.isdecimal() and 6 <= int(size) <= 60 else 16,
                "app_websocket_url": f"ws://{request.host}/ws",
                "config": {"static": {"url": f"http://{request.host}/static/"}},
                "application": {"name": self.title},
            }
            return aiohttp_jinja2.render_template("index.html", request, context)

        async def on_startup(self, app: web.Application) -> None:
            """Say nothing yet: nobody is answered before `serve` listens."""

        def serve(self, debug: bool = False) -> None:
            """Serve until interrupted; tell the address once a browser is answered there."""
            self.debug = debug
            self.initialize_logging()
            web.run_app(
                self._make_app(), host=self.host, port=self.port, print=lambda *_: self.tell()
            )

        def tell(self) -> None:
            """Tell the address."""
            name = f"[{self.host}]" if ":" in self.host else self.host
            print(f"filmfacts: http://{name}:{self.port}/ (Ctrl+C ends it)", file=sys.stderr)

    return FilmFactsServer(
        command, host=host, port=port, title="Film-fact explorer", templates_path=HERE
    )
