"""Wikidata's entity JSON → records of statements, with ranks, qualifiers, references, precision."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any
from urllib.parse import urlsplit

from explorer.read.problems import Problem
from explorer.read.tables.cited import CITED, COPIED, DENIED, FIRMNESS, NONE, REMARK, Marked
from explorer.read.tables.files.wikidata_items import common_items, kind_of, other_work
from explorer.read.tables.record import Record, TableFile
from explorer.text import count, quote

_UNITS = {
    "Q7727": "min", "Q11574": "seconds", "Q25235": "hours", "Q4917": "USD", "Q4916": "EUR",
    "Q25224": "GBP", "Q80524": "INR", "Q1": "", "Q11229": "%", "Q577": "years",
}  # fmt: skip
"""Units by item; for other items, the label is used."""

_JULIAN = "Q1985786"
_ABOUT = "Q5727902"
_FIRMNESS = {"Q18122778": "probable", "Q18603603": "probable", "Q30230067": "possible"}
"""Sourcing circumstances: presumably, hypothetically, possibly."""

_STATED_IN, _URL, _IMPORTED, _IMPORT_URL = "P248", "P854", "P143", "P4656"
_TITLE, _PUBLISHED, _CIRCUMSTANCES, _REASON = "P1476", "P577", "P1480", "P2241"
_TIME = re.compile(r"([+-])0*(\d{1,})-(\d\d)-(\d\d)T")
_ITEM = re.compile(r"[QP][1-9]\d*")
_PREFERRED = {"preferred": 0, "normal": 1, "deprecated": 2}

Labels = Mapping[str, str]


def is_wikidata(file: TableFile) -> bool:
    """Return whether JSON records are Wikidata's entities."""
    first = file.records[0].data
    inner = first.get("entities")
    if isinstance(inner, Mapping) and inner:
        return all(_ITEM.fullmatch(str(key)) for key in list(inner)[:5])
    return isinstance(first.get("claims"), Mapping) and bool(_ITEM.fullmatch(str(first.get("id"))))


def read_entities(file: TableFile) -> TableFile:
    """Return the entities of a file as records: property → statements."""
    entities: list[tuple[Record, Mapping[str, Any]]] = []
    for record in file.records:
        inner = record.data.get("entities")
        many = inner.values() if isinstance(inner, Mapping) else [record.data]
        entities += [(record, entity) for entity in many if isinstance(entity, Mapping)]
    labels = {
        **common_items(),
        **{str(e.get("id")): name for _, e in entities if (name := _label(e))},
    }
    made = TableFile(file.path, "wikidata", [], {}, list(file.rejected), list(file.notes))
    for record, entity in entities:
        statements = entity.get("claims")
        if not isinstance(statements, Mapping):
            continue
        kind = kind_of(statements)
        if other := "" if kind else other_work(statements):
            found = f"{quote(_label(entity))}, a {other}"
            hint = "the item was left out"
            made.rejected.append(record.problem("claims", None, found, "a film or a person", hint))
        if not kind:
            continue  # included only for its label
        stated = _statements_of(record, statements, labels, made.rejected)
        data = {"id": str(entity.get("id", "")), "label": _label(entity), "kind": kind, **stated}
        made.records.append(Record(record.path, record.line, data, record.spot))
    if entities and not made.records:
        record, entity = entities[0]
        more = f" and {count(len(entities) - 1, 'other')}" if len(entities) > 1 else ""
        found = quote(f"{_label(entity)} ({entity.get('id', '')})".strip()) + more
        problem = record.problem("claims", None, found, "an item of a film or a person", "")
        made.rejected.append(problem)
    return made


def _statements_of(
    record: Record, statements: Mapping[str, Any], labels: Labels, rejected: list[Problem]
) -> dict[str, list[dict[str, Any]]]:
    """Return an entity's statements by property, the preferred ones first."""
    data: dict[str, list[dict[str, Any]]] = {}
    for prop, items in statements.items():
        if not isinstance(items, list):
            continue
        values = []
        for item in sorted(items, key=lambda s: _PREFERRED.get(_get(s, "rank"), 1)):
            try:
                values.append(_statement(item, labels))
            except _LeftOutError as error:
                found, hint = f"{error} of {quote(str(prop))}", "the statement was left out"
                rejected.append(record.problem(str(prop), None, found, "a value", hint))
        if values:
            data[str(prop)] = values
    return data


class _LeftOutError(ValueError):
    pass


def _statement(item: object, labels: Labels) -> dict[str, Any]:
    """Return a statement as a record.

    Raises:
        _LeftOutError: it has no value that can be expressed.
    """
    if not isinstance(item, Mapping) or not isinstance(item.get("mainsnak"), Mapping):
        raise _LeftOutError("a broken statement")
    said = Marked(_snak(item["mainsnak"], labels))
    qualifiers = item.get("qualifiers")
    remarks: list[str] = []
    for prop, snaks in qualifiers.items() if isinstance(qualifiers, Mapping) else ():
        for snak in snaks if isinstance(snaks, list) else ():
            _qualify(said, str(prop), snak, labels, remarks)
    if item.get("rank") == "deprecated":
        said[DENIED] = True
        remarks.insert(0, "Deprecated in Wikidata")
    if item.get("rank") == "preferred":
        said["rank"] = "preferred"
    references = item.get("references")
    cited: list[dict[str, str]] = []
    for reference in references if isinstance(references, list) else ():
        work, origin = _reference(reference, labels)
        if work and work not in cited:
            cited.append(work)
        if origin:
            said[COPIED] = origin
    if cited:
        said[CITED] = cited
        said.pop(COPIED, None)
    if calendar := said.pop("calendar", ""):
        remarks.append(calendar)
    if remarks:
        said[REMARK] = f"{'; '.join(dict.fromkeys(remarks))}."
    return said


def _snak(snak: Mapping[str, Any], labels: Labels) -> dict[str, Any]:
    kind = snak.get("snaktype")
    if kind == "novalue":
        return {NONE: True}
    if kind == "somevalue":
        raise _LeftOutError("an unknown value")
    value = _get(_get(snak, "datavalue"), "value")
    kind = _get(_get(snak, "datavalue"), "type")
    if kind == "wikibase-entityid":
        key = str(_get(value, "id") or f"Q{_get(value, 'numeric-id')}")
        return {"value": labels.get(key, ""), "id": key}
    if kind == "time":
        date = _date(value)
        julian = str(_get(value, "calendarmodel") or "").endswith(_JULIAN)
        return {"value": date, **({"calendar": "In the Julian calendar"} if julian else {})}
    if kind == "quantity":
        return {"value": _quantity(value, labels)}
    if kind == "monolingualtext":
        return {"value": str(_get(value, "text") or ""), "language": _get(value, "language") or ""}
    if isinstance(value, str):
        return {"value": value}
    raise _LeftOutError("a type of value that is not supported")


def _qualify(
    said: dict[str, Any], prop: str, snak: object, labels: Labels, remarks: list[str]
) -> None:
    """Add a qualifier to a statement: under its property, or as its effect on the value."""
    if not isinstance(snak, Mapping):
        return
    try:
        value = _snak(snak, labels)
    except _LeftOutError:
        return
    key, words = str(value.get("id", "")), str(value.get("value", ""))
    if prop == _CIRCUMSTANCES:
        if key == _ABOUT and isinstance(said.get("value"), str):
            said["value"] = f"{said['value']}~"
        elif firmness := _FIRMNESS.get(key):
            said[FIRMNESS] = firmness
        return
    if prop == _REASON:
        remarks.append(f"reason: {words or key}")
        return
    said.setdefault(prop, words)
    if key:
        said.setdefault(f"{prop} id", key)


def _reference(reference: object, labels: Labels) -> tuple[dict[str, str], dict[str, str]]:
    """Return the work that a reference cites, and what it was imported from; each may be empty."""
    entities_by_id: dict[str, dict[str, Any]] = {}
    snaks = _get(reference, "snaks")
    for prop, values in snaks.items() if isinstance(snaks, Mapping) else ():
        for snak in values if isinstance(values, list) else ():
            try:
                entities_by_id.setdefault(str(prop), _snak(snak, labels))
            except _LeftOutError:
                continue
    work: dict[str, str] = {}
    if stated := entities_by_id.get(_STATED_IN):
        work["wikidata"] = str(stated.get("id", ""))
        work["title"] = str(stated.get("value") or stated.get("id", ""))
    if address := str(_get(entities_by_id.get(_URL), "value") or ""):
        parts = _split(address)
        if parts:
            work["url"] = address
            title = str(_get(entities_by_id.get(_TITLE), "value") or "")
            work.setdefault("title", title or parts)
    if work and (date := str(_get(entities_by_id.get(_PUBLISHED), "value") or "")):
        work["published"] = date
    origin: dict[str, str] = {}
    if imported := entities_by_id.get(_IMPORTED):
        key = str(imported.get("id", ""))
        origin = {"wikidata": key, "title": str(imported.get("value") or key)}
    elif address := str(_get(entities_by_id.get(_IMPORT_URL), "value") or ""):
        origin = {"title": _split(address) or address}
    return work, origin


def _split(address: str) -> str:
    """Return the host of a web address, "" if it is not one."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return ""
    return (parts.hostname or "").removeprefix("www.") if parts.scheme in ("http", "https") else ""


def _date(value: object) -> str:
    """Return a time in EDTF, no more precise than stated."""
    match = _TIME.match(str(_get(value, "time") or ""))
    precision = _get(value, "precision")
    if match is None or not isinstance(precision, int) or precision < 7:
        raise _LeftOutError("a date less precise than a century")
    sign = "-" if match[1] == "-" else ""
    year = f"{match[2]:0>4}"
    if len(year) > 4:
        raise _LeftOutError("a year of more than four digits")
    match precision:
        case 7:
            return f"{sign}{int(year) // 100 - (int(year) % 100 == 0):02}XX"
        case 8:
            return f"{sign}{year[:3]}X"
        case 9:
            return f"{sign}{year}"
        case 10:
            return f"{sign}{year}-{match[3]}"
    return f"{sign}{year}-{match[3]}-{match[4]}"


def _quantity(value: object, labels: Labels) -> str:
    amount = str(_get(value, "amount") or "").lstrip("+")
    unit = str(_get(value, "unit") or "").rpartition("/")[2]
    words = _UNITS.get(unit, labels.get(unit, "" if unit in ("", "1") else unit))
    return f"{amount} {words}".strip()


def _label(entity: Mapping[str, Any]) -> str:
    """Return an entity's English label, or else any other."""
    labels = entity.get("labels")
    if not isinstance(labels, Mapping) or not labels:
        return ""
    chosen = labels.get("en") or labels.get("mul") or next(iter(labels.values()))
    return str(_get(chosen, "value") or "") if isinstance(chosen, Mapping) else str(chosen)


def _get(holder: object, key: str) -> Any:
    return holder.get(key) if isinstance(holder, Mapping) else None
