"""`story-time`: Allen's interval relations to named events, in their known order."""

from __future__ import annotations

from explorer.compare.context import Context
from explorer.compare.rules.base import MEASURED, Rule
from explorer.model.claim import Claim
from explorer.values.relation import Relation
from explorer.values.story_time import StoryTime, relate_story_times


def relate(ctx: Context, a: Claim, b: Claim) -> Relation:
    """Compare two story times: what leaves no common time excludes."""
    assert isinstance(a.value, StoryTime) and isinstance(b.value, StoryTime)
    return relate_story_times(a.value, b.value, ctx.pack.story_order, ctx.name)


RULE = Rule(relate, gates=MEASURED)
