"""Checks a model's answer row by row: only what could be a claim of the source is kept."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from explorer.model.claim_record import MAX_PHRASE_WORDS
from explorer.model.enums import Factuality, Kind, Polarity
from explorer.model.pack import Pack
from explorer.read.advice import Nearest, listed
from explorer.read.phrases import locate_phrase
from explorer.suggest.reviewing.checked_values import check_reference, check_value
from explorer.suggest.suggestion import Ref, Suggestion
from explorer.text import clean, escape, quote

MAX_BYTES = 4 * 1024 * 1024
"""Largest answer that is read, in bytes."""

MAX_ROW = 20_000
"""Longest row of an answer, in characters."""

MAX_ROWS = 5_000

FROM_MODEL = "from a model"
"""How such suggestions are marked, at the beginning of `why`."""

KEYS = ("source", "line", "phrase", "subject", "property", "value", "factuality", "why", "score",
        "polarity", "attributed_to", "scope")  # fmt: skip
_FENCE = ("```", "```json", "```jsonl", "[", "]")
_SCORE = 0.5


class Rejected(NamedTuple):
    """A rejected row of an answer, by its 1-based line, and why."""

    row: int
    why: str


class AnswerError(ValueError):
    """A row of an answer is rejected; the message tells the user why."""


def check_answer(
    pack: Pack, texts: dict[str, Sequence[str]], answer: str, source: str = ""
) -> tuple[list[Suggestion], list[Rejected]]:
    """Return the suggestions in an answer, without duplicates, and the rejected rows.

    `texts` has the lines of each source that may be named; `source` is used for rows that name
    none. No answer makes this fail.
    """
    kept: dict[object, Suggestion] = {}
    rejected: list[Rejected] = []
    count = 0
    for number, line in enumerate(answer.split("\n"), 1):
        row = line.strip().removesuffix(",")
        if not row or row in _FENCE:
            continue
        count += 1
        if count > MAX_ROWS:
            rejected.append(Rejected(number, f"more than {MAX_ROWS} lines; the rest is not read"))
            break
        try:
            suggestion = check_row(pack, texts, _parse(row), source)
        except AnswerError as error:
            rejected.append(Rejected(number, str(error)))
            continue
        kept.setdefault((suggestion.key(), suggestion.line), suggestion)
    return list(kept.values()), rejected


def _parse(row: str) -> dict[str, Any]:
    if len(row) > MAX_ROW:
        raise AnswerError(f"longer than {MAX_ROW} letters")
    try:
        data = json.loads(row, parse_constant=_no_number)
    except RecursionError:
        raise AnswerError("nested too deeply") from None
    except ValueError as error:
        raise AnswerError(f"not JSON: {escape(str(error))}") from None
    if not isinstance(data, dict):
        raise AnswerError("not a JSON object such as {…}")
    return data


def _no_number(text: str) -> float:
    raise AnswerError(f"{text} is not a number")


def check_row(
    pack: Pack, texts: dict[str, Sequence[str]], row: dict[str, Any], source: str = ""
) -> Suggestion:
    """Return a row as a suggestion.

    Raises:
        AnswerError: it is not a suggestion; the message says why.
    """
    for key in row:
        if key not in KEYS:
            hint = Nearest(KEYS).hint(key)
            raise AnswerError(f"unknown key {quote(key)}{', ' + hint if hint else ''}")
    source_id = row.get("source", source) or source
    if not isinstance(source_id, str) or source_id not in texts:
        raise AnswerError(f"`source` is none of {listed(texts)}")
    lines = texts[source_id]
    number = row.get("line")
    if not isinstance(number, int) or isinstance(number, bool) or not 1 <= number <= len(lines):
        raise AnswerError(f"`line` is not a number from 1 to {len(lines)}")
    phrase = _phrase(row.get("phrase"), lines, number)
    prop = pack.properties.get(_text(row, "property"))
    if prop is None:
        hint = Nearest(pack.properties).hint(row["property"])
        raise AnswerError(f"unknown property {quote(row['property'])}{', ' + hint if hint else ''}")
    subject = _checked(check_reference, pack, row.get("subject"), prop.domain, "subject")
    value = _checked(check_value, pack, prop, row.get("value"))
    return Suggestion(
        source_id,
        number,
        phrase,
        subject,
        prop.id,
        value,
        _why(row.get("why")),
        _score(row.get("score", _SCORE)),
        Factuality(_choice(row, "factuality", [f.value for f in Factuality])),
        Polarity(_choice(row, "polarity", [p.value for p in Polarity])),
        _speaker(pack, row.get("attributed_to")),
        _cut(row.get("scope")),
    )


def _phrase(phrase: object, lines: Sequence[str], number: int) -> str:
    """Return a phrase as it is written in its line."""
    if not isinstance(phrase, str) or not phrase.strip():
        raise AnswerError("`phrase` is not text")
    if len(phrase.split()) > MAX_PHRASE_WORDS:
        raise AnswerError(f"the phrase has more than {MAX_PHRASE_WORDS} words")
    line = lines[number - 1]
    place = locate_phrase(line, phrase)
    if place is None:
        others = [n for n, text in enumerate(lines, 1) if locate_phrase(text, phrase)][:3]
        where = f"; it is in line {', '.join(map(str, others))}" if others else ""
        raise AnswerError(f"the phrase {quote(phrase)} is not in line {number}{where}")
    return line[place[0] : place[1]]


def _text(row: dict[str, Any], key: str) -> str:
    value = row.get(key)
    if not isinstance(value, str) or not value.strip():
        raise AnswerError(f"`{key}` is not text")
    return value


def _choice(row: dict[str, Any], key: str, choices: list[str]) -> str:
    value = row.get(key, choices[0])
    if value not in choices:
        raise AnswerError(f"`{key}` is none of {listed(choices)}")
    return str(value)


def _checked(check: Any, *arguments: Any) -> Any:
    try:
        return check(*arguments)
    except (ValueError, ArithmeticError) as error:
        raise AnswerError(clean(str(error))[:300]) from None


def _why(why: object) -> str:
    words = clean(why).strip()[:200] if isinstance(why, str) else ""
    words = words.removeprefix(FROM_MODEL).lstrip(": ")
    return f"{FROM_MODEL}: {words}" if words else FROM_MODEL


def _score(score: object) -> float:
    if isinstance(score, bool) or not isinstance(score, int | float) or not 0 <= score <= 1:
        raise AnswerError("`score` is not a number from 0 to 1")
    return float(score)


def _speaker(pack: Pack, speaker: object) -> Ref:
    if speaker is None or speaker == "":
        return ""
    ref: Ref = _checked(check_reference, pack, speaker, [Kind.PERSON], "attributed_to")
    return ref


def _cut(scope: object) -> str:
    if scope is None or scope == {}:
        return ""
    cut = scope.get("cut") if isinstance(scope, dict) and set(scope) == {"cut"} else None
    if not isinstance(cut, str) or clean(cut) != cut or len(cut) > 80:
        raise AnswerError('`scope` is not of the form {"cut": "…"}')
    return cut


def rejected_lines(rejected: Sequence[Rejected]) -> Iterator[str]:
    """Yield a line about each rejected row, safe to print."""
    for row, why in rejected:
        yield f"line {row}: {clean(why)}"
