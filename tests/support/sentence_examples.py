"""Examples of every sentence that findings are made of, made by the program's own wording.

`sections` yields them by kind: what each property says, with which attribution, how each
constraint is broken, the reasons, patterns, findings about sources and words on support.
"""

from __future__ import annotations

import inspect
from collections.abc import Iterable, Iterator
from itertools import pairwise
from types import ModuleType
from typing import Any

from support.broken import broken
from support.build import (
    entity,
    film_constraints,
    film_properties,
    findings,
    make_pack,
    prop,
    say,
    source,
)

from explorer.model.enums import Kind, Polarity, ValueType, Verdict
from explorer.model.finding import Finding
from explorer.model.pack import Pack
from explorer.model.property import Property
from explorer.model.source_names import at_the_start
from explorer.model.source_record import SourceRecord
from explorer.model.value import Value
from explorer.read.typed import parse_value
from explorer.values.relation import Reason
from explorer.wording import (
    closings,
    judgements,
    labels,
    pair_reasons,
    patterns,
    place_reasons,
    reasons,
    scope_reasons,
    support,
)
from explorer.wording.clauses import clause_of
from explorer.wording.sayings import Attribution
from explorer.wording.sides import Side, sides_in_a_sentence

_NAMES = {
    Kind.CHARACTER: ("Rosa Tell", "Jonas Tell", "Ida Frey"),
    Kind.PERSON: ("Ann Marsh", "Bo Lind", "Cy Orr"),
    Kind.FILM: ("The Long Tide", "Low Water", "Ebb"),
    Kind.ORGANISATION: ("The Guild", "Quay Pictures", "Harbour Films"),
    Kind.GROUP: ("The gang of thieves", "The villagers", "The Order of Owls"),
    Kind.PLACE: ("Oslo", "Norway", "The Lofoten Islands"),
    Kind.EVENT: ("The wreck", "The harbour festival", "The funeral"),
    Kind.OBJECT: ("The brass keys", "The Harbour Trilogy", "The novel"),
    Kind.CONCEPT: ("Norwegian", "Danish", "Swedish"),
}
ENTITIES = {
    f"{kind}-{number}": entity(f"{kind}-{number}", kind, name)
    for kind, names in _NAMES.items()
    for number, name in enumerate(names)
}
_TEXTS = {
    "described-as": ("a drifter", "a dreamer", "a born pilot"),
    "religion": ("Quaker", "Lutheran", "Catholic"),
    "looks-like": ("a lighthouse", "a coffin", "a ship's bell"),
    "also-known-as": ("The Pilot", "Captain Tell", "Rose"),
    "actor-trained-in": ("sailing", "boxing", "ballet"),
    "occupation": ("a pilot", "a smuggler", "a cook"),
    "trained-in": ("sailing", "boxing", "ballet"),
    "says": ("Nobody sails tonight", "Never", "Cast off"),
    "weapon": ("a boathook", "a flare gun", "a rope"),
    "owns": ("a boat", "a dog", "a rifle"),
    "does": ("steals the ferry", "hides the letter", "burns the map"),
    "identifying-mark": ("an anchor", "a ring", "a grey coat"),
    "ends-with": ("a wedding", "a shipwreck", "a song"),
    "features": ("long takes", "a chase", "underwater scenes"),
    "means": ("freedom", "guilt", "home"),
    "premise": ("a ferry vanishes", "a pilot is framed", "a town lies"),
    "music-used": ("Night Boat", "Blue Water", "Farewell"),
    "career-note": ("a late bloomer", "a star at twenty", "a stage actor first"),
    "revived-by": ("a new script", "a festival prize", "a new star"),
    "version-differs": ("the ending", "the length", "the score"),
    "award": ("Best Actress", "Best Film", "Best Script"),
    "certificate": ("Btl", "11", "15"),
    "shown-in": ("CinemaScope", "IMAX", "3D"),
    "tagline": ("No way back", "The sea remembers", "Cast off"),
    "world-note": ("the ferry still runs", "the port closed in 1970", "the town flooded"),
    "trope": ("women wait ashore", "the sea punishes", "fathers vanish"),
    "score-elsewhere": ("four stars", "8 out of 10", "a thumbs-up"),
    "planned-title": ("The Ferry", "Night Tide", "Ebb"),
}
"""Free text and names by property: an answer, and two others."""
REVIEW, PREVIEW, BLOG = "Hart's review", "the preview", "the blog post"


def _pack() -> Pack:
    return make_pack(
        ("s", "character-0", "gender", "female"),
        ("s", "person-0", "gender", "female"),
        ("s", "character-1", "gender", "male"),
        entities=ENTITIES.values(),
    )


def raw_values(prop: Property) -> list[Any]:
    """Return two different values of a property as a pack writes them."""
    many = prop.rule == "set"
    match prop.value_type:
        case ValueType.ENTITY:
            kind = (prop.range or [Kind.CHARACTER])[0]
            first, second = f"{kind}-1", f"{kind}-2"
            return [[first], [first, second]] if many else [first, second]
        case ValueType.TERM:
            terms: list[Any] = list(prop.values)
            return [[term] for term in terms] if many else terms
        case ValueType.DATE:
            return ["1998-03-06", "1999"]
        case ValueType.QUANTITY:
            if prop.bounds and max(prop.bounds) < 12:
                return [6, 8]
            return [8, 12] if prop.unit != "million USD" else [1.5, 30]
        case ValueType.STORY_TIME:
            return ["before event-0", "between event-0 and event-1"]
        case ValueType.BOOLEAN:
            return [True, False]
        case ValueType.NAME if not many:
            return ["Tide", "Low Tide"] if prop.domain == [Kind.FILM] else ["Rosa", "Rosalie"]
        case _:
            first, *others = _TEXTS.get(prop.id, ("red", "blue", "green"))
            return [[first], others] if many else [first, others[0]]


def values(prop: Property) -> list[Value]:
    """Return different values of a property."""
    return [parse_value(prop, raw) for raw in raw_values(prop)]


def property_sentences(prop: Property, pack: Pack) -> Iterator[str]:
    """Yield what a property says: of two sources, said and implied, and denied by one."""
    subject = f"{(prop.usual or prop.domain or [Kind.CHARACTER])[0]}-0"
    values_named = values(prop)
    said = [clause_of(pack, prop, subject, value) for value in values_named]
    for first, second in pairwise(said):
        yield _two(first, second, Attribution())
    yield _two(said[0], said[1], Attribution("imply"))
    if prop.value_type is not ValueType.BOOLEAN:
        denied = clause_of(pack, prop, subject, values_named[-1], Polarity.DENIED)
        yield _two(said[0], denied, Attribution())


def _two(first: Any, second: Any, attribution: Attribution) -> str:
    sides = [Side({attribution: [REVIEW]}, [first]), Side({attribution: [PREVIEW]}, [second])]
    return sides_in_a_sentence(sides)


def attribution_sentences(pack: Pack) -> Iterator[str]:
    """Yield one claim in every attribution, by one source and by two, with a phrase and without."""
    known = film_properties()
    runtime = clause_of(pack, known["runtime"], "film-0", parse_value(known["runtime"], 118))
    judged = clause_of(pack, known["film-judged"], "film-0", "good")
    bare = clause_of(
        pack, prop("mood", "term", "functional", values=["calm", "grim"]), "film-0", "grim"
    )
    for verb in ("say", "find", "likely", "imply", "possible", "suggest", "report", "joke"):
        for speakers, character in (("", False), ("Ann Marsh", False), ("the Mayor", True)):
            attribution = Attribution(verb, speakers, character)
            stated = judged if verb == "find" else runtime
            for clause in (stated, bare):
                yield sides_in_a_sentence([Side({attribution: [REVIEW]}, [clause])])
                yield sides_in_a_sentence([Side({attribution: [REVIEW, BLOG]}, [clause])])
            both = {Attribution(): [PREVIEW], attribution: [BLOG]}
            yield at_the_start(sides_in_a_sentence([Side(both, [stated])]))


def finding_words(pack: Pack) -> Iterator[str]:
    """Yield what a pack's findings say, with what would settle them and what supports them."""
    for finding in findings(pack):
        yield _whole(finding)


def _whole(finding: Finding) -> str:
    settled = f" What would settle it: {finding.would_resolve}." if finding.would_resolve else ""
    return (
        f"{finding.explanation}{settled}{f' {finding.support.why}' if finding.support.why else ''}"
    )


def constraint_sentences() -> Iterator[str]:
    """Yield how each constraint of the vocabulary is broken."""
    for name, constraint in film_constraints().items():
        if constraint.kind == "timeline":
            continue
        rows, entities = broken(constraint)
        titles = ("Weekly", "Herald", "Blog")
        sources = [source(f"source{n}", title=title) for n, title in enumerate(titles)]
        pack = make_pack(*rows, sources=sources, entities=entities)
        yield from (_whole(f) for f in findings(pack) if f.property == name)


FILM, HERO = "film-0", "character-0"
_RUMOURED, _OPINION = say(factuality="rumoured"), say(factuality="opinion")
_MANNERS = (
    say(factuality="probable"), say(factuality="possible"), _RUMOURED, _OPINION,
    say(limits=["inferred"]), say(limits=["headline"]), say(limits=["dubbed"]),
    say(by="person-0"), say(by="character-1"), say(denied=True), say(cut="extended"),
)  # fmt: skip
_SIDES: tuple[tuple[str, Any, Any], ...] = (
    ("runtime", 118, 131), ("runtime", 118, 1180),
    ("director", ["person-0"], ["person-0", "person-1"]),
    ("director", ["person-0"], ["person-1"]),
    ("writer", ["person-0", "person-2"], ["person-1", "person-2"]),
    ("release-date", "1998-03-06", "1998-05-01"), ("release-date", "1998-03-06", "1998-06-03"),
    ("story-time", "before event-0", "after event-0"),
)  # fmt: skip
"""Two answers on the film, of sources that saw it."""
_HERO_SIDES: tuple[tuple[str, Any, Any], ...] = (
    ("born", "1950", "1951"), ("part-size", "brief", "extended"), ("part-size", "cameo", "lead"),
)  # fmt: skip
_MORE: tuple[tuple[tuple[Any, ...], ...], ...] = (
    (("review", FILM, "runtime", 118), ("weekly", FILM, "runtime", 131),
     ("blog", FILM, "runtime", 90)),
    (("review", HERO, "killed-by", "group-0"), ("teaser", HERO, "killed-by", "group-2")),
    (("review", HERO, "killed-by", "group-0"), ("review", HERO, "killed-by", "group-2")),
    (("review", FILM, "director", ["person-0"], say(closed=True)),
     ("weekly", FILM, "director", ["person-0", "person-1"])),
    (("review", FILM, "film-judged", "weak"), ("weekly", FILM, "film-judged", "good"),
     ("blog", FILM, "film-judged", "masterpiece")),
    (("review", FILM, "tone", "funny", _OPINION), ("review", FILM, "tone", "tragic", _OPINION)),
    (("review", FILM, "theme", ["war"]), ("weekly", FILM, "theme", ["war"], say(denied=True))),
    (("review", HERO, "name", "Rosa Tell"), ("weekly", HERO, "name", "Rosa Tel"),
     ("blog", HERO, "name", "Rosa Tell")),
    (("teaser", FILM, "composer", ["person-0"], _RUMOURED),),
    (("scan", HERO, "played-by", None, say(line=7)), ("review", HERO, "played-by", ["person-0"])),
    (("scan", HERO, "played-by", None), ("scan", FILM, "editor", None, say(line=2)),
     ("review", HERO, "played-by", ["person-0"])),
    (("review", FILM, "release-status", "in-cinemas"),
     ("teaser", FILM, "release-status", "upcoming"),
     ("weekly", FILM, "planned-release", "1998"),
     ("weekly", FILM, "production-trouble", ["delay"])),
    (("teaser", HERO, "dies", True), ("teaser", HERO, "killed-by", "character-1"),
     ("teaser", HERO, "part-size", "lead"), ("teaser", HERO, "home", ["place-0"]),
     ("review", HERO, "dies", False), ("review", HERO, "part-size", "cameo")),
    (("blog", FILM, "gross", 4),
     ("blog", FILM, "gross", 4, say(factuality="rumoured", line=2))),
    (("blog", HERO, "language-spoken", ["concept-0"], say(limits=["dubbed"])),),
)  # fmt: skip


def rule_packs() -> Iterator[Pack]:
    """Yield packs that between them have every verdict, and two and three answers."""
    sources = [source("review"), source("teaser", seen=False), source("blog", seen=None),
               source("scan", limits=["damaged"]), source("weekly")]  # fmt: skip

    def pack(*rows: tuple[Any, ...]) -> Pack:
        return make_pack(*rows, sources=sources, entities=ENTITIES.values(), work=FILM)

    for how in _MANNERS:
        killer = ("weekly", HERO, "killed-by", "character-1", how)
        yield pack(("review", HERO, "killed-by", "group-0"), killer)
        yield pack(("review", HERO, "dies", True), ("weekly", HERO, "dies", False, how))
    for subject, sides in ((FILM, _SIDES), (HERO, _HERO_SIDES)):
        for name, first, second in sides:
            yield pack(("review", subject, name, first), ("weekly", subject, name, second))
    yield from (pack(*rows) for rows in _MORE)


def pattern_packs() -> Iterator[Pack]:
    """Yield packs in which two databases differ for one reason."""
    sources = [source("almanac", kind="database", title="Almanac"),
               source("bureau", kind="database", title="Bureau")]  # fmt: skip
    rated = prop("rated", "term", "functional", "production", domain=["film"], values=["U", "PG"],
                 other_terms=True, label="rating")  # fmt: skip
    pairs: dict[str, list[tuple[Any, Any]]] = {
        "runtime": [(90 + n, 95 + n) for n in range(4)],
        "rated": [("UNSEEN", "N/S")] * 4,
        "writer": [(["person-0", "person-1"], ["person-0", "person-1", "person-2"])] * 3,
        "release-date": [(f"19{80 + n}-03-0{n + 1}", f"19{80 + n}-0{n + 1}-03") for n in range(4)],
        "budget": [(n + 1, (n + 1) * 1000) for n in range(4)],
    }
    for name, answers in pairs.items():
        rows = [(who, f"f{n}", name, value) for n, both in enumerate(answers)
                for who, value in zip(("almanac", "bureau"), both, strict=True)]  # fmt: skip
        yield make_pack(*rows, sources=sources, properties=[rated], entities=ENTITIES.values())


_ARGUMENTS: dict[str, Any] = {
    "why": "the figures differ by nine minutes", "remark": "a name may be misspelt",
    "qualifier": "cut", "release": True,
    "number": 2, "times": 10.0, "one_source": True, "how": "likely", "source": PREVIEW,
    "label": "family killed", "value": "documentary", "more": True, "known_by": "film",
    "others": 1, "better": 2, "worse": 1, "voices": 2, "counts": [3, 3], "every": 7,
    "names": ["Ann Marsh", "Bo Lind"], "disputed": False, "weakness": "one of them is hedged",
    "denied": False, "reason": "two independent sources against one", "parts": ["two against one"],
    "fewer": 1, "before": 1, "unknown": 1, "some": 1, "forms": 1, "sources": 2, "kind": "",
    "explained": 5, "compared": 6, "nouns": ("film", "films"), "how_many": "for five films",
    "words": "“Almanac” gives five minutes more than “Bureau”", "longer": 1,
    "amount": "five minutes",
    "factor": "1.25", "pairs": [("GP", "PG"), ("X", "18")], "one_way": True,
    "record": SourceRecord(
        "almanac", claims=9, comparable=8, met=6, supported=4, contradicted=1, hedged=3, joking=0,
        quoted=0, changes=(),
    ),
    "first": "Ann Marsh", "second": "Bo Lind", "inner": "Oslo", "outer": "Norway",
    "member": "Ann Marsh",
    "body": "the Guild", "several": "the villagers", "part": "the choir", "whole": "the Guild",
    "claim_id": "hart-12", "original": "“Almanac”", "other": "“Bureau”", "finding_id": "x",
    "above": "“Almanac”", "below": "“Bureau”", "later": "“Almanac”", "earlier": "“Bureau”",
    "most": 1.6, "regions": False, "larger": "“Almanac”", "smaller": "“Bureau”",
    "shorter": "“Bureau”", "region": "Chile",
}  # fmt: skip
_SPECIAL: dict[str, dict[str, Any]] = {
    "named": {"others": ["Ebb"]},
    "explanation": {"label": "running time", "others": ["Ebb"]},
    "transfers": {"longer": "“Almanac”"},
    "spells_otherwise": {"how": patterns.NO_ACCENTS},
    "outweighed": {"more": 2, "fewer": 1},
    "better_placed": {"sources": ["Hart's review"], "worse": 0},
    "firmer": {"sources": ["Hart's review"], "placed": []},
    "names_nobody": {"words": "Various"},
    "exception": {"label": "genre"},
    "may_lie_in_region": {"place": "Hallstatt", "region": "Austria"},
    "lies_elsewhere": {"place": "Graz", "country": "Austria"},
    "two_places": {"town": "Hallstatt"},
    "unlike": {"first": "Daniel Kim", "second": "Danielle Kim", "why": "two given names"},
    "gives_both": {"first": "30 May 2024", "second": "7 June 2024"},
    "different_times": {"first": "May 2024", "second": "June 2025"},
    "different_scope": {"first": "the extended cut", "second": "the released version"},
    "two_questions": {"first": "family killed", "second": "parents killed"},
    "one_text": {"first": "the blog post", "second": "its scan"},
    "connection_unknown": {"second": "the villagers"},
    "dates_differ_by": {"amount": "one year"},
    "declared_terms": {"first": "GP", "second": "PG"},
    "one_each": {"value": "male"},
    "firmer_of_its_own": {"sources": ["the preview"]},
    "weaker": {"sources": ["the preview"], "weakness": "it was written before release"},
    "gives_one_date": {"source": "“Almanac”", "date": "2017"},
    "one_of_several": {"single": "“Almanac”", "other": "“Bureau”"},
    "no_answer": {
        "lacking": "“Almanac”",
        "other": "“Bureau”",
        "term": "not rated",
        "answers": ["PG", "R"],
    },
    **{
        name: {"first": "“Almanac”", "second": "“Bureau”"}
        for name in ("lists_apart", "other_terms", "swaps_day_and_month", "totals", "estimates")
    },
}


def template_sentences(module: ModuleType) -> Iterator[str]:
    """Yield a module's templates, each filled in, and its sentences without gaps."""
    for name, template in vars(module).items():
        if isinstance(template, str) and name.isupper():
            if "{}" not in template:  # else a function fills it in
                yield template
        elif isinstance(template, dict) and name.isupper():
            yield from (words for words in template.values() if isinstance(words, str))
        elif _is_own(module, name, template):
            given = {**_ARGUMENTS, **_SPECIAL.get(name, {})}
            wanted = [p for p in inspect.signature(template).parameters if p in given]
            made = template(**{parameter: given[parameter] for parameter in wanted})
            if isinstance(made, str):
                yield made


def _is_own(module: ModuleType, name: str, function: object) -> bool:
    if not inspect.isfunction(function) or function.__module__ != module.__name__:
        return False
    return not name.startswith("_") and name not in ("side_words", "names_words")


def label_sentences() -> Iterator[str]:
    """Yield what verdicts, gates and firmness are called."""
    for verdict, label in labels.VERDICTS.items():
        forms = (label.page, label.report, label.summary, label.advice)
        yield f"{verdict}: {' | '.join(filter(None, forms))}"
    yield from (f"{label.page} | {label.report}" for label in labels.GATES.values())
    yield from labels.SEVERITIES.values()
    yield from (label.single for label in labels.FACTUALITY.values())


def sections() -> Iterator[tuple[str, Iterable[str]]]:
    """Yield each kind of sentence with its examples."""
    pack = _pack()
    known = film_properties().values()
    yield "Properties", [s for item in known for s in property_sentences(item, pack)]
    yield "Attributions", attribution_sentences(pack)
    yield "Rules and verdicts", [s for pack_ in rule_packs() for s in finding_words(pack_)]
    yield "Constraints", constraint_sentences()
    yield "Patterns", [s for pack_ in pattern_packs() for s in finding_words(pack_)]
    for module in (
        reasons,
        pair_reasons,
        place_reasons,
        scope_reasons,
        patterns,
        support,
        judgements,
    ):
        yield module.__name__.rpartition(".")[2].capitalize(), template_sentences(module)
    yield "Labels", label_sentences()
    either = Reason("it is either a or b")
    yield (
        "Closings",
        (closings.reason(either, verdict, ["a", "b"]) for verdict in Verdict),
    )
