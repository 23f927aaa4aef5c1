"""A suggestion in words."""

from __future__ import annotations

from explorer.model.enums import Factuality, Polarity
from explorer.model.pack import Pack
from explorer.read.typed import parse_value
from explorer.suggest.reviewing.accept import suggested_scope
from explorer.suggest.suggestion import NewEntity, NewStoryTime, Ref, Suggestion
from explorer.text import clean
from explorer.wording.labels import FACTUALITY
from explorer.wording.scopes import scope_in_report
from explorer.wording.values import shown_value


def reference_words(pack: Pack, ref: Ref) -> str:
    """Return an entity's name; for one to be added, "Lena Holt (new person)"."""
    if isinstance(ref, NewEntity):
        return f"{ref.name} (new {ref.kind})"
    return pack.name(ref)


def suggested_value(pack: Pack, suggestion: Suggestion) -> str:
    """Return a suggestion's value in words, with "not" before a denied value."""
    prop, value = pack.properties[suggestion.property], suggestion.value
    items = value if isinstance(value, tuple) else (value,)
    if isinstance(value, NewStoryTime):
        shown = value.written([reference_words(pack, event) for event in value.events])
    elif any(isinstance(item, NewEntity) for item in items):
        shown = ", ".join(
            reference_words(pack, item) if isinstance(item, str | NewEntity) else str(item)
            for item in items
        )
    else:
        raw = [str(item) for item in items] if isinstance(value, tuple) else value
        try:
            shown = shown_value(prop, parse_value(prop, raw), pack.name)  # type: ignore[arg-type]
        except (ValueError, ArithmeticError):
            shown = ", ".join(map(str, items))
    return f"not {shown}" if suggestion.polarity is Polarity.DENIED else shown


def suggestion_words(pack: Pack, suggestion: Suggestion) -> str:
    """Return "The Salt Road – directed by – Lena Holt, called likely", safe to show."""
    parts = [suggested_value(pack, suggestion)]
    if suggestion.factuality is not Factuality.CERTAIN:
        parts.append(FACTUALITY[suggestion.factuality].single)
    if suggestion.closed:
        parts.append("nothing else")
    if suggestion.attributed_to:
        parts.append(f"quoting {reference_words(pack, suggestion.attributed_to)}")
    if scope := scope_in_report(pack, suggested_scope(suggestion)):
        parts.append(scope.replace("; ", ", "))
    label = pack.properties[suggestion.property].label
    return clean(f"{reference_words(pack, suggestion.subject)} – {label} – {', '.join(parts)}")
