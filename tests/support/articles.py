"""Invented articles with the suggestions expected for them: tests/suggest/articles/*.toml."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import tomli
from support.build import entity, film_properties, make_pack, source

from explorer.model.entity import Entity
from explorer.model.enums import Kind
from explorer.model.pack import Pack
from explorer.suggest.engine import suggest
from explorer.suggest.measure import names
from explorer.suggest.stated import suggested_values
from explorer.suggest.suggestion import NewEntity, Ref, Suggestion
from explorer.values.folding import fold
from explorer.values.names.relations import relate_names
from explorer.values.relation import Bearing

FOLDER = Path(__file__).parents[1] / "suggest" / "articles"
_SAME = (Bearing.SAME, Bearing.ALIAS, Bearing.NARROWER, Bearing.BROADER)


@dataclass
class Score:
    """The result for an article: expected suggestions, those made, and unexpected ones."""

    article: str
    expected: int = 0
    missed: list[str] = field(default_factory=list)
    right: int = 0
    wrong: list[str] = field(default_factory=list)


def articles(name: str) -> list[dict[str, Any]]:
    """Return the articles of a file."""
    return list(tomli.loads((FOLDER / name).read_text(encoding="utf-8"))["article"])


def pack_of(article: dict[str, Any], *, warm: bool = False) -> Pack:
    """Return a pack with an article's film and the entities listed under `known`.

    With `warm` it also has all entities that the expectations name.
    """
    film = entity("film", "film", article["film"])
    rows = [*article.get("known", []), *(_expected_entities(article) if warm else ())]
    known = [film, *_entities(dict.fromkeys(rows))]
    return make_pack(
        sources=[source("article", published=article.get("published", ""))],
        entities=known,
        work="film",
    )


def _expected_entities(article: dict[str, Any]) -> Iterator[str]:
    """Yield the entities that an article's expectations name, in the form of `known`."""
    given = {row.partition(": ")[2].partition(" < ")[0] for row in article.get("known", [])}
    seen = {"film", article["film"], *given}
    rows = [row.split(": ", 1)[1].split(" | ")[:3] for row in article["expect"]]
    rows.sort(key=lambda row: row[1] != "played-by")  # a cast is the best evidence for people
    for subject, property_id, value in rows:
        prop = film_properties()[property_id]
        named = value.split("; ") if prop.value_type == "entity" else []
        kinds = [*prop.domain, Kind.CHARACTER][:1] + [*prop.range, Kind.CHARACTER][:1] * len(named)
        for name, kind in zip((subject, *named), kinds, strict=True):
            if name not in seen:
                seen.add(name)
                yield f"{kind}: {name}"


def _entities(rows: Iterable[str]) -> Iterator[Entity]:
    ids: dict[str, str] = {}
    for row in rows:
        kind, _, rest = row.partition(": ")
        name, _, before = rest.partition(" < ")
        ids[name] = fold(name).replace(" ", "-").replace("'", "")
        more = {"follows": [ids[before]]} if before else {}
        yield entity(ids[name], kind, name, **more)


def score(article: dict[str, Any], *, warm: bool = False) -> Score:
    """Compare the suggestions for an article with what it expects."""
    pack = pack_of(article, warm=warm)
    suggested = suggest(pack, lambda _: article["lines"])
    if article["family"] != "names":
        suggested = [s for s in suggested if s.property not in ("name", "title")]
    expected, optional = article["expect"], article.get("optional", [])
    result = Score(f"{article['family']}: {article['film']}", len(expected))
    for row in expected:
        if not _covered(pack, row, suggested):
            result.missed.append(row)
    for suggestion in suggested:
        if any(_agrees(pack, row, suggestion, part=True) for row in (*expected, *optional)):
            result.right += 1
        else:
            result.wrong.append(show(pack, suggestion))
    return result


def show(pack: Pack, suggestion: Suggestion) -> str:
    """Return a suggestion in the form of the expectations."""
    values = "; ".join(_name(pack, value) for value in suggested_values(suggestion))
    by = f" | by {_name(pack, suggestion.attributed_to)}" if suggestion.attributed_to else ""
    denied = "" if suggestion.polarity == "affirmed" else " | denied"
    cut = f" | cut {suggestion.cut}" if suggestion.cut else ""
    return (
        f"{suggestion.line}: {_name(pack, suggestion.subject)} | {suggestion.property} | {values}"
        f" | {suggestion.factuality}{denied}{by}{cut}"
        f" [{suggestion.phrase}] ({suggestion.why}, {suggestion.score:.2f})"
    )


def _covered(pack: Pack, row: str, suggested: Sequence[Suggestion]) -> bool:
    wanted = row.split(": ", 1)[1].split(" | ")[2].split("; ")
    fitting = [suggestion for suggestion in suggested if _agrees(pack, row, suggestion, part=True)]
    values = [value for fit in fitting for value in suggested_values(fit)]
    return all(any(_value_is(pack, value, want) for value in values) for want in wanted)


def _agrees(pack: Pack, row: str, suggestion: Suggestion, *, part: bool) -> bool:
    line, rest = row.split(": ", 1)
    subject, property_id, value, *stance = rest.split(" | ")
    wanted = value.split("; ")
    if (
        int(line) != suggestion.line
        or property_id != suggestion.property
        or not _is(pack, suggestion.subject, subject)
    ):
        return False
    if not all(any(_value_is(pack, v, w) for w in wanted) for v in suggested_values(suggestion)):
        return False
    firmness = stance[0] if stance else "certain"
    if firmness != suggestion.factuality or ("denied" in stance) != (
        suggestion.polarity == "denied"
    ):
        return False
    by = next((s[3:] for s in stance if s.startswith("by ")), "")
    cut = next((s[4:] for s in stance if s.startswith("cut ")), "")
    return cut == suggestion.cut and (
        _is(pack, suggestion.attributed_to, by) if by else not suggestion.attributed_to
    )


def _value_is(pack: Pack, value: Ref, wanted: str) -> bool:
    if isinstance(value, str) and value.startswith(("between ", "after ", "before ", "alongside ")):
        for known in pack.entities.values():
            wanted = wanted.replace(known.name, known.id) if len(known.name) > 11 else wanted
        for known in pack.entities.values():
            wanted = wanted.replace(known.name, known.id)
        return value == wanted
    return (
        value == wanted
        or (isinstance(value, str) and value.casefold() == wanted.casefold())
        or _is(pack, value, wanted)
    )


def _is(pack: Pack, ref: Ref, wanted: str) -> bool:
    if ref == wanted:
        return True
    if isinstance(ref, NewEntity):
        return relate_names(ref.name, wanted).bearing in _SAME
    known = pack.entities.get(ref)
    return known is not None and names(wanted, known) and bool(ref)


def _name(pack: Pack, ref: Ref) -> str:
    return f"+{ref.name}" if isinstance(ref, NewEntity) else pack.name(ref)
