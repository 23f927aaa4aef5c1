"""Titles of films whose subject in a table is an id, for people who read the summary."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any

from explorer.audit.files import EngineError
from explorer.audit.needs import Needs
from explorer.audit.row import clean_word
from explorer.audit.sql import in_list, quoted
from explorer.audit.wide import NAMES_ENDING
from explorer.audit.work import Job

_ID = re.compile(r"(?<!\w)[A-Za-z]{1,3}\d{3,}(?!\w)")
"""An id of letters and digits in a sentence, such as tt0111161 or Q172241."""

_NUMBER = re.compile(r"\d{3,}")
"""An id of digits only, which in a sentence could be any number."""


def name_films(job: Job, needs: Needs, briefs: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """Replace film ids by titles from the table in the explanations of findings.

    If there are two or more titles, the one that most rows give is used. If the cluster with the
    table is no longer available, the ids stay.
    """
    ids = {word for brief in briefs for word in _ids_of(brief)}
    if not ids:
        return list(briefs)
    try:
        named = _titles(job, needs.names, sorted(ids))
    except EngineError:
        if job.remote is None:
            raise
        return list(briefs)
    return [{**brief, "explanation": _named(brief, named)} for brief in briefs]


def _ids_of(brief: Mapping[str, Any]) -> Iterable[str]:
    subject = str(brief["subject"])
    return [*_ID.findall(brief["explanation"]), *([subject] if _NUMBER.fullmatch(subject) else [])]


def _titles(job: Job, properties: Sequence[str], ids: Collection[str]) -> dict[str, str]:
    """Return the title of each id that has one: claimed, or else from its record."""
    counted = f"{in_list('subject', ids)} group by subject, value"
    columns = "subject, value, count(*) as number"
    duck = job.engine()
    named: dict[str, str] = {}
    if properties:
        claimed = f"select {columns} from claims where {in_list('property', properties)}"
        engine = job.tables_opened(duck)
        try:
            _take(named, engine.rows(f"{claimed} and {counted}"))
        finally:
            if engine is not duck:
                engine.close()
    for path in sorted(job.state.path("wide").glob(f"*{NAMES_ENDING}")):
        cells = "{'subject': 'varchar', 'value': 'varchar'}"
        function = (
            f"read_csv({quoted(str(path))}, columns = {cells}, "
            f"""auto_detect = false, header = true, quote = '"', escape = '"', delim = ',')"""
        )
        _take(named, duck.rows(f"select {columns} from {function} where {counted}"))
    return named


def _take(named: dict[str, str], rows: Iterable[tuple[str, str, int]]) -> None:
    """Add the most frequent title for each id that has none yet."""
    for _, subject, value in sorted((-number, subject, value) for subject, value, number in rows):
        if word := clean_word(value):
            named.setdefault(subject, word)


def _named(brief: Mapping[str, Any], named: Mapping[str, str]) -> str:
    """Return an explanation with titles for ids; the subject's id follows its title in brackets."""
    subject, words = str(brief["subject"]), str(brief["explanation"])
    heading = f"{subject}, " if words.startswith(f"{subject}, ") else ""
    rest = _ID.sub(lambda match: named.get(match[0], match[0]), words[len(heading) :])
    if heading and (title := named.get(subject)):
        heading = f"{title} ({subject}), "
        if _NUMBER.fullmatch(subject):
            rest = re.sub(rf"(?<=\bthat ){subject}(?!\w)", lambda _: title, rest)
    return heading + rest
