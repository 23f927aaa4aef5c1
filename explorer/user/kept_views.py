"""What each view keeps between runs, as plain data.

What is read is somebody else's: a field of the wrong type counts as not there.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

from explorer.model.former_names import FormerIds, current_finding_id

if TYPE_CHECKING:
    from explorer.compare.filters import Filter
    from explorer.model.pack import Pack

Known = TypeVar("Known", bound=str)


class KeptFilter(NamedTuple):
    """A filter by the ids and words that it chooses; some may not be in the pack any more."""

    verdicts: tuple[str, ...] = ()
    severities: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    entities: tuple[str, ...] = ()
    properties: tuple[str, ...] = ()
    rulings: tuple[str, ...] = ()
    text: str = ""

    @classmethod
    def of(cls, chosen: Filter) -> KeptFilter:
        """Return what is kept of a filter."""
        names = [name for name in cls._fields if name != "text"]
        ids = {name: tuple(sorted(map(str, getattr(chosen, name)))) for name in names}
        return cls(**ids, text=chosen.text)

    @classmethod
    def read(cls, data: object) -> KeptFilter:
        """Return the filter that `data` gave."""
        kept = data if isinstance(data, dict) else {}
        names = [name for name in cls._fields if name != "text"]
        ids = {name: _words(kept.get(name)) for name in names}
        return cls(**ids, text=_word(kept.get("text")))

    @property
    def data(self) -> dict[str, Any]:
        """Return it as plain data, without what is empty."""
        return {
            name: value if isinstance(value, str) else [*value]
            for name, value in self._asdict().items()
            if value
        }

    def filter(self, pack: Pack) -> Filter:
        """Return the filter, without what is not in the pack any more."""
        from explorer.compare.filters import Filter
        from explorer.model.enums import Severity, Verdict
        from explorer.model.former_names import VERDICTS
        from explorer.user.rulings import State

        def among(known: Iterable[Known], chosen: tuple[str, ...]) -> frozenset[Known]:
            return frozenset(word for word in known if word in chosen)

        return Filter(
            verdicts=among(Verdict, tuple(VERDICTS.get(v, v) for v in self.verdicts)),
            severities=among(Severity, self.severities),
            sources=among(pack.sources, self.sources),
            entities=among(pack.entities, tuple(map(pack.former.entity, self.entities))),
            properties=among(
                (*pack.properties, *pack.constraints),
                tuple(map(pack.former.property, self.properties)),
            ),
            rulings=among(map(str, State), self.rulings),
            text=self.text,
        )


class KeptFindings(NamedTuple):
    """What the findings keep: filter, grouping, and the id of the finding shown."""

    filter: KeptFilter = KeptFilter()
    group: str = ""
    finding: str = ""

    @classmethod
    def read(cls, data: object) -> KeptFindings:
        """Return what `data` gave."""
        kept = data if isinstance(data, dict) else {}
        chosen = KeptFilter.read(kept.get("filter"))
        finding = current_finding_id(_word(kept.get("finding")))
        return cls(chosen, _word(kept.get("group")), finding)

    def renamed(self, former: FormerIds) -> KeptFindings:
        """Return it with the finding's id of now."""
        return self._replace(finding=current_finding_id(self.finding, former))

    @property
    def data(self) -> dict[str, Any]:
        """Return it as plain data."""
        return {"filter": self.filter.data, "group": self.group, "finding": self.finding}


class KeptFacts(NamedTuple):
    """What the facts keep: whether only disputed ones are shown, and whether by subject."""

    disputed: bool = False
    grouped: bool = False

    @classmethod
    def read(cls, data: object) -> KeptFacts:
        """Return what `data` gave."""
        kept = data if isinstance(data, dict) else {}
        return cls(kept.get("disputed") is True, kept.get("grouped") is True)

    @property
    def data(self) -> dict[str, Any]:
        """Return it as plain data."""
        return {"disputed": self.disputed, "grouped": self.grouped}


def _word(value: object) -> str:
    return value if isinstance(value, str) else ""


def _words(value: object) -> tuple[str, ...]:
    return tuple(filter(None, map(_word, value))) if isinstance(value, list) else ()
