"""The app in a browser: whom it answers, and that it works there."""

from __future__ import annotations

import contextlib
import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from support.hostile import hostile_pack
from support.rows import every_row

from explorer.cli.serve import command_line, serve
from explorer.cli.serve.access import PublicUrl, allowed, is_loopback

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parents[2]


def test_no_word_of_the_command_line_is_read_by_a_shell(tmp_path: Path) -> None:
    folder = tmp_path / "a b; touch $(x) 'y'"
    folder.mkdir()
    assert command_line(str(folder), folder) == [
        sys.executable, "-m", "explorer", str(folder), "--texts", str(folder),
    ]  # fmt: skip
    assert command_line("$(rm -rf x)", None)[-1] == "$(rm -rf x)"
    assert command_line(None, None) == [sys.executable, "-m", "explorer"]


def test_a_relative_pack_is_found_from_anywhere(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "mine").mkdir()
    monkeypatch.chdir(tmp_path)
    assert command_line("mine", Path("mine"))[3:] == [
        str(tmp_path / "mine"), "--texts", str(tmp_path / "mine"),
    ]  # fmt: skip
    assert command_line("ballerina", None)[-1] == "ballerina"


@every_row("host", ["localhost", "127.0.0.1", "127.9.9.9", "::1", "[::1]", "0:0:0:0:0:0:0:1"])
def test_loopback(host: str) -> None:
    assert is_loopback(host)


@every_row(
    "host",
    [
        "0.0.0.0",
        "::",
        "",
        "192.168.1.5",
        "example.org",
        "localhost.example.org",
        "127.0.0.1.nip.io",
    ],
)
def test_not_loopback(host: str) -> None:
    assert not is_loopback(host)


@every_row(
    ("host", "asked", "origin"),
    [
        ("127.0.0.1", "127.0.0.1:8000", None),
        ("127.0.0.1", "localhost:8000", None),
        ("localhost", "[::1]:8000", None),
        ("127.0.0.1", "127.0.0.1:8000", "http://127.0.0.1:8000"),
        ("127.0.0.1", "localhost:8000", "http://localhost:8000"),
        ("desk.local", "desk.local:80", "http://desk.local:80"),
        ("desk.local", "DESK.local:80", None),
        ("0.0.0.0", "10.0.0.7:8000", "http://10.0.0.7:8000"),
    ],
)
def test_answers(host: str, asked: str, origin: str | None) -> None:
    assert allowed(host, asked, origin)


@every_row(
    ("host", "asked", "origin"),
    [
        ("127.0.0.1", None, None),
        ("127.0.0.1", "", None),
        ("127.0.0.1", "evil.example:8000", None),
        ("127.0.0.1", "127.0.0.1.evil.example", None),
        ("127.0.0.1", "localhost@evil.example", None),
        ("127.0.0.1", "127.0.0.1:8000", "https://evil.example"),
        ("127.0.0.1", "127.0.0.1:8000", "http://127.0.0.1:8001"),
        ("127.0.0.1", "127.0.0.1:8000", "http://127.0.0.1:8000@evil.example"),
        ("127.0.0.1", "127.0.0.1:8000", "http://evil.example/127.0.0.1:8000"),
        ("127.0.0.1", "127.0.0.1:8000", "null"),
        ("127.0.0.1", "127.0.0.1:8000", ""),
        ("127.0.0.1", "[", None),
        ("127.0.0.1", "127.0.0.1:8000", "http://["),
        ("0.0.0.0", "10.0.0.7:8000", "https://evil.example"),
        ("0.0.0.0", "10.0.0.7:8000", "http://10.0.0.7:8001"),
        ("desk.local", "localhost:80", None),
    ],
)
def test_refuses(host: str, asked: str | None, origin: str | None) -> None:
    assert not allowed(host, asked, origin)


PUBLIC = PublicUrl.parse("https://films.example.org/room/")


@every_row(
    ("asked", "origin", "forwarded"),
    [
        ("films.example.org", "https://films.example.org", None),
        ("films.example.org", "https://films.example.org:443", None),
        ("127.0.0.1:8000", "https://films.example.org", None),
        ("127.0.0.1:8000", "https://films.example.org", "films.example.org"),
        ("127.0.0.1:8000", "http://127.0.0.1:8000", None),
        ("localhost:8000", None, "films.example.org"),
    ],
)
def test_answers_behind_a_proxy(asked: str, origin: str | None, forwarded: str | None) -> None:
    assert allowed("127.0.0.1", asked, origin, forwarded, PUBLIC)


@every_row(
    ("asked", "origin", "forwarded"),
    [
        ("evil.example", None, None),
        ("127.0.0.1:8000", None, "evil.example"),
        ("127.0.0.1:8000", "https://evil.example", "evil.example"),
        ("evil.example", "https://evil.example", "films.example.org"),
        ("films.example.org", "http://films.example.org:8080", None),
        ("127.0.0.1:8000", "http://films.example.org", None),
        ("127.0.0.1:8000", "https://films.example.org:8443", None),
        ("127.0.0.1:8000", "https://films.example.org@evil.example", None),
        ("127.0.0.1:8000", "null", "films.example.org"),
    ],
)
def test_refuses_behind_a_proxy(asked: str, origin: str | None, forwarded: str | None) -> None:
    assert not allowed("127.0.0.1", asked, origin, forwarded, PUBLIC)


def test_a_name_that_only_the_request_gives_is_refused() -> None:
    assert not allowed("127.0.0.1", "127.0.0.1:8000", "https://evil.example", "evil.example")
    assert allowed("127.0.0.1", "127.0.0.1:8000", "https://localhost:8443", "localhost:8443")


def test_a_taken_port_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    pytest.importorskip("textual_serve", reason="the web extra is not installed")
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        assert serve(None, None, "127.0.0.1", taken.getsockname()[1]) == 2
    assert "cannot listen on 127.0.0.1" in capsys.readouterr().err


def test_without_the_web_extra_it_says_what_to_install(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "textual_serve", None)
    assert serve(None, None, "127.0.0.1", 1) == 2
    assert "film-fact-explorer[web]" in capsys.readouterr().err


def test_an_open_host_is_warned_of(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    pytest.importorskip("textual_serve", reason="the web extra is not installed")

    monkeypatch.setattr("explorer.cli.serve.server.AppServer.run", lambda _: None)
    assert serve(None, None, "0.0.0.0", 1) == 0
    assert "there is no password" in capsys.readouterr().err
    assert serve(None, None, "127.0.0.1", 1) == 0
    assert capsys.readouterr().err == ""


@contextlib.contextmanager
def served(*arguments: str) -> Iterator[str]:
    """Run `filmfacts serve` on a free port; yield its address once it answers."""
    while True:
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        server = subprocess.Popen(
            [sys.executable, "-m", "explorer", "serve", *arguments, "--port", str(port)],
            env={**os.environ, "PYTHONPATH": str(ROOT)},
            stderr=subprocess.PIPE,
            text=True,
        )
        assert server.stderr
        line = server.stderr.readline()
        if "cannot listen" not in line:  # else another program has taken the port since
            break
        server.communicate()
    try:
        assert f"http://127.0.0.1:{port}/" in line, line
        yield f"127.0.0.1:{port}"
    finally:
        server.terminate()
        server.communicate(timeout=120)


async def test_other_sites_and_other_names_are_refused(tmp_path: Path) -> None:
    pytest.importorskip("textual_serve", reason="the web extra is not installed")
    import aiohttp

    with served(str(hostile_pack(tmp_path))) as host:
        async with aiohttp.ClientSession() as client:
            for headers in ({"Origin": "https://evil.example"}, {"Host": "evil.example"}):
                for path in ("/", "/ws", "/static/js/textual.js", "/download/x"):
                    address = f"http://{host}{path}"
                    async with client.get(address, headers=headers) as answer:
                        assert answer.status == 403, (path, headers)
                with pytest.raises(aiohttp.WSServerHandshakeError) as refused:
                    await client.ws_connect(f"ws://{host}/ws", headers=headers)
                assert refused.value.status == 403
            for path in ("/", "/ws"):
                headers = {"X-Forwarded-Host": "evil.example", "Origin": "https://evil.example"}
                async with client.get(f"http://{host}{path}", headers=headers) as answer:
                    assert answer.status == 403
                    assert "frame-ancestors 'none'" in answer.headers["Content-Security-Policy"]
            async with client.get(f"http://{host}/?fontsize=%22%3E%3Cscript%3E") as answer:
                assert answer.status == 200
                page = await answer.text()
                assert '"><script>' not in page
                assert 'data-font-size="16"' in page


async def test_in_a_real_browser(tmp_path: Path) -> None:
    pytest.importorskip("textual_serve", reason="the web extra is not installed")
    from support.browser import CHROMIUM, browsing

    if CHROMIUM is None:
        pytest.skip("there is no Chromium here")
    with served() as host:
        async with browsing(tmp_path) as page:

            async def press(*keys: str, then: str) -> None:
                """Press keys, and wait for a text to come after them."""
                already = len(page.received)
                await page.press(*keys)
                await page.wait_for(lambda: seen(then, already), then)

            def seen(text: str, after: int = 0) -> bool:
                return text in page.received[after:].decode("utf-8", "replace")

            address = f"http://{host}/?delay=1&ping=https://evil.example/&fontsize=20"
            await page.call("Page.navigate", url=address)
            await page.wait_for(lambda: seen("contradiction"), "findings")
            await page.wait_until("document.activeElement.tagName == 'TEXTAREA'")
            await press("/", then="Search everything")
            await press(*"huston", then="The Director")
            await press("Enter", then="Plays")
            await press("Escape", then="Choose")  # at the foot of the search
            await press("Escape", then="contradiction")
            await page.press("q")
            await page.wait_until("document.body.classList.contains('-closed')")
            shown = "getComputedStyle(document.querySelector('.closed')).display"
            assert await page.evaluate(shown) == "flex"
            assert await page.evaluate("document.querySelector('#reason').textContent") == (
                "The session has ended."
            )
            await page.evaluate("document.querySelector('#again').click()")
            started = "document.querySelector('body.-first-byte:not(.-closed)') !== null"
            await page.wait_until(started)
            assert page.asked
            away = [a for a in page.asked if urlsplit(a).scheme not in ("data", "blob")]
            assert {urlsplit(address).netloc for address in away} == {host}
