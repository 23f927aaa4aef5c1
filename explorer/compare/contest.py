"""Weighing the positions of a finding: the support of each, and which is better supported."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import NamedTuple

from explorer.compare.context import Context
from explorer.compare.name_support import read_lists
from explorer.compare.rules import RULES
from explorer.compare.rules.name import gives_slip
from explorer.compare.support_reasons import (
    firmer,
    side_of,
    source_names,
    weakness_of,
    why_better,
)
from explorer.compare.voices import CLEAR, Voices, known_by, outcome_property, voices_of, weight
from explorer.model.enums import Polarity, ValueType, Verdict
from explorer.model.finding import Conflict, Position
from explorer.model.support import SideSupport
from explorer.values.relation import Bearing, Relation
from explorer.wording import support

_UNWEIGHED = (Verdict.OPINION, Verdict.MISSING)
"""Voices do not settle a matter of taste, and a missing value is no position."""

_MANY = 64
"""Beyond this many positions, only those with equal values are joined."""


class Decision(NamedTuple):
    """The result of a contest."""

    sides: tuple[SideSupport, ...]
    better: int | None = None
    """Index of the better supported position, or None."""
    why: str = ""
    by_names: tuple[int, int] | None = None
    """The better position and the rival it beats, where names in their lists are the reason."""
    alike: tuple[int, ...] = ()
    """Positions that beat all their rivals too, and are none of the better one's."""


class Contest:
    """The positions of a finding, compared by index."""

    def __init__(
        self,
        ctx: Context,
        positions: Sequence[Position],
        verdict: Verdict,
        beside: Sequence[Position],
        conflicts: Sequence[Conflict],
    ) -> None:
        self.ctx = ctx
        self.numbers = range(len(positions))
        """Indices of the positions in conflict; those of `beside` follow."""
        self.positions = positions = [*positions, *beside]
        self.verdict = verdict
        prop = ctx.pack.properties[positions[0].claims[0].property.id]
        self.known = known_by(outcome_property(ctx, prop))
        self.statements = any(position.words for position in positions)
        """Whether the positions are sentences on different properties or subjects."""
        listed = all(isinstance(position.value, frozenset) for position in positions)
        listed = listed and not self.statements
        self.lists = read_lists(ctx, positions) if listed else None
        self.slips = {i for i in self.numbers if gives_slip(ctx, positions[i])}
        self.denials = [i for i in self.numbers if self._denied(i)]
        self._apart = {c[:2] for c in conflicts if not listed and c.verdict is not Verdict.SPELLING}
        """Ids of claims in conflict over more than spelling: neither supports the other's value."""
        self._mirrored: dict[tuple[int, int], Relation] = {}
        """Relations of positions already compared in the opposite order."""
        self.speakers = self._speakers()
        """For each position, the positions whose voices support it, itself included."""
        self._known_givers: dict[frozenset[int], Voices] = {}

    def decide(self) -> Decision:
        """Return the result of the contest."""
        sides = tuple(self.sides)
        if self.verdict in _UNWEIGHED:
            return Decision(sides)
        best, why, by_names = self.outcome()
        alike = () if best is None else tuple(i for i in self.numbers if self._is_alike(i, best))
        return Decision(sides, best, why, by_names, alike)

    @cached_property
    def heard(self) -> list[Voices]:
        """Return the voices for each position."""
        return [
            voices_of(self.ctx, (c for j in self.speakers[i] for c in self.positions[j].claims))
            for i in self.numbers
        ]

    @cached_property
    def sides(self) -> list[SideSupport]:
        """Return the support of each position."""
        return [side_of(voices, self.known) for voices in self.heard]

    def at_issue(self) -> range:
        """Return the positions whose names count: in an open list only those in conflict."""
        is_open = self.positions[0].claims[0].property.completeness == "open"
        return self.numbers if is_open else range(len(self.positions))

    def _speakers(self) -> list[frozenset[int]]:
        numbers = range(len(self.positions))
        if self.statements:
            return [frozenset((i,)) for i in numbers]
        if self.lists is None and len(self.positions) <= _MANY:
            return [frozenset(j for j in numbers if self._speaks_for(j, i)) for i in numbers]
        groups: dict[object, set[int]] = {}
        for i in numbers:
            groups.setdefault(self._key(i), set()).add(i)
        return [frozenset(groups[self._key(i)]) for i in numbers]

    def _key(self, i: int) -> object:
        """Return a key shared by positions of equal value; lists are equal if their names are."""
        position = self.positions[i]
        value = (
            self.lists.holds[i] if self.lists else i if position.value is None else position.value
        )
        return position.polarity, position.claims[0].property.id, value

    def _denied(self, i: int) -> bool:
        return self.positions[i].polarity is Polarity.DENIED and not self.statements

    def _speaks_for(self, index: int, other: int) -> bool:
        """Return whether the voices of one position also support the other."""
        if index == other:
            return True
        if self._denied(index) != self._denied(other) or self._conflict(index, other):
            return False
        if self._denied(index):
            index, other = other, index  # denying the broader value denies the narrower
        return self._gives_also(index, other)

    def _conflict(self, index: int, other: int) -> bool:
        """Return whether two positions are already known to conflict."""
        first, second = (self.positions[i].claims[0].id for i in (index, other))
        return (first, second) in self._apart or (second, first) in self._apart

    def _gives_also(self, index: int, other: int) -> bool:
        """Return whether one value implies the other; conflicting spellings never do."""
        first, second = (self.positions[i].claims[0] for i in (index, other))
        values = [self.positions[i].value for i in (index, other)]
        if first.property != second.property or None in values:
            return False
        if [first.answer[0], second.answer[0]] != values or len(self.positions) > _MANY:
            return values[0] == values[1]
        rule = RULES[first.property.rule]
        relation = self._mirrored.get((index, other)) or rule.relate(self.ctx, first, second)
        self._mirrored[other, index] = relation.mirrored()
        bearing = relation.bearing
        if bearing is Bearing.VARIANT:
            return self.verdict is not Verdict.SPELLING
        measured = first.property.value_type is ValueType.QUANTITY
        return bearing in rule.entails or (measured and bearing in rule.close)

    def outcome(self) -> tuple[int | None, str, tuple[int, int] | None]:
        """Return the better supported position or None, the reason as a sentence or "", and the two
        positions whose names are the reason, or None.
        """
        ranked = sorted(self.numbers, key=lambda i: (i in self.slips, -self._lead(i)))
        contested = (i for i in ranked if any(self._are_rivals(i, j) for j in ranked))
        first = next(contested, None)
        if first is None:
            return None, "", None
        nearest = max(ranked, key=self.lists.worth) if self.lists else first
        for best in dict.fromkeys((first, nearest)):
            rivals = [j for j in ranked if self._are_rivals(best, j)]
            if rivals and all(self._beats(best, rival) for rival in rivals):
                if seen := self._witnessed(best, rivals):
                    return None, self._witness_elsewhere(best, rivals, seen), None
                return best, *self._why(best, rivals)
        second = next(j for j in ranked if self._are_rivals(first, j))
        return None, self._outweighed(first, second), None

    def _lead(self, i: int) -> float:
        """Return the weight of a position's voices, less that of voices that only deny it."""
        return self._weighed(self.heard[i]) - self._weighed(self._deniers(i))

    def _weighed(self, voices: Voices) -> float:
        """Return the weight of voices, of which all forecasts, based on publicity, count as one."""
        if self.lists is not None:
            return voices.total
        forecasts = [weight(self.ctx, claim) for claim in voices.values() if claim.is_forecast]
        return voices.total - sum(forecasts) + max(forecasts, default=0.0)

    def _are_rivals(self, index: int, other: int) -> bool:
        """Return whether at most one of two positions is right."""
        if self._denied(index) and self._denied(other):
            return False
        if self._denied(index) or self._denied(other):
            affirmed, denied = (other, index) if self._denied(index) else (index, other)
            if self.lists:
                return not self.lists.holds[affirmed].isdisjoint(self.lists.holds[denied])
            return self._gives_also(affirmed, denied)
        return index not in self.speakers[other] and other not in self.speakers[index]

    def _is_alike(self, index: int, best: int) -> bool:
        """Return whether a position is as well supported as the best, and compatible with it."""
        if index == best or self._denied(index) != self._denied(best):
            return False
        rivals = [j for j in self.numbers if self._are_rivals(index, j)]
        beaten = all(self._beats(index, rival) for rival in rivals)
        return bool(rivals) and best not in rivals and beaten

    def _beats(self, index: int, other: int) -> bool:
        """Return whether position `index` is clearly better supported than `other`."""
        if self.slips & {index, other}:
            return index not in self.slips
        if self._share_names(index, other):
            assert self.lists is not None
            return self.lists.is_nearer(index, other)
        first, second = map(self._weighed, self._voices(index, other))
        against, against_other = (
            self._weighed(self._deniers(i, j)) for i, j in ((index, other), (other, index))
        )
        return first - against - second + against_other >= CLEAR

    def _deniers(self, index: int, but: int | None = None) -> Voices:
        """Return the voices that deny a position, without those of position `but`."""
        if not self.denials or self._denied(index):
            return Voices()
        denials = [i for i in self.denials if i != but and self._are_rivals(index, i)]
        return voices_of(self.ctx, (c for i in denials for c in self.positions[i].claims))

    def _share_names(self, index: int, other: int) -> bool:
        """Return whether two lists share names; then names are weighed, not lists."""
        if self.lists is None or self._denied(index) or self._denied(other):
            return False
        return not self.lists.holds[index].isdisjoint(self.lists.holds[other])

    def _voices(self, index: int, other: int) -> tuple[Voices, Voices]:
        """Return the voices for two positions; for lists, the voices of all their names."""
        if self.lists is None:
            return self.heard[index], self.heard[other]
        return self._givers(index, other), self._givers(other, index)

    def _givers(self, index: int, other: int) -> Voices:
        assert self.lists is not None
        held = self.lists.holds[index]
        if self._denied(index):
            return self.heard[index]
        if self._denied(other):
            held &= self.lists.holds[other]
        givers = self._known_givers.get(held)
        if givers is None:
            claims = (c for i in held for c in self.lists.names[i].given_by.values())
            givers = self._known_givers[held] = voices_of(self.ctx, claims)
        return givers

    def _why(self, best: int, rivals: Sequence[int]) -> tuple[str, tuple[int, int] | None]:
        if (second := rivals[0]) in self.slips:
            return support.known_slip(len(self.slips)), None
        voices, others = self._voices(best, second)
        if self._share_names(best, second):
            assert self.lists is not None
            more, _ = self.lists.difference(best, second)
            named = [name for name in more if name.standing > 0]
            if not named or any(len(name.given_by) > 1 for name in named):
                return "", (best, second)
            voices = voices_of(self.ctx, (c for n in named for c in n.given_by.values()))
            claims = (c for v, c in self.lists.voices.items() if v not in voices)
            others = voices_of(self.ctx, claims)
        rumour = self.verdict is Verdict.RUMOUR
        by_name = len(voices) > self.sides[best].voices
        rest = [] if self.lists else [self.heard[i] for i in rivals[1:]]
        reason = why_better(self.ctx, self.known, voices, others, rest, rumour, by_name)
        if deniers := self._deniers(second, best):
            others_given = len(self.numbers) - len(self.denials) - 1
            reason.append(support.denied(source_names(self.ctx, deniers.values()), others_given))
        reason = reason or firmer(self.ctx, voices, others, self.known, rumour=rumour)
        return support.reasons(reason), None

    def _witnessed(self, best: int, rivals: Sequence[int]) -> Sequence[int]:
        """Return the rivals that a witness holds, where none holds the best position."""
        if self.known == "" or self.sides[best].saw_it or not self.slips.isdisjoint(rivals):
            return ()
        return [i for i in rivals if self.sides[i].saw_it]

    def _witness_elsewhere(self, best: int, rivals: Sequence[int], seen: Sequence[int]) -> str:
        """Return what the best position has before those that witnesses hold, "" for nothing."""
        if self.sides[best].voices > max(self.sides[i].voices for i in seen):
            return support.better_voice_elsewhere(self.known, len(rivals))
        if len(rivals) > 1:  # of which another might be as firm
            return ""
        reasons = firmer(self.ctx, self.heard[best], self.heard[seen[0]], "")
        return support.better_voice_elsewhere(self.known, 1, *reasons) if reasons else ""

    def _outweighed(self, best: int, second: int) -> str:
        """Return why the side with more voices is not the better one, "" if neither has more."""
        more, fewer = sorted(self._voices(best, second), key=len, reverse=True)
        weakness = weakness_of(list(more.values()), self.known)
        if len(more) == len(fewer) or not weakness or self._share_names(best, second):
            return ""
        by_name = len(more) > max(self.sides[i].voices for i in (best, second))
        return support.outweighed(len(more), len(fewer), weakness, by_name)
