"""Countries with what their people and films are called, and languages, as film texts name them."""

from __future__ import annotations

from functools import cache

_COUNTRIES = """
Argentina:argentine argentinian;Australia:australian;Austria:austrian;Belgium:belgian;
Brazil:brazilian;Bulgaria:bulgarian;Canada:canadian;Chile:chilean;China:chinese;Colombia:colombian;
Croatia:croatian;Cuba:cuban;Czech Republic:czech;Czechoslovakia:czechoslovak;Denmark:danish;
Egypt:egyptian;England:english;Estonia:estonian;Finland:finnish;France:french;Georgia:georgian;
Germany:german;Ghana:ghanaian;Greece:greek;Hong Kong:;Hungary:hungarian;Iceland:icelandic;
India:indian;Indonesia:indonesian;Iran:iranian;Ireland:irish;Israel:israeli;Italy:italian;
Japan:japanese;Kenya:kenyan;Latvia:latvian;Lebanon:lebanese;Lithuania:lithuanian;Malaysia:malaysian;
Mexico:mexican;Morocco:moroccan;Netherlands:dutch;New Zealand:;Nigeria:nigerian;Norway:norwegian;
Pakistan:pakistani;Peru:peruvian;Philippines:filipino;Poland:polish;Portugal:portuguese;
Romania:romanian;Russia:russian;Scotland:scottish;Senegal:senegalese;Serbia:serbian;
Slovakia:slovak;Slovenia:slovenian;South Africa:;South Korea:korean;
Soviet Union:soviet;Spain:spanish;Sweden:swedish;Switzerland:swiss;Taiwan:taiwanese;
Thailand:thai;Tunisia:tunisian;Turkey:turkish;
Ukraine:ukrainian;United Kingdom:british uk;United States:american us usa u.s.;
Vietnam:vietnamese;Wales:welsh
"""
_LANGUAGES = """
arabic bengali bulgarian cantonese catalan chinese croatian czech danish dutch english estonian
finnish french georgian german greek hebrew hindi hungarian icelandic indonesian irish italian
inuktitut japanese korean latin latvian lithuanian malay mandarin norwegian persian polish
portuguese punjabi romanian russian serbian slovak slovenian spanish swahili swedish tamil telugu
thai turkish ukrainian urdu vietnamese welsh yiddish
"""


@cache
def countries() -> dict[str, str]:
    """Return each country's name by its own name and by what comes from it, in lower case."""
    table: dict[str, str] = {}
    for row in _COUNTRIES.replace("\n", "").split(";"):
        name, _, people = row.partition(":")
        for word in (name.casefold(), *people.split()):
            table[word] = name
    return table


@cache
def languages() -> frozenset[str]:
    """Return the languages that films are often in, in lower case."""
    return frozenset(_LANGUAGES.split())
