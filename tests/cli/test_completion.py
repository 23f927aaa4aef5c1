"""Completions and the manual page name every command and option."""

from __future__ import annotations

import argparse
import re
import shutil
import subprocess

import pytest

from explorer.cli import COMMANDS
from explorer.cli.completion import SHELLS, completions
from explorer.cli.man import command_parsers, manual, shown_actions, whole_parser


def _options(parser: argparse.ArgumentParser) -> set[str]:
    parsers = (parser, *command_parsers(parser).values())
    return {
        name
        for command in parsers
        for action in shown_actions(command)
        for name in action.option_strings
    }


@pytest.fixture(scope="module")
def options() -> set[str]:
    parser = whole_parser()
    assert list(command_parsers(parser)) == list(COMMANDS)
    return {name for name in _options(parser) if name.startswith("--")}


@pytest.mark.parametrize("shell", SHELLS)
def test_a_shell_completes_every_command_and_option(shell: str, options: set[str]) -> None:
    script = completions(shell)
    words = set(re.findall(r"[\w-]+", script))
    assert [name for name in COMMANDS if name not in words] == []
    # fish names a long option without its dashes
    assert [name for name in options if name not in words and name[2:] not in words] == []
    program = shutil.which(shell)
    if program:
        assert subprocess.run([program, "-n"], input=script.encode(), check=False).returncode == 0


def test_bash_completes_a_command_and_its_options() -> None:
    bash = shutil.which("bash")
    if bash is None:
        pytest.skip("there is no bash")
    script = completions("bash")
    function = re.search(r"-F (\w+) filmfacts", script)
    assert function
    typed = "\nCOMP_WORDS=(filmfacts report --fo); COMP_CWORD=2"
    ask = f'{typed}; {function[1]}; printf "%s " "${{COMPREPLY[@]}}"'
    ran = subprocess.run([bash], input=script + ask, capture_output=True, text=True, check=False)
    assert (sorted(ran.stdout.split()), ran.stderr) == (["--force", "--format"], "")


def test_the_manual_names_every_command_and_option(options: set[str], run) -> None:
    page = "\n".join(manual(whole_parser()))
    assert page.isascii()
    assert [name for name in COMMANDS if f".SS {name}\n" not in page] == []
    shown = page.replace("\\-", "-")
    assert [name for name in options if f"\\fB{name}\\fR" not in shown] == []
    assert run("man") == (0, f"{page}\n", "")
