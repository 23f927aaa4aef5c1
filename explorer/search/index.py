"""One index of everything in a pack, for the app and the command line.

Every word of a query must begin a word of a hit, in any order, ignoring case and accents.
When fewer than five things match, near spellings count too, after all exact matches. An
actor's name finds the actor and the characters played, a character's name the character and the
actor.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from explorer.model.claim import Claim
from explorer.model.finding import Comparison
from explorer.model.garbage_collection import collection_paused
from explorer.model.pack import Pack
from explorer.model.place import Place
from explorer.search.documents import CLAIM, Document, claim_document, documents_of
from explorer.search.tokens import Postings, Tokens, matched_letters, post
from explorer.values.folding import words_of

FEW = 5
"""Number of hits below which near spellings are tried."""

_POOL = 250
"""Most documents to rank for a query; they are numbered best first, so the rest matter less."""

_ONE_SLIP = 54.0
"""Highest score of a near spelling, relative to its kind."""

_BELOW = 100.0
"""Penalty that puts near spellings after everything spelt right."""

_WORDS = 8
"""Most words of a query that are used."""

_REMEMBERED = 1_000
"""Documents of claims that are cached for the next letter of a query."""

Entry = Document | Claim
"""A document, or the claim it is made from on demand: there may be very many claims."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A document that was found."""

    kind: str
    """`character`, `actor`, `person`, `film`, …, `source`, `property`, `finding`, `claim`."""
    id: str
    place: Place
    label: str
    """Safe for a terminal; `ranges` are offsets in it."""
    detail: str
    """What it is, in a few words: "plays Winston", after any other name that matched."""
    ranges: tuple[tuple[int, int], ...]
    """Matched ranges of the label (start, end), in order, without overlaps."""
    score: float
    near: bool = False
    """Whether it is only a near spelling."""
    matched: str = ""
    """The other name, or phrase of a claim, that matched; "" for the label."""


@dataclass(frozen=True, slots=True)
class SearchResult:
    """The best hits, and how many there are in all."""

    hits: tuple[Hit, ...]
    total: int


class SearchIndex:
    """Everything that can be searched in a pack. Building takes a moment; searching does not."""

    @collection_paused()
    def __init__(self, pack: Pack, comparison: Comparison) -> None:
        """Index everything in the pack and its comparison."""
        self._setup(documents_of(pack, comparison), pack)

    @classmethod
    def of(cls, documents: Iterable[Document]) -> SearchIndex:
        """Return an index of any documents."""
        index = cls.__new__(cls)
        index._setup(documents)
        return index

    def _setup(self, documents: Iterable[Document], pack: Pack | None = None) -> None:
        self._pack = pack
        entries: list[Entry] = []
        ranks: list[tuple[object, ...]] = []
        postings: Postings = {}
        for number, (document, entry) in enumerate(_with_entries(documents, pack)):
            post(postings, number, (*document.own, *document.other))
            entries.append(entry)
            ranks.append((-document.weight, len(document.label), document.label, document.id))
        order = sorted(range(len(entries)), key=ranks.__getitem__)
        self._entries = [entries[number] for number in order]
        self._tokens = Tokens(postings, order)
        self._by_id: dict[str, list[int]] = {}
        for number, entry in enumerate(self._entries):
            if isinstance(entry, Document):
                self._by_id.setdefault(entry.id, []).append(number)
        self._made: dict[int, Document] = {}

    def __len__(self) -> int:
        return len(self._entries)

    def _document(self, number: int) -> Document:
        """Return a document, made from its claim unless it is cached."""
        entry = self._entries[number]
        if isinstance(entry, Document):
            return entry
        document = self._made.get(number)
        if document is None:
            assert self._pack is not None
            if len(self._made) >= _REMEMBERED:
                self._made.clear()
            document = self._made[number] = claim_document(self._pack, entry)
        return document

    def _is_of(self, number: int, kinds: Collection[str]) -> bool:
        entry = self._entries[number]
        return (entry.kind if isinstance(entry, Document) else CLAIM) in kinds

    def _with_id(self, wanted: str) -> Sequence[int]:
        """Return the documents with an id."""
        if self._pack is None or wanted not in self._pack.claims:
            return self._by_id.get(wanted, ())
        return [number for number, entry in enumerate(self._entries) if entry.id == wanted]

    def search(
        self, text: str, limit: int = 50, kinds: Collection[str] | None = None
    ) -> SearchResult:
        """Return what matches `text`, best first, at most `limit` hits of `kinds` (None: all)."""
        wanted = list(dict.fromkeys(words_of(text[:500])))[:_WORDS]
        named = self._with_id(text.strip().lower())
        scores: dict[int, float] = dict.fromkeys(named, 200.0)
        near: list[dict[str, int]] = []
        exact: Collection[int] = ()
        total = 0
        if wanted:
            matched = self._matching(wanted)
            if kinds is not None:
                matched = {n for n in matched if self._is_of(n, kinds)}
            total = len(matched)
            for number in self._pool(wanted, matched):
                scores.setdefault(number, self._score(number, wanted))
            if total < FEW:
                exact = set(scores)
                near = [self._tokens.near(word) for word in wanted]
                total += self._add_near(wanted, near, matched, scores, kinds)
        if kinds is not None:
            scores = {n: s for n, s in scores.items() if self._is_of(n, kinds)}
        best = sorted(scores, key=lambda n: (-scores[n], n))[:limit]
        alike = [match for known in near for match in known]
        hits = tuple(
            self._hit(n, wanted, alike, scores[n], bool(near) and n not in exact) for n in best
        )
        return SearchResult(hits, max(total, len(scores)))

    def _matching(self, wanted: Sequence[str]) -> Collection[int]:
        """Return the documents that contain every word, intersecting the shortest list first."""
        lists = sorted((self._tokens.beginning(word) for word in wanted), key=len)
        if len(lists) == 1:
            return lists[0]
        matched = set(lists[0])
        for holding in lists[1:]:
            if not matched:
                break
            matched = matched.intersection(holding)
        return matched

    def _pool(self, wanted: Sequence[str], matched: Collection[int]) -> Iterator[int]:
        """Yield the documents worth ranking: exact words first, then in order of number."""
        if len(matched) <= _POOL:
            yield from matched
            return
        within = matched if isinstance(matched, set) else set(matched)
        rarest = min((self._tokens.exactly(word) for word in wanted), key=len)
        yield from islice((n for n in rarest if n in within), _POOL)
        yield from sorted(within)[:_POOL]

    def _score(self, number: int, wanted: Sequence[str]) -> float:
        """Return a document's score: its kind counts most, then its label before other names, whole
        words before prefixes, short labels before long."""
        document = self._document(number)
        own, other = document.own, document.other
        called = words_of(document.label) if document.names else own
        if all(word in own for word in wanted):
            fit = 9.0 if all(word in called for word in wanted) else 7.5
        elif all(any(held.startswith(word) for held in own) for word in wanted):
            label = all(any(held.startswith(word) for held in called) for word in wanted)
            fit = 6.0 if label else 5.0
        else:
            fit = 4.0 if all(word in own or word in other for word in wanted) else 2.0
        letters = sum(map(len, wanted))
        return document.weight + fit + letters / max(len(document.label), letters)

    def _add_near(
        self,
        wanted: Sequence[str],
        near: Sequence[dict[str, int]],
        matched: Collection[int],
        scores: dict[int, float],
        kinds: Collection[str] | None,
    ) -> int:
        """Add documents that match by near spelling; return how many."""
        candidates: set[int] | None = None
        for word, slips in zip(wanted, near, strict=True):
            holding = self._tokens.holding(slips) | set(self._tokens.beginning(word))
            candidates = holding if candidates is None else candidates & holding
            if not candidates:
                return 0
        new = (candidates or set()).difference(matched)
        if kinds is not None:
            new = {n for n in new if self._is_of(n, kinds)}
        for number in sorted(new)[:_POOL]:
            scores.setdefault(number, self._near_score(number, wanted, near))
        return len(new)

    def _near_score(
        self, number: int, wanted: Sequence[str], near: Sequence[dict[str, int]]
    ) -> float:
        """Return a score below that of every exact match; one typo in a long word costs little, two
        or more rank below everything with one.
        """
        document = self._document(number)
        own = set(document.own)
        both = own.union(document.other)
        slips, linked = 0, 0.0
        for word, known in zip(wanted, near, strict=True):
            if any(held.startswith(word) for held in both):
                continue
            slips += min((known[near_word] for near_word in known if near_word in both), default=2)
            linked = linked if any(near_word in own for near_word in known) else 0.5
        if slips == 1 and max(map(len, wanted)) >= 5:
            return min(document.weight, _ONE_SLIP) + document.weight / 100 - linked - _BELOW
        return document.weight / 100 - slips - linked - _BELOW

    def _hit(
        self, number: int, wanted: Sequence[str], alike: Sequence[str], score: float, near: bool
    ) -> Hit:
        document = self._document(number)
        lit = matched_letters(document.label, wanted)
        detail = document.detail
        name = _name_that_fits(document, wanted, bool(lit))
        if name:
            detail = f"“{name}” · {detail}" if detail else f"“{name}”"
        return Hit(
            document.kind,
            document.id,
            document.place,
            document.label,
            detail,
            lit or matched_letters(document.label, alike),
            score,
            near,
            name,
        )


def _with_entries(
    documents: Iterable[Document], pack: Pack | None
) -> Iterator[tuple[Document, Entry]]:
    """Yield each document with its entry in the index, a pack's claims included."""
    for document in documents:
        yield document, document
    if pack:
        for claim in pack.claims.values():
            yield claim_document(pack, claim), claim


def _name_that_fits(document: Document, wanted: Sequence[str], lit: bool) -> str:
    """Return the other name of a document that contains all words if its label does not; else,
    unless the label has a match (`lit`), a name that contains any of them; "" if none does.
    """
    if document.names and not _holds(words_of(document.label), wanted, all):
        for enough in (all,) if lit else (all, any):
            for name in document.names:
                if _holds(words_of(name), wanted, enough):
                    return name
    return ""


def _holds(
    words: Sequence[str], wanted: Sequence[str], enough: Callable[[Iterable[bool]], bool]
) -> bool:
    return enough(any(held.startswith(word) for held in words) for word in wanted)
