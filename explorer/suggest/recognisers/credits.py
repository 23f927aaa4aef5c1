"""Credits: who directed, wrote, produced, scored, photographed, edited or designed a film."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from explorer.model.enums import Kind
from explorer.suggest.patterns import CALLED, LIST, names_in
from explorer.suggest.reading import Reading
from explorer.suggest.sentences import Sentence
from explorer.suggest.suggestion import Ref, Suggestion


class Craft(NamedTuple):
    """A credit: its property, and the words it goes by."""

    role: str
    passive: str
    """What stands before "by": "directed"."""
    nouns: str
    """What the work is called: "the music is by"."""
    people: str
    """What its makers are called: "composer"."""
    active: str
    """What they do: "directs"."""
    labels: str


CRAFTS: tuple[Craft, ...] = (
    Craft(
        "director",
        "directed|co-directed|helmed|made for the screen",
        "direction",
        "director|co-director|filmmaker|film-maker",
        "directs|directed|co-directed|has directed|helms|helmed",
        "director|directors|direction|directed by|director by",
    ),
    Craft(
        "writer",
        "written|co-written|scripted|penned|adapted(?: for the screen)?",
        "script|screenplay|scenario|story|teleplay",
        "screenwriter|scriptwriter|co-writer|writer",
        "writes|wrote|co-wrote|scripted|penned|has written|adapted",
        "writer|writers|screenplay|screenplay by|script|story|story by|written by|scenario|writing",
    ),
    Craft(
        "producer",
        "produced|co-produced|executive-produced",
        "",
        "(?:executive |co-|line )?producer",
        "produces|produced|co-produced|has produced",
        "producer|producers|produced by|executive producers?|produced",
    ),
    Craft(
        "composer",
        "scored|composed",
        "music|score|soundtrack|original music",
        "composer",
        "composes|composed|scores|scored|wrote the music|wrote the score|writes "
        "the music|writes the score|supplied the music|supplies the music|"
        "supplies all the music|supply all the music",
        "music|music by|composer|composers|score|score by|original music|original score",
    ),
    Craft(
        "cinematographer",
        "photographed|shot|lensed|filmed",
        "photography|cinematography|camera work|camerawork",
        "cinematographer|director of photography|cameraman|camerawoman|dp",
        "photographs|photographed|lensed|shot",
        "cinematographer|cinematography|cinematography by|photography|"
        "photography by|director of photography|camera|photographed by",
    ),
    Craft(
        "editor",
        "edited|cut(?= by)",
        "editing",
        "editor|film editor",
        "edits|edited",
        "editor|editors|editing|editing by|edited by|film editing",
    ),
    Craft(
        "casting", "cast", "casting", "casting director", "", "casting|casting by|casting director"
    ),
    Craft(
        "production-designer",
        "designed",
        "production design|sets",
        "production designer|designer",
        "designed",
        "production designer|production design|production design by|sets",
    ),
    Craft(
        "costume-designer",
        "",
        "costumes|costume design",
        "costume designer",
        "",
        "costumes|costume designer|costume design|costume design by",
    ),
    Craft(
        "narrator",
        "narrated",
        "narration|voice at the start|narrator's voice",
        "narrator",
        "narrates|narrated",
        "narrator|narration|narrated by",
    ),
)
"""Every word is a piece of a pattern, in lower case."""

_MAKERS = (Kind.PERSON, Kind.ORGANISATION)
_WORK = r"(?:it|the film|the movie|the picture|this film|the whole|all of it|⟦\d+⟧)"
_PASSIVES = "|".join(filter(None, (craft.passive for craft in CRAFTS)))
_TOO = rf"(?:(?:and|,|&) ?(?:also )?(?:{_PASSIVES}|co-(?:{_PASSIVES})),? ?)*"


def _forms(craft: Craft) -> Iterator[tuple[re.Pattern[str], float]]:
    who = rf"(?:{CALLED})?(?P<who>{LIST})"
    if craft.passive:
        yield (
            re.compile(
                rf"\b(?:{craft.passive}) {_TOO}(?:[a-z]+ )?(?:by|for) {who}".replace(
                    "(?:by|for)", "by"
                )
            ),
            0.9,
        )
    if craft.nouns:
        yield (
            re.compile(
                rf"\b(?:{craft.nouns})(?:,| is| was| are| were| comes)? (?:{_TOO}|[a-z]+ )?"
                rf"(?:by|from) {who}"
            ),
            0.85,
        )
        if craft.role == "narrator":
            yield re.compile(rf"\b(?:{craft.nouns})(?: is| was) (?:that of )?{who}"), 0.75
        yield re.compile(rf"(?P<who>{LIST}) (?:share|shared|shares) the (?:{craft.nouns})\b"), 0.8
    yield re.compile(rf"\b(?:{craft.people})s?,? (?P<who>{LIST})"), 0.82
    yield (
        re.compile(
            rf"(?P<who>⟦\d+⟧)(?: \([^()]*\))?, (?:the |its |the film's )?(?:{craft.people})\b"
        ),
        0.8,
    )
    if craft.nouns:
        yield re.compile(rf"(?P<who>⟦\d+⟧)'s? (?:[a-z]+ )?(?:{craft.nouns})\b"), 0.62
    if craft.active:
        yield (
            re.compile(
                rf"(?P<who>{LIST})(?:,[^,.]{{1,40}},|,? who)? (?:(?:may|might|will|could|must|is|"
                rf"was|also|both|[a-z]+ly) )?"
                rf"(?:said to |rumoured to |expected to |going to )?"
                rf"(?:{_infinitives(craft.active)})"
                rf"(?=[,.;]|$| {_WORK}\b| from | with | together| and (?:is|was|her|his|its))"
            ),
            0.72,
        )


def _infinitives(active: str) -> str:
    """Return verbs with their plain forms: "directs" and "direct"."""
    forms = []
    for form in active.split("|"):
        forms.append(form)
        first, _, rest = form.partition(" ")
        if (first.endswith("es") and first[:-1] in ("compose", "produce", "write", "narrate")) or (
            first.endswith("s") and not first.endswith("has")
        ):
            forms.append(f"{first[:-1]} {rest}".strip())
    return "|".join(dict.fromkeys(forms))


_PROSE = tuple((craft, tuple(_forms(craft))) for craft in CRAFTS)
_LABELS = {label: craft.role for craft in CRAFTS for label in craft.labels.split("|")}
_PERSON_WAS_SHOT = re.compile(r"⟦\d+⟧(?:,? who)? (?:is|was|gets|got) (?:shot|cut) by [^.]*$")
_LABEL = re.compile(
    r"^\W*(?P<label>[a-z][a-z ]{2,30}?)(?:, [a-z ]{1,30})?(?: ?[:\t]| ?\.{2,}| "
    r"[-–—] | (?=⟦))\W{0,8}(?P<who>"
    rf"{LIST})"
)


def is_label(text: str) -> bool:
    """Return whether a line begins with a credit's label."""
    head = re.split(r"[:\t.–—]|\s-\s", text.casefold(), maxsplit=1)[0].strip(" •*")
    return head in _LABELS


def find(reading: Reading) -> Iterator[Suggestion]:
    """Yield the credits that lines with a label and running text give."""
    for sentence in reading.sentences:
        yield from _labelled(reading, sentence)
        for craft, forms in _PROSE:
            spans: list[tuple[int, int]] = []
            for pattern, score in forms:
                for match in pattern.finditer(sentence.shape):
                    if not any(a < match.end() and match.start() < b for a, b in spans):
                        spans.append(match.span())
                        yield from _credit(reading, sentence, match, craft.role, "credit", score)


def _labelled(reading: Reading, sentence: Sentence) -> Iterator[Suggestion]:
    match = _LABEL.match(sentence.shape) if sentence.start == 0 else None
    if match and match["label"].strip() in _LABELS:
        role = _LABELS[match["label"].strip()]
        yield from _credit(reading, sentence, match, role, "line with a label", 0.93)


def _is_person_before(reading: Reading, sentence: Sentence, place: int) -> bool:
    """Return whether the name before "was shot by" is no film's."""
    before = sentence.before(place)
    return bool(before) and reading.film not in before[0].ids


def _credit(
    reading: Reading, sentence: Sentence, match: re.Match[str], role: str, why: str, score: float
) -> Iterator[Suggestion]:
    if _PERSON_WAS_SHOT.search(sentence.shape, 0, match.end()) and _is_person_before(
        reading, sentence, match.start()
    ):
        return
    mentions = names_in(match["who"], sentence)
    film = reading.film_at(sentence, match.start())
    prop = reading.properties.find(role)
    if prop is None:
        return
    kinds = [kind for kind in _MAKERS if not prop.range or kind in prop.range]
    kept, people = [], list[Ref]()
    for mention in mentions:
        ref = reading.refer(mention, kinds)
        if ref is None or ref == film:
            break
        kept.append(mention)
        people.append(ref)
    if people:
        yield from reading.propose(sentence, match.span(), film, prop, people, why, score, kept)
