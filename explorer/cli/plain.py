"""The app as plain text, line by line: for screen readers, pipes and slow connections."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable
from typing import TextIO

from explorer.cli.exit_codes import OK
from explorer.cli.loading import no_such_record
from explorer.model.finding import Finding
from explorer.model.place import PlaceKind
from explorer.model.source_names import at_the_start
from explorer.pages import Page, Place, page_for, place_of
from explorer.pages.linear import page_lines
from explorer.session import Session
from explorer.text import clean
from explorer.user.detached_rulings import keep_unsaved, place_of_rulings
from explorer.user.rulings import RulingBook, RulingsError, State
from explorer.wording.labels import DECISION_NAMES
from explorer.wording.records import fact_title

_HELP = """\
Type one of these and press Enter.
n         next finding
p         previous finding
l         list of findings
a number  open the entry with that number
b         back
o ID      open anything by its id
s WORDS   search
c SOURCE  go through suggested claims from a source; without an id, from all
a NOTE    decide: the sources really do disagree
i NOTE    decide: there is an explanation
d NOTE    decide: the sources do not disagree
r NOTE    undecided: undo the decision
u         undo your last decision
w PLACE   if the pack has moved: save your decisions in its new folder, or in a file
h         show this help
q         quit
The note is optional; without one, the existing note is kept."""
_RULINGS = {
    "a": State.ACCEPTED,
    "i": State.EXPLAINED,
    "d": State.DISMISSED,
    "r": State.OPEN,
}
_DIGITS = 20
"""Maximum number of digits in a typed number; no entry has a longer one."""


def print_page(page: Page) -> None:
    """Print a page, as wide as the terminal and at most 100 columns."""
    for line in page_lines(page, _width()):
        print(line)


def _width() -> int:
    return min(shutil.get_terminal_size((100, 24)).columns, 100)


def walk(session: Session, stdin: TextIO | None = None, stdout: TextIO | None = None) -> int:
    """Show pages on typed commands; return OK when the user quits or the input ends."""
    return _Walkthrough(session, stdin or sys.stdin, stdout or sys.stdout).run()


class _Walkthrough:
    """One session at the prompt: the current place and the history."""

    def __init__(self, session: Session, stdin: TextIO, stdout: TextIO) -> None:
        self.session, self.stdin, self.stdout = session, stdin, stdout
        self.trail: list[Place] = [Place(PlaceKind.FINDINGS)]
        self.links: list[Place] = []
        self.order = [finding.id for finding in session.comparison.findings]
        self.position = -1

    def run(self) -> int:
        title = clean(self.session.pack.header.title)
        self.say(f"{title}, as plain text. Press h and Enter for help, q and Enter to quit.")
        for sentence in filter(None, (self.session.warning, *self.session.notices)):
            self.say(clean(sentence))
        self.show()
        self.run_commands()
        if isinstance(self.session.rulings, RulingBook):
            self.say_sentence(keep_unsaved(self.session.rulings))
        return OK

    def run_commands(self) -> None:
        """Run commands until the user quits or the input ends."""
        while True:
            self.stdout.write(f"{self.prompt()} > ")
            self.stdout.flush()
            line = self.stdin.readline()
            if not line:
                self.say("")
                return
            word, _, rest = line.strip().partition(" ")
            if word in ("q", "quit", "exit"):
                return
            if word:
                self.run_command(word, rest.strip())

    def prompt(self) -> str:
        """Return what can be typed here."""
        number = ["number"] if self.links else []
        rule = ["a i d r to decide"] if self.finding() else []
        return ", ".join([*number, "n", "p", "l", "b", *rule, "h for help", "q to quit"])

    def run_command(self, word: str, rest: str) -> None:
        commands: dict[str, Callable[[], None]] = {
            "n": lambda: self.step(1),
            "p": lambda: self.step(-1),
            "l": lambda: self.go(Place(PlaceKind.FINDINGS)),
            "b": self.back,
            "h": lambda: self.say(_HELP),
            "?": lambda: self.say(_HELP),
            "s": lambda: self.search(rest),
            "o": lambda: self.open(rest),
            "c": lambda: self.walk_queue(rest),
            "u": self.undo,
            "w": lambda: self.save_elsewhere(rest),
        }
        if word.isdecimal():
            self.follow(word)
        elif word in commands:
            commands[word]()
        elif word in _RULINGS:
            self.rule(_RULINGS[word], rest)
        else:
            self.say(f"{clean(word)} is not a command; h and Enter for help.")

    def finding(self) -> Finding | None:
        """Return the finding shown, None if something else is."""
        place = self.trail[-1]
        known = self.session.comparison.by_id
        return known.get(place.id) if place.kind == PlaceKind.FINDING else None

    def rule(self, state: State, note: str) -> None:
        """Decide on the finding shown; without a note, the present one is kept."""
        finding, book = self.finding(), self.session.rulings
        if finding is None:
            self.say("Open a finding first, then decide on it.")
        elif not isinstance(book, RulingBook):
            self.say("Decisions cannot be saved here.")
        else:
            try:
                ruling = book.decide(finding, state, note or None)
            except (OSError, RulingsError) as error:
                self.say(f"Decision not saved: {clean(str(error))}")
                return
            noted = f", with the note “{clean(ruling.note)}”" if ruling.note else ""
            about = clean(fact_title(self.session.pack, finding.subject, finding.property))
            self.say(
                f"Your decision on {about}: {DECISION_NAMES[ruling.state]}{noted}. u undoes it."
            )
            self.report_unsaved(book)

    def undo(self) -> None:
        """Undo the last decision of this session."""
        book = self.session.rulings
        try:
            undone = book.undo() if isinstance(book, RulingBook) else None
        except (OSError, RulingsError) as error:
            self.say(f"Not undone: {clean(str(error))}")
            return
        self.say(f"Undone: the decision on {clean(undone)}." if undone else "Nothing to undo.")
        if isinstance(book, RulingBook):
            self.report_unsaved(book)

    def report_unsaved(self, book: RulingBook) -> None:
        """Print that the pack no longer exists, if decisions could not be saved because of that."""
        if book.unsaved:
            folder, spare = clean(str(book.path.parent)), clean(str(book.spare))
            self.say(
                f"Not saved yet: the pack is no longer in {folder}. Type w and its new folder, "
                f"or a file, to save it there; otherwise it is saved in {spare} when you quit."
            )

    def save_elsewhere(self, typed: str) -> None:
        """Save decisions to a file of the user's choice, if the pack no longer exists."""
        book = self.session.rulings
        if not isinstance(book, RulingBook) or not book.unsaved:
            self.say("Everything is already saved.")
            return
        try:
            path = place_of_rulings(typed) if typed else book.spare
            book.move_to(path)
        except (OSError, ValueError, RulingsError) as error:
            self.say(f"Not saved: {clean(str(error))}")
        else:
            self.say(f"Saved in {clean(str(path))}.")

    def say(self, text: str) -> None:
        print(text, file=self.stdout)

    def say_sentence(self, text: str) -> None:
        if text:
            self.say(f"{text[:1].upper()}{text[1:]}.")

    def show(self) -> None:
        page = page_for(self.session, self.trail[-1])
        self.links = [row.target for row in page.rows if row.target is not None]
        for line in page_lines(page, _width(), numbered=True):
            self.say(line)

    def go(self, place: Place) -> None:
        """Show a place; `n` and `p` then continue from a finding, however it was reached."""
        if place.kind == PlaceKind.FINDING and place.id in self.order:
            self.position = self.order.index(place.id)
        self.trail.append(place)
        self.show()

    def back(self) -> None:
        if len(self.trail) > 1:
            self.trail.pop()
        self.show()

    def step(self, by: int) -> None:
        at = self.position + by
        if not 0 <= at < len(self.order):
            self.say("There are no more findings in that direction.")
            return
        self.say(f"Finding {at + 1} of {len(self.order)}.")
        self.go(Place.finding(self.order[at]))

    def follow(self, word: str) -> None:
        digits = word.lstrip("0") or "0"
        long = len(digits) > _DIGITS
        number = 0 if long else int(digits)
        if 1 <= number <= len(self.links):
            self.go(self.links[number - 1])
        else:
            shown = f"{digits[:_DIGITS]}…" if long else number
            self.say(f"There is no entry {shown} on this page.")

    def open(self, record_id: str) -> None:
        if not record_id:
            self.say("Type an id after o, for example: o findings")
            return
        place = place_of(self.session, record_id)
        if place is None:
            self.say(f"{at_the_start(no_such_record(self.session, record_id))}")
        else:
            self.go(place)

    def walk_queue(self, source: str) -> None:
        """Review suggestions one by one; then reload the pack if anything was written."""
        from explorer.cli.plain_queue import PlainQueue

        sources = self.session.pack.sources
        if source and source not in sources:
            self.say(f"{at_the_start(no_such_record(self.session, source))}")
            return
        queue = PlainQueue(self.session, self.say, _width())
        queue.run([source] if source else [*sources], self.stdin, self.stdout)
        self.session = queue.renewed(self.session)
        self.order = [finding.id for finding in self.session.comparison.findings]
        self.show()

    def search(self, text: str) -> None:
        if not text:
            self.say("Type what to look for after s, for example: s mother")
            return
        result = self.session.index.search(text, limit=20)
        self.links = [hit.place for hit in result.hits]
        for number, hit in enumerate(result.hits, 1):
            detail = f" ({clean(hit.detail)})" if hit.detail else ""
            alike = ", similar spelling" if hit.near else ""
            self.say(f"[{number}] {hit.kind}: {clean(hit.label)}{detail}{alike}")
        self.say(f"{result.total} found." if result.total else "Nothing found.")
