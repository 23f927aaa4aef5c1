"""`filmfacts serve`: the app in a browser, for this machine only unless told otherwise."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from explorer.arguments import OK, USAGE
from explorer.text import clean, escape
from explorer.web.access import PublicUrl, is_loopback

SESSIONS = 8
"""Sessions that may be open at once unless told otherwise; each takes some 70 MB."""


def serve(
    pack: str | None,
    texts: Path | None,
    host: str,
    port: int,
    sessions: int = SESSIONS,
    public: PublicUrl | None = None,
) -> int:
    """Serve the app until interrupted; return the exit code."""
    try:
        import textual_serve  # noqa: F401
    except ImportError:
        print(
            "filmfacts serve needs one more package: pip install 'film-fact-explorer[web]'",
            file=sys.stderr,
        )
        return USAGE
    from explorer.web.server import AppServer, Settings

    open_to_all = host if not is_loopback(host) else public.host if public else ""
    if open_to_all and not is_loopback(open_to_all):
        print(
            f"filmfacts: {clean(open_to_all)} can be reached from other machines, and there is no "
            "password: whoever opens the page drives the app and can write files as you.",
            file=sys.stderr,
        )
    settings = Settings(command_line(pack, texts), host, port, sessions, public)
    try:
        AppServer(settings).run()
    except OSError as error:
        what = f"{escape(host)}:{port}: {clean(error.strerror or str(error))}"
        return _cannot(f"{what}; choose another with --port or --host")
    except UnicodeError:
        return _cannot(f"{escape(host)}: that is no host's name; choose another with --host")
    return OK


def _cannot(why: str) -> int:
    print(f"filmfacts: cannot listen on {why}", file=sys.stderr)
    return USAGE


def command_line(pack: str | None, texts: Path | None) -> list[str]:
    """Return the words that start the app for one browser session."""
    words = [sys.executable, "-m", "explorer"]
    if pack is not None:
        words.append(str(Path(pack).resolve()) if Path(pack).exists() else pack)
    if texts is not None:
        words += ["--texts", str(texts.resolve())]
    return words


def public_url(text: str) -> PublicUrl:
    """Return an argument that is the URL at a proxy."""
    try:
        return PublicUrl.parse(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"{escape(text)}: {error}") from None
