"""Equivalent forms in names: abbreviations, titles of address, particles."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection
from functools import lru_cache

from explorer.values.folding import Words
from explorer.values.names.arabic import SERVANTS, servant_of
from explorer.values.names.given_names import is_given_name, is_short_for
from explorer.values.names.numbers import digit_of, is_generation, same_ordinal
from explorer.values.names.romanised import is_east_asian
from explorer.values.names.spelling import in_order, respelt, sound_alike
from explorer.values.relation import Relation, mildest

_ALWAYS = "the and of der die il les los las della dos del von af ibn het een une bin och und et y"
_OWN = "das a an le la el lo un de van du di da zu av al den do ten ter"
PARTICLES = frozenset((*_ALWAYS.split(), *_OWN.split()))
"""Articles, particles and the like, which may be left out."""
SURE_PARTICLES = frozenset(_ALWAYS.split())
"""Particles that are never names themselves, as A., Le, An, Van, Di, Das and Al may be."""

_TITLES = (
    "mister mr mrs ms miss madame mme mademoiselle mlle monsieur herr frau fraulein senor senora "
    "don dona dom sir dame lord lady dr doctor prof professor captain capt colonel col general gen "
    "major maj lieutenant lt sergeant sgt corporal cpl private pvt admiral adm commander cmdr "
    "officer detective det inspector agent sheriff deputy marshal judge senator nurse reverend "
    "rev fr pastor rabbi saint st hon honourable pandit sri shri ustad sensei president "
    "chancellor governor mayor ambassador councillor congressman congresswoman warden constable "
    "commissioner superintendent brigadier principal coach chief sheikh shaikh mullah smt"
)
_ADDRESS = frozenset(_TITLES.split())
"""Titles of address and ranks, which precede a name without being part of it."""
_ALSO_NAMES = frozenset(("don", "dona", "dom", "sri", "maj", "judge"))
"""Titles that are also given names: Don Siegel."""

_CUT = frozenset(("brothers", "bros", "twentieth", "20th"))
"""Words in firms' names that are spelt in two ways."""

_ABBREVIATED = (
    "captain capt;chapter chap;colonel col;detective det;doctor dr;episode ep;general gen;"
    "junior jr jnr;lieutenant lt;mister mr monsieur herr senor signor;"
    "madame mme frau mrs senora signora;mademoiselle mlle miss fraulein senorita signorina;"
    "sister sr;gunnery gny;mount mt;part pt;professor prof;reverend rev;saint st;"
    "senior sr snr;sergeant sgt;versus vs;volume vol;corporal cpl;private pvt;major maj;"
    "commander cmdr;admiral adm;brothers bros;twentieth 20th;"
    "street st str;route rte rt;strasse str;straat str;avenue ave av;avenida av avda ave;"
    "plaza pl pza;platz pl;piazza pza;ulica ul;boulevard blvd bd boul;drive dr drv;"
    "road rd;lane ln;court ct;place pl;square sq;highway hwy;parkway pkwy pky;terrace ter terr;"
    "crescent cres;close cl;gardens gdns;park pk;bridge br brg;station sta stn;heights hts;"
    "hill hl;hills hls;"
    "fort ft;point pt;island isl is;islands isls;river riv;lake lk;valley vly;mountain mtn mt;"
    "mountains mts mtns;building bldg;apartment apt;floor fl flr;room rm;suite ste;"
    "north n;south s;east e;west w;great gt;upper upr;lower lwr;"
    "department dept;government govt;university univ;institute inst;association assn assoc;"
    "national natl nat;international intl;company co;corporation corp;incorporated inc;"
    "limited ltd;manufacturing mfg;number no nr num;edition ed edn;series ser;minute min mins;"
    "hospital hosp;library lib;committee cttee;district dist;county cnty co;railway rly ry;"
    "railroad rr;republic rep;president pres;governor gov;senator sen;representative rep;"
    "sainte ste;santa sta;september sept sep;january jan;february feb;august aug;"
    "october oct;november nov;december dec;feature feat ft;production prod;director dir;"
    "photography photog;company cie;gebruder gebr;inspector insp;lieutenant lieut;father fr;"
)


def _grouped(text: str) -> dict[str, frozenset[int]]:
    groups: dict[str, set[int]] = {}
    for i, group in enumerate(text.strip(";").split(";")):
        for form in group.split():
            groups.setdefault(form, set()).add(i)
    return {form: frozenset(ids) for form, ids in groups.items()}


_FORMS = _grouped(_ABBREVIATED)


def abbreviated(word: str, other: str) -> bool:
    """Return whether one word is a usual abbreviation of the other: St. for Street or for Saint."""
    if word == other:
        return False
    if any(w.endswith("str") and len(w) > 3 for w in (word, other)):  # Hauptstr.
        return _STREET.sub("str", word) == _STREET.sub("str", other)
    return not _FORMS.get(word, frozenset()).isdisjoint(_FORMS.get(other, ()))


_STREET = re.compile("(?<=.)str(?:asse|aat)$")
"""The ending of German and Dutch street names."""


_AMERICAN = in_order(
    (r"(?<=\w{3})our(?=s?$|ed$|ing$|ful$|able$)", "or"), (r"tre(?=s?$)", "ter"),
    (r"is(?=e[sd]?$|ing$|ation$)", "iz"), (r"ys(?=e[sd]?$|ing$)", "yz"), (r"^grey(?=s?$)", "gray"),
    (r"ogue(?=s?$)", "og"), (r"^programme(?=s?$)", "program"), (r"ll(?=ed$|ing$|er$)", "l"),
)  # fmt: skip
_MAY_BE_BRITISH = re.compile("our|tre|is|ys|grey|ogue|programme|ll")


def is_one_word(word: str, other: str) -> bool:
    """Return whether two words are the same in full and abbreviated, or in British and American
    spelling.
    """
    return abbreviated(word, other) or american(word) == american(other)


@lru_cache(maxsize=4096)
def american(word: str) -> str:
    """Return a folded word in American spelling: color, theater."""
    if len(word) > 3 and _MAY_BE_BRITISH.search(word):
        return respelt(word, _AMERICAN)
    return word


def short_for(word: str, other: str) -> bool:
    """Return whether one word is an abbreviation or usual short form of the other."""
    return abbreviated(word, other) or is_short_for(word, other)


def is_title(word: str) -> bool:
    """Return whether a word is a title of address or a rank."""
    return word in _ADDRESS


def is_only_title(word: str) -> bool:
    """Return whether a word is a title of address or a rank but no given name: Dr., not Don."""
    return word in _ADDRESS and word not in _ALSO_NAMES


def without_address(first: Words, second: Words) -> tuple[Words, Words]:
    """Return two names without titles that only one of them has.

    Both must end in the same word, or one be the other's family name, written first: Captain Miller
    is John Miller, Mr Kim is Kim Min-ho, Doctor Strange is not Strange Days.
    """
    bare = _without_leading_titles(first), _without_leading_titles(second)
    one_has_some = (bare[0] == first) != (bare[1] == second)
    alike = first[-1:] == second[-1:] or _begins_with_family(*sorted(bare, key=len))
    return bare if one_has_some and alike else (first, second)


def _begins_with_family(family: Words, whole: Words) -> bool:
    """Return whether a name begins with a family name, as in East Asia: Kim Min-ho, Ono Akira."""
    if len(family) != 1 or len(whole) < 2 or family[0] != whole[0]:
        return False
    given_last = is_given_name(whole[-1]) and not is_given_name(whole[0])
    return given_last or is_east_asian(whole)


@lru_cache(maxsize=8192)  # a name is compared with many others
def _without_leading_titles(words: Words) -> Words:
    """Return a name without leading titles of address, unless nothing else is left.

    A title that may be the given name is kept: Don Siegel, but not Don Vito Corleone.
    """
    at = next((i for i, word in enumerate(words) if word not in _ADDRESS), 0)
    own = next((i for i, word in enumerate(words) if not is_only_title(word)), 0)
    has_given_name = sum(len(word) > 1 for word in words[at:]) > 1  # not in Don C. Lund
    return words[at:] if has_given_name else words[own:]


@lru_cache(maxsize=8192)
def name_key(words: Words) -> Words:
    """Return a key for names that ignores word order and abbreviation of titles."""
    return tuple(sorted(_in_full(word) for word in words))


def _in_full(word: str) -> str:
    if word not in _ADDRESS and word not in _CUT:
        return word
    forms = _FORMS.get(word, ())
    return min((_ABBREVIATED.split(";")[i].split()[0] for i in forms), default=word)


def abbreviates(name: str, words: Words, other: Words) -> bool:
    """Return whether a name, consisting of `words`, is made of another's initials, BBC, L.A., or of
    one or two letters of each of three words: DEFA, Deutsche Film AG.
    """
    if not name.isupper():
        return False
    letters = "".join(words)
    if not 2 <= len(letters) <= 5 or len(other) < 2 or max(map(len, other)) < 3:
        return False
    if len(words) == 1 and len(other) == 3 and _begins_each(letters, other):
        return True
    apart = len(words) == 1 or len(letters) == len(words)
    until = other.index("of") if "of" in other else 0  # National Film Board of Canada
    for named in (other, tuple(word for word in other if word not in PARTICLES), other[:until]):
        initials = "".join(word[0] for word in named)
        if apart and len(initials) > 1 and letters.startswith(initials):
            return len(letters) - len(initials) < 2
    return False


def _begins_each(letters: str, words: Words) -> bool:
    """Return whether letters are the first one or two of each word, in order."""
    if not letters or not words:
        return not letters and not words
    return any(
        letters.startswith(words[0][:n]) and _begins_each(letters[n:], words[1:]) for n in (1, 2)
    )


def adapted_to(words: Words, other: Words) -> Words:
    """Return `words` adapted to the spelling of `other`: numbers in digits, parts joined, initials
    split.

    `seven` becomes 7 if the other has 7, `chan wook` becomes `chanwook`, `jj` becomes `j j` if the
    other has Jeffrey Jacob.
    """
    there = set(other)
    split: list[str] = []
    before = ""
    for word in words:
        if split:
            before = split[-1]
        if before and before + word in there and not (before in there and word in there):
            split[-1] += word
        elif len(words) > len(other) and (whole := _whole_of(before, word, there)):
            split[-1] = whole
        elif before in _SON and (joined := _SON[before] + word) in there:
            split[-1] = joined
        elif before in SERVANTS and (whole := servant_of(word, there)):
            split[-1] = whole
        elif word in there:
            split.append(word)
        elif (digit := digit_of(word)) and (
            digit in there or any(same_ordinal(word, w) for w in there)
        ):
            split.append(digit)
        elif 2 <= len(word) <= 4 and _spells_initials(word, words, other):
            split.extend(word)
        else:
            split.append(word)
    return tuple(split)


def relate_written_alike(
    first: Words, second: Words, relate: Callable[[Words, Words], Relation]
) -> Relation:
    """Relate two names with the spelling of either adapted to the other; the mildest
    result counts.
    """
    a, b = adapted_to(first, second), adapted_to(second, first)
    if a != first and b != second:
        return mildest((relate(a, second), relate(first, b), relate(a, b)))
    return relate(a, b)


def _whole_of(before: str, word: str, there: Collection[str]) -> str:
    """Return the word in `there` that sounds like two words joined, such as Abouseif for Abu Seif,
    or "".
    """
    if not before or before in there or word in there or min(len(before), len(word)) < 2:
        return ""
    joined = before + word
    return next((w for w in there if w[0] == joined[0] and sound_alike(w, joined)), "")


_SON = {"mac": "mc", "mc": "mac"}
"""The first part of Scottish and Irish names, in full and short."""


def _spells_initials(word: str, words: Words, other: Words) -> bool:
    """Return whether one of `words` consists of the initials of the other name's words; never in an
    East Asian name.
    """
    own = "".join(w[0] for w in other if w not in words)
    if word in _EVERYDAY or (is_generation(word) and word != words[0]):
        return False
    return word in own and not is_east_asian(words)


_WORDS = "to of in on at by an or as is it no so up we my he me do go if us"
_EVERYDAY = frozenset(_WORDS.split())
"""Short everyday words, which are not initials: Return to Ember, The Other Side."""


def droppable(words: Words, beside: Words, one_family: bool, heads: set[str]) -> Words:
    """Return those of `words` that may be left out although the other name has `beside` instead.

    That is "the", and any particle or generation (of, von, Jr.) that is not the first word of a
    name (`heads`: Del, Junior). Before the same family name (`one_family`) a title may be left out
    as well, unless the other name has one, too.
    """
    titled = one_family and not any(is_title(word) for word in beside)
    return tuple(
        word
        for word in words
        if word == "the"
        or (word not in heads and (word in SURE_PARTICLES or is_generation(word)))
        or (titled and is_only_title(word))
    )
