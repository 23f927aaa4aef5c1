"""The sentences of a pattern: what one source does throughout, and another does differently.

Sources are given by their names within a sentence, values in words. The sentences have no full stop
and follow words such as "for three films".
"""

from __future__ import annotations

from collections.abc import Sequence

from explorer.model.enums import Kind
from explorer.model.explanation import Explanation
from explorer.model.source_names import at_the_start
from explorer.text import count, count_in_words, in_words, listed

MOST_NAMED = 3
"""Greatest number of exceptions named."""

_MOST_TERMS = 4
"""Greatest number of pairs of terms named."""

SUBJECTS = "subject", "subjects"
NOUNS: dict[Kind, tuple[str, str]] = {
    Kind.CHARACTER: ("character", "characters"),
    Kind.PERSON: ("person", "people"),
    Kind.FILM: ("film", "films"),
    Kind.ORGANISATION: ("organisation", "organisations"),
    Kind.GROUP: ("group", "groups"),
    Kind.PLACE: ("place", "places"),
    Kind.EVENT: ("event", "events"),
    Kind.OBJECT: ("object", "objects"),
    Kind.CONCEPT: ("concept", "concepts"),
}
"""Singular and plural for subjects of each kind."""

SETTLED_BY = {
    "offset": "how each source measures it",
    "offset-of-dates": "which event each source dates",
    "ratio": "what each source measures, and in what unit",
    "factor": "which unit each source uses",
    "left-out": "the figures in full, from where each source found them",
    "transfer": "the frame rate of the versions that each source timed",
    "sums": "the day and the region that each source means, and the unit it uses",
    "sums-reversed": "the day and the region that each source means",
    "currency": "the currency of each sum",
    "first-release": "which release each source means: the first anywhere, or that in one country",
    "releases": "which release each source means: the first showing, or that in one country",
    "next-years": "which year each source means: that of the first showing, or of the release",
    "day-before": "the day of the release, or that only its year is known",
    "one-date": "where the source that gives one date for all found it",
    "swapped": "the order in which each source writes day and month",
    "terms": "each source's list of terms",
    "no-answer": "a record that gives the answer, or shows that there is none",
    "titles": "which titles each source means to give",
    "accents": "the names as the credits print them",
    "lists-at-most": "how many names the source has room for",
    "lists-fewer": "whom each source means to list",
    "lists-differ": "whom each source means to list",
    "lists-apart": "what each source means to list",
}
"""What would settle a pattern, by its kind, as a noun phrase."""


def explanation(label: str, how_many: str, words: str, others: Sequence[str]) -> Explanation:
    """Return "Running time: for eight films, “Disc” gives four minutes more than “Tape”."."""
    lead = "Exception" if len(others) == 1 else "Exceptions"
    exceptions = f"{lead}: {listed(others)}." if others else ""
    return Explanation(at_the_start(label), f"{how_many}, {words}.", exceptions)


def for_so_many(explained: int, compared: int, nouns: tuple[str, str]) -> str:
    """Return "for five of the six films that both cover", "for six films"; 0: not counted."""
    singular, many = nouns
    if compared > 1 and explained == compared:
        return f"for all {count_in_words(compared, singular, many)} that both cover"
    if compared > explained:
        covered = count_in_words(compared, singular, many)
        return f"for {in_words(explained)} of the {covered} that both cover"
    return f"for {count_in_words(explained, singular, many)}"


def lists_at_most(source: str, number: int, longer: int, named: bool = True) -> str:
    """Return "“List A” lists two names at most, where others give more".

    `longer`: the number of its lists with more; `named`: the entries are people, firms or places
    rather than terms or languages.
    """
    noun = ("" if number == 1 else "s").join((" name", "")) if named else ""
    names = f"{in_words(number)}{noun}"
    if longer:
        more = f"{source} lists more than {names} only {_times(longer)}"
        return f"{more}, where others often do so"
    return f"{source} lists {names} at most, where others give more"


def _times(number: int) -> str:
    return {1: "once", 2: "twice"}.get(number, f"{in_words(number)} times")


def lists_fewer(source: str, other: str) -> str:
    """Return "“List A” names only some of those that “List B” names"."""
    return f"{source} names only some of those that {other} names"


def lists_differ(first: str, second: str) -> str:
    """Return "“List A” and “List B” each leave out names that the other gives, …"."""
    return (
        f"{first} and {second} each leave out a name that the other gives, as both often name only "
        "some"
    )


def lists_apart(first: str, second: str) -> str:
    """Return "“List A” and “List B” never give the same answer, …"."""
    return f"{first} and {second} never give the same answer, so they may mean different things"


def one_of_several(single: str, other: str) -> str:
    """Return "“A”, which as a rule gives one answer only, gives a different one from “B”; …"."""
    return (
        f"{single}, which as a rule gives one answer only, gives a different one from {other}; "
        "both may be right"
    )


def other_terms(first: str, second: str, pairs: Sequence[tuple[str, str]]) -> str:
    """Return "“List B” has NR where “List A” has NOT RATED (and PG for GP)"."""
    term, other = pairs[0]
    named = [f"{y} for {x}" for x, y in pairs[1:_MOST_TERMS]]
    if (more := len(pairs) - _MOST_TERMS) > 0:
        named.append(count_in_words(more, "more term"))
    rest = f" (and {listed(named)})" if named else ""
    return f"{second} has {other} where {first} has {term}{rest}"


def no_answer(lacking: str, other: str, none: Sequence[str], answers: Sequence[str]) -> str:
    """Return "“List A” has “not rated” where “List B” has R, PG or G"."""
    terms = listed([f"“{term}”" for term in none[:_MOST_TERMS]], "or")
    return f"{lacking} has {terms} where {other} has {listed(_first_few(answers), 'or')}"


def _first_few(terms: Sequence[str]) -> list[str]:
    """Return the first answers, and how many more there are."""
    named = list(terms[:_MOST_TERMS])
    if (more := len(terms) - _MOST_TERMS) > 0:
        named.append(count_in_words(more, "other answer"))
    return named


def original_titles(original: str, other: str) -> str:
    """Return "“List A” gives the original title, “List B” a translation"."""
    return f"{original} gives the original title, {other} a translation"


def differs_by(above: str, below: str, amount: str) -> str:
    """Return "“List B” gives five minutes more than “List A”"."""
    return f"{above} gives {amount} more than {below}"


def dates_differ_by(later: str, earlier: str, amount: str) -> str:
    """Return "“List B” gives a date one year later than “List A”"."""
    return f"{later} gives a date {amount} later than {earlier}"


def year_of_first_release(earlier: str, later: str) -> str:
    """Return "“List A” gives a date one or two years earlier than “List B”: probably …"."""
    return (
        f"{earlier} gives a date one or two years earlier than {later}, "
        "probably of the first release anywhere"
    )


def dates_of_releases(first: str, second: str, days: int) -> str:
    """Return "“List A” and “List B” give dates up to 60 days apart, probably of different …"."""
    most = count(days, "day")
    return f"{first} and {second} give dates up to {most} apart, probably of different releases"


def years_of_releases(first: str, second: str) -> str:
    """Return "“List A” and “List B” give years that differ by one, …"."""
    return (
        f"{first} and {second} give years that differ by one, sometimes one way and sometimes the "
        "other, probably of a first showing and a general release"
    )


def last_day_of_the_year_before(earlier: str, later: str) -> str:
    """Return "“List A” gives 31 December of the year before that of “List B”: probably …"."""
    return (
        f"{earlier} gives 31 December of the year before that in {later}, probably because a year "
        "alone was read as its first day and moved back by one"
    )


def is_times(larger: str, smaller: str, factor: str) -> str:
    """Return "“List B” gives 1.25 times what “List A” gives"."""
    return f"{larger} gives {factor} times what {smaller} gives"


def counts_in_another_unit(larger: str, smaller: str, factor: str) -> str:
    """Return "“List B” gives 1,000 times what “List A” gives, as if in another unit"."""
    return f"{is_times(larger, smaller, factor)}, as if in another unit"


def leaves_out_units(source: str, least: str) -> str:
    """Return "“A” gives sums of less than 1,000, as if in thousands or millions"."""
    return f"{source} gives sums of less than {least}, as if in thousands or millions"


def gives_one_date(source: str, date: str) -> str:
    """Return "“A” gives 2017, as it nearly always does"."""
    return f"{source} gives {date}, as it nearly always does"


def swaps_day_and_month(first: str, second: str) -> str:
    """Return "“List A” has the day and month the opposite way round to “List B”"."""
    return f"{first} has the day and month the opposite way round to {second}"


def transfers(longer: str, shorter: str, one_way: bool) -> str:
    """Return why running times have the ratio 25 to 24; `one_way`: one source's are
    always longer.
    """
    differ = f"{longer} and {shorter} give times that differ"
    if one_way:
        differ = f"{longer} gives longer times than {shorter}"
    return f"{differ}, in the ratio of 25 to 24, as between cinema and television"


def spells_otherwise(source: str, other: str, how: str) -> str:
    """Return "“List A” uses no accents, unlike “List B”"; `how` is one of those below."""
    return f"{source} {how}, unlike {other}"


NO_ACCENTS = "uses no accents"
NO_SUCH_LETTERS = "leaves out accented letters"
QUESTION_MARKS = "has question marks in place of accented letters"


def declared_terms(first: str, second: str) -> str:
    """Return why a pair of terms is cleared: the pack declares them equal."""
    term, other = sorted((first, second))
    return f"according to the pack, {term} and {other} are the same"


def declared_cut(source: str, number: int) -> str:
    """Return why a short list is cleared: the pack declares that its source lists no more."""
    return f"according to the pack, {source} never lists more than {in_words(number)}"


def declared_titles(source: str) -> str:
    """Return why two titles are cleared: the pack declares that one source gives
    original titles.
    """
    return f"according to the pack, {source} gives original titles"


def part_of(words: str) -> str:
    """Return "part of a pattern in which “List A” uses no accents, unlike “List B”"."""
    return f"part of a pattern in which {words}"
