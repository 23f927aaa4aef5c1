"""Films that are called after a character: whom their title means where it is not the film's."""

from __future__ import annotations

import re
from collections.abc import Iterable

from explorer.model.entity import Entity
from explorer.model.enums import Kind
from explorer.suggest.lists.person_names import count_titles
from explorer.suggest.suggestion import NewEntity, Ref
from explorer.suggest.text.patterns import WORK
from explorer.suggest.text.sentences import Mention, Sentence
from explorer.values.folding import words_of

_SAID_OF_FILM = re.compile(
    r"⟧\"?(?:'s? (?:[a-z-]+ )?(?:director|script|screenplay|score|budget|release|premiere|run|cast|"
    r"success|makers?|producers?|plot|ending)\b"
    r"| (?:\([^()]*\b(?:18|19|20)\d\d\)|"
    r"(?:is|was|remains) (?:an?|the|one of) (?:[^,.;⟦⟧]{0,60}[ -])?(?:"
    rf"{WORK})s?\b|"
    r"(?:(?:is|was|has been|had been|will be) (?:[a-z]+ly )?(?:directed|written|co-written|"
    r"produced|filmed|shot|released|made|based|adapted|nominated|set|distributed|edited|scored|"
    r"re-released|screened|shown|budgeted)|opened|opens|premiered|premieres|grossed|earned|took|"
    r"cost|costs|ran|runs|lasts|stars|starred|features|featured|follows|tells|concerns|"
    r"won|received|marked|made its)\b))"
)
"""Words behind a title that are said of a film."""
_OF_FILM = re.compile(
    r"(?:\b(?:film|movie|picture|remake|sequel|making|filming|production|release|premiere|"
    r"version|shooting) (?:of )?|['\"] ?|'s )$"
)
"""Words before a title that are said of a film."""


def is_said_of_film(sentence: Sentence, mention: Mention) -> bool:
    """Return whether a title means the film and nobody in it: "Ottilie was shot in Norway"."""
    place = sentence.place(mention.start)
    end = sentence.shape.index("⟧", place)
    return bool(
        _SAID_OF_FILM.match(sentence.shape, end) or _OF_FILM.search(sentence.shape, 0, place)
    )


class Bearers:
    """The characters of a pack and of a text that bear a title as their name, or as their given or
    family name.
    """

    def __init__(self, title: str, entities: Iterable[Entity]) -> None:
        self._words = words_of(title)
        known = [entity for entity in entities if _is_called(entity, self._words)]
        self._known: list[Ref] = [entity.id for entity in known]
        self._names = {entity.name for entity in known}
        self._new: dict[str, Ref] = {}
        self._seen = set[str]()
        self._last = (0, "")

    def only(self, new: dict[str, NewEntity]) -> Ref | None:
        """Return the only one among the known ones and the new ones, None if there are several or
        none.
        """
        last = len(new), next(reversed(new), "")
        if last != self._last:  # each new name is looked at once
            self._last = last
            for key in new.keys() - self._seen:
                self._seen.add(key)
                if new[key].name not in self._names and _is_called(new[key], self._words):
                    self._new[key] = new[key]
        refs = [*self._known, *(ref for key, ref in self._new.items() if key in new)]
        return refs[0] if len(refs) == 1 else None


def _is_called(entity: Entity | NewEntity, title: tuple[str, ...]) -> bool:
    if entity.kind is not Kind.CHARACTER or not title:
        return False
    words = words_of(entity.name)
    if words[:1] == ("the",):
        return False  # the porter, in The Porter
    own = words[count_titles(words) :]
    return title in (own[: len(title)], own[-len(title) :])
