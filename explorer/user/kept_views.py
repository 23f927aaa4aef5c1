"""The state that each view keeps between runs, as plain data.

The data may have been edited by hand: a field of the wrong type counts as missing.
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
    """A filter as ids and words, some of which may no longer be in the pack."""

    verdicts: tuple[str, ...] = ()
    severities: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    entities: tuple[str, ...] = ()
    properties: tuple[str, ...] = ()
    rulings: tuple[str, ...] = ()
    text: str = ""

    @classmethod
    def of(cls, chosen: Filter) -> KeptFilter:
        """Return a filter as it is kept."""
        names = [name for name in cls._fields if name != "text"]
        ids = {name: tuple(sorted(map(str, getattr(chosen, name)))) for name in names}
        return cls(**ids, text=chosen.text)

    @classmethod
    def read(cls, data: object) -> KeptFilter:
        """Return the filter in `data`."""
        kept = data if isinstance(data, dict) else {}
        names = [name for name in cls._fields if name != "text"]
        ids = {name: _words(kept.get(name)) for name in names}
        return cls(**ids, text=_word(kept.get("text")))

    @property
    def data(self) -> dict[str, Any]:
        """Return the filter as plain data, without empty fields."""
        return {
            name: value if isinstance(value, str) else [*value]
            for name, value in self._asdict().items()
            if value
        }

    def filter(self, pack: Pack) -> Filter:
        """Return the filter, without ids and words that are no longer in the pack."""
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
    """The state of the findings view: filter, grouping, and the id of the finding shown."""

    filter: KeptFilter = KeptFilter()
    group: str = ""
    finding: str = ""

    @classmethod
    def read(cls, data: object) -> KeptFindings:
        """Return the state in `data`."""
        kept = data if isinstance(data, dict) else {}
        chosen = KeptFilter.read(kept.get("filter"))
        finding = current_finding_id(_word(kept.get("finding")))
        return cls(chosen, _word(kept.get("group")), finding)

    def renamed(self, former: FormerIds) -> KeptFindings:
        """Return the state with the finding's present id."""
        return self._replace(finding=current_finding_id(self.finding, former))

    @property
    def data(self) -> dict[str, Any]:
        """Return the state as plain data."""
        return {"filter": self.filter.data, "group": self.group, "finding": self.finding}


class KeptFacts(NamedTuple):
    """The state of the facts view: whether it shows disputed facts only, and by subject."""

    disputed: bool = False
    grouped: bool = False

    @classmethod
    def read(cls, data: object) -> KeptFacts:
        """Return the state in `data`."""
        kept = data if isinstance(data, dict) else {}
        return cls(kept.get("disputed") is True, kept.get("grouped") is True)

    @property
    def data(self) -> dict[str, Any]:
        """Return the state as plain data."""
        return {"disputed": self.disputed, "grouped": self.grouped}


def _word(value: object) -> str:
    return value if isinstance(value, str) else ""


def _words(value: object) -> tuple[str, ...]:
    return tuple(filter(None, map(_word, value))) if isinstance(value, list) else ()
