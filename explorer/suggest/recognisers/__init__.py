"""The recognisers, one module each: every one reads a source and yields suggestions.

Their order counts: what earlier ones take a new name for, a part or a person, later ones go by.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from explorer.suggest.reading import Reading
from explorer.suggest.recognisers import (
    amounts,
    authors,
    cast,
    cast_lists,
    cast_pronouns,
    casts,
    certificates,
    considered,
    craft_judgements,
    credits,
    dates,
    deaths,
    described_parts,
    fact_rows,
    film_judgements,
    film_phrases,
    headed_values,
    judgements,
    kinds,
    kinship,
    label_values,
    labels,
    maker_phrases,
    motives,
    names,
    occupations,
    other_names,
    places,
    played_relatives,
    premieres,
    reception,
    scores,
    shared,
    story_time,
    studios,
    terms,
    themes,
    ties,
)
from explorer.suggest.suggestion import Suggestion

Recogniser = Callable[[Reading], Iterator[Suggestion]]

RECOGNISERS: tuple[Recogniser, ...] = (
    labels.find,
    label_values.find,
    headed_values.find,
    fact_rows.find,
    cast_lists.find,
    cast.find,
    played_relatives.find,
    described_parts.find,
    casts.find,
    considered.find,
    cast_pronouns.find,
    credits.find,
    maker_phrases.find,
    authors.find,
    studios.find,
    kinship.find,
    deaths.find,
    occupations.find,
    dates.find,
    premieres.find,
    amounts.find,
    kinds.find,
    certificates.find,
    film_phrases.find,
    other_names.find,
    places.find,
    story_time.find,
    terms.find,
    themes.find,
    ties.find,
    motives.find,
    judgements.find,
    reception.find,
    craft_judgements.find,
    film_judgements.find,
    scores.find,
    shared.find,
    names.find,
)
