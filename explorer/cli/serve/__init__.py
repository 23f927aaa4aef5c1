"""`filmfacts serve`: serve the app to browsers, by default only on this machine."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from explorer.cli.exit_codes import OK, USAGE
from explorer.cli.loading import say_which_pack
from explorer.cli.options import (
    Subparsers,
    add_command,
    add_pack,
    add_texts,
    not_empty,
    whole_number,
)
from explorer.cli.serve.access import PublicUrl, is_loopback
from explorer.text import clean, escape

SESSIONS = 8
"""Default maximum number of concurrent sessions; each takes about 70 MB."""


def add_parser(subparsers: Subparsers) -> argparse.ArgumentParser:
    """Add the command's parser."""
    parser = add_command(subparsers, "serve", "Open the app in a browser.")
    add_pack(parser)
    add_texts(parser)
    parser.add_argument(
        "--host",
        type=not_empty,
        default="127.0.0.1",
        help="address to listen on (default: this machine only)",
    )
    parser.add_argument(
        "--port",
        type=whole_number(1, 65535),
        default=8000,
        metavar="N",
        help="port to listen on (default: 8000)",
    )
    parser.add_argument(
        "--sessions",
        type=whole_number(1, 1000),
        default=SESSIONS,
        metavar="N",
        help=f"visitors at once (default: {SESSIONS})",
    )
    parser.add_argument(
        "--public-url",
        type=public_url,
        metavar="URL",
        help="public address of the app behind a proxy, such as https://films.example.org/",
    )
    return parser


def run(options: argparse.Namespace) -> int:
    """Serve the app; return the exit code."""
    say_which_pack(options.pack)
    return serve(
        options.pack,
        options.texts,
        options.host,
        options.port,
        options.sessions,
        options.public_url,
    )


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
    from explorer.cli.serve.server import AppServer, Settings

    open_to_all = host if not is_loopback(host) else public.host if public else ""
    if open_to_all and not is_loopback(open_to_all):
        print(
            f"filmfacts: {clean(open_to_all)} can be reached from other machines, and there is no "
            "password: anyone who opens the page controls the app and can write files as you.",
            file=sys.stderr,
        )
    command = command_line(pack, texts)
    settings = Settings(command, host, port, sessions, public, film_title(pack))
    try:
        AppServer(settings).run()
    except OSError as error:
        what = f"{escape(host)}:{port}: {clean(error.strerror or str(error))}"
        return _cannot(f"{what}; choose another with --port or --host")
    except UnicodeError:
        return _cannot(f"{escape(host)}: not a host name; choose another with --host")
    return OK


def film_title(pack: str | None) -> str:
    """Return a pack's title, "" if it cannot be read."""
    from explorer.read.document import DocumentError, load_document
    from explorer.read.find import DEFAULT, PACK_FILE, shipped_packs

    folder = Path(pack) if pack and Path(pack).exists() else shipped_packs().get(pack or DEFAULT)
    try:
        title = load_document(folder / PACK_FILE).data.get("title") if folder else ""
    except DocumentError:
        return ""
    return clean(title) if isinstance(title, str) else ""


def _cannot(why: str) -> int:
    print(f"filmfacts: cannot listen on {why}", file=sys.stderr)
    return USAGE


def command_line(pack: str | None, texts: Path | None) -> list[str]:
    """Return the command that starts the app for one browser session."""
    words = [sys.executable, "-m", "explorer"]
    if pack is not None:
        words.append(str(Path(pack).resolve()) if Path(pack).exists() else pack)
    if texts is not None:
        words += ["--texts", str(texts.resolve())]
    return words


def public_url(text: str) -> PublicUrl:
    """Convert an argument that is the app's public URL at a proxy."""
    try:
        return PublicUrl.parse(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"{escape(text)}: {error}") from None
