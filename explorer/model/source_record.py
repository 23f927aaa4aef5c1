"""Statistics of a source's claims in comparison with others."""

from __future__ import annotations

from typing import NamedTuple

from explorer.model.source import VantageEvidence


class SourceRecord(NamedTuple):
    """Counts of one source's claims."""

    source: str
    claims: int
    """Number of all its claims."""
    comparable: int
    """Claims that others could confirm: not notes, names, judgements or jokes."""
    met: int
    """Comparable claims on facts that another voice also covers."""
    supported: int
    """Claims in `met` with which another voice agrees, at least in part."""
    contradicted: int
    """Claims in `met` that conflict with a source that saw the film."""
    hedged: int
    """Claims that the source itself calls probable, possible or rumoured."""
    joking: int
    quoted: int
    """Claims that it attributes to others."""
    changes: tuple[VantageEvidence, ...]
    """Lines at which its vantage changes."""
    is_witnessed: bool = True
    """Whether another source saw the film and could contradict it."""
    is_database: bool = False
    stands_out: bool = False
    why: str = ""

    @property
    def unsupported(self) -> int:
        """Return how many of the claims in `met` are uncorroborated."""
        return self.met - self.supported

    @property
    def caution(self) -> float:
        """Return the sum of three shares: unsupported, contradicted and hedged claims."""
        met, claims = max(self.met, 1), max(self.claims, 1)
        return self.unsupported / met + self.contradicted / met + self.hedged / claims
