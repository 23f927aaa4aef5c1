"""How a source commits to a statement: certainty, denial, speaker, version, and whether a list is
complete.
"""

from __future__ import annotations

import re
from dataclasses import replace

from explorer.model.enums import Factuality, Kind, Polarity, RuleName
from explorer.model.property import Property
from explorer.suggest.meaning.ages import time_of_life
from explorer.suggest.meaning.antecedents import before_it
from explorer.suggest.meaning.speakers import person_of, speaker
from explorer.suggest.reading import Reading
from explorer.suggest.suggestion import NewEntity, Ref, SuggestedValue, Suggestion
from explorer.suggest.text.sentences import Sentence
from explorer.values.places.countries import find_country, find_language
from explorer.values.plans import tells_plan

_ALL = re.compile(
    r"(?<!almost )(?<!nearly )(?<!virtually )(?<!not )\b(?:entirely|wholly|exclusively|solely)\b"
    r"|\b(?:entire|whole) (?:film|movie|picture|production|shoot|story)\b"
    r"|\bevery (?:frame|scene|shot|foot|line|word)\b|\b(?:nowhere|no other language)\b"
    r"|\b(?:dialogue|spoken|language)\b[^.;]{0,30} in [^.;]{2,30} throughout\b"
)
"""Words that exclude everything else."""
_UNSURPRISED = (
    r"(?:\bnot|n't) (?:be |come as )?(?:an? |any |that |too )?surpris(?:e|ed|ing)\b"
    r"|\bno surprise (?:if|to)\b"
)
"""A guess in the form of a denial: "don't be surprised by two hours"."""

HEDGES: tuple[tuple[Factuality, str], ...] = (
    (
        Factuality.RUMOURED,
        r"\b(?:reportedly|allegedly|supposedly|rumou?r(?:s|ed)?|"
        r"(?:is|are|was|were|been) (?:said|reported|tipped) to|(?:said|reported|reputed) to be|"
        r"reported (?=[$£€\d]|(?:budget|cost|sum|fee)\b)|it is said|(?<!as )they say|"
        r"(?<!as )people say|one hears|(?:have|has) heard|word (?:is|has it|in)|whispers?|gossip|"
        r"hearsay|reports (?:say|suggest|claim|have|that)|(?:sources|insiders) (?:say|claim)|"
        r"according to (?:reports|sources|insiders)|if [a-z ]*whispers)\b",
    ),
    (
        Factuality.PROBABLE,
        r"\b(?:probably|likely|apparently|presumably|seems?|seemingly|it appears|appears to|"
        r"i think|i believe|we think|(?:expected|thought|believed) to)\b"
        r"|\bshould (?:be (?:out|ready|released)|begin|start|open|arrive)\b",
    ),
    (
        Factuality.POSSIBLE,
        r"\b(?:may(?! \d)|might|could|perhaps|possibly|maybe|conceivably)\b(?! (?:\d|of \d))|"
        r"\bin (?:[a-z]+ )?(?:talks|negotiations|discussions) (?:to|for|about)\b|"
        r"\b(?:eyed|courted|considered|wanted|approached|in the running) (?:to|for|as)\b|"
        rf"{_UNSURPRISED}",
    ),
)
"""Expressions of reservation, the strongest first."""

_HEDGES = tuple((firmness, re.compile(form)) for firmness, form in HEDGES)
_ASIDE = re.compile(
    r"\b(?:rumou?r(?:s|ed)?|it is said|(?<!as )they say|(?<!as )people say|one hears|word is|"
    r"word has it|whispers?|gossip|hearsay)\b|\b(?:reportedly|allegedly|supposedly)\W*$"
)
"""A reservation at the end of a clause: "it cost two million, one hears"."""
_MONTH = re.compile(
    r"\b(?:in|since|of|until|by|to|from|on|early|late|and|this|next|last|"
    r"\d{1,2}(?:st|nd|rd|th)?) may\b"
    r"|\bmay (?=\d)"
)
_DENIED = re.compile(
    r"\b(?:not|never|isn't|wasn't|didn't|doesn't|nobody|no longer|denies|denied|"
    r"(?:is|was|are|were) no(?= [a-z]+(?: (?:of|to)\b|$)))\b"
    r"(?! (?:like|just|only|merely|simply|to mention|least|so much|surprisingly|unexpectedly))"
)
_NO_DENIAL = re.compile(
    rf"{_UNSURPRISED}|\bor (?:may|might) not\b|"
    r"\bnever (?:been |looked |sounded )?(?:better|finer|funnier|stronger|more [a-z]+)\b|"
    r"\b(?:never|not|[a-z]+n't) "
    r"(?:know|knew|known|realis|realiz|guess|suspect|tell|told|aware)\w*\b|"
    r"\b(?:not|never) (?:[a-z]+ ){0,3}(?:an?|any) "
    r"(?:more [a-z]+|better|worse|greater|[a-z]+[^aeiou]er)\b"
)
"""A guess, praise or ignorance in the form of a denial: "may or may not", "you will not find a
better film", "he never knew that it was".
"""
_UNRIVALLED = re.compile(r"\b(?:nobody|no one|never)\b.* like (?:this|it|that)\b")
_DOUBTED = r"(?:rumou?rs?|reports?|speculation|gossip|claims?|suggestions?|talk)"
_REFUTED = re.compile(
    r"\b(?:den(?:y|ies|ied|ying)|dismiss(?:es|ed)?|reject(?:s|ed)?|scotch(?:es|ed)|quash(?:es|ed)|"
    r"rubbish(?:es|ed)|debunk(?:s|ed)|(?:shot|shoots) down|no truth (?:in|to)) "
    rf"(?:[a-z]+ ){{0,3}}{_DOUBTED}\b"
    rf"|\b{_DOUBTED}\b.*\b(?:false|untrue|unfounded|baseless|not true|wrong|nonsense|denied)\b"
)
"""A rumour reported to be wrong, which is a denial and not a rumour."""
_NEAR = 90
"""Characters up to the end of a phrase in which a doubt or denial counts: later words are about
something else."""

_CLAUSE = re.compile(
    r"[;—]|, (?=it (?:was|is) )"
    r"|,? and (?=⟦\d+⟧ (?:plays|played|is|was|directs|directed|wrote|writes)\b)|, and (?=⟦)"
    r"|, (?:but|while|whereas|though|although) | – |(?<! )(?=,? who\b)"
    r"|(?= when (?:it|⟦\d+⟧|the film) )|(?<=\)) | than "
)
_RELATIVE = re.compile(r" (?:that|which|who) [^,;:]*[,:] ")
"""A relative clause in passing: "a tale that never flags, Bell's film"."""
_IN_PASSING = re.compile(r"\([^()]*\)(?!$)")
"""Brackets before the end of a phrase, whose doubt or denial is about something else."""
_BRACKETED = re.compile(r"[^()]* \([^()]*\)?")
_ACCORDING = re.compile(
    r"\baccording to (?:[a-z' ]{1,30} )?⟦(?P<who>\d+)⟧|⟦(?P<who2>\d+)⟧ (?:claims|"
    r"says|insists|recalls|told us|thinks|believes|reckons)(?: that)? (?!\")"
)
_LANGUAGE = r"(?:[a-z]+(?:ese|ish|ian|can)|french|german|dutch|czech|thai|hindi|arabic|swiss|greek)"
CUT = re.compile(  # "the final cut" is usually the film as released
    r"\b(?:director's cut|theatrical (?:cut|version)|"
    r"(?:original|first|early|rough|longer|shorter) (?:cut|version)|"
    r"(?:extended|restored|reconstructed|re-edited|recut|abridged|uncut|unrated|uncensored|"
    r"roadshow|export) (?:cut|version|edition|print|copy)|"
    r"(?:alternate|alternative|original|deleted|different) ending|"
    r"(?:american|british|european|french|german|italian|international|sound|silent|television|tv)"
    r" version|"
    rf"{_LANGUAGE}(?: dub|(?:[- ]language|[- ]dubbed) (?:dub|version))\b|"
    r"(?<=in the )english version|"
    r"(?:the|an?|this|that|its|whose)(?: (?:\w*\d[\w'-]*|film's|movie's|picture's|new|"
    r"recent|latest|later|first|digital|photochemical|full|complete|partial|major|modern|[a-z]+ly)){0,2}"
    r" (?P<renewed>restoration|reconstruction)"
    r"(?= of (?:the (?:film|movie|picture)|it\b|⟦)|(?! of\b))|"
    r"tape|reissue)\b"
)

_ARTICLE = re.compile(r"\W*(?:the |an? |this |its )?$")
"""What may come before a version that is the subject of a sentence."""
_AUXILIARY = re.compile(r" (?:is|are|was|were|will|would|has|have|had|said|reported|to|be)$")
"""The end of a phrase that was cut off before its verb."""
_VERB = re.compile(r"(?: [a-z]+){1,5}")
_RENEWED = {"restoration": "restored version", "reconstruction": "reconstructed version"}

CREDITED = ("cast", "credit")
"""The relations of properties that say who did what."""
_BARE = re.compile(
    r"(?:[a-z]+(?:[-/][a-z]+)*,? ){1,3}⟦\d+⟧(?:(?:,| and|, and) ⟦\d+⟧)*|⟦\d+⟧'s? [a-z⟦⟧0-9 -]+"
)
_FAINT_PRAISE = re.compile(
    r"\b(?:not|never|isn't|wasn't) (?:so|very|quite|too|all that|that|particularly|especially|"
    r"exactly|as|always|entirely|half) [a-z]+\b"
)
"""What is said of how somebody did something, and not whether: "not so good are X and Y"."""
_SAYS_BY = re.compile(r"\b(?:by|from|with|is|was|are|were|be|plays?|played)\b")
"""Words of a statement: a phrase without them only names someone's work, "director X"."""
_CAST = "cast"
"""The relation of properties that say who plays a part."""


def with_stance(reading: Reading, suggestion: Suggestion) -> Suggestion:
    """Return a suggestion with the certainty, speaker, version and time of life of its line."""
    sentence = sentence_of(reading, suggestion)
    if sentence is None:
        return suggestion
    start, end = place_of_phrase(sentence, suggestion.phrase)
    clause = _clause(sentence.shape, start, end)
    if suggestion.property in ("name", "title"):
        return suggestion
    factuality = suggestion.factuality
    nearby = clause[: max(0, clause.rfind(sentence.shape[start:end])) + end - start][-_NEAR:]
    nearby = _IN_PASSING.sub("", _RELATIVE.sub(", ", nearby))
    if _BRACKETED.fullmatch(suggestion.phrase) or _is_bare(reading, suggestion, sentence, start):
        nearby = sentence.shape[start:end]  # who plays whom is often said in passing
    for firmness, pattern in _HEDGES:
        said = pattern.search(_MONTH.sub(" ", nearby))
        if said or (firmness is Factuality.RUMOURED and _ASIDE.search(clause)):
            factuality = firmness
            break
    prop = reading.pack.properties.get(suggestion.property)  # None if it is not chosen yet
    may_be_plan = prop is None or prop.is_planned_first
    if factuality is Factuality.CERTAIN and may_be_plan:
        phrase = sentence.shape[start:end]
        named = phrase.startswith("⟦")  # "Will" before a name is part of another name
        planned = tells_plan(phrase, "" if named else nearby[: -len(phrase)])
        factuality = Factuality.PLANNED if planned else factuality
    refuted = _REFUTED.search(sentence.shape)
    factuality = suggestion.factuality if refuted else factuality
    if prop is not None and prop.relation in CREDITED:
        nearby = _FAINT_PRAISE.sub(" ", nearby)
    denied = not isinstance(suggestion.value, bool) and (
        refuted or (_DENIED.search(_NO_DENIAL.sub(" ", nearby)) and not _UNRIVALLED.search(clause))
    )
    cut = CUT.search(_up_to_aside(clause, sentence.shape[start:end]))
    if cut is None and not suggestion.cut and (before := before_it(reading, sentence)):
        of_before = CUT.search(before.shape)
        cut = of_before if of_before and _ARTICLE.match(before.shape[: of_before.start()]) else None
    polarity = Polarity.DENIED if denied else suggestion.polarity
    whole = prop is not None and not denied and _says_all(reading, prop, suggestion.value, clause)
    return replace(
        suggestion,
        factuality=factuality,
        polarity=polarity,
        closed=suggestion.closed or whole,
        attributed_to=_speaker(reading, sentence, start, suggestion),
        cut=_cut(reading, _RENEWED.get(cut["renewed"], cut.group())) if cut else suggestion.cut,
        story_time=time_of_life(reading, sentence, (start, end), suggestion.subject)
        if prop is not None and prop.relation == _CAST and not suggestion.story_time
        else suggestion.story_time,
    )


def _is_bare(reading: Reading, suggestion: Suggestion, sentence: Sentence, start: int) -> bool:
    """Return whether a credit's phrase states nothing that could be denied or doubted: "not the
    equal of director X's other films".
    """
    prop = reading.pack.properties.get(suggestion.property)
    if prop is None or prop.relation not in CREDITED:
        return False
    phrase = sentence.shape[start : place_of_phrase(sentence, suggestion.phrase)[1]]
    return bool(_BARE.fullmatch(phrase)) and not _SAYS_BY.search(phrase)


def _up_to_aside(clause: str, phrase: str) -> str:
    """Return a clause without what follows a comma or "until" after a phrase: "X's film, long lost
    until a print of the American version was found".
    """
    end = clause.rfind(phrase) + len(phrase)
    aside = _ASIDE_BEHIND.search(clause, end)
    return clause[: aside.start()] if aside else clause


_ASIDE_BEHIND = re.compile(r", (?!in\b|on\b|and\b)| (?:until|before|after|though) ")


def sentence_of(reading: Reading, suggestion: Suggestion) -> Sentence | None:
    """Return the sentence that a suggestion's phrase stands in, None if it is not found."""
    for sentence in reading.by_line.get(suggestion.line, []):
        place = sentence.text.find(suggestion.phrase, sentence.start)
        if sentence.start <= place < sentence.end:
            return sentence
    return None


def place_of_phrase(sentence: Sentence, phrase: str) -> tuple[int, int]:
    """Return the approximate range of a phrase of the line in the sentence's shape."""
    start = sentence.text.find(phrase, sentence.start)
    end = sentence.place(start + len(phrase))
    if _AUXILIARY.search(sentence.shape, 0, end) and (rest := _VERB.match(sentence.shape, end)):
        end = rest.end()
    return sentence.place(start), end


def _clause(shape: str, start: int, end: int) -> str:
    before = [m.end() for m in _CLAUSE.finditer(shape) if m.end() <= start]
    after = [m.start() for m in _CLAUSE.finditer(shape) if m.start() >= end]
    return shape[before[-1] if before else 0 : after[0] if after else len(shape)]


def _speaker(reading: Reading, sentence: Sentence, start: int, suggestion: Suggestion) -> Ref:
    if match := _ACCORDING.search(sentence.shape):
        who = person_of(reading, sentence.mentions[int(match["who"] or match["who2"])])
    else:
        who = speaker(reading, sentence, start)
    return "" if who == suggestion.subject else who


def _cut(reading: Reading, words: str) -> str:
    """Return the id of the version that words name, or the words."""
    for entity in reading.pack.entities.values():
        names = [name.replace("’", "'").casefold() for name in (entity.name, *entity.aliases)]
        if words in [name.removeprefix("the ") for name in names]:
            return entity.id
    return words


def _says_all(reading: Reading, prop: Property, value: SuggestedValue, clause: str) -> bool:
    """Return whether a clause excludes everything that a list does not name.

    Only lists of countries and languages can be complete. A town may be in a larger place that the
    list does not name, so that nothing is known to be outside it.
    """
    if prop.rule is not RuleName.SET or not isinstance(value, tuple) or not _ALL.search(clause):
        return False
    entities = reading.pack.entities
    names = [
        ref.name if isinstance(ref, NewEntity) else entities[ref].name
        for ref in value
        if isinstance(ref, NewEntity) or ref in entities
    ]
    known = find_country if Kind.PLACE in prop.range else find_language
    return bool(names) and all(known(name) for name in names)
