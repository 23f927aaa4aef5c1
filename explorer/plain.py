"""The app as plain text, a line after another: for screen readers, pipes and slow lines."""

from __future__ import annotations

import shutil
import sys
import textwrap
from collections.abc import Callable, Iterator
from typing import TextIO

from explorer.pages import Page, Place, page_for, place_of
from explorer.session import Session
from explorer.text import clean

_HELP = """\
n  next finding            p  previous finding        l  list the findings
a number                   open the entry that bears it
b  back                    o ID  open anything by its id
s TEXT  search             h  this help               q  quit"""


def page_lines(page: Page, width: int, *, numbered: bool = False) -> Iterator[str]:
    """Yield a page's lines, wrapped to `width` columns; `numbered` puts a number on each link."""
    yield from textwrap.wrap(page.title, max(width, 20))
    yield ""
    number = 0
    for row in page.rows:
        prefix = " " * row.indent
        if numbered and row.target is not None:
            number += 1
            prefix += f"[{number}] "
        words = "".join(span.text for span in row.spans)
        lines = textwrap.wrap(words, max(width - len(prefix), 20)) or [""]
        yield (prefix + lines[0]).rstrip()
        for line in lines[1:]:
            yield " " * len(prefix) + line


def print_page(page: Page, file: TextIO | None = None) -> None:
    """Print a page, as wide as the terminal and at most 100 columns."""
    for line in page_lines(page, _width()):
        print(line, file=file or sys.stdout)


def _width() -> int:
    return min(shutil.get_terminal_size((100, 24)).columns, 100)


def walk(session: Session, stdin: TextIO | None = None, stdout: TextIO | None = None) -> int:
    """Walk the findings by typed commands; return 0 when the reader quits or the input ends."""
    return _Walk(session, stdin or sys.stdin, stdout or sys.stdout).run()


class _Walk:
    """One walk: where the reader is, and the way back."""

    def __init__(self, session: Session, stdin: TextIO, stdout: TextIO) -> None:
        self.session, self.stdin, self.stdout = session, stdin, stdout
        self.trail: list[Place] = [Place("findings")]
        self.links: list[Place] = []
        self.position = -1

    def run(self) -> int:
        title = clean(self.session.pack.header.title)
        self.say(f"{title}, as plain text. h and Enter for help.")
        self.show()
        while True:
            self.stdout.write("> ")
            self.stdout.flush()
            line = self.stdin.readline()
            if not line:
                return 0
            word, _, rest = line.strip().partition(" ")
            if word in ("q", "quit", "exit"):
                return 0
            if word:
                self.obey(word, rest.strip())

    def obey(self, word: str, rest: str) -> None:
        commands: dict[str, Callable[[], None]] = {
            "n": lambda: self.step(1),
            "p": lambda: self.step(-1),
            "l": lambda: self.go(Place("findings")),
            "b": self.back,
            "h": lambda: self.say(_HELP),
            "?": lambda: self.say(_HELP),
            "s": lambda: self.search(rest),
            "o": lambda: self.open(rest),
        }
        if word.isdecimal():
            self.follow(int(word))
        elif word in commands:
            commands[word]()
        else:
            self.say(f"{clean(word)} is no command; h and Enter for help.")

    def say(self, text: str) -> None:
        print(text, file=self.stdout)

    def show(self) -> None:
        page = page_for(self.session, self.trail[-1])
        self.links = [row.target for row in page.rows if row.target is not None]
        for line in page_lines(page, _width(), numbered=True):
            self.say(line)

    def go(self, place: Place) -> None:
        """Go somewhere; from a finding the next one is the one after it, however it was found."""
        at = [finding.id for finding in self.session.comparison.findings]
        if place.kind == "finding" and place.id in at:
            self.position = at.index(place.id)
        self.trail.append(place)
        self.show()

    def back(self) -> None:
        if len(self.trail) > 1:
            self.trail.pop()
        self.show()

    def step(self, by: int) -> None:
        findings = self.session.comparison.findings
        if not 0 <= self.position + by < len(findings):
            self.say("There are no more findings that way.")
            return
        self.position += by
        self.say(f"Finding {self.position + 1} of {len(findings)}.")
        self.go(Place("finding", findings[self.position].id))

    def follow(self, number: int) -> None:
        if 1 <= number <= len(self.links):
            self.go(self.links[number - 1])
        else:
            self.say(f"There is no entry {number} here.")

    def open(self, record_id: str) -> None:
        place = place_of(self.session, record_id)
        if place is None:
            self.say(f"No record has the id {clean(record_id)}.")
        else:
            self.go(place)

    def search(self, text: str) -> None:
        found = self.session.index.search(text, limit=20)
        self.links = [hit.place for hit in found.hits]
        for number, hit in enumerate(found.hits, 1):
            detail = f" ({clean(hit.detail)})" if hit.detail else ""
            self.say(f"[{number}] {hit.kind}: {clean(hit.label)}{detail}")
        self.say(f"{found.total} found." if found.total else "Nothing found.")
