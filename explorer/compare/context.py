"""Look-ups in a pack for rules and gates."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import Any, TypeVar

from explorer.compare.given import Given, is_in_one_list, name_keys
from explorer.compare.identity import Identity
from explorer.model.claim import Claim
from explorer.model.enums import Factuality, Kind, Limit, Polarity, ValueType, Vantage
from explorer.model.pack import Pack
from explorer.model.place import Fact
from explorer.model.property import Property
from explorer.model.scope import ANYWHERE, Scope
from explorer.values.dates import LATEST, Date, Day, day_number, parse_date
from explorer.values.names.readings import accepted_form, known_names
from explorer.values.placeholders import names_nobody
from explorer.values.places.countries import region_key
from explorer.values.relation import Bearing
from explorer.values.sets import one_to_one
from explorer.values.terms import in_words
from explorer.values.versions import cut_key

REMEMBERED = 1_000
"""Size of the cache of relations between lists and between their members."""

FACTS_REMEMBERED = 10_000
"""Size of the cache of indexes of the claims on one fact."""

Made = TypeVar("Made")


class Context:
    """A pack with cached look-ups."""

    def __init__(self, pack: Pack, identity: Identity | None = None) -> None:
        """Take `identity` where the pack is part of a larger one whose entities are already
        indexed.
        """
        self.pack = pack
        self._given: dict[tuple[str, str], Given] = {}
        self._answers: dict[str, dict[str, list[Claim]]] = {}
        self._latest: dict[tuple[str, str], Day] = {}
        self._remembered: dict[object, Any] = {}
        self.identity = identity or Identity(pack)

    def _given_on(self, claim: Claim) -> Given:
        given = self._given.get((claim.subject, claim.property.id))
        if given is None:
            if len(self._given) >= FACTS_REMEMBERED:
                self._given.clear()
            fact = claim.fact
            given = self._given[fact] = Given(self.pack.facts.get(fact, ()))
        return given

    def all_listed(self, claim: Claim) -> frozenset[str]:
        """Return everything that the claim's speaker lists on its fact and scope, in all claims."""
        return self._given_on(claim).members.get((claim.speaker, claim.scope), frozenset())

    def listed_together(self, a: Claim, b: Claim) -> bool:
        """Return whether a longer list on the same fact contains all members of both, be it under
        another form of a name.
        """
        assert isinstance(a.value, frozenset) and isinstance(b.value, frozenset)
        given = self._given_on(a)
        if a.property.value_type is ValueType.NAME:
            names = name_keys(a.value) | name_keys(b.value)
            key = a.fact, names
            return self.remembered(key, lambda: is_in_one_list(given.named, names))
        both = a.value | b.value
        return self.remembered((a.fact, both), lambda: self._is_in_one_list(given, both))

    def _is_in_one_list(self, given: Given, names: frozenset[str]) -> bool:
        lists = {listed for name in names for listed in given.lists.get(name, ())}
        return any(
            names <= listed or len(one_to_one(self._forms(names, listed))) == len(names)
            for listed in lists
            if len(listed) >= len(names)
        )

    def _forms(self, names: frozenset[str], listed: frozenset[str]) -> dict[str, list[str]]:
        """Return for each entity those of a list that are most likely the same, if any."""
        alike = (Bearing.ALIAS, Bearing.VARIANT)

        def is_form(name: str, other: str) -> bool:
            relation = self.identity.match(name, other)
            return name == other or (relation is not None and relation.bearing in alike)

        forms = {name: sorted(other for other in listed if is_form(name, other)) for name in names}
        return {name: others for name, others in forms.items() if others}

    def has_scopes(self, claim: Claim) -> bool:
        """Return whether any claim on this fact is limited to a version or region."""
        return claim.scope is not ANYWHERE or self._given_on(claim).has_scopes

    def by_scope(self, claim: Claim) -> tuple[Claim, ...]:
        """Return everything the claim's speaker affirms on its fact, if in two or more scopes."""
        return self._given_on(claim).scoped.get(claim.speaker, ())

    def narrowed(self, claim: Claim) -> tuple[Claim, ...]:
        """Return the claims on this fact for a single region or version, one per answer."""
        return self._given_on(claim).narrowed

    def shown(self, claim: Claim) -> tuple[Claim, ...]:
        """Return the claims on this fact for the version shown in cinemas, as they name no version
        and their sources' authors saw it; one per answer.
        """
        return self._given_on(claim).shown

    def one_name(self, field: str, qualifier: str) -> str:
        """Return the alphabetically first of the names that the pack's claims use for one region or
        version: JP for both JP and Japan.
        """
        return self._one_names.get((field, qualifier), qualifier)

    @cached_property
    def _one_names(self) -> Mapping[tuple[str, str], str]:
        scopes = {claim.scope for claim in self.pack.claims.values()}
        names: dict[tuple[str, str], str] = {}
        for field, key_of in (("region", self._region_key), ("cut", cut_key)):
            first: dict[Hashable, str] = {}
            for name in sorted({getattr(scope, field) for scope in scopes} - {""}):
                names[field, name] = first.setdefault(key_of(name), name)
        return names

    def _region_key(self, region: str) -> Hashable:
        return region_key(self.name(region))

    def all_dates(self, claim: Claim) -> frozenset[Date]:
        """Return every date that the claim's speaker gives on its fact and scope, in all claims."""
        return self._given_on(claim).dates.get((claim.speaker, claim.scope), frozenset())

    @cached_property
    def _said(self) -> frozenset[tuple[str, Fact, Scope, object]]:
        """Return every answer that a source gives, in its own words or quoted."""
        return frozenset(
            (claim.source.id, claim.fact, claim.scope, claim.answer)
            for claim in self.pack.claims.values()
        )

    def is_unchanged(self, first: Claim, second: Claim) -> bool:
        """Return whether two versions of a text agree on what two of their claims say: the texts
        are known to be identical, or each says both.
        """
        if self.pack.one_text(first.source.id, second.source.id):
            return True
        return all(
            (there.source.id, here.fact, here.scope, here.answer) in self._said
            for here, there in ((first, second), (second, first))
        )

    @cached_property
    def _own_words(self) -> frozenset[tuple[str, Fact, Scope]]:
        """Return the facts on which a source speaks for itself, joke and question excepted."""
        return frozenset(
            (claim.source.id, claim.fact, claim.scope)
            for claim in self.pack.claims.values()
            if not (claim.in_character or claim.lost or claim.factuality is Factuality.JOKING)
            and claim.limits.isdisjoint((Limit.CLIP, Limit.QUESTION))
        )

    def has_own_word(self, claim: Claim) -> bool:
        """Return whether a source that quotes a character also speaks on the fact for itself."""
        return claim.in_character and (claim.source.id, claim.fact, claim.scope) in self._own_words

    @cached_property
    def _also_named(self) -> Mapping[tuple[str, str], frozenset[str]]:
        """Return by source and subject the alternative names listed, in their folded forms."""
        forms: dict[tuple[str, str], frozenset[str]] = {}
        for claim in self.pack.claims.values():
            if claim.property.value_type is not ValueType.NAME:
                continue
            listed = claim.value if isinstance(claim.value, frozenset) else frozenset()
            if listed and not claim.denied and not claim.speculative:
                key = claim.source.id, claim.subject
                forms[key] = forms.get(key, frozenset()) | known_names(map(str, listed))
        return forms

    def also_named(self, claim: Claim) -> frozenset[str]:
        """Return the alternative names that a claim's source lists for its subject, folded."""
        return self._also_named.get((claim.source.id, claim.subject), frozenset())

    @cached_property
    def _once_planned(self) -> Mapping[tuple[str, str], frozenset[str]]:
        """Return by subject and property what any source gives as a planned name, folded."""
        forms: dict[tuple[str, str], frozenset[str]] = {}
        for claim in self.pack.claims.values():
            named = claim.value if isinstance(claim.value, frozenset) else frozenset()
            if claim.property.foresees and named and not claim.denied:
                key = claim.subject, claim.property.foresees
                forms[key] = forms.get(key, frozenset()) | known_names(map(str, named))
        return forms

    def was_planned(self, claim: Claim) -> bool:
        """Return whether any source gives a claim's name as a planned one: a working title."""
        planned = self._once_planned.get((claim.subject, claim.property.id), frozenset())
        return accepted_form(str(claim.value)) in planned

    @cached_property
    def has_languages(self) -> bool:
        """Return whether the sources are known to be in more than one language."""
        named = (source.language for source in self.pack.sources.values())
        return len({name.partition("-")[0].lower() for name in named if name}) > 1

    def is_settled(self, claim: Claim) -> bool:
        """Return whether the answer no longer changed when the claim was made: a film's takings,
        for example, long after its release.
        """
        prop = claim.property
        moment = claim.scope.as_of or claim.source.published
        if not prop.settles_after or not moment:
            return False
        key = (claim.subject, prop.settles_after)
        if key not in self._latest:
            self._latest[key] = max(map(_last_day, self._affirmed_dates(*key)), default=LATEST)
        last = self._latest[key]
        said = parse_date(moment).bounds[0]
        return last < said and day_number(said) - day_number(last) > prop.settles_within

    def is_known_since(self, plan: Claim) -> bool:
        """Return whether a source from after the release states the outcome of a plan."""
        fact = Fact(plan.subject, plan.property.outcome)
        return any(
            claim.source.vantage is Vantage.AFTER
            and claim.factuality is Factuality.CERTAIN
            and not (claim.denied or claim.lost)
            for claim in self.pack.facts.get(fact, ())
        )

    def _affirmed_dates(self, subject: str, property_id: str) -> Iterator[Date]:
        for claim in self.pack.claims_about(subject):
            is_affirmed = claim.property.id == property_id and claim.polarity is Polarity.AFFIRMED
            if is_affirmed and isinstance(value := claim.value, Date):
                yield value

    def answers(self, entity_id: str) -> Mapping[str, Sequence[Claim]]:
        """Return the claims about an entity by property, except notes, names and missing values."""
        claims = self._answers.get(entity_id)
        if claims is None:
            claims = self._answers[entity_id] = {}
            for claim in sorted(self.pack.claims_about(entity_id), key=lambda c: c.id):
                kind = claim.property.value_type
                if not claim.lost and kind not in (ValueType.TEXT, ValueType.NAME):
                    claims.setdefault(claim.property.id, []).append(claim)
        return claims

    def unnamed(self, listed: frozenset[str]) -> frozenset[str]:
        """Return the members of a list that name nobody; cached, as a list meets many others."""
        key = "unnamed", listed
        return self.remembered(
            key, lambda: frozenset(id_ for id_ in listed if names_nobody(self.name(id_)))
        )

    def remembered(self, key: Hashable, make: Callable[[], Made]) -> Made:
        """Return what `make` returns, cached by `key`."""
        if key not in self._remembered:
            made = make()
            if len(self._remembered) >= REMEMBERED:
                self._remembered.clear()
            self._remembered[key] = made
        kept: Made = self._remembered[key]
        return kept

    def kind(self, entity_id: str) -> Kind | None:
        """Return an entity's kind, or None where the pack does not describe it."""
        entity = self.pack.entities.get(entity_id)
        return entity.kind if entity else None

    def name(self, entity_id: str) -> str:
        """Return an entity's name on screen."""
        return self.pack.name(entity_id)

    def region_in_sentence(self, region: str) -> str:
        """Return a scope's region as worded within a sentence; it need not be an entity."""
        return self.pack.region_in_sentence(region)

    def in_sentence(self, entity_id: str) -> str:
        """Return an entity's name as worded within a sentence; a description begins in
        lower case.
        """
        return self.pack.in_sentence(entity_id)

    def label(self, prop: Property) -> Callable[[str], str]:
        """Return the function that words a member of a property's lists."""
        labels = {ValueType.ENTITY: self.name, ValueType.TERM: in_words}
        return labels.get(prop.value_type, str)


def _last_day(date: Date) -> Day:
    """Return the last possible day of a date, or the first where it has no end."""
    first, last = date.bounds
    return first if last == LATEST else last
