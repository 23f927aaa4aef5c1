"""Answers to questions about names, and what they change in a pack, which can be undone.

Apart from the questions, which are counted whenever a pack is opened: writing loads much more.
"""

from __future__ import annotations

from enum import StrEnum

from explorer.claiming.book import ClaimBook
from explorer.claiming.importing import year_of
from explorer.model.pack import Pack
from explorer.suggest.refusals import FILE, REFUSED, Refusals
from explorer.suggest.reviewing.near_names import NearName
from explorer.text import quote
from explorer.write.merge import draft_merge
from explorer.write.pack_files import PackFiles, UnwritableError


class Answer(StrEnum):
    """An answer about a near name."""

    ALIAS = "another name"
    MISSPELT = "a misspelling"
    APART = "someone else"


def names_asked(pack: Pack, question: NearName) -> tuple[str, str]:
    """Return the new and the known name; of two films with one title, each with its year."""
    new, near = pack.name(question.new), pack.name(question.near)
    if new != near:
        return new, near
    years = year_of(pack, question.new), year_of(pack, question.near)
    new, near = (f"{new} ({year})" if year else new for year in years)
    return new, near


def decide(book: ClaimBook, question: NearName, answer: Answer, known: str = "") -> str:
    """Write an answer into the pack; return what was written, in words.

    `known` is the id of the entity that the new name means, if that is not the entity with the near
    name. The question is not asked again.

    Raises:
        WriteError: nothing was written.
    """
    pack, new, known = book.pack, question.new, known or question.near
    names = f"{quote(pack.name(new))} and {quote(pack.name(known))}"

    def draft(files: PackFiles) -> None:
        if answer is Answer.APART:
            _keep_apart(book, files, new, known)
        else:
            draft_merge(files, pack, new, known, misspelt=answer is Answer.MISSPELT)

    said = (
        "are different" if answer is Answer.APART else f"are the same; the first is {answer.value}"
    )
    refusals = Refusals(book.session.suggestions_folder / FILE)
    answered = refusals.draft(question.suggestion, REFUSED)
    return book.write(draft, f"{names} {said}", [answered], check=True)


def _keep_apart(book: ClaimBook, files: PackFiles, new: str, known: str) -> None:
    row = files.entity_row(book.pack, new)
    if row is None:
        raise UnwritableError(f"{new} is not in the pack's entities any more")
    others = [*row.get("distinct_from", []), known]
    files.set_names(book.pack, new, {"distinct_from": list(dict.fromkeys(others))})
