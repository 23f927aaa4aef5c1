"""When something happens in a story, as a user types it: "before the wedding"."""

from __future__ import annotations

import re

from explorer.model.enums import Kind
from explorer.model.pack import Pack
from explorer.suggest.suggestion import NewEntity, NewStoryTime, Ref
from explorer.write.lookup import UnknownRecordError, find_entity

_FORM = re.compile(
    r"(?P<relation>before|after|during|alongside|into|out[ -]of|spanning|at) (?P<event>\S.*)"
    r"|between (?P<first>\S.*?) and (?P<second>\S.*)",
    re.IGNORECASE,
)
_ARTICLE = re.compile(r"(?:the|an?) ", re.IGNORECASE)


def typed_story_time(pack: Pack, typed: str) -> str | NewStoryTime | None:
    """Return when it is, with events by name or id; those that the pack lacks are new.

    None where the words have another form.
    """
    match = _FORM.fullmatch(" ".join(typed.split()))
    if match is None:
        return None
    relation = "between" if match["first"] else match["relation"].lower().replace(" ", "-")
    names = (match["first"], match["second"]) if match["first"] else (match["event"],)
    time = NewStoryTime(relation, tuple(_event(pack, name) for name in names))
    known = [ref for ref in time.events if isinstance(ref, str)]
    return time.written(known) if len(known) == len(time.events) else time


def _event(pack: Pack, name: str) -> Ref:
    bare = _ARTICLE.sub("", name, count=1)
    for form in (name, bare):
        try:
            return find_entity(pack, form)
        except UnknownRecordError:
            continue
    return NewEntity(Kind.EVENT, bare)
