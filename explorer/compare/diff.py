"""Differences between two readings of a pack."""

from __future__ import annotations

from collections.abc import Mapping, Sized
from dataclasses import dataclass
from typing import TypeVar

from explorer.model.finding import Comparison, Finding
from explorer.model.pack import Pack
from explorer.text import count

_Record = TypeVar("_Record")


def _counted(noun: str, *parts: tuple[Sized, str]) -> str:
    """Return "2 findings added, 1 gone", without what there is none of."""
    some = [part for part in parts if part[0]]
    return ", ".join(
        f"{count(len(records), noun)} {what}" if at == 0 else f"{len(records)} {what}"
        for at, (records, what) in enumerate(some)
    )


@dataclass(frozen=True, slots=True)
class Changes:
    """Findings, and ids of claims, that were added, removed or changed."""

    added: tuple[Finding, ...] = ()
    removed: tuple[Finding, ...] = ()
    altered: tuple[tuple[Finding, Finding], ...] = ()
    """Findings (before, now) of the same id whose claims or wording differ."""
    new_claims: tuple[str, ...] = ()
    lost_claims: tuple[str, ...] = ()
    edited_claims: tuple[str, ...] = ()
    before: Pack | None = None
    """The earlier pack, for the names of what was removed."""

    @property
    def words(self) -> str:
        """Return the changes in a sentence, such as "2 findings added, 1 gone"."""
        of_claims = _counted(
            "claim",
            (self.new_claims, "added"),
            (self.lost_claims, "gone"),
            (self.edited_claims, "edited"),
        )
        if not (of_claims or self.of_findings):
            return "findings and claims are the same"
        of_findings = self.of_findings or "the findings are the same"
        return ", ".join(filter(None, (of_findings, of_claims)))

    @property
    def of_findings(self) -> str:
        """Return the changes of the findings alone, "" for none."""
        return _counted(
            "finding", (self.added, "added"), (self.removed, "gone"), (self.altered, "changed")
        )

    @property
    def has_findings(self) -> bool:
        """Return whether any finding was added, removed or changed."""
        return bool(self.added or self.removed or self.altered)


def changes(old: Pack, was: Comparison, new: Pack, now: Comparison) -> Changes:
    """Return the differences between two packs with their findings."""
    first, second = was.by_id, now.by_id
    return Changes(
        added=tuple(finding for key, finding in second.items() if key not in first),
        removed=tuple(finding for key, finding in first.items() if key not in second),
        altered=tuple(
            (first[key], finding)
            for key, finding in second.items()
            if key in first and _contents(first[key]) != _contents(finding)
        ),
        new_claims=_missing(new.claims, old.claims),
        lost_claims=_missing(old.claims, new.claims),
        edited_claims=tuple(
            key
            for key, claim in new.claims.items()
            if key in old.claims and claim != old.claims[key]
        ),
        before=old,
    )


def _missing(these: Mapping[str, _Record], those: Mapping[str, _Record]) -> tuple[str, ...]:
    return tuple(key for key in these if key not in those)


def _contents(finding: Finding) -> tuple[object, ...]:
    return (finding.fingerprint, finding.verdict, finding.severity, finding.explanation)
