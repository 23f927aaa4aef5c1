"""What a source's claims come to beside those of the others, in numbers."""

from __future__ import annotations

from dataclasses import dataclass

from explorer.model.source import VantageEvidence


@dataclass(frozen=True, slots=True)
class SourceRecord:
    """Counts over one source's claims, and what they come to."""

    source: str
    claims: int
    """All of its claims."""
    comparable: int
    """Claims that others could confirm: no notes, names, judgements or jokes."""
    met: int
    """Comparable claims on facts of which another voice speaks too."""
    supported: int
    """Of these, claims with which another voice agrees, at least in part."""
    contradicted: int
    """Of these, claims against which a source that saw the work stands."""
    hedged: int
    """Claims that the source itself calls probable, possible or rumoured."""
    joking: int
    quoted: int
    """Claims that it reports as somebody else's words."""
    changes: tuple[VantageEvidence, ...]
    """Lines at which it changes between hearsay and what its author saw."""
    is_witnessed: bool = True
    """Whether another source saw the work, and could speak against it."""
    is_database: bool = False
    stands_out: bool = False
    why: str = ""

    @property
    def unsupported(self) -> int:
        """Return how many of the claims that others cover too are uncorroborated."""
        return self.met - self.supported

    @property
    def caution(self) -> float:
        """Return the sum of three shares: unsupported, contradicted by who saw the film, hedged."""
        met, claims = max(self.met, 1), max(self.claims, 1)
        return self.unsupported / met + self.contradicted / met + self.hedged / claims
