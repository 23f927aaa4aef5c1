"""JSON without its wrappings: lists of edges and nodes, attributes and relationships, amounts."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from typing import Any

Known = Mapping[tuple[str, str], Mapping[str, Any]]
"""The attributes of the records beside a JSON:API answer, by type and id."""

_AROUND = {"data", "links", "meta", "jsonapi"}
_RESOURCE = {"type", "id", "attributes", "relationships", "links", "meta"}
"""Keys of JSON:API: of an answer or a relationship, and of a resource."""

_ABOUT_EDGES = {"node", "cursor", "__typename"}
_TEXT = {"text", "value", "plaintext", "plain_text", "raw", "fmt"}
"""Keys of a record that holds only a text or a number."""
GIVEN = {
    "first", "given", "first_name", "firstname", "given_name", "givenname", "vorname", "prenom",
    "prénom", "nombre", "nome", "voornaam", "förnamn", "fornavn", "imie", "imię",
}  # fmt: skip
FAMILY = {
    "last", "surname", "family", "last_name", "lastname", "family_name", "familyname", "nachname",
    "nom", "apellido", "apellidos", "cognome", "sobrenome", "apelido", "achternaam", "efternamn",
    "efternavn", "etternavn", "nazwisko",
}  # fmt: skip
_AMOUNT = {"amount", "value", "betrag", "monto", "importe", "valor", "montant", "importo", "bedrag"}
_CURRENCY = {"currency", "currencycode", "currency_code", "währung", "waehrung", "moneda", "moeda",
             "devise", "valuta"}  # fmt: skip


def unwrapped(data: Mapping[str, Any]) -> Any:
    """Return a record as it would be without GraphQL's or JSON:API's wrappings."""
    return _plain(data, dict(_included(data)))


def _included(data: Mapping[str, Any]) -> Iterator[tuple[tuple[str, str], Mapping[str, Any]]]:
    for row in data.get("included") or () if _is_answer(data) else ():
        if isinstance(row, Mapping) and isinstance(row.get("attributes"), Mapping):
            yield (str(row.get("type")), str(row.get("id"))), row["attributes"]


def _is_answer(data: Mapping[str, Any]) -> bool:
    included = data.get("included")
    return isinstance(included, list) and data.keys() <= _AROUND | {"included"}


def _plain(value: object, known: Known) -> object:
    if isinstance(value, list):
        return [_plain(item, known) for item in value]
    if not isinstance(value, Mapping):
        return value
    edges, nodes = value.get("edges"), value.get("nodes")
    if isinstance(edges, list) and any(_is_edge(edge) for edge in edges):
        return [_plain(_joined(edge), known) for edge in edges if _is_edge(edge)]
    if isinstance(nodes, list):
        return _plain(nodes, known)
    if "data" in value and (value.keys() <= _AROUND or _is_answer(value)):
        return _plain(value["data"], known)
    if "type" in value and "id" in value and value.keys() <= _RESOURCE:
        return _resource(value, known)
    amount = next((value[key] for key in value if key.casefold() in _AMOUNT), None)
    currency = next((value[key] for key in value if key.casefold() in _CURRENCY), None)
    if len(value) == 2 and isinstance(amount, int | float | str) and isinstance(currency, str):
        return f"{amount} {currency}"
    given, family = _first_of(value, GIVEN), _first_of(value, FAMILY)
    if len(value) == 2 and given and family:
        return f"{given} {family}"
    kept = {key: item for key, item in value.items() if key != "__typename"}
    only = next(iter(kept)) if len(kept) == 1 else ""
    if only.casefold() in _TEXT and isinstance(kept[only], str | int | float):
        return kept[only]
    return {key: _plain(item, known) for key, item in kept.items()}


def _first_of(value: Mapping[str, Any], keys: Collection[str]) -> str:
    """Return the first text under any of some keys, "" for none."""
    texts = (item for key, item in value.items() if key.casefold() in keys)
    return next((item for item in texts if isinstance(item, str)), "")


def _is_edge(edge: object) -> bool:
    return isinstance(edge, Mapping) and isinstance(edge.get("node"), Mapping)


def _joined(edge: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return an edge's node with what the edge says, such as the part of an actor."""
    beside = {key: value for key, value in edge.items() if key not in _ABOUT_EDGES}
    return {**edge["node"], **{k: v for k, v in beside.items() if k not in edge["node"]}}


def _resource(value: Mapping[str, Any], known: Known) -> object:
    """Return a JSON:API resource as a plain record, with the names of its relationships."""
    attributes = value.get("attributes")
    if not isinstance(attributes, Mapping):
        attributes = known.get((str(value["type"]), str(value["id"])), {})
    related = value.get("relationships")
    own = {key: value[key] for key in ("type", "id")}
    beside = _plain(related, known) if isinstance(related, Mapping) else {}
    plain = {key: _plain(item, known) for key, item in attributes.items()}
    return {**own, **plain, **(beside if isinstance(beside, Mapping) else {})}
