"""Sentences for findings about a source as a whole, which name it once."""

from __future__ import annotations

from collections.abc import Sequence

from explorer.model.source_names import at_the_start
from explorer.text import count_in_words, in_words, listed
from explorer.wording.sayings import number_of
from explorer.wording.tenses import plural_verb

ASSERTED = "stated as fact before the release"
IMPLIED = "implied before the release"
SEEN_OTHERWISE = "what writers who saw the film say instead"
LATER_OTHERWISE = "what sources written after release say instead"
REPORTED = "reported as rumour"
STATED = "stated as fact"
AS_BEFORE = "written as if the film were still to come"
AS_AFTER = "written as if the film had been seen"
CHANGES = "changes over time, and no date is given"
HEARD_DUBBED = "heard in a dubbed version"

SHORT = {
    REPORTED: "rumour",
    STATED: "fact",
    AS_BEFORE: "before release",
    AS_AFTER: "after release",
    CHANGES: "no date",
    HEARD_DUBBED: "dubbed version",
}
"""Short names of the other positions in findings about a source."""

DATE = "the date on which it was published"
ORIGINAL = "the original soundtrack"

_MOST = 6
"""Greatest number of facts named in a sentence; the rest are counted."""


def speculative(
    asserted: int,
    implied: int,
    contradicted: Sequence[str],
    split: Sequence[str],
    as_after: Sequence[int],
    reported: Sequence[int],
    seen: bool = True,
    writers: int = 2,
    name: str = "",
) -> list[str]:
    """Return sentences on a source from before the release that states the film's content.

    `asserted` and `implied` count its claims on content. `contradicted` names the facts on which
    writers who saw the film say otherwise, `split` those on which such writers are divided.
    `as_after` and `reported` are 1-based lines: those written as if the film had been seen, and
    those with hearsay. `seen`: all who say otherwise are writers who saw the film, not databases;
    `writers` is their number for the facts in `contradicted`; `name` is the source's.
    """
    others = "Writers who saw the film" if seen else "Sources written after release"
    single = "A writer who saw the film" if seen else "A source written after release"
    more = f", and implies {in_words(implied)} more" if implied else ""
    parts = [
        f"written before release, {_named(name, 'makes')} "
        f"{count_in_words(asserted, 'statement')} of fact about what is in the film{more}"
    ]
    if contradicted:
        say = f"{single} says" if writers == 1 else f"{others} say"
        parts.append(f"{say} otherwise about {_some(contradicted)}")
    if split:
        who = "They" if contradicted and writers > 1 else others
        parts.append(f"{who} are divided about {_some(split)}")
    if as_after:
        passes = _they(name, "passes").partition(" ")[2]
        hearsay = f", and elsewhere {passes} on hearsay ({_lines(reported)})" if reported else ""
        written = at_the_start(_they(name, "is"))
        parts.append(
            f"{written} written as if the film had been seen ({_lines(as_after)}){hearsay}"
        )
    return _sentences(parts)


def when_written(
    name: str, before: Sequence[int], after: Sequence[int], dated: bool, changing: Sequence[str]
) -> list[str]:
    """Return sentences on a source that reads as if written both before and after the release, or
    that has no date.

    `name` is the source's. `before` and `after` are 1-based lines, both empty or neither;
    `changing` names the facts that change with time.
    """
    parts = []
    if before:
        parts.append(
            f"{_lines(before)} {_read(before)} as if the film were still to come; {_lines(after)} "
            f"{_read(after)} as if the author had seen it"
        )
    if not dated:
        parts.append(f"{at_the_start(_named(name, 'is'))} undated")
        if changing:
            says = f"some of what {_they(name, 'says')}"
            parts[-1] += f", though {says} changes over time: {_some(changing)}"
    return _sentences(parts)


def rumour_and_fact(facts: Sequence[str], name: str = "") -> list[str]:
    """Return sentences on a source that states as fact what it elsewhere reports as rumour; `name`
    is the source's.
    """
    stated, (it, reports) = _named(name, "states"), _they(name, "reports").split()
    return _sentences(
        [f"{stated} as fact what {it} elsewhere {reports} as rumour ({_some(facts)})"]
    )


def speech_in_a_dub(facts: Sequence[str]) -> list[str]:
    """Return sentences on a source that judges speech by a dubbed version."""
    what = (
        "its author heard a dubbed version, so what it says about speech "
        f"({_some(facts)}) may not hold for the original"
    )
    return _sentences([what])


def _sentences(parts: Sequence[str]) -> list[str]:
    return [f"{part}." for part in parts]


def _they(name: str, verb: str) -> str:
    """Return "it makes" of a source, "they make" of one whose name is a plural."""
    return f"it {verb}" if number_of([name]) == 1 else f"they {plural_verb(verb)}"


def _named(name: str, verb: str) -> str:
    """Return "the essay makes" of a source, "Ito's production notes make"."""
    return f"{name or 'it'} {_they(name, verb).partition(' ')[2]}"


def _some(facts: Sequence[str]) -> str:
    more = len(facts) - _MOST
    shown = [*facts[:_MOST], *([f"{in_words(more)} more"] if more > 0 else [])]
    if any(" and " in fact for fact in shown[:-1]) and len(shown) > 1:
        return f"{', '.join(shown[:-1])}, and {shown[-1]}"
    return listed(shown)


def _read(lines: Sequence[int]) -> str:
    return "reads" if len(lines) == 1 else "read"


def _lines(lines: Sequence[int]) -> str:
    return f"{'line' if len(lines) == 1 else 'lines'} {listed(map(str, lines))}"
