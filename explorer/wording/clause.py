"""A claim's content in all the forms that a sentence may need."""

from __future__ import annotations

from typing import NamedTuple

_ENDING = ("value", "text", "again", "does", "does_again", "short", "brief", "amount")
"""The forms of a clause that end with its value."""


class Clause(NamedTuple):
    """A claim's content in all the forms that a sentence may need."""

    frame: tuple[str, ...]
    """Equal for two clauses if the second can be shortened after the first."""
    value: str
    """The value in words."""
    text: str = ""
    """The clause with the subject's name; "“part” is “cameo”" for a property without a phrase."""
    again: str = ""
    """The clause after the subject has been named: with a pronoun, if one is known."""
    does: str = ""
    """The claim as an action of plural sources: "credit Ann with the music"."""
    does_again: str = ""
    """The same after the subject has been named."""
    short: str = ""
    """The clause without the verb, which is understood: "by Len Wiseman", "that Ann did"."""
    brief: str = ""
    """The rest of `does` without the verb: "Ann" for "credit Ann with the music"."""
    opposite: tuple[str, str] = ("", "")
    """What the clause is about, and a short form after its opposite, such as "she does not", or ""
    if no pronoun is known.
    """
    amount: str = ""
    """The value if it is an amount or a date: "70 days", "June 1997"; else ""."""
    denies: bool = False
    """Whether it denies its value, or the value is no."""
    predicate: str = ""
    """The part after the subject, if it may be joined to another such clause: "survives"."""
    tail: str = ""
    """The end of the value that need not be repeated: "minutes", "the earlier films"."""

    owned: str = ""
    """The short form after a clause with the same `tail`, where a pronoun replaces that: "her
    brother".
    """

    def about(self, version: str) -> Clause:
        """Return the clause with the region or version that it is about in brackets."""
        if not version:
            return self
        added = f" ({version})"
        forms = {form: words + added for form in _ENDING if (words := getattr(self, form))}
        return self._replace(tail="", **forms)

    def only(self) -> Clause:
        """Return the clause with "only" before the list in its short form: a longer list that has
        all of its names precedes.
        """
        return self._replace(brief=f"only {self.brief}") if self.brief else self

    def names_subject(self, plain: bool) -> bool:
        """Return whether the clause names the subject; `plain`: stated outright."""
        return self.does != self.does_again if plain and self.does else bool(self.text)

    def after(self, plain: bool) -> str:
        """Return the short form after a clause of the same frame; `plain`: stated outright."""
        return self.brief if plain and self.does else self.short
