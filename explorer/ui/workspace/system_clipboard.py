"""The clipboard: the desktop's own, or tmux's, where there is one, else the terminal's (OSC 52)."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from shutil import which
from typing import Any

from textual.app import App

PATIENCE = 2.0
"""Seconds that a program gets to take a text."""


@dataclass(frozen=True, slots=True)
class Tool:
    """A program that puts its standard input on the clipboard."""

    command: Sequence[str]
    needs: Sequence[str] = ()
    """Variables of the environment of which one must be set, else it has no desktop to talk to."""
    local: bool = False
    """Whether it reaches only the machine that it runs on, so that it is of no use over SSH."""
    encoding: str = "utf-8"

    @property
    def name(self) -> str:
        """The program's name."""
        return self.command[0]


TOOLS = (
    Tool(("wl-copy", "--type", "text/plain;charset=utf-8"), ("WAYLAND_DISPLAY",)),
    Tool(("xclip", "-selection", "clipboard"), ("DISPLAY",)),
    Tool(("xsel", "--clipboard", "--input"), ("DISPLAY",)),
    Tool(("pbcopy",), local=True),
    Tool(("clip.exe",), local=True, encoding="utf-16-le"),
    # tmux by default drops OSC 52 from programs, but with -w sends it to the terminal by itself.
    Tool(("tmux", "load-buffer", "-w", "-"), ("TMUX",)),
    Tool(("tmux", "load-buffer", "-"), ("TMUX",)),  # before version 3.2: at least tmux can paste it
)


def usable() -> list[Tool]:
    """Return the programs that may reach the clipboard of who sits at the terminal, best first."""
    env = os.environ
    remote = bool(env.get("SSH_CONNECTION") or env.get("SSH_TTY"))
    return [
        tool
        for tool in TOOLS
        if not (tool.local and remote)
        and (not tool.needs or any(env.get(name) for name in tool.needs))
        and which(tool.name, path=env.get("PATH", ""))
    ]


def copy_natively(text: str) -> str:
    """Put a text on the desktop's clipboard; return the name of the program that did, "" for none.

    No shell is involved and the text goes in by standard input only.
    """
    return next((tool.name for tool in usable() if _run(tool, text)), "")


def send_to_terminal(app: App[Any], text: str) -> str:
    """Put a text on the terminal's clipboard by OSC 52; return what may keep it from arriving.

    Whether it arrives is up to the terminal, which does not answer.
    """
    App.copy_to_clipboard(app, text)
    env = os.environ
    in_tmux = env.get("TMUX") or env.get("TERM", "").startswith(("tmux", "screen"))
    if app.is_web or env.get("STY") or not in_tmux:
        return ""
    return "tmux passes it on only after “tmux set -g set-clipboard on”."


def _run(tool: Tool, text: str) -> bool:
    program = which(tool.name)
    if program is None:
        return False
    environment = {**os.environ, "LC_CTYPE": "UTF-8"} if sys.platform == "darwin" else None
    try:
        done = subprocess.run(
            [program, *tool.command[1:]],
            input=text.encode(tool.encoding, "replace"),
            # A program that stays to serve the clipboard must hold nothing of ours open.
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
            timeout=PATIENCE,
            env=environment,
            check=False,
        )
    except (OSError, subprocess.SubprocessError):
        return False
    return done.returncode == 0
