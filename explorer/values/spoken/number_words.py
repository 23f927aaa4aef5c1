"""Words for numbers in English, nineteen, and in other languages of titles: trois, zwölf."""

from __future__ import annotations

from collections.abc import Mapping

from explorer.values.folding import Words, words_of

_BELOW_TWENTY = """
    zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
    sixteen seventeen eighteen nineteen
"""
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_ORDINALS = """
    first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth
    fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth
"""

UNITS: Mapping[str, int] = {word: number for number, word in enumerate(_BELOW_TWENTY.split())}
"""Words for 0 to 19."""

TENS: Mapping[str, int] = {word: 10 * number for number, word in enumerate(_TENS.split(), 2)}
"""Words for 20, 30, … 90."""

ORDINALS: Mapping[str, int] = {word: number for number, word in enumerate(_ORDINALS.split(), 1)}
"""Words for 1st to 20th."""

_ABROAD = {
    2: "deux zwei dos due dois duas twee två to dwa dwie dwaj dva dvě kaksi két kettő iki doi două",
    3: "trois drei tres tre três drie trzy trzej tři kolme három üç trei",
    4: "quatre vier cuatro quattro quatro fyra fire cztery čtyři neljä négy dört patru",
    5: "cinq fünf fuenf cinco cinque vijf fem pięć pět viisi öt beş cinci",
    6: "six sechs seis sei zes sex seks sześć šest kuusi hat altı șase",
    7: "sept sieben siete sette sete zeven sju syv siedem sedm seitsemän hét yedi șapte",
    8: "huit acht ocho otto oito åtta otte åtte osiem osm kahdeksan nyolc sekiz opt",
    9: "neuf neun nueve nove negen nio ni dziewięć devět yhdeksän kilenc dokuz nouă",
    10: "dix zehn diez dieci dez tien tio ti dziesięć deset kymmenen tíz on zece",
    11: "onze elf once undici elva elleve jedenaście jedenáct yksitoista tizenegy",
    12: "douze zwölf zwoelf doce dodici doze twaalf tolv dwanaście dvanáct kaksitoista tizenkettő",
    13: "treize dreizehn trece tredici treze dertien tretton tretten trzynaście třináct",
    100: "cent hundert cien cento cem honderd hundra hundre sto sata száz yüz",
    1000: "mille tausend mil duizend tusen tysiąc tisíc tuhat ezer bin",
}

_DIGITS = {word: str(number) for number, words in _ABROAD.items() for word in words_of(words)}
"""The number for each word, in digits."""


def is_number_abroad(word: str) -> bool:
    """Return whether a folded word is a number in another language; short ones may be other words:
    elf, on.
    """
    return len(word) > 3 and word in _DIGITS


def with_digits_of(words: Words, other: Words) -> Words:
    """Return a title with number words as digits if the other title has these digits: Trois Loups
    beside 3 loups. Words that both titles have are unchanged.
    """
    digits = {word for word in other if word.isdigit() and word not in words}
    if not digits:
        return words
    return tuple(
        number if (number := _DIGITS.get(word, "")) in digits and word not in other else word
        for word in words
    )
