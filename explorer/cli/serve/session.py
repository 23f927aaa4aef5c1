"""One browser's session: messages are passed both ways until either side ends."""

from __future__ import annotations

import asyncio
import json

from aiohttp import WSMsgType, web

from explorer.cli.serve.downloads import SessionDownloads
from explorer.cli.serve.log import say_lines
from explorer.cli.serve.messages import Focus, Ping, Size, Typed, read_message
from explorer.cli.serve.process import AppProcess
from explorer.text import is_web_address

ENDED = "The session has ended."
_CRASHED = "The app has stopped with an error; see the server's terminal."
_STUCK = "The app no longer answers."


async def run_session(
    websocket: web.WebSocketResponse, app: AppProcess, downloads: SessionDownloads
) -> str:
    """Pass messages both ways until either side ends, then end the app; return why it ended.

    Files that the app saves are offered as downloads of the session.
    """
    to_app = asyncio.create_task(_carry_to_app(websocket, app))
    to_browser = asyncio.create_task(_carry_to_browser(websocket, app, downloads))
    try:
        await asyncio.wait({to_app, to_browser}, return_when=asyncio.FIRST_COMPLETED)
        stuck = to_app.done() and to_app.result()
        left = to_browser.done() and to_browser.result()
        code = await app.end()
        reason = _STUCK if stuck else ENDED if left or to_app.done() or not code else _CRASHED
        if not stuck and code and (messages := await app.said()):
            say_lines(messages)
        return reason
    finally:
        for task in (to_app, to_browser):
            task.cancel()
        await app.end()


async def _carry_to_app(websocket: web.WebSocketResponse, app: AppProcess) -> bool:
    """Forward the browser's messages until it leaves; return whether the app stopped accepting."""
    try:
        async for message in websocket:
            if message.type == WSMsgType.TEXT:
                await _carry_message(message.data, websocket, app)
    except TimeoutError:
        return True
    return False


async def _carry_message(text: str, websocket: web.WebSocketResponse, app: AppProcess) -> None:
    match read_message(text):
        case Typed(typed):
            await app.type(typed)
        case Size(width, height):
            await app.tell("resize", width=width, height=height)
        case Ping(stamp):
            await websocket.send_json(["pong", stamp])
        case Focus(here):
            await app.tell("focus" if here else "blur")
        case None:
            pass  # not a message that our page sends


async def _carry_to_browser(
    websocket: web.WebSocketResponse, app: AppProcess, downloads: SessionDownloads
) -> bool:
    """Forward the app's packets; return whether it announced its exit.

    This continues if the browser has gone, as the app can only exit once its output is read.
    """
    async for kind, payload in app.packets():
        try:
            if kind == b"D":
                await websocket.send_bytes(payload)
            elif kind == b"M":
                message = json.loads(payload)
                if message["type"] == "exit":
                    return True
                url = ""
                if message["type"] == "deliver_file_start":
                    url = downloads.offer(message.get("key"), message.get("name"))
                elif message["type"] == "open_url":
                    url = message["url"] if is_web_address(message["url"]) else ""
                if url:
                    address = {"url": url, "new_tab": True}
                    await websocket.send_str(json.dumps(["open_url", address]))
        except (ConnectionError, RuntimeError):
            continue
    return False
