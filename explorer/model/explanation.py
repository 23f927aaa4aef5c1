"""A finding's explanation, in parts that a page or report may use separately."""

from __future__ import annotations

from typing import NamedTuple

from explorer.model.source_names import at_the_start


class Explanation(NamedTuple):
    """A finding's explanation; each part except the heading is "" or ends in a full stop."""

    fact: str
    """The fact as a heading: "Eve Macarro, killed by"."""
    said: str
    """Who says what; for a source-level finding, what the source does."""
    closing: str = ""
    """Why that is a conflict, for use after `said`."""
    reason: str = ""
    """The same for use without `said`; "" if it would be unclear."""

    def __str__(self) -> str:
        """Return heading and body: "Eve Macarro, killed by: Ann names Bo. They can't both be
        right.".
        """
        return f"{self.fact}: {self._words}"

    @property
    def body(self) -> str:
        """Return the explanation without its heading."""
        return at_the_start(self._words)

    @property
    def _words(self) -> str:
        return " ".join(filter(None, (self.said, self.closing)))

    def followed_by(self, *sentences: str) -> Explanation:
        """Return the explanation with more sentences."""
        more = " ".join(sentences)
        reason = f"{self.reason} {more}" if self.reason else ""
        return self._replace(closing=f"{self.closing} {more}".strip(), reason=reason)
