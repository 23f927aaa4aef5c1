"""Names of firms: words that may be left out, and which names may belong to one firm."""

from __future__ import annotations

from explorer.values.folding import Words, script_of, words_of
from explorer.values.names.forms import name_key
from explorer.values.names.numbers import digit_of
from explorer.values.names.relations import relate_names
from explorer.values.relation import Bearing

_TRADE = (
    "pictures picture film films productions production studios studio entertainment company co "
    "corporation corp group media international cinema home distribution releasing organisation "
    "organization filmkunst filmproduktion filmproduktions filmverleih filmgesellschaft filmes "
    "filmstudio filmstudios kompagni compagnie compagnia compania companhia "
    "producciones producoes produzioni produzione produktion productie kino eiga"
)
_LEGAL = (
    "inc incorporated ltd limited llc gmbh ab ag aps as asa bv ehf eurl kft kg kgaa kk llp ltda nv "
    "ooo oy oyj plc pty pvt sa sarl sas sl spa srl zrt"
)
_LEGAL_FORMS = frozenset(_LEGAL.split())
"""Legal forms, which are often left out."""
_FIRM = frozenset(_TRADE.split()) | _LEGAL_FORMS
"""Words that may be left out of a firm's name or added to it."""


def is_of_a_firm(word: str) -> bool:
    """Return whether a folded word is typical of firms' names: "pictures"."""
    return word in _FIRM


def _firm_key(words: Words) -> Words:
    """Return a key for firms that ignores word order and words such as Pictures or Ltd."""
    return name_key(_without_firm(words)) or name_key(words)


def _without_firm(words: Words) -> Words:
    """Return a firm's name without words such as Pictures or Ltd."""
    return tuple(word for word in _without_legal_form(words) if word not in _FIRM)


def _without_legal_form(words: Words) -> Words:
    """Return a firm's name without its legal form."""
    return tuple(word for word in words if word not in _LEGAL_FORMS)


def _joined(words: Words) -> str:
    """Return a firm's name without a last word such as Pictures or Ltd, in one: film4."""
    words = _without_legal_form(words)
    return "".join(words[:-1] if len(words) > 1 and words[-1] in _FIRM else words)


def may_be_one_firm(a: str, b: str) -> bool:
    """Return whether two names may belong to one firm, as a full and a short form.

    Columbia Pictures and Columbia Records are two, as each has a word that the other lacks.
    """
    words, other = _words(a), _words(b)
    if script_of(words) != script_of(other):
        return relate_names(a, b).bearing is Bearing.ALIAS
    first, second = {*_firm_key(words)}, {*_firm_key(other)}
    if first == second or "".join(_without_firm(words)) == "".join(_without_firm(other)) != "":
        return bool(first)
    if _joined(words) == _joined(other):
        return True
    if first > second:
        first, second, words, other = second, first, other, words
    whole = {*name_key(_without_legal_form(words))}
    return bool(first) and first < second and whole <= {*name_key(other)}


def _words(name: str) -> Words:
    """Return the words of a firm's name, small numbers as digits, + as plus, and initials in a row
    as one word (R.K.O., S.p.A., A/S), without a leading article.
    """
    words: list[str] = []
    after_initial = False
    for word in words_of(name.replace("+", " plus ")):
        is_initial = len(word) == 1 and word.isalpha()
        if is_initial and after_initial:
            words[-1] += word
        else:
            words.append(digit_of(word) or word)
        after_initial = is_initial
    return tuple(words[1:] if words[:1] == ["the"] else words)
