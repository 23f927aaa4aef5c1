"""Countries with their adjectives, and languages, as film texts name them."""

from __future__ import annotations

from functools import cache

from explorer.values.folding import fold
from explorer.values.places.countries import all_languages, find_country

_NATIONALITIES = """
argentina:argentine argentinian;australia:australian;austria:austrian;belgium:belgian;
brazil:brazilian;bulgaria:bulgarian;canada:canadian;chile:chilean;china:chinese;colombia:colombian;
croatia:croatian;cuba:cuban;czechia:czech;czechoslovakia:czechoslovak;denmark:danish;
egypt:egyptian;england:english;estonia:estonian;finland:finnish;france:french;georgia:georgian;
germany:german;ghana:ghanaian;greece:greek;hong kong:;hungary:hungarian;iceland:icelandic;
india:indian;indonesia:indonesian;iran:iranian;ireland:irish;israel:israeli;italy:italian;
japan:japanese;kenya:kenyan;latvia:latvian;lebanon:lebanese;lithuania:lithuanian;malaysia:malaysian;
mexico:mexican;morocco:moroccan;netherlands:dutch;new zealand:;nigeria:nigerian;norway:norwegian;
pakistan:pakistani;peru:peruvian;philippines:filipino;poland:polish;portugal:portuguese;
romania:romanian;russia:russian;scotland:scottish;senegal:senegalese;serbia:serbian;
slovakia:slovak;slovenia:slovenian;south africa:south_african;south korea:korean;
soviet union:soviet;spain:spanish;sweden:swedish;switzerland:swiss;taiwan:taiwanese;
thailand:thai;tunisia:tunisian;turkey:turkish;
ukraine:ukrainian;united kingdom:british;united states:american us;
vietnam:vietnamese;wales:welsh
"""
"""Countries that films often come from, with their adjectives. Other names of countries are in
`explorer.values.places.countries`; parts of a country are only named here."""

_NO_TWO_LETTERS = frozenset({"cantonese"})
"""Languages common in films that have no two-letter code."""


@cache
def countries() -> dict[str, str]:
    """Return each country's name by any of its names and adjectives, in lower case."""
    table: dict[str, str] = {}
    for row in _NATIONALITIES.replace("\n", "").split(";"):
        name, _, adjectives = row.partition(":")
        country = find_country(name)
        shown, others = (country.name, country.others) if country else (name.title(), ())
        for word in (shown.casefold(), *map(str.casefold, others), *adjectives.split()):
            table[word.replace("_", " ")] = shown
    return table


@cache
def adjectives() -> frozenset[str]:
    """Return the adjectives of countries, in lower case."""
    rows = (row.partition(":")[2] for row in _NATIONALITIES.replace("\n", "").split(";"))
    return frozenset(word.replace("_", " ") for row in rows for word in row.split())


@cache
def languages() -> frozenset[str]:
    """Return the languages that films may be in, one word each, in lower case.

    Those with a two-letter code, except names that are also a country's.
    """
    names = (
        name.casefold()
        for language in all_languages()
        if any(len(code) == 2 for code in language.codes)
        for name in (language.name, *language.others)
    )
    plain = {n for n in names if n.isalpha() and not find_country(n)}
    return _NO_TWO_LETTERS.union(plain, map(fold, plain))
