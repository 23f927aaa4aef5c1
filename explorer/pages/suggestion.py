"""The page of a suggestion: what it was recognised by, what it would agree or conflict with."""

from __future__ import annotations

from collections.abc import Iterator

from explorer.compare.effect import Effect, trial_effect
from explorer.model.claim import Claim
from explorer.model.pack import Pack
from explorer.pages.page import BLANK, Page, Place, Row, Span, row, span
from explorer.pages.passage import excerpt
from explorer.pages.rows import labelled
from explorer.session import Session
from explorer.suggest.reviewing.accept import accept
from explorer.suggest.reviewing.review import suggestion_id
from explorer.suggest.reviewing.words import suggestion_words
from explorer.suggest.suggestion import Suggestion
from explorer.text import count
from explorer.wording.records import claim_words, value_words, who_says
from explorer.write.additions import NewRecords, with_additions

_MOST = 6
"""Maximum number of other claims listed."""


def find_suggestion(session: Session, key: str) -> Suggestion | None:
    """Return the open suggestion with an id, None if it has been decided or never existed."""
    every = (suggestion for suggestions in session.suggested.values() for suggestion in suggestions)
    return next((suggestion for suggestion in every if suggestion_id(suggestion) == key), None)


def suggestion_page(session: Session, place: Place) -> Page | None:
    """Return the page of a suggestion."""
    suggestion = find_suggestion(session, place.id)
    if suggestion is None:
        return None
    words = suggestion_words(session.pack, suggestion)
    others = list(effect_rows(session.pack, *tried(session, suggestion)))
    rows = [
        *excerpt(session, suggestion.source, suggestion.line, 0, [suggestion.phrase]),
        labelled("Recognised by", span(suggestion.why)),
        BLANK,
        *(others or [row(Span("No other source covers this yet.", "dim"))]),
    ]
    return Page(place, span(words).text, "suggestion", tuple(rows))


def tried(session: Session, suggestion: Suggestion) -> tuple[Claim, Effect]:
    """Return the claim a suggestion would make, and how the other claims compare with it."""
    added = accept(NewRecords(session.pack), [suggestion])
    pack = with_additions(session.pack, added)
    claim = pack.claims[added.claims[-1].id]
    return claim, trial_effect(pack, claim)


def effect_rows(pack: Pack, claim: Claim, effect: Effect) -> Iterator[Row]:
    """Yield rows on the claims that conflict, agree, or are cleared, with the reasons."""
    lists: list[tuple[str, str, list[tuple[Claim, str]]]] = [
        ("Conflicts with", "contradiction", [(c, f"{conflict.verdict}: {conflict.why}")
                                             for c, conflict in effect.conflicts]),
        ("Agrees with", "value", [(c, "") for c in effect.agrees]),
        ("No conflict with", "dim", [(c, pair.why) for c, pair in effect.cleared]),
    ]  # fmt: skip
    for title, role, others in lists:
        for other, why in others[:_MOST]:
            same = other.fact == claim.fact
            words = value_words(pack, other) if same else claim_words(pack, other)
            said = f"{who_says(pack, other)}: {words}"
            reason = [span(f" ({why})", "dim")] if why else []
            yield row(Span(f"{title} ", role), span(said), *reason, to=Place.claim(other.id))
        if more := others[_MOST:]:
            yield row(Span(f"{title} {count(len(more), 'more claim')}", "dim"))
