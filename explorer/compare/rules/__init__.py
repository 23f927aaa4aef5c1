"""The nine rules. A property names its rule; no rule knows a film."""

from explorer.compare.rules import date, functional, name, sets, simple
from explorer.compare.rules.base import Rule
from explorer.model.enums import RuleName

RULES: dict[RuleName, Rule] = {
    RuleName.FUNCTIONAL: functional.RULE,
    RuleName.WITHIN: simple.WITHIN,
    RuleName.DATE: date.RULE,
    RuleName.STORY_TIME: simple.STORY_TIME,
    RuleName.SET: sets.RULE,
    RuleName.SCALE: simple.SCALE,
    RuleName.EXCLUSIVE: simple.EXCLUSIVE,
    RuleName.NAME: name.RULE,
    RuleName.STANCE: simple.STANCE,
}
