"""The JSON report as JSON Schema (2020-12): what `filmfacts schema report` prints.

The schema is strict: all fields are required, no others are allowed, and enums are complete.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from explorer.model.enums import (
    ConstraintKind,
    Factuality,
    Gate,
    Polarity,
    RuleName,
    Severity,
    Vantage,
    Verdict,
)
from explorer.report.json import FORMAT, SAMPLE
from explorer.user.rulings_file import State

DIALECT = "https://json-schema.org/draft/2020-12/schema"

Schema = dict[str, Any]


def report_schema() -> Schema:
    """Return the schema of the JSON report."""
    return {
        "$schema": DIALECT,
        "title": "Film-fact report",
        "description": "Where the sources of one pack disagree, worst first.",
        **_object(
            {
                "format": {"const": FORMAT, "description": "Version of this format."},
                "pack": _ref("pack"),
                "selection": _text(
                    "What the findings were narrowed down to; absent for all.", minLength=1
                ),
                "counts": _ref("counts"),
                "sources": _array(_ref("source")),
                "findings": _array(_ref("finding")),
                "cleared": _ref("cleared"),
                "not_compared": _array(_ref("not_compared")),
            },
            but=("selection",),
        ),
        "$defs": {
            "pack": _pack(),
            "counts": _counts(),
            "source": _source(),
            "finding": _finding(),
            "scope": _scope(),
            "position": _position(),
            "claim": _claim(),
            "support": _support(),
            "ruling": _ruling(),
            "cleared": _cleared(),
            "not_compared": _not_compared(),
        },
    }


def _object(fields: Schema, optional: bool = False, but: Sequence[str] = ()) -> Schema:
    """Return an object schema; all fields are required, except those in `but`, or if `optional`."""
    required = [name for name in fields if name not in but]
    return {
        "type": "object",
        "properties": fields,
        **({} if optional else {"required": required}),
        "additionalProperties": False,
    }


def _array(items: Schema, **limits: int) -> Schema:
    return {"type": "array", "items": items, **limits}


def _ref(name: str) -> Schema:
    return {"$ref": f"#/$defs/{name}"}


def _text(description: str, **more: Any) -> Schema:
    return {"type": "string", "description": description, **more}


def _id(what: str) -> Schema:
    return _text(f"Id of {what}.", minLength=1)


def _enum(description: str, values: Iterable[str]) -> Schema:
    return {"enum": [str(value) for value in values], "description": description}


def _number(description: str) -> Schema:
    return {"type": "integer", "minimum": 0, "description": description}


def _pack() -> Schema:
    return _object(
        {
            "id": _id("the pack"),
            "title": _text("Its name on screen."),
            "work": _text("Id of the film it is about; empty where it names none."),
        }
    )


def _counts() -> Schema:
    kinds = ("sources", "entities", "passages", "claims")
    fields = {kind: _number(f"Number of {kind} in the pack.") for kind in kinds}
    return _object({**fields, "findings": _number("Number of findings reported.")})


def _source() -> Schema:
    return _object(
        {
            "id": _id("the source"),
            "name": _text("What explanations call it, unlike any other here.", minLength=1),
            "title": _text("Its title as published."),
            "kind": _text("Sort of document."),
            "vantage": _enum("Whether its author could have seen the work.", Vantage),
            "sha256": _text(
                "SHA-256 of its text's bytes, empty when unknown.", pattern=r"^([0-9a-f]{64})?$"
            ),
        }
    )


def _finding() -> Schema:
    return _object(
        {
            "id": _text("Stable while subject, property and scope stay.", minLength=1),
            "verdict": _enum("What it is, strongest first.", Verdict),
            "severity": _enum("How much it matters.", Severity),
            "rule": _enum("How the values were compared.", (*RuleName, *ConstraintKind)),
            "subject": _id("the entity or source it is about, or of two sources with a space"),
            "property": _id("the property, or of the constraint that several of them break"),
            "properties": _array(_id("a property that the constraint compares"), minItems=1),
            "scope": _ref("scope"),
            "explanation": _text("Who says what, and why it is a conflict.", minLength=1),
            "would_resolve": _text(
                "Evidence that would settle it; empty where nothing in particular would."
            ),
            "positions": _array(_ref("position"), minItems=1),
            "support": _ref("support"),
            "explains": _explains(),
            "ruling": _ref("ruling"),
        },
        but=("properties", "explains"),
    )


def _explains() -> Schema:
    fact = _object({"subject": _id("the entity"), "property": _id("the property")})
    described = {
        "description": "What a pattern covers: its differences are no findings of their own.",
    }
    return {**_object({"count": _number("Facts."), "facts": _array(fact)}), **described}


def _scope() -> Schema:
    descriptions = {
        "cut": "Version of the work.",
        "region": "The country or region it applies to.",
        "medium": "In what form the work came.",
        "story_time": "When in the story.",
        "work": "Id of the film, if not the pack's own.",
        "as_of": "As of when, EDTF.",
        "level": "`source` or `sources` where it is about these as a whole.",
    }
    fields = {name: _text(description, minLength=1) for name, description in descriptions.items()}
    fields["level"] = {
        "const": "source",
        "description": "The finding is about a source as a whole, whose id is its subject.",
    }
    return _object(fields, optional=True)


def _position() -> Schema:
    claims = _array(_ref("claim"), minItems=1)
    return _object({"value": _text('In words, "not" before what is denied.'), "claims": claims})


def _claim() -> Schema:
    line = {"type": ["integer", "null"], "minimum": 1, "description": "1-based; null for none."}
    speaker = {
        "type": ["string", "null"],
        "minLength": 1,
        "description": "Id of the person quoted, null for the source's own words.",
    }
    return _object(
        {
            "id": _id("the claim"),
            "source": _id("the source"),
            "line": line,
            "phrase": _text("Key phrase in that line, of at most eight words."),
            "statement": _text("What is claimed, in the pack's own words."),
            "factuality": _enum("How firmly the source says so.", Factuality),
            "polarity": _enum("Whether it says so or denies it.", Polarity),
            "attributed_to": speaker,
        }
    )


def _support() -> Schema:
    side = _object(
        {
            "voices": _number("Independent voices."),
            "firm": _number("Voices that commit with certainty."),
            "saw_it": _number("Voices that could have seen the work."),
            "score": {"type": "number", "minimum": 0, "description": "What they weigh together."},
        }
    )
    better = {
        "type": ["integer", "null"],
        "minimum": 0,
        "description": "Index of the better supported position, null when even.",
    }
    name = _object(
        {
            "name": _text("A name of the lists, joined over spellings.", minLength=1),
            "voices": _number("Independent voices that give it."),
            "supported": {
                "type": "boolean",
                "description": "Whether enough voices give it, and none denies it.",
            },
        }
    )
    fields = {
        "better": better,
        "why": _text("Why, in a sentence; empty where there is nothing to say."),
        "sides": _array(side),
        "names": {**_array(name, minItems=1), "description": "Where the values are lists."},
    }
    return _object(fields, but=("names",))


def _ruling() -> Schema:
    outdated = {"type": "boolean", "description": "The claims behind it have changed since."}
    state = _enum("The user's decision.", State)
    return _object({"state": state, "note": _text("The user's note."), "outdated": outdated})


def _cleared() -> Schema:
    gate = _enum("Why the pair is no conflict.", Gate)
    count = _object(
        {
            "gate": gate,
            "subject": _id("the entity that the claims are about"),
            "property": _id("the property"),
            "pairs": {"type": "integer", "minimum": 1, "description": "Number of pairs."},
        }
    )
    pair = _object(
        {
            "gate": gate,
            "claims": _array(_id("one claim"), minItems=2, maxItems=2),
            "why": _text("The reason in words."),
        }
    )
    some = {**_array(pair), "description": f"At most {SAMPLE} pairs of each gate."}
    return _object({"counts": _array(count), "sample": some})


def _not_compared() -> Schema:
    why = _text("Why it was compared with none, or not with all, in words.", minLength=1)
    return _object({"claim": _id("the claim"), "why": why})
