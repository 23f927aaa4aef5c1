"""Cache parsed style sheets across all apps of a test run."""

from __future__ import annotations

from textual.css.model import RuleSet
from textual.css.stylesheet import Stylesheet
from textual.css.types import CSSLocation

_parse = Stylesheet._parse_rules
_RULES: dict[tuple[object, ...], list[RuleSet]] = {}


def parse_once(
    sheet: Stylesheet,
    css: str,
    read_from: CSSLocation,
    is_default_rules: bool = False,
    tie_breaker: int = 0,
    scope: str = "",
) -> list[RuleSet]:
    """Return the rules of a text with a theme's variables; a caching `Stylesheet._parse_rules`."""
    given = (css, read_from, is_default_rules, tie_breaker, scope)
    key = (*given, *sheet._variables.items())
    if key not in _RULES:
        _RULES[key] = _parse(sheet, *given)
    return _RULES[key]
