"""Who is whose relative, and who is called what, as far as a pack and a text have said."""

from __future__ import annotations

from collections.abc import Iterable

from explorer.model.enums import Topic
from explorer.model.pack import Pack
from explorer.model.place import Fact
from explorer.model.property import Property
from explorer.suggest.suggestion import NewEntity, Ref

_OCCUPATION = "occupation"


class Acquaintances:
    """The relatives and the occupations of a text's people, noted as they are suggested."""

    def __init__(self, pack: Pack) -> None:
        self._pack = pack
        self._kin: dict[tuple[Ref, str], list[Ref]] = {}
        self._called: dict[str, list[Ref]] = {}

    def note(self, prop: Property, subject: Ref, values: Iterable[object]) -> None:
        """Record what a suggestion says about a family or an occupation."""
        for value in values:
            if prop.id == _OCCUPATION and isinstance(value, str) and value:
                _add(self._called.setdefault(value.split()[-1], []), subject)
            elif prop.topic is Topic.KINSHIP and isinstance(value, str | NewEntity):
                self._note_tie(prop, subject, value)

    def _note_tie(self, prop: Property, subject: Ref, value: Ref) -> None:
        _add(self._kin.setdefault((subject, prop.id), []), value)
        if prop.inverse:
            _add(self._kin.setdefault((value, prop.inverse), []), subject)

    def relatives(self, of: Ref, tie: str) -> list[Ref]:
        """Return the relatives of someone by a property: all parents, all siblings."""
        facts = self._pack.facts.get(Fact(of, tie), ()) if isinstance(of, str) else ()
        claimed = [c.value for c in facts if not c.denied and isinstance(c.value, frozenset)]
        ids = [str(item) for value in claimed for item in sorted(map(str, value))]
        return list(dict.fromkeys([*ids, *self._kin.get((of, tie), ())]))

    def called(self, noun: str) -> list[Ref]:
        """Return all whose occupation is a noun: those who are "the innkeeper"."""
        return self._called.get(noun, [])


def _add(refs: list[Ref], ref: Ref) -> None:
    if ref not in refs:
        refs.append(ref)
