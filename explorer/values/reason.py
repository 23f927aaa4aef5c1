"""Why two answers differ, in parts that say what they are about."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple


class About(StrEnum):
    """What a part of a reason says; a sentence about a finding chooses parts by this."""

    DIFFERENCE = "difference"
    """How the answers differ."""
    OPPOSITES = "opposites"
    """That one answer is the opposite of the other, which the answers show."""
    EITHER = "either"
    """That it is one answer or the other."""
    EXCLUSION = "exclusion"
    """That one answer rules out the other."""
    TWO_SIDES = "two-sides"
    """What each of two lists has that the other lacks."""
    ONE_SIDE = "one-side"
    """What only one of two lists has."""
    OMISSIONS = "omissions"
    """That each of two lists leaves out something."""
    COMPLETE = "complete"
    """That a list is said to be complete."""
    HEDGE = "hedge"
    """That an answer is less than certain."""
    PLAN = "plan"
    """That an answer is a plan."""
    RUMOUR = "rumour"
    """That an answer is a rumour, or was given before anyone could know."""
    HEARSAY = "hearsay"
    """Which source passes on a rumour."""
    OPINION = "opinion"
    """That an answer is an opinion."""
    ALLOWANCE = "allowance"
    """Why both answers may be right after all."""


class Part(NamedTuple):
    """One part of a reason: a clause without a capital or a full stop."""

    words: str
    about: About = About.DIFFERENCE
    answers: tuple[str, ...] = ()
    """The two answers that it names, sorted."""
    of_the_two: str = ""
    """The same for use after a sentence that has named both answers; "" if it needs no change."""
    of_several: str = ""
    """The same where the two are among several answers; "" if it needs no change."""

    def __str__(self) -> str:
        return self.words

    def followed_by(self, words: str) -> Part:
        """Return the part with words added at the end of each of its forms."""
        return self._replace(
            words=f"{self.words}{words}",
            of_the_two=self.of_the_two and f"{self.of_the_two}{words}",
            of_several=self.of_several and f"{self.of_several}{words}",
        )


def either(first: str, second: str) -> Part:
    """Return "it is either Lionsgate or Thunder Road", for two answers in order."""
    return Part(f"it is either {first} or {second}", About.EITHER, (first, second))


def about_kind(kind: str, how: str) -> Part:
    """Return a part on two things of a kind: "the names agree in part"."""
    return Part(f"the {kind} {how}", of_several=f"two of the {kind} {how}")


THE_TWO = "the two"
"""Stands for two answers that have just been named."""


def about_both(template: str, first: str, second: str, about: About = About.DIFFERENCE) -> Part:
    """Return a part that names two answers in place of the `{}` in a template."""
    return Part(
        template.format(both(first, second)),
        about,
        tuple(sorted((first, second))),
        of_the_two=template.format(THE_TWO),
    )


def both(first: str, second: str) -> str:
    """Return "Lionsgate and Thunder Road"."""
    return f"{_definite(first)} and {_definite(second)}"


def _definite(name: str) -> str:
    """Return a name that has just been mentioned: "the gang" for "a gang"."""
    article, _, rest = name.partition(" ")
    return f"the {rest}" if article in ("a", "an") and rest else name


Why = str | Part
"""A part of a reason; a plain string is one on how the answers differ."""


def as_part(why: Why) -> Part:
    """Return a part of a reason in its full form."""
    return why if isinstance(why, Part) else Part(why)


class Reason(NamedTuple):
    """Why two answers differ, worded so that a reader can check it."""

    main: Why = ""
    """The difference itself."""
    remarks: tuple[Why, ...] = ()
    """Qualifications of it."""
    gap: float | None = None
    """The difference between two figures, or in steps between two terms on a scale; else None."""

    def __str__(self) -> str:
        return "; ".join(part.words for part in self.parts)

    @property
    def parts(self) -> tuple[Part, ...]:
        """Return the difference, if any, and the remarks."""
        return tuple(as_part(why) for why in (self.main, *self.remarks) if why)

    def remarked(self, *remarks: Why) -> Reason:
        """Return the reason with further remarks; empty ones are dropped."""
        return self._replace(remarks=(*self.remarks, *(why for why in remarks if why)))
