"""The recognisers, one module each in a folder for its subject: they read a source and yield
suggestions.

Their order matters: later ones rely on what earlier ones have taken a name to be, a part or a
person.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from explorer.suggest.reading import Reading
from explorer.suggest.recognisers import headed_values, shared
from explorer.suggest.recognisers.casting import (
    cast,
    cast_lists,
    cast_pronouns,
    cast_rows_inline,
    casts,
    considered,
    departures,
    described_parts,
    played_relatives,
)
from explorer.suggest.recognisers.film import (
    awards,
    certificates,
    film_phrases,
    kinds,
    names,
    other_names,
    running_times,
    series,
)
from explorer.suggest.recognisers.interviews import answers_to_questions, first_person
from explorer.suggest.recognisers.makers import authors, credits, maker_phrases, studios
from explorer.suggest.recognisers.opinions import (
    craft_judgements,
    film_judgements,
    judgements,
    own_scores,
    reception,
    scores,
)
from explorer.suggest.recognisers.people import kinship, occupations, profiles, terms
from explorer.suggest.recognisers.production import counts, dates, money, places, premieres, shoots
from explorer.suggest.recognisers.rows import fact_rows, label_values, labels
from explorer.suggest.recognisers.story import (
    deaths,
    family_deaths,
    motives,
    story_time,
    story_years,
    themes,
    ties,
)
from explorer.suggest.suggestion import Suggestion

Recogniser = Callable[[Reading], Iterator[Suggestion]]

RECOGNISERS: tuple[Recogniser, ...] = (
    labels.find,
    label_values.find,
    headed_values.find,
    profiles.find,
    fact_rows.find,
    cast_lists.find,
    cast_rows_inline.find,
    cast.find,
    played_relatives.find,
    described_parts.find,
    casts.find,
    considered.find,
    departures.find,
    cast_pronouns.find,
    credits.find,
    first_person.find,
    answers_to_questions.find,
    maker_phrases.find,
    authors.find,
    studios.find,
    occupations.find,
    kinship.find,
    family_deaths.find,
    deaths.find,
    dates.find,
    premieres.find,
    awards.find,
    running_times.find,
    counts.find,
    shoots.find,
    money.find,
    kinds.find,
    series.find,
    certificates.find,
    film_phrases.find,
    other_names.find,
    places.find,
    story_time.find,
    story_years.find,
    terms.find,
    themes.find,
    ties.find,
    motives.find,
    judgements.find,
    reception.find,
    craft_judgements.find,
    film_judgements.find,
    scores.find,
    own_scores.find,
    shared.find,
    names.find,
)
