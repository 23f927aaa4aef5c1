"""Motives: "she seeks revenge", "driven by guilt", "out of greed", "to avenge Y"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from explorer.model.enums import Kind
from explorer.suggest.meaning.antecedents import nearest
from explorer.suggest.reading import Reading
from explorer.suggest.suggestion import Suggestion
from explorer.values.terms import in_words

_ALSO = {
    "revenge": ("vengeance", "retribution"),
    "power": ("domination",),
    "greed": ("avarice",),
    "truth": ("the truth",),
}
"""Other expressions for a motive, besides the vocabulary's own word."""
_DRIVES = (
    r"\b(?:seek(?:s|ing)?|sought|out for|bent on|hell-bent on|thirst(?:s|ing)? for|hungry for|"
    r"hunger for|craves|craving|desire for|lust for|(?:quest|mission|search|path|campaign|plot|"
    r"pursuit) (?:for|of)|driven by|fuell?ed by|motivated by|consumed by|moved by|spurred on by|"
    r"out of|obsessed with|vows|swears|wants|plans|plotting|exacts?|exacting|wreaks?)"
    r" (?:(?:his|her|their|a|an|own|bloody|sheer|pure|burning|personal|sweet|violent) ){0,3}"
)
_AVENGE = r"\b(?:avenges?|avenging|avenged)\b(?! (?:angel|force|crew))"
_PERSON = r"(?:⟦\d+⟧|\b(?:he|she|her|his|who|they)\b)"
_DESCRIBED = re.compile(
    r"(?<!is )(?<!was )(?<!⟧, )\ban? (?:[a-z-]+ ){1,3}(?:out|trying|come|set) to $"
)
"""Someone without a name: "the tale of a docker out to avenge his brother"."""
_BEFORE = re.compile(_PERSON)


def find(reading: Reading) -> Iterator[Suggestion]:
    """Yield the motives of the sentences' subjects."""
    prop = reading.properties.find("motive")
    if prop is None:
        return
    words = {in_words(term): term for term in prop.values}
    for term, others in _ALSO.items():
        words.update((word, term) for word in others if term in prop.values)
    named = "|".join(sorted(map(re.escape, words), key=len, reverse=True))
    avenge = rf"|(?P<avenge>{_AVENGE})" if "revenge" in prop.values else ""
    driven = re.compile(rf"{_DRIVES}(?P<word>{named})\b{avenge}")
    for sentence in reading.sentences:
        for match in driven.finditer(sentence.shape):
            before = list(_BEFORE.finditer(sentence.shape, 0, match.start()))
            if not before or _DESCRIBED.search(sentence.shape, 0, match.start()):
                continue
            term = "revenge" if match["word"] is None else words[match["word"]]
            who = nearest(reading, sentence, match.start(), [Kind.CHARACTER])
            yield from reading.propose(
                sentence, match.span(), who, prop, (term,), "what drives someone", 0.6
            )
