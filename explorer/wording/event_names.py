"""Shortening names of films and events that occur together, as long as they remain distinct."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from explorer.model.pack import Pack
from explorer.values.story_time import StoryTime

_TWO_NUMBERS = re.compile(r"\b(Book|Chapter|Episode|Part|Season|Volume) (\d+) and \1 (\d+)\b")


def two_numbers(words: str) -> str:
    """Return "between Chapters 3 and 4" for "between Chapter 3 and Chapter 4"."""
    return _TWO_NUMBERS.sub(r"\1s \2 and \3", words)


def short_names(names: Sequence[str]) -> list[str]:
    """Return names without a series' name before a colon that another one also has."""
    heads = [name.partition(": ")[0] for name in names]
    short = []
    for name, head in zip(names, heads, strict=True):
        rest = name.partition(": ")[2]
        short.append(rest if rest and heads.count(head) > 1 else name)
    return short if len(set(short)) == len(set(names)) else list(names)


def event_names(pack: Pack, times: Iterable[StoryTime]) -> dict[str, str]:
    """Return the names of the events in story times, by id.

    A common series' name is left out, and so is a subtitle: "Chapter 3".
    """
    names = {event: pack.in_sentence(event) for time in times for event in time.events}
    rests = dict(zip(names, short_names(list(names.values())), strict=True))
    titles = {event: rest.partition(" – ")[0] for event, rest in rests.items()}
    alone = Counter(titles.values())
    return {event: title if alone[title] == 1 else rests[event] for event, title in titles.items()}
