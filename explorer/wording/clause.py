"""What a claim says, as far as a sentence needs it: whole, with pronouns, and shortened."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Clause:
    """What a claim says, as far as a sentence needs it."""

    frame: tuple[str, ...]
    """Alike for clauses of which the second can be shortened after the first."""
    value: str
    """The value alone."""
    text: str = ""
    """The clause, with the subject's name; "“part” is “cameo”" where its property has no phrase."""
    again: str = ""
    """The clause where the subject has been named: with a pronoun, if one is known to fit."""
    does: str = ""
    """What a source does that says it, its verb in the plural: "credit Ann with the music"."""
    does_again: str = ""
    """The same where the subject has been named."""
    short: str = ""
    """What is left of the clause where its verb goes without saying: "by Len Wiseman", "that Ann
    did".
    """
    brief: str = ""
    """What is left of what a source does: "Ann" of "credit Ann with the music"."""
    opposite: tuple[str, str] = ("", "")
    """What it is about, and the clause after one that says the opposite: "she does not"; no clause
    where no pronoun fits.
    """
    amount: str = ""
    """Its value alone if that is an amount or a date: "70 days", "June 1997"."""
    denies: bool = False
    """Whether it denies its value, or says no."""
    predicate: str = ""
    """What follows the subject, where that may go on after another such clause: "survives"."""
    tail: str = ""
    """What ends its value and need not end the next: "minutes", "the earlier films"."""

    def names_subject(self, plain: bool) -> bool:
        """Return whether the subject is named when it is said; `plain`: said outright."""
        return self.does != self.does_again if plain and self.does else bool(self.text)

    def after(self, plain: bool) -> str:
        """Return what is left after a clause of the same frame; `plain`: said outright."""
        return self.brief if plain and self.does else self.short
