"""Why two claims differ or are cleared: the reasons given by rules, gates and `judge`.

Each is a clause without a capital or a full stop. Names are sorted, so that a reason does not
depend on the order of the claims. How two values of one type differ is worded in `explorer.values`.
"""

from __future__ import annotations

from collections.abc import Sequence

from explorer.text import in_words, listed
from explorer.values.quantities import is_shift
from explorer.values.reason import About, Part, Why, as_part
from explorer.wording.sayings import number_of

AFFIRMED_AND_DENIED = Part("one side affirms what the other denies", About.OPPOSITES)
TWO_DENIALS = "both are denials"
TOLD_IN_TWO_WAYS = "one is the plan, the other the outcome"
PLAN_MAY_FAIL = "plans change, so the plan and the outcome may differ"
DAY_UNKNOWN = "it is unclear which point in time each answer refers to"
CLIP = "one is a line from a film clip, which the source does not assert"
JOKE = "one is a joke"
QUESTION = "one is a question, which asserts nothing"
HEADLINE = Part("one answer comes from a headline, which may oversimplify", About.ALLOWANCE)
DUBBED = Part(
    "one answer comes from a dubbed version, in which words and names may differ", About.ALLOWANCE
)
CHARACTER = Part("one answer comes only from a character", About.ALLOWANCE)
CHARACTERS = "both are only what characters say"
CHARACTER_MAY_ERR = "one answer comes only from a character, who may not know everything"
OWN_WORD = "one is what a character says, and the source itself says otherwise elsewhere"
CHANGED = Part("one text was changed between two versions of it", About.ALLOWANCE)
JUDGEMENT = Part("one is an opinion", About.OPINION)
BOTH_POSSIBLE = "both only call it possible"
ONE_POSSIBLE = "one side only calls its answer possible, so both could be true"
UNCERTAIN = Part("one side is hedged", About.HEDGE)
PLAN = Part("one side is a plan, which may have changed", About.PLAN)
PLANS = Part("both are plans, which may have changed", About.PLAN)
EARLY = Part("one side was written before release, when this could still change", About.ALLOWANCE)
RUMOUR = Part("one side is a rumour", About.RUMOUR)
UNSEEN = Part("one side was written before anyone had seen the film", About.RUMOUR)

TRANSFER = Part(
    "one version probably runs at 24 frames a second, as in cinemas, and the other at 25, as on "
    "television",
    of_several="some versions probably run at 24 frames a second, as in cinemas, and others at 25, "
    "as on television",
)
_OF_TWO_REGIONS = "one is for a single country and the other for the whole world"
MAY_BE_OF_TWO = {
    "cut": Part("one may be for a different version of the film", About.ALLOWANCE),
    "region": Part(_OF_TWO_REGIONS.replace("is", "may be", 1), About.ALLOWANCE),
}
"""Possible explanations of two values, by the field of `Scope` that is not given."""

PLACEHOLDER = "0 or 1 merely stands for an unknown sum"
YES_AND_NO = Part("one side says yes, the other no", About.OPPOSITES)
OPPOSITES = "they are opposites"
TWO_OPPOSITES = "two of them are opposites"
KNOWN_SLIP = "one of the forms is a known misspelling"
TRANSLATION = "one of the names is a translation"
GOES_BY_BOTH = "one source itself gives the other name as well"
WORKING_TITLE = "one of them was a working title"
TWO_LANGUAGES = "the sources give it in two languages"
ORIGINAL_TITLE = "the film is not in English, so one may be its original title"
TWO_TRANSLATIONS = "a third title is the original, and both may be translations of it"
ANOTHER_ORIGINAL_TITLE = "a third title is the original"
TITLE_OF_ENGLISH_FILM = "the titles are in two languages, though the film is in English"
TWO_TITLES = "the titles differ, though the film is from where films are in English"
PART_OF_NAME = "one is part of the other name"
TWO_PARTS_OF_NAME = "each is part of a known name"
ONE_SIDE_TWICE = "one source makes both judgements, and both lean the same way"

MAY_GO_BY_BOTH = "both may be in use"
PREMIERE_AND_RELEASE = "one is the day of the premiere, which the general release follows"
MAY_BE_A_NICKNAME = "one of the names may be a nickname or an adopted name"
TWO_FAMILY_NAMES = "one actor may have used two family names"
MAY_HAVE_ANOTHER_INITIAL = "two of the names differ only in an initial"
MAY_BE_MISSPELT = "a name may be misspelt"
MAY_BE_ONE_IN_TWO_SCRIPTS = "transliterated letter by letter, the names partly agree"
BOTH_MAY_BE_A_THIRD = "both may be forms of a name that another source gives in its own script"
COMPLETE = Part("one list is said to be complete", About.COMPLETE)
MAY_LIE_WITHIN = "one place may lie in the other"
NEVER_COMPLETE = "there may be more than one, and a source need not name them all"
ADDS_TO_ITS_LIST = "one source gives them in two separate lists"
ADDS_THE_REST = "the same source adds the rest elsewhere"
TWO_PERIODS = "one source gives two periods"
ADDS_IT = "the same source adds it elsewhere"
EACH_LEAVES_OUT = Part(
    "each leaves out a name that the other gives",
    About.OMISSIONS,
    of_several="two of them each leave out a name that the other gives",
)
NO_SPEECH = "a film in which nobody speaks may still have titles in a language"
MEMBERS_UNKNOWN = "no source says whether the group on one side includes those on the other"
NEITHER_GIVES_BOTH = "neither side mentions the other's answer"
TWO_WITHOUT_A_COMMON_NAME = "two of the lists have no name in common"
NONE_GIVES_ALL = "no source gives all of these answers"
EACH_MAY_BE_PART = "each may name only some of them"
ONE_AS_A_RULE = "as a rule neither source names more than one, and there may be several"
NAMED_TOGETHER = "another source gives both answers"


def two_things(first: str, second: str) -> str:
    """Return "one is about Eve Macarro, the other about Rooney"."""
    return f"one is about {first}, the other about {second}"


def two_questions(first: str, second: str) -> str:
    """Return "one is about “family killed”, the other about “parents killed”"."""
    return two_things(f"“{first}”", f"“{second}”")


def different_scope(qualifier: str, first: str, second: str) -> str:
    """Return "one is about A, the other about B"; `qualifier` names a field of `Scope`."""
    if qualifier in ("region", "medium"):
        return f"one is for {first}, the other for {second}"
    if qualifier == "story_time":
        return f"one means the time of {first}, the other that of {second}"
    return two_things(first, second)


QUALIFIERS = {
    "work": "film",
    "cut": "version",
    "story_time": "point in the story",
    "as_of": "date",
    "region": "country",
    "medium": "form of release",
}
"""The nouns for fields of `Scope` in reasons."""


def half_scoped(qualifier: str) -> Part:
    """Return "only one says which version it means"; `qualifier` is a field of `Scope`."""
    which = f"which {QUALIFIERS[qualifier]}"
    several = f"not all say {which} they mean"
    return Part(f"only one says {which} it means", About.ALLOWANCE, of_several=several)


def exception(said: str) -> Part:
    """Return "the catalogue says that Tide is in stop motion, which would allow for both"."""
    allows = f"{said}, which would allow for"
    return Part(f"{allows} both", About.ALLOWANCE, of_several=f"{allows} more than one")


def different_times(first: str, second: str) -> str:
    """Return "one dates from May 2024, the other from June 2025"."""
    return f"one dates from {first}, the other from {second}"


def likely_slip(times: float) -> Part:
    """Return "one is 10 times the other, probably a typing error"; "a mistake" of other numbers."""
    mistake = "typing error" if is_shift(times) else "mistake"
    about = "" if abs(times - round(times)) < 1e-6 else "about "
    one_is, probably = f"one is {about}{round(times):,} times", f", probably a {mistake}"
    return Part(f"{one_is} the other{probably}", of_several=f"{one_is} another{probably}")


def slip_or_region(times: float) -> Part:
    """Return "one is about 25 times the other, probably a mistake, unless one is …"."""
    return likely_slip(times).followed_by(f", unless {_OF_TWO_REGIONS}")


def no_passage(source: str) -> str:
    """Return "no line of the blog post is cited"."""
    return f"no line of {source} is cited"


def one_text(first: str, second: str) -> str:
    """Return "the blog post and its scan are copies of one text"."""
    return f"{first} and {second} are copies of the same text"


def reported_under(label: str) -> str:
    """Return "the same difference is reported under “family killed”"; `label` is of a property."""
    return f"the same difference is reported under “{label}”"


def one_each(value: str) -> str:
    """Return "both are male, which would be unusual"."""
    return f"both are {value}, which would be unusual"


def at_most(number: int) -> str:
    """Return "there can be only two, and together they name more"."""
    return f"there can be only {in_words(number)}, and together they name more"


def calls_complete(source: str) -> str:
    """Return "the review calls its list complete"."""
    does = "call their" if _is_plural(source) else "calls its"
    return f"{source} {does} list complete"


def rules_out_others(source: str, others: str) -> str:
    """Return "the review rules out anyone else", for a source that gives a single answer;
    `others` is "anyone", "anything" or "anywhere".
    """
    return f"{source} {'rule' if _is_plural(source) else 'rules'} out {others} else"


def only_implied(source: str) -> str:
    """Return "the essay does not state its answer outright", or "one is only implied" without a
    source, if both sides have the same.
    """
    if not source:
        return "one is only implied"
    return f"{source} {_does_not(source)} answer outright"


def only_hedged(source: str, how: str) -> str:
    """Return "the preview does not state its answer as fact", or "one is only called likely"
    without a source, if both sides have the same; `how` is "likely" or "possible".
    """
    if not source:
        return f"one is only called {how}"
    return f"{source} {_does_not(source)} answer as fact"


def _does_not(source: str) -> str:
    return "do not state their" if _is_plural(source) else "does not state its"


def _is_plural(source: str) -> bool:
    return number_of((source,)) == 2


def announced(source: str) -> Why:
    """Return "the preview reports only a plan, which may have changed".

    `source` is "" if both sides have the same.
    """
    reports = "report" if _is_plural(source) else "reports"
    return f"{source} {reports} only a plan, which may have changed" if source else PLAN


def passed_on(source: str) -> Part:
    """Return "the preview passes on a rumour"."""
    passes = "pass" if _is_plural(source) else "passes"
    return Part(f"{source} {passes} on a rumour", About.HEARSAY)


def written_early(sources: Sequence[str]) -> str:
    """Return "the preview was written before release"."""
    several = len(sources) > 1 or _is_plural(sources[0])
    return f"{listed(sources)} {'were' if several else 'was'} written before release"


NEITHER_FIRM = "neither is stated as fact"


def belongs_to(member: str, body: str) -> str:
    """Return "the Chancellor belongs to the Cult"."""
    return f"{member} belongs to {body}"


def one_of(member: str, several: str) -> str:
    """Return "the Chancellor is one of those behind the killing"."""
    return f"{member} is one of {several}"


def part_of(part: str, whole: str) -> str:
    """Return "the academy is part of the Ruska Roma"."""
    return f"{part} is part of {whole}"


def names_nobody(words: str) -> str:
    """Return "“Various” stands for names that are not given"."""
    return f"“{words}” stands for names that are not given"


def one_side_before_release(why: Why) -> Part:
    """Return a reason with the remark that one source was written before the release."""
    return as_part(why).followed_by(", and one side was written before release")


def perhaps_first_showing(why: Why) -> Part:
    """Return a reason with the remark that one date may be a festival's."""
    return as_part(why).followed_by(", which a first showing and a general release might explain")


def gives_both(first: str, second: str, one_source: bool, release: bool) -> str:
    """Return why two days may both be right: "one source gives both 30 May 2024 and …".


    `one_source`: both claims come from one source, else one claim's source lists both days.
    `release`: they are dates of release.
    """
    who = "one source" if one_source else "the source of one"
    perhaps = ", perhaps a first showing and a general release" if release else ""
    return f"{who} gives both {first} and {second}{perhaps}"


STORY_GOES_ON = "the story may begin in the one and end in the other"


NEARER_DAY = "one of the sources also gives a date closer to the other's"
