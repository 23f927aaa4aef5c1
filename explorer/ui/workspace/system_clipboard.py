"""The clipboard: the desktop's or tmux's if there is one, else the terminal's (OSC 52)."""

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
"""Timeout for a clipboard program, in seconds."""


@dataclass(frozen=True, slots=True)
class Tool:
    """A program that copies its standard input to the clipboard."""

    command: Sequence[str]
    needs: Sequence[str] = ()
    """Environment variables of which one must be set, or else there is no desktop to connect to."""
    local: bool = False
    """Whether it reaches only the machine it runs on, so that it is of no use over SSH."""
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
    # By default tmux drops OSC 52 from programs, but with -w it sends it to the terminal itself.
    Tool(("tmux", "load-buffer", "-w", "-"), ("TMUX",)),
    Tool(
        ("tmux", "load-buffer", "-"), ("TMUX",)
    ),  # before version 3.2, only tmux itself can paste it
)


def usable() -> list[Tool]:
    """Return the programs that may reach the user's clipboard, best first."""
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
    """Copy a text to the desktop's clipboard; return the name of the program used, "" if none.

    No shell is involved, and the text is passed only through standard input.
    """
    return next((tool.name for tool in usable() if _run(tool, text)), "")


def send_to_terminal(app: App[Any], text: str) -> str:
    """Copy a text to the terminal's clipboard by OSC 52; return advice if that may not work.

    There is no response, so success cannot be checked.
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
            # A program that stays running to serve the clipboard must not inherit our files.
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
