"""A headless Chromium, driven by its DevTools protocol with nothing but aiohttp."""

from __future__ import annotations

import asyncio
import base64
import itertools
import json
import shutil
import subprocess
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import aiohttp

CHROMIUM = next(
    filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None
)
PATIENCE = 40.0
"""Timeout in seconds."""

_LOADING = ("Inspected target navigated or closed", "Execution context was destroyed.")

_FLAGS = (
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
    "--disable-default-apps", "--disable-extensions", "--mute-audio", "--window-size=1200,800",
    "--remote-debugging-port=0",
)  # fmt: skip


class Page:
    """One page: its requests, the messages of its web sockets, and methods to control it."""

    def __init__(self, socket: aiohttp.ClientWebSocketResponse) -> None:
        self.asked: list[str] = []
        """Addresses of all requests and web sockets."""
        self.received = b""
        """What came over web sockets as binary frames."""
        self._socket = socket
        self._numbers = itertools.count(1)
        self._answers: dict[int, asyncio.Future[dict[str, Any]]] = {}
        self._listener = asyncio.create_task(self._listen())

    async def _listen(self) -> None:
        async for message in self._socket:
            data = json.loads(message.data)
            if future := self._answers.pop(data.get("id"), None):
                future.set_result(data)
            parameters = data.get("params", {})
            if data.get("method") == "Network.requestWillBeSent":
                self.asked.append(parameters["request"]["url"])
            elif data.get("method") == "Network.webSocketCreated":
                self.asked.append(parameters["url"])
            elif data.get("method") == "Network.webSocketFrameReceived":
                frame = parameters["response"]
                if frame["opcode"] == 2:
                    self.received += base64.b64decode(frame["payloadData"])

    async def _ask(self, method: str, **parameters: Any) -> dict[str, Any]:
        number = next(self._numbers)
        self._answers[number] = asyncio.get_running_loop().create_future()
        await self._socket.send_json({"id": number, "method": method, "params": parameters})
        return await asyncio.wait_for(self._answers[number], PATIENCE)

    async def call(self, method: str, **parameters: Any) -> dict[str, Any]:
        """Call a method of the protocol."""
        answer = await self._ask(method, **parameters)
        assert "error" not in answer, answer
        return dict(answer["result"])

    async def evaluate(self, expression: str) -> Any:
        """Return the value of a JavaScript expression; None while another page is loading."""
        answer = await self._ask("Runtime.evaluate", expression=expression, returnByValue=True)
        if answer.get("error", {}).get("message") in _LOADING:
            return None
        assert "error" not in answer, answer
        return answer["result"]["result"].get("value")

    async def press(self, *keys: str) -> None:
        """Press keys: characters, or `Enter`, `Escape`."""
        codes = {"Enter": (13, "\r"), "Escape": (27, "")}
        for key in keys:
            code, text = codes[key] if key in codes else (ord(key.upper()), key)
            at = {"key": key, "windowsVirtualKeyCode": code, "nativeVirtualKeyCode": code}
            down = {"type": "keyDown", "text": text} if text else {"type": "rawKeyDown"}
            await self.call("Input.dispatchKeyEvent", **down, **at)
            await self.call("Input.dispatchKeyEvent", type="keyUp", **at)

    async def wait_for(self, come: Callable[[], bool], what: str) -> None:
        """Wait until a condition on what the page has received is met."""
        end = time.monotonic() + PATIENCE
        while not come():
            assert time.monotonic() < end, f"no {what} came; last: {self.received[-3000:]!r}"
            await asyncio.sleep(0.05)

    async def wait_until(self, expression: str) -> None:
        """Wait until a JavaScript expression in the page is true."""
        async with asyncio.timeout(PATIENCE):
            while not await self.evaluate(expression):
                await asyncio.sleep(0.05)

    async def close(self) -> None:
        """Stop listening."""
        self._listener.cancel()
        await self._socket.close()


@asynccontextmanager
async def browsing(folder: Path) -> AsyncIterator[Page]:
    """Start Chromium with an empty profile in `folder`; yield an empty page."""
    assert CHROMIUM
    profile = folder / "profile"
    browser = subprocess.Popen(
        [CHROMIUM, *_FLAGS, f"--user-data-dir={profile}", "about:blank"],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        port = await _port(profile / "DevToolsActivePort", browser)
        async with aiohttp.ClientSession() as client:
            address = await _page_of(client, port)
            async with client.ws_connect(address, max_msg_size=0) as socket:
                page = Page(socket)
                await page.call("Network.enable")
                await page.call("Page.enable")
                yield page
                await page.close()
    finally:
        browser.terminate()
        browser.wait()


async def _port(file: Path, browser: subprocess.Popen[bytes]) -> int:
    async with asyncio.timeout(PATIENCE):
        while True:
            assert browser.poll() is None, "Chromium ended at once"
            if file.exists() and len(lines := file.read_text().split()) == 2:  # completely written
                return int(lines[0])
            await asyncio.sleep(0.05)


async def _page_of(client: aiohttp.ClientSession, port: int) -> str:
    """Return the URL for controlling the browser's page, once there is one."""
    async with asyncio.timeout(PATIENCE):
        while True:
            async with client.get(f"http://127.0.0.1:{port}/json") as answer:
                for target in await answer.json():
                    if target["type"] == "page":
                        return str(target["webSocketDebuggerUrl"])
            await asyncio.sleep(0.05)
