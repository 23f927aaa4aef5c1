"""The view of a source line by line: its text or our outline, with the claims below each line."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any, ClassVar

from textual.binding import BindingType

from explorer.claiming.requests import Accept, Defer, Form, MarkLine, Refuse, Repeat, Suggest
from explorer.claiming.selection import Selection
from explorer.model.place import Place, PlaceKind
from explorer.pages.onward import claim_followed, onward_from_claim, onward_from_line
from explorer.pages.passage import has_outlines
from explorer.pages.preview import beside_line
from explorer.pages.reader import Claims, reader
from explorer.pages.suggestion import find_suggestion
from explorer.pages.to_do import left_beside, left_in, nothing_left, progress_words
from explorer.session import Session
from explorer.ui.keys.keymap import key_to
from explorer.ui.keys.registry import bindings
from explorer.ui.views.base import Snapshot
from explorer.ui.views.page.view import PageSnapshot, PlaceView
from explorer.ui.views.reader.pane import ReaderPane
from explorer.ui.widgets.page_spot import return_to, spot_of
from explorer.ui.widgets.page_view import PageView

if TYPE_CHECKING:
    from explorer.claiming.line_words import LineWords


@dataclass(frozen=True, slots=True)
class ReaderSnapshot(PageSnapshot):
    """The view's state at a step of the history, with what is shown of the source."""

    text: bool
    claims: Claims


class ReaderView(PlaceView):
    """A whole source with the cursor on a line, and the claim under the cursor beside it."""

    scope: ClassVar[str] = "reader"
    BINDINGS: ClassVar[list[BindingType]] = bindings(scope)

    def __init__(self, session: Session, **kwargs: Any) -> None:
        super().__init__(session, **kwargs)
        self._main: ReaderPane = ReaderPane(classes="pane main")
        self._text = True
        self._claims = Claims.ALL
        self._main.words_of = self._words_of
        self._words: dict[int, LineWords] = {}
        """The words of lines of the source that is shown."""
        self._progress: Sequence[str] = ()
        """How far the source has been read, in words."""
        self._awaited = 0
        """The line that was gone to for what is suggested there, before that was known; or 0."""
        self._asked: set[str] = set()
        """The sources whose suggestions were asked for in this session."""

    def show(self, place: Place) -> None:
        """Show a source at a line."""
        spot = place.as_passage
        source = self.session.pack.sources.get(spot[0]) if spot else None
        if spot is None or source is None or not 1 <= spot[1] <= source.lines:
            super().show(place)
            self._main.reader, self._progress = None, ()
            return
        if self._place.as_passage is None or self._place.as_passage[0] != spot[0]:
            self._words.clear()
        self._main.marking.end()
        self._note(place)
        has_text = self.session.lines(source.id) is not None
        self._progress = progress_words(self.session, source.id) if has_text else ()
        followed = claim_followed(self.session, spot, self.came_from)
        text = self._text and has_text
        page = reader(self.session, source, spot[1], text, self._claims, followed)
        self._main.read(page, spot[1])
        asked = source.id in self._asked or source.tables  # the rows of a table are its claims
        if has_text and not asked:
            self._asked.add(source.id)
            self.post_message(self.Wanted(Suggest(source.id)))

    def snapshot(self) -> ReaderSnapshot:
        """Return what is shown and the position of the cursor."""
        return ReaderSnapshot(self._main.state, self._text, self._claims)

    def restore(self, snapshot: Snapshot) -> None:
        """Restore everything."""
        if isinstance(snapshot, ReaderSnapshot):
            if (snapshot.text, snapshot.claims) != (self._text, self._claims):
                self._text, self._claims = snapshot.text, snapshot.claims
                self.show(self._place)
            self._main.restore(snapshot.page)

    @property
    def status(self) -> Sequence[str]:
        """How much of the source has been read, if its text is available."""
        return self._progress

    @property
    def copy_hint(self) -> str:
        """How to accept suggestions, if the cursor is on a line with some."""
        return self._main.deciding.accept_hint

    def session_changed(self, session: Session) -> None:
        """Use a new session, whose suggestions may have changed."""
        self._asked.clear()
        self._words.clear()
        selection = self._main.marking.selection
        super().session_changed(session)
        self._mark_again(selection)

    def suggestions_changed(self) -> None:
        """Update the suggestions; the cursor stays on its suggestion, or moves to the next."""
        was, selection = self._main.target, self._main.marking.selection
        spot = spot_of(self._main)
        self._words.clear()
        self.show(self._place)
        return_to(self._main, spot)
        self._mark_again(selection)
        if was and was.kind == PlaceKind.SUGGESTION and self._main.target != was:
            self._main.go_to_suggestion()
        elif self._awaited and self._awaited == self._main.line:
            self._main.go_to_line(self._awaited, True)
        self._awaited = 0

    def return_to_line(self, place: Place) -> None:
        """Move the cursor to a line where something was undone, on its restored suggestion."""
        if (spot := place.as_passage) and (here := self._place.as_passage) and here[0] == spot[0]:
            self._awaited = spot[1]
            self._main.go_to_line(spot[1], False)

    def _mark_again(self, selection: Selection | None) -> None:
        """Restore the selection after the page was rebuilt, if the line is unchanged."""
        words = self._words_of(selection.words.line) if selection else None
        if selection and words and words.text == selection.words.text:
            self._main.mark(selection)

    def on_reader_pane_decided(self, message: ReaderPane.Decided) -> None:
        """Pass on the user's decision."""
        message.stop()
        suggestions = [find_suggestion(self.session, place.id) for place in message.places]
        decided = tuple(suggestion for suggestion in suggestions if suggestion)
        if decided and message.answer == "accept":
            self.post_message(self.Wanted(Accept(decided)))
        elif decided:
            decision = Refuse if message.answer == "refuse" else Defer
            self.post_message(self.Wanted(decision(decided[0])))

    def _words_of(self, line: int) -> LineWords | None:
        """Return the words of a line of the source shown, None if it has no text."""
        spot = self._place.as_passage
        lines = self.session.lines(spot[0]) if spot and self._text else None
        if spot is None or lines is None or not 1 <= line <= len(lines):
            return None
        if line not in self._words:
            from explorer.claiming.line_words import line_words  # what reads texts, on first use

            published = self.session.pack.sources[spot[0]].published
            seen = self.session.suggested.get(spot[0], ())
            self._words[line] = line_words(self.session.pack, lines, line, published, seen)
        return self._words[line]

    def action_mark_words(self) -> None:
        """Start marking words of the line under the cursor."""
        if not self._main.begin_marking():
            self.toast("No words can be marked: the text is not available here.")

    def on_reader_pane_marked(self, message: ReaderPane.Marked) -> None:
        """Open the form with the marked words, which stay marked if it is cancelled."""
        message.stop()
        spot, selection = self._place.as_passage, message.selection
        if spot:
            from explorer.claiming.draft import draft_of_words

            pack = self.session.pack
            draft = draft_of_words(pack, pack.sources[spot[0]], selection.words, selection.span)
            self._main.marking.end()
            self.post_message(self.Wanted(Form(draft, partial(self._mark_again, selection))))

    def action_repeat(self) -> None:
        """Make a claim with the last claim's property for the next name."""
        self.post_message(self.Wanted(Repeat(self._words_of)))

    def action_agree(self) -> None:
        """Make the same claim as another source, if this line says so too; the first of several."""
        from explorer.claiming.repeat import agreed

        spot, words = self._place.as_passage, self._words_of(self._main.line)
        pack = self.session.pack
        drafts = agreed(pack, pack.sources[spot[0]], words) if spot and words else []
        if drafts:
            self.post_message(self.Wanted(Form(drafts[0])))
        else:
            why = "No other source says what this line says, or the claim has been made already."
            self.toast(why)

    def action_read_line(self) -> None:
        """Mark the line as read without a claim, such as a heading or page furniture."""
        spot = self._place.as_passage
        if spot and self._main.line:
            self.post_message(self.Wanted(MarkLine(spot[0], self._main.line)))

    def action_step_open(self, by: int) -> None:
        """Go to the next or previous line that is unread or has suggestions, in any source."""
        spot = self._place.as_passage
        if spot is None or self._main.reader is None:
            return
        waiting = self.session.suggested.get(spot[0], ())
        lines = left_in(self.session, spot[0])
        here = self._main.line
        if by > 0 and self._main.deciding.below >= 0:
            self._main.go_to_line(here, True)
            return
        further = [n for n in lines if n > here] if by > 0 else [n for n in lines if n < here]
        if further:
            line = further[0 if by > 0 else -1]
            self._awaited = 0 if spot[0] in self.session.suggested else line
            self._main.go_to_line(line, any(suggestion.line == line for suggestion in waiting))
            return
        self._open_neighbour(spot[0], by)

    def _open_neighbour(self, source: str, by: int) -> None:
        """Go to the next source, or the previous one, that has something left to do."""
        if place := left_beside(self.session, source, by):
            key, line = place.as_passage or (source, 0)
            self._awaited = 0 if key in self.session.suggested else line
            self.post_message(self.Go(place))
            return
        back = key_to(self.app, f"reader.{'previous' if by > 0 else 'next'}-open")
        self.toast(nothing_left(self.session, source, self._main.line, by, back))

    def on_page_view_highlighted(self, message: PageView.Highlighted) -> None:
        """Preview the claim under the cursor, or the line's main claim, or else the source."""
        message.prevent_default()  # the base class would show the line again
        if message.view is not self._main:
            return
        target = self._opens(message.place)
        line, spot = self._main.line, self._place.as_passage
        self._preview.show(beside_line(self.session, self._place, target))
        if line and spot and line != spot[1]:
            self._place = Place.passage(spot[0], line)
            self.say_moved()

    def on_page_view_go(self, message: PageView.Go) -> None:
        """Open a claim, or the subject of the claim that led here."""
        message.stop()
        if message.place.kind == PlaceKind.SUGGESTION:
            if suggestion := find_suggestion(self.session, message.place.id):
                from explorer.claiming.draft import draft_of_suggestion

                words = self._words_of(suggestion.line)
                draft = draft_of_suggestion(self.session.pack, suggestion, words)
                self.post_message(self.Wanted(Form(draft)))
            return
        target = self._opens(message.place) if message.view is self._main else message.place
        if target:
            self.post_message(self.Go(target))

    def _opens(self, place: Place | None) -> Place | None:
        """Return the place that Enter opens on a row."""
        if place is None:
            return None
        if spot := place.as_passage:
            return onward_from_line(self.session, spot, self.came_from)
        claim = self.session.pack.claims.get(place.id)
        if place.kind == PlaceKind.CLAIM and claim:
            return onward_from_claim(self.session, claim, self.came_from)
        return place

    def action_next(self) -> None:
        """Go to the next disputed line."""
        if not self._main.step_to_mark(1):
            self.toast("No further line of this source is disputed.")

    def action_previous(self) -> None:
        """Go to the previous disputed line."""
        if not self._main.step_to_mark(-1):
            self.toast("No earlier line of this source is disputed.")

    def action_switch(self) -> None:
        """Show the source's own text, or our outline."""
        spot = self._place.as_passage
        if spot is None or self.session.lines(spot[0]) is None:
            self.toast("The text is not available: start with --texts FOLDER.")
            return
        if self._text and not has_outlines(self.session, spot[0]):
            self.toast("There is no outline of this source; this is its own text.")
            return
        self._text = not self._text
        self.show(self._place)

    def action_narrow(self) -> None:
        """Switch between showing all claims, only disputed ones, and none."""
        self._claims = self._claims.next
        self.show(self._place)
        self.toast(self._claims.words)
