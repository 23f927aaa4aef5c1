"""Names that a pack does not have: short forms of longer ones, and names of characters."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence

from explorer.suggest.lists.person_names import count_titles, looks_like_person, with_fewer_titles
from explorer.suggest.lists.word_lists import HEADLINE_VERBS
from explorer.suggest.names.name_resolver import usual_spellings
from explorer.suggest.text.sentences import Sentence
from explorer.values.age_words import is_only_age
from explorer.values.english_words import is_english_word
from explorer.values.folding import Words, fold, words_of
from explorer.values.names.forms import is_title
from explorer.values.names.given_names import is_family_name, is_given_name

_MAKES = re.compile(
    r"⟦\d+⟧(?:'s (?:[a-z-]+ )?(?:performance|turn|film|script|direction|score|screenplay)\b|"
    r",? (?:who )?(?:also |again )?(?:plays|played|stars|starring|portrays|reprises|voices|as|"
    r"directs|directed|writes|wrote|gives|delivers|brings)\b"
    r"|,? (?:says|said|told|explains|explained|adds|recalls)(?:[,:.]| [a-z ]{0,20}[\",:]|$))"
)
_MADE_BY = re.compile(
    r"\b(?:by|starring|stars|star|director|writer|producer|actor|actress|filmmaker|composer|"
    r"cinematographer|screenwriter|casting|newcomer) $"
)
_PLAYED = re.compile(r"⟦(\d+)⟧(?: \(⟦|,? (?:is |was |\()?(?:played|portrayed|voiced) by )")
_LISTED = re.compile(r"^\W*⟦\d+⟧ (?:as|(?:\. ?){2,}|…|[–—-]) (?:the )?⟦(\d+)⟧(?:\W*$|, | \()")
"""A part in a cast list with one line per part, perhaps with a description after it."""
_IN_PLACE = re.compile(
    r"(?<!interest )(?<!interested )(?<!faith )(?<!trust )(?<!love )(?<!confides )(?<!believes )"
    r"\bin (?:(?:rural|nearby|southern|northern|western|eastern|the|[0-9]{4}s) ){0,2}⟦(\d+)⟧(?!')"
)
_BRACKETED = re.compile(r"⟦(\d+)⟧ \(⟦\d+⟧\)")
_INNER = re.compile(r"⟦\d+⟧ \(⟦(\d+)⟧\)")
_IN_BRACKETS = re.compile(r"[a-z] \(⟦(\d+)⟧\)")
"""A name in brackets after words that describe a part."""
_SIBLINGS = re.compile(
    r"\b(?:brothers|sisters|siblings|twins|couple|spouses|team|duo|husband and wife|partners|"
    r"(?:written|directed|produced|edited|created|script|screenplay) by),? "
    r"⟦(\d+)⟧ (?:and|&) ⟦(\d+)⟧"
)
"""Two people who share a family name, as relatives and makers of the same work do."""
_OF_PLACE = re.compile(r" (?:of|de|du|di|in|on|upon) [^ ]+$")
"""The end of the name of something in a place, which is not short for it: "Notre-Dame de Paris"."""
_NEAR = 30
"""Characters before a name in which a word for a maker counts."""
_LONG_WORD = re.compile(r"[^\W\d_]{4,}")
_FEW = 3
"""Long words from which a line whose long words all have capitals is a headline."""


def full_names(sentences: Sequence[Sentence]) -> dict[str, str]:
    """Return the longer name that each new name of one word is part of: an earlier one; for a given
    name, the only person with it, or of those played; or the only part in a cast list. The longer
    form of a family name in brackets, "the ferryman (Bell)", may also come later.
    """
    names = [m.form for s in sentences for m in s.mentions if m.known == "new"]
    forms = {form: place for place, form in reversed(list(enumerate(names)))}
    listed = _named_as_parts(sentences, _LISTED)
    longer = _longer_forms(sentences, forms, listed)
    played = _named_as_parts(sentences, _PLAYED)
    apart = _named_side_by_side(sentences)
    alone = {s.mentions[int(n)].form for s in sentences for n in _IN_BRACKETS.findall(s.shape)}
    full = _of_titled(forms, longer)
    for form in forms:
        words = words_of(form)
        if not words or " " in form or (form.isupper() and form.title() in forms):
            continue  # "HALDEN" may not be Halden
        candidates = {c for c in longer.get(fold(form), ()) if (form, c) not in apart}
        if len(candidates & listed) == 1:
            candidates &= listed
        if form in alone:
            candidates = {c for c in candidates if looks_like_person(c)}
        elif len(candidates) > 1 or not (
            candidates <= listed or _is_given(words[0], candidates & played)
        ):
            candidates = {candidate for candidate in candidates if forms[candidate] < forms[form]}
        if len(candidates) == 1:
            full[form] = next(iter(candidates))
    full = {**_of_siblings(sentences), **full}
    full = {form: full.get(name, name) for form, name in full.items()}
    usual = usual_spellings(Counter(names))
    return {
        form: usual.get(full.get(form, form), full.get(form, form))
        for form in forms
        if form in full or form in usual
    }


def _longer_forms(
    sentences: Sequence[Sentence], forms: Iterable[str], listed: Collection[str]
) -> dict[str, set[str]]:
    """Return the names of two to four words by each word that may stand for them."""
    longer: dict[str, set[str]] = {}
    body = {m.form for s in sentences if not _is_headline(s) for m in s.mentions}
    for form in forms:
        words = words_of(form)
        in_body = form in body or form in listed
        if not words or is_only_age(words[0]) or not (in_body or _is_family_name(words[-1])):
            continue  # "Young Ruth"; "Is Ruth Infected?"
        if 1 < len(words) < 5 and " " in form and words[1] not in HEADLINE_VERBS:
            given = words[count_titles(words)]
            owned = _OF_PLACE.search(form) and not is_given_name(words[0])
            last = () if owned else (words[-1], fold(form.split()[-1]))
            for word in {words[0], given, *last}:
                if not is_title(word):
                    longer.setdefault(word, set()).add(form)
    return longer


def _of_titled(forms: Collection[str], longer: Mapping[str, set[str]]) -> dict[str, str]:
    """Return the full names of people with a title or an age before theirs: Ruth Adair for Captain
    Ruth Adair, if both are there, and for Young Ruth; Dom Rui de Melo for Dom Rui.
    """
    full: dict[str, str] = {}
    by_start: dict[Words, list[str]] = {}
    for form in forms:
        words = words_of(form)
        if len(words) > 2 and _is_family_name(words[-1]):
            by_start.setdefault(words[:2], []).append(form)
    for form in forms:
        words, shorter = words_of(form), with_fewer_titles(form)
        if len(words) > 2 and (plain := next((n for n in shorter if n in forms), "")):
            full[form] = plain
        whole: Collection[str] = ()
        if len(words) == 2 and shorter:
            whole = by_start.get(words, ())
        elif len(words) == 2 and is_only_age(words[0]):
            whole = longer.get(words[1], ())
        if len(whole) == 1:
            full[form] = next(iter(whole))
    return full


def _is_headline(sentence: Sentence) -> bool:
    """Return whether a line prints all its longer words with capitals."""
    words = _LONG_WORD.findall(sentence.text)
    return len(words) >= _FEW and all(word[0].isupper() for word in words)


def _is_family_name(word: str) -> bool:
    """Return whether a word may end a name: it is a family name, or no English word."""
    return is_family_name(word) or not is_english_word(word)


def _of_siblings(sentences: Sequence[Sentence]) -> dict[str, str]:
    """Return the full name of the first of two people who share a family name: "brothers Bo and Tom
    Ash".
    """
    full = dict[str, str]()
    for sentence in sentences:
        for match in _SIBLINGS.finditer(sentence.shape):
            first, second = (sentence.mentions[int(number)] for number in match.groups())
            single = " " not in first.form and is_given_name(fold(first.form))
            if first.known == "new" and single and second.form.count(" ") == 1:
                full[first.form] = f"{first.form} {second.form.split()[-1]}"
    return full


def _named_side_by_side(sentences: Sequence[Sentence]) -> frozenset[tuple[str, str]]:
    """Return pairs of a shorter and a longer name that a sentence lists as parts and actors with
    brackets: "Bo (X) and Bo Ash (Z)" are two people.
    """
    pairs = set[tuple[str, str]]()
    for sentence in sentences:
        bracketed = [match[1] for match in _BRACKETED.finditer(sentence.shape)]
        inner = [sentence.mentions[int(n)].form for n in _INNER.findall(sentence.shape)]
        outer = [sentence.mentions[int(number)].form for number in bracketed]
        short = {form for form in (*outer, *inner) if " " not in form}
        pairs |= {(form, name) for form in short for name in (*outer, *inner) if " " in name}
    return frozenset(pairs)


def _is_given(word: str, names: Iterable[str]) -> bool:
    """Return whether a word is the given name in any of some names."""
    return is_given_name(word) and any(words_of(name)[0] == word for name in names)


def _named_as_parts(sentences: Sequence[Sentence], form: re.Pattern[str]) -> frozenset[str]:
    """Return the names that a text says, in a certain form, are played."""
    return frozenset(
        s.mentions[int(match[1])].form for s in sentences for match in form.finditer(s.shape)
    )


def names_of_places(sentences: Sequence[Sentence]) -> frozenset[str]:
    """Return the new names that occur after "in": "in rural Somerset"."""
    behind = (s.mentions[int(match[1])] for s in sentences for match in _IN_PLACE.finditer(s.shape))
    return frozenset(
        m.form for m in behind if m.known == "new" and not is_given_name(words_of(m.form)[0])
    )


def names_in_story(sentences: Sequence[Sentence], full: Mapping[str, str]) -> frozenset[str]:
    """Return the new names whose bearers the text calls by their given names, as characters are;
    film makers are called by family names. `full` has names in their longest forms.
    """
    new = [m for s in sentences for m in s.mentions if m.known == "new" and not m.titled]
    short = Counter(m.form for m in new if m.form.isalpha() and not m.opening)
    called: Counter[str] = Counter()  # by given name, minus by family name
    for form, times in short.items():
        name = full.get(form, form)
        if form in full or is_given_name(fold(form)):
            called[name] += times if words_of(name)[0] == fold(form) else -times
    story = {name for name, times in called.items() if times > 0}
    return frozenset(story.difference(_makers(sentences, full)) if story else ())


def _makers(sentences: Sequence[Sentence], full: Mapping[str, str]) -> frozenset[str]:
    """Return the new names of those who are said to play, make or say something."""
    return frozenset(
        full.get(mention.form, mention.form)
        for sentence in sentences
        for number, mention in enumerate(sentence.mentions)
        if mention.known == "new" and _makes(sentence, number)
    )


def _makes(sentence: Sentence, number: int) -> bool:
    place = sentence.place_of(number)
    return bool(
        _MAKES.match(sentence.shape, place)
        or _MADE_BY.search(sentence.shape, max(0, place - _NEAR), place)
    )
