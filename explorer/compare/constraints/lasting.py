"""Lasting events, such as a death, compared with statements about a later point of the story."""

from __future__ import annotations

from explorer.compare.context import Context
from explorer.values.folding import words_of
from explorer.values.story_time import consistent

_END = {"end", "ending", "finale", "epilogue", "final", "last", "close", "closing", "conclusion"}
"""Words that name the end of a story."""

_BESIDE = {"the", "a", "at", "of", "in", "by", "film", "films", "story", "movie", "scene", "scenes",
           "moment", "moments", "shot", "credits"}  # fmt: skip
"""Words that may accompany them, as in "the final scene of the film"."""


def is_later(ctx: Context, point: str, event: str) -> bool:
    """Return whether a point of the story is certainly at or after an event, so that its result
    still holds. `event` is "" where the claim gives no point of the story.
    """
    if point == event:
        return True
    if not event:
        return _is_the_end(ctx.name(point))
    # Not certain if the point could begin before the event has ended.
    earlier = ((point, "start"), (event, "end"), True)
    return not consistent([*ctx.pack.story_order, earlier])


def _is_the_end(name: str) -> bool:
    words = {*words_of(name)} - _BESIDE
    return bool(words) and words <= _END
