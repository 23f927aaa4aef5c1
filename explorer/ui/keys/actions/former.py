"""Ids that actions had in earlier versions, so that `keys.toml` written then still counts."""

from __future__ import annotations

from collections.abc import Mapping

FORMER: Mapping[str, str] = {
    "choices.all": "choices.clear",
    "facts.clashes": "facts.narrow",
    "facts.person": "facts.about",
    "findings.verdict": "findings.narrow",
    "graph.middle": "graph.about",
    "reader.claims": "reader.narrow",
    "reader.text": "reader.switch",
    "sources.agreement": "view.agreement",
}
"""Former id → the id now."""
