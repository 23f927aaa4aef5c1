"""The nine rules, one module each. A property names its rule; no rule knows a film."""

from explorer.compare.rules import (
    date,
    exclusive,
    functional,
    name,
    scale,
    set_,
    stance,
    story_time,
    within,
)
from explorer.compare.rules.base import Rule
from explorer.model.enums import RuleName

RULES: dict[RuleName, Rule] = {
    RuleName.FUNCTIONAL: functional.RULE,
    RuleName.WITHIN: within.RULE,
    RuleName.DATE: date.RULE,
    RuleName.STORY_TIME: story_time.RULE,
    RuleName.SET: set_.RULE,
    RuleName.SCALE: scale.RULE,
    RuleName.EXCLUSIVE: exclusive.RULE,
    RuleName.NAME: name.RULE,
    RuleName.STANCE: stance.RULE,
}
