"""Sessions in a browser: how many, how large, what they may say, and that their processes end."""

from __future__ import annotations

import asyncio
import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from support.rows import every_row

from explorer.cli.serve.messages import (
    COLUMNS,
    LINES,
    Focus,
    Ping,
    Size,
    Typed,
    font_size,
    number,
    read_message,
)

ROOT = Path(__file__).parents[2]
ECHO = """\
import json, os, sys
def send(kind, data):
    os.write(1, kind + len(data).to_bytes(4, "big") + data)
os.write(1, b"__GANGLION__\\n")
send(b"D", f"{os.getpid()} {os.environ['COLUMNS']} {os.environ['ROWS']} ".encode())
while head := sys.stdin.buffer.read(5):
    data = sys.stdin.buffer.read(int.from_bytes(head[1:], "big"))
    if head[:1] == b"M" and json.loads(data)["type"] == "quit":
        send(b"M", b'{"type": "exit"}')
        break
    send(b"D", data)
"""
STUBBORN = """\
import os, signal, time
signal.signal(signal.SIGTERM, signal.SIG_IGN)
pid = str(os.getpid()).encode()
os.write(1, b"__GANGLION__\\nD" + len(pid).to_bytes(4, "big") + pid)
time.sleep(600)
"""
CRASHING = "import sys; sys.exit('no such \\x1b[31mthing')"


@every_row(
    ("text", "message"),
    [
        ('["stdin", "q"]', Typed("q")),
        ('["resize", {"width": 100, "height": 40}]', Size(100, 40)),
        ('["resize", {"width": 99999999999, "height": 70000}]', Size(COLUMNS, LINES)),
        ('["resize", {"width": -3, "height": 0}]', Size(1, 1)),
        ('["ping", "17"]', Ping("17")),
        ('["focus"]', Focus(True)),
        ('["blur"]', Focus(False)),
    ],
)
def test_what_the_page_says(text: str, message: object) -> None:
    assert read_message(text) == message


WRONG = (
    "", "{", "null", "7", "[]", "{}", "[1]", '["stdin"]', '["stdin", 5]', '["stdin", "a", "b"]',
    '["resize"]', '["resize", 5]', '["resize", {"width": 5}]',
    '["resize", {"width": "5", "height": 5}]', '["resize", {"width": 1e400, "height": 5}]',
    '["ping", {}]', '["dance"]', "[" * 100_000, "9" * 5000, f'["resize", {{"width": {"9" * 5000}',
)  # fmt: skip


@every_row("text", WRONG, ids=lambda text: text[:30])
def test_what_it_never_says_is_taken_for_nothing(text: str) -> None:
    assert read_message(text) is None


@every_row("text", ["", None, "-5", "5", "61", "1e3", "²", "٣", "9" * 5000, "x"])
def test_a_font_size_out_of_bounds_is_the_usual_one(text: str | None) -> None:
    assert font_size(text) == 16
    assert font_size("20") == 20
    assert number("9" * 5000, 80) == 1_000_000


# With a server


@asynccontextmanager
async def serving(
    script: str, sessions: int = 2, title: str = ""
) -> AsyncIterator[tuple[object, str]]:
    """Yield a client and the address of a server here, whose app is a Python script."""
    pytest.importorskip("textual_serve", reason="the web extra is not installed")
    import aiohttp
    from aiohttp.test_utils import TestServer

    from explorer.cli.serve.server import AppServer, Settings

    settings = Settings([sys.executable, "-c", script], "127.0.0.1", 1, sessions, title=title)
    server = TestServer(AppServer(settings).application())
    async with server, aiohttp.ClientSession() as client:
        yield client, str(server.make_url("/")).rstrip("/")


async def received(socket, end: str) -> str:
    """Return what comes until it ends in `end`."""
    got = ""
    async with asyncio.timeout(60):
        while not got.endswith(end):
            got += (await socket.receive_bytes()).decode()
    return got


async def wait_until_gone(pid: int) -> None:
    await wait_for(lambda: not Path(f"/proc/{pid}").exists())


async def wait_for(done: Callable[[], bool]) -> None:
    async with asyncio.timeout(60):
        while not done():
            await asyncio.sleep(0.05)


async def test_every_answer_says_what_a_page_of_ours_may_do() -> None:
    async with serving(ECHO) as (client, address):
        for path in ("/", "/page/page.js", "/page/page.css", "/static/js/textual.js", "/none"):
            async with client.get(f"{address}{path}") as answer:
                policy = answer.headers["Content-Security-Policy"]
                assert "default-src 'none'" in policy
                assert "frame-ancestors 'none'" in policy
                assert "script-src 'self';" in policy
                assert answer.headers["X-Content-Type-Options"] == "nosniff"
                assert answer.headers["Referrer-Policy"] == "no-referrer"


async def test_every_address_in_the_page_is_relative_to_it() -> None:
    async with serving(ECHO) as (client, address):
        for path in ("/", f"/?fontsize={'9' * 5000}", "/?ping=https://evil.example/&delay=1"):
            async with client.get(f"{address}{path}") as answer:
                page = await answer.text()
                assert answer.status == 200
                assert "://" not in page
                assert not any(f'{name}="/' in page for name in ("src", "href", "url"))


async def test_the_page_has_a_title_and_says_what_it_shows() -> None:
    for title, heading in (("Tide & <Time>", "Tide &amp; &lt;Time&gt;"), ("", "Film facts")):
        async with serving(ECHO, title=title) as (client, address), client.get(address) as answer:
            page = await answer.text()
            assert f"<title>{heading}" in page
            assert f"<h1>{heading}</h1>" in page
            assert "accounts of the film conflict" in page


def test_the_title_is_that_of_the_pack(tmp_path: Path) -> None:
    from explorer.cli.serve import film_title

    assert film_title(None) == film_title("ballerina") == "Ballerina"
    (tmp_path / "pack.toml").write_text('title = "Tide\\u001b[31m"\n')
    assert film_title(str(tmp_path)) == "Tide\ufffd[31m"
    (tmp_path / "pack.toml").write_text("title = 7\n")
    assert film_title(str(tmp_path)) == film_title("no such pack") == ""


async def test_no_visitor_finds_what_another_has_left() -> None:
    script = ECHO.replace("os.environ['COLUMNS']", "os.environ['XDG_STATE_HOME']").replace(
        "os.environ['ROWS']", "os.environ['XDG_CACHE_HOME']"
    )
    folders: list[str] = []
    async with serving(script) as (client, address):
        for _ in range(2):
            async with client.ws_connect(f"{address}/ws") as socket:
                _, state, cache = (await received(socket, " ")).split()
                assert state == cache
                assert not any(Path(state).iterdir())
                folders.append(state)
            await wait_for(lambda: not Path(folders[-1]).exists())
    assert len(set(folders)) == 2


SAVING = ECHO.replace(
    "while head", """
key, folder = "0123456789abcdef" * 2, os.environ["FILMFACTS_DOWNLOADS"]
os.mkdir(folder)
open(os.path.join(folder, key), "w").write("<p>a report</p>")
send(b"M", b'{"type": "open_url", "url": "http://["}')
names = ((key, "Ben Hür\\udcff.html"), ("../../etc/passwd", "x"), (7, "x"), (key[::-1], "x"))
for wanted, name in names:
    message = {"type": "deliver_file_start", "key": wanted, "name": name}
    send(b"M", json.dumps(message).encode())
while head""",
)  # fmt: skip


async def test_what_the_app_saves_is_a_download_until_the_session_ends() -> None:
    async with serving(SAVING) as (client, address):
        async with client.ws_connect(f"{address}/ws") as socket:
            await received(socket, " ")
            urls = [json.loads(await socket.receive_str())[1]["url"] for _ in range(2)]
            answer = await client.get(f"{address}/{urls[0]}")
            assert await answer.text() == "<p>a report</p>"
            saved_as = answer.headers["Content-Disposition"]
            assert saved_as == "attachment; filename*=UTF-8''Ben%20H%C3%BCr%3F.html"
            for other in (urls[1], "download/", "download/x", "download/%2e%2e%2fetc%2fpasswd"):
                assert (await client.get(f"{address}/{other}")).status == 404
        await wait_for_status(client, f"{address}/{urls[0]}", 404)


async def wait_for_status(client, url: str, status: int) -> None:
    async with asyncio.timeout(60):
        while (await client.get(url)).status != status:
            await asyncio.sleep(0.05)


async def test_a_session_has_a_size_within_bounds_whatever_it_asks_for() -> None:
    async with serving(ECHO) as (client, address):
        for query, size in (
            ("width=100&height=40", "100 40 "),
            ("width=1000000&height=999999", f"{COLUMNS} {LINES} "),
            (f"width={'9' * 5000}&height=-4", f"{COLUMNS} 24 "),
            ("width=&height=0x7", "80 24 "),
            ("", "80 24 "),
        ):
            async with client.ws_connect(f"{address}/ws?{query}") as socket:
                assert (await received(socket, " ")).split(" ", 1)[1] == size
                await socket.send_str('["resize", {"width": 5000000, "height": 5000000}]')
                document = json.loads(await received(socket, "}"))
                assert (document["width"], document["height"]) == (COLUMNS, LINES)


async def test_malformed_messages_are_passed_over(capsys: pytest.CaptureFixture[str]) -> None:
    async with serving(ECHO) as (client, address), client.ws_connect(f"{address}/ws") as socket:
        await received(socket, " ")
        for text in WRONG:
            await socket.send_str(text)
        await socket.send_bytes(b"\xff\x00")
        await socket.send_str('["stdin", "\\ud800."]')
        assert await received(socket, ".") == "?."
    assert "Traceback" not in "".join(capsys.readouterr())


async def test_beyond_the_limit_a_visitor_reads_why(monkeypatch: pytest.MonkeyPatch) -> None:
    sentence = "All 2 sessions are in use. Try again when one has been closed."
    async with serving(ECHO) as (client, address):
        sockets = [await client.ws_connect(f"{address}/ws") for _ in range(2)]
        for socket in sockets:
            await received(socket, " ")
        with monkeypatch.context() as impatient:
            impatient.setattr("explorer.cli.serve.server._WAIT", 0.1)
            async with client.ws_connect(f"{address}/ws") as third:
                closed = await third.receive()
                assert (closed.data, closed.extra) == (1013, sentence)
            async with client.get(address) as answer:
                assert answer.status == 503
                page = await answer.text()
                assert sentence in page
                assert 'class="textual-terminal"' not in page
        await sockets[0].close()
        async with client.get(address) as answer:
            assert answer.status == 200
        await sockets[1].close()


@pytest.mark.skipif(sys.platform != "linux", reason="looks for processes in /proc")
@pytest.mark.parametrize("script", [ECHO, STUBBORN], ids=["ends when asked", "never ends"])
async def test_the_process_ends_with_its_connection(
    script: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("explorer.cli.serve.process._GRACE", 0.3)
    async with serving(script, 1) as (client, address):
        socket = await client.ws_connect(f"{address}/ws")
        pid = int((await socket.receive_bytes()).decode().split(" ")[0])
        assert Path(f"/proc/{pid}").exists()
        socket._response.connection.transport.abort()  # nothing is said, as by a lost network
        await wait_until_gone(pid)


async def test_an_app_that_cannot_start_is_told_of(capsys: pytest.CaptureFixture[str]) -> None:
    async with serving(CRASHING) as (client, address):
        async with client.ws_connect(f"{address}/ws") as socket:
            closed = await socket.receive()
        assert "see the server's terminal" in closed.extra
    said = capsys.readouterr().err
    assert "no such " in said
    assert "\x1b" not in said


@pytest.mark.skipif(sys.platform != "linux", reason="looks for processes in /proc")
async def test_the_app_ends_with_a_server_that_is_killed(tmp_path: Path) -> None:
    pytest.importorskip("textual_serve", reason="the web extra is not installed")
    environ = {
        **os.environ,
        "PYTHONPATH": str(ROOT),
        "TEXTUAL_DRIVER": "explorer.ui.drivers.browser:BrowserDriver",
    }
    app = subprocess.Popen(
        [sys.executable, "-m", "explorer"],
        env=environ,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    )
    assert app.stdin
    assert app.stdout
    try:
        assert app.stdout.readline() == b"__GANGLION__\n"
        app.stdin.close()
        app.stdout.close()
        start = time.monotonic()
        while app.poll() is None and time.monotonic() < start + 30:
            await asyncio.sleep(0.05)
        assert app.poll() is not None
    finally:
        app.send_signal(signal.SIGKILL)
        app.wait()


# What cannot be listened on


@pytest.mark.parametrize(
    "words",
    [
        ["--port", "99999"], ["--port", "0"], ["--port", "-1"], ["--port", "9" * 5000],
        ["--port", "80.5"], ["--port", "٨٠"], ["--port", ""],
        ["--sessions", "0"], ["--sessions", "many"], ["--sessions", "9" * 5000],
        ["--host", ""],
        ["--public-url", "films.example.org"], ["--public-url", "ftp://films.example.org/"],
        ["--public-url", "https://films.example.org:99999/"], ["--public-url", "https://["],
        ["--public-url", "https://a@films.example.org/"], ["--public-url", "https://x.org/?a=b"],
    ],
    ids=lambda words: " ".join(words)[:40],
)  # fmt: skip
def test_what_cannot_be_is_refused_in_a_sentence(words: list[str], run) -> None:
    code, out, err = run("serve", *words)
    assert (code, out) == (2, "")
    assert f"error: argument {words[0]}: " in err
    assert "Traceback" not in err
    assert len(err.splitlines()[-1]) < 300


@pytest.mark.parametrize(
    "host", ["no.such.host.invalid", "a..b", "x" * 300, "203.0.113.9", "\udcff"]
)
def test_a_host_that_cannot_be_listened_on(host: str, run) -> None:
    pytest.importorskip("textual_serve", reason="the web extra is not installed")
    code, out, err = run("serve", "--host", host, "--port", "8765")
    assert (code, out) == (2, "")
    assert "filmfacts: cannot listen on " in err
    assert "Traceback" not in err


@pytest.mark.parametrize("words", [["search", "eve", "--limit"], ["bench", "start", "--runs"]])
@pytest.mark.parametrize("value", ["0", "-5", "many", "9" * 5000], ids=lambda v: v[:5])
def test_other_numbers_are_refused_alike(words: list[str], value: str, run) -> None:
    code, out, err = run(*words, value)
    assert (code, out) == (2, "")
    assert "is not a whole number from 1 to" in err
