"""What a finding says in sentences, by the parts that a page or a report may use alone."""

from __future__ import annotations

from dataclasses import dataclass, replace

from explorer.model.source_names import at_the_start


@dataclass(frozen=True, slots=True)
class Explanation:
    """Why a finding is one; each part ends in a full stop, unless it is ""."""

    fact: str
    """What it is about, as a heading: "Eve Macarro, killed by"."""
    said: str
    """Who says what; of a source as a whole, what it does."""
    closing: str = ""
    """Why that is a conflict, where `said` stands before it."""
    reason: str = ""
    """The same where nothing has named the answers, "" where it could not stand alone."""

    def __str__(self) -> str:
        """Return all of it: "Eve Macarro, killed by: Ann names Bo. They can't both be right."."""
        return f"{self.fact}: {self._words}"

    @property
    def body(self) -> str:
        """Return it for a place where the heading names the fact already."""
        return at_the_start(self._words)

    @property
    def _words(self) -> str:
        return " ".join(filter(None, (self.said, self.closing)))

    def followed_by(self, sentence: str) -> Explanation:
        """Return it with one more sentence at its end."""
        reason = f"{self.reason} {sentence}" if self.reason else ""
        return replace(self, closing=f"{self.closing} {sentence}".strip(), reason=reason)
