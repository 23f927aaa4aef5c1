"""What looks like a credit of the film but is not: of another work, office or person."""

from __future__ import annotations

import re

from explorer.model.property import Property
from explorer.suggest.reading import Reading
from explorer.suggest.recognisers.people.kinship import TIES
from explorer.suggest.suggestion import Ref
from explorer.suggest.text.patterns import is_firm_name
from explorer.suggest.text.sentences import Mention, Sentence

_PRODUCER = "producer"
_WRITER = "writer"
_BOOK_BY = re.compile(
    r"\b(?:based (?:up)?on|adapted from|adaptation of)\b(?:(?!⟦\d+⟧ (?:is|was|has|had)\b)[^.;])*"
    r"\bby [^.;,⟦]{0,40}$"
)
"""Words before the author of the book that a film is based on."""
_BOOK = re.compile(
    r"\b(?:based (?:up)?on|adapted from|adaptation of) (?:[a-z'-]+ ){0,4}(?:story|tale|stories),? $"
)
"""Words before "written by", for the author of a story that a film is based on."""
_STORY = "story-by"
_SOURCE = re.compile(
    r"\b(?:based (?:up)?on|adapted (?:by ⟦\d+⟧ )?from|adaptation of|taken from|inspired by|"
    r"another) "
    r"(?:(?:the|an?|his|her|their) )?(?:[a-z0-9-]+ ){0,3}$"
)
"""Words for a book or story, before "story by"."""
_OTHER_FILM = re.compile(r"\b(?:remake|reworking|sequel|prequel|homage|answer) (?:of|to) $")
"""Words before "the film by X", which is another one."""
LIKENED = re.compile(
    r"\b(?:like|unlike|than|imagine|recall(?:s|ing)?|reminiscent of|"
    r"remind(?:s|ed|ing)? (?:me|us|you|one) of|tr(?:ies|ying|y) for|aim(?:s|ing)? for|"
    r"ap(?:es|ing)|imitat(?:es|ing)|echo(?:es|ing)?|evok(?:es|ing)|mimic(?:s|king)?|"
    r"in the (?:style|vein|manner|mould|mold|tradition) of|shades of|worthy of|"
    r"(?:akin|similar|closer|nearer|similarities|differences) to|resembl(?:es?|ed|ing)|homage to|"
    r"tribute to|nods? to|owes [a-z ]{0,20}to|borrow(?:s|ed|ing)? from|lifted from|"
    r"stolen from|steals from|rips? off|compared (?:to|with)) (?:[a-z'-]+ ){0,2}$"
)
"""Words before work that the film's is only likened to: "it tries for X's camera work"."""
_SUPPOSED = re.compile(
    r"\bif (?:it|(?:the|this|that) (?:film|movie|picture)) (?:was|were|is|had been)"
    r"(?: [a-z]+ly)? $"
)
"""Words before "directed by X", who did not direct it."""
_SELLER = "distributor"
_FIRM_SELLS = re.compile(r"\b(?:financier|producer)s?,? (?:[a-z]+ )?and $")
"""Words before it when it is a description: "financier and distributor X"."""
_OTHER_WORK = re.compile(
    r"\b(?:lyrics|songs?|lines?|speech|monologue|novel|novella|book|play|poem|article|review|diary|"
    r"memoir|autobiography|comic|comics|manga|webtoon|short story|music|score|theme)"
    r"(?: (?:of|with|under|by) (?:the same|that|this|the same) (?:name|title))?"
    r"(?: (?:is|was|are|were|be|been|being|to|will|has|have|had|both|all))*,? $"
)
"""Works by a writer that are not scripts."""
_RECORD = re.compile(
    r"\b(?:album|record|single|soundtrack|tracks?|songs?)(?: (?:is|was|were))?,? $"
)
"""Recordings, whose producers are not the film's."""
_SCORE = re.compile(r"\W*(?:the|its) (?:score|music|soundtrack|songs?|album)\b")
"""What a sentence is about whose producer is not the film's."""
_NO_CREDIT = re.compile(
    rf"(?:\b(?:his|her|their)|⟦\d+⟧'s?) (?:[a-z-]+ ){{0,2}}(?:{'|'.join(TIES)}),? (?:the |an? )?$|"
    r"\b(?:(?:actor|actress|comedian|comedienne|musician|singer|star)"
    r"(?: and|-turned|,| turned|/| /) ?|"
    r"(?:assistant|artistic|archive|programming|museum|managing|independent|creative|musical|music|festival|programme|sales|stage|theatre|"
    r"theater|unit|company|deputy|newspaper|magazine|news|city|tabloid|funeral|camp|choir|fashion|"
    r"graphic|game) |"
    r"(?:plays|played|playing|portrays) (?:the|an?|his|her|their) (?:[a-z-]+ ){0,2}|"
    r"\bdebut (?:of|by|from|for) (?:[a-z-]+ ){0,2}|"
    r"\b(?:himself|herself|themselves)(?: off)? as (?:the |an? )?|"
    r"\b(?:(?:wanted|considered|sought|cast|mooted|tested) (?:for|as)|(?:part|role) of) "
    r"(?:the|an?) (?:[a-z-]+ )?|"
    r"as (?:the|an?) (?!(?:film's|original|main|credited|sole|lead|first|new|same|great|late|"
    r"legendary|veteran|acclaimed|co-?)\b)[a-z'-]+ )$"
)
"""Words before a craft that is not the film's: "actor and filmmaker X", a part in the story ("as
the lonely writer, X"), another office."""


_WROTE_IT = re.compile(r"\b(?:wrote|writes|penned|scripted) (?:it|this)\b")
_WRITTEN = re.compile(
    r"\b(?:lyrics|songs?|novel|book|play|poem|article|memoir|music|score|soundtrack|theme)\b"
)
_SPEAKING = 3
"""Sentences before one in which "it" may have been named."""
_LETTERS = re.compile(r"[A-Z]{3,4}")
_OF_GUILDS = frozenset(
    ("cinematographer", "editor", "production-designer", "costume-designer", "casting-director")
)
"""Crafts whose people put a guild's letters after their names."""

_DISCARDED = re.compile(
    r"\b(?:thr(?:own|ew) (?:out|away)|reject(?:s|ed)|discard(?:s|ed)|scrap(?:s|ped)|ditch(?:es|ed)|"
    r"abandon(?:s|ed)|junk(?:s|ed)|set aside|turn(?:s|ed) down|dispens(?:es|ed) with) "
    r"(?:the|an?|his|her|their|⟦\d+⟧'s?) (?:[a-z-]+ )?(?:script|screenplay|draft|score|music)\b"
    r"[^.;]{0,30}$"
)
"""Words before who made what was not used: "threw out the script that X wrote"."""
_PERSON_WAS_SHOT = re.compile(r"⟦\d+⟧(?:,? who)? (?:is|was|gets|got) (?:shot|cut) by [^.]*$")
_AND_WAS_SHOT = re.compile(
    r"⟦\d+⟧(?:,? who)? (?:(?!\b(?:film|movie|picture|feature|it|which|that)\b)[^.;:⟦]){1,80}"
    r"\b(?:and|then|but) (?:is|was|gets|got) (?:[a-z]+ly )?(?:shot|cut) by [^.]*$"
)
"""Someone who does something and is then shot: "Bell frees the prisoner and is shot by Hale"."""
_SHOT_DEAD = re.compile(
    r"\b(?:he|she|they|who|both) (?:is|are|was|were|gets|got) (?:[a-z]+ly )?(?:shot|cut) by [^.]*$"
)
_DEAD = re.compile(r"\b(?:shot|cut) (?:dead|down|up|to (?:death|pieces))\b")
_REPLACED = re.compile(
    r",? (?:was|were|had been|has been) (?:[a-z]+ly |later |soon |then )?(?:replaced|fired|sacked|"
    r"succeeded|dismissed|let go)\b"
)
"""What is said of someone who did not finish the work."""
_PLAYED = re.compile(r"\b(?:played|portrayed|voiced) [a-z' -]{0,40}$")
"""Words before what only looks like a credit: "played under heavy prosthetics by X"."""
_OBJECT = re.compile(r" (?:for )?\"?(?:the )?⟦(?P<work>\d+)⟧")
"""What someone wrote, shot or cut, right after the verb."""
_OTHER_VERSION = re.compile(
    r"\b(?:in|as) an? (?:[a-z-]+ ){0,2}(?:version|dub) (?:with|that has|that had|for which) "
    r"(?:[a-z-]+ ){0,4}$"
)
"""Words before what only another version of the film has: "in a version with a script by X"."""
OTHER_JOB = re.compile(
    r" the (?:[a-z-]+ )?(?:recordings?|dub|dubbing|voices|second unit|sequel|prequel|remake|pilot|"
    r"play|opera|musical|episodes?|video|stunts|choir|orchestra|traffic|action)\b"
)
"""What somebody directs who may not be the film's director."""
_OF = re.compile(r" (?:of|at) (?:the )?\"?⟦(?P<work>\d+)⟧")
"""Where somebody has a job: "the editor of the Post"."""

_NO_CREDITS = (_NO_CREDIT, _OTHER_FILM, _SUPPOSED, LIKENED)


def is_of_other_work(shape: str, place: int, prop: Property, *, prose: bool) -> bool:
    """Return whether the words before a place credit someone with another work, or with another
    office than the property's.
    """
    if prose and any(form.search(shape, 0, place) for form in _NO_CREDITS):
        return True
    if prop.id == _SELLER:
        return prose and bool(_FIRM_SELLS.search(shape, 0, place))
    if prop.id == _PRODUCER and (_RECORD.search(shape, 0, place) or _SCORE.match(shape)):
        return True
    if prop.id == _STORY:  # the story that the film is based on
        return shape[:place].endswith("short ") or bool(_SOURCE.search(shape, 0, place))
    if prop.id != _WRITER:
        return False
    of_book = prose and (_BOOK_BY.search(shape, 0, place) or _BOOK.search(shape, 0, place))
    return bool(of_book or _OTHER_WORK.search(shape, 0, place))


def wrote_something_else(reading: Reading, sentence: Sentence, place: int) -> bool:
    """Return whether "wrote it", after a place, may mean the music or a book spoken of before."""
    if not _WROTE_IT.search(sentence.shape, place):
        return False
    at = reading.place_of(sentence)
    before = reading.sentences[max(0, at - _SPEAKING) : at]
    return any(_WRITTEN.search(other.shape) for other in before)


def is_guild(sentence: Sentence, mention: Mention, prop: Property) -> bool:
    """Return whether capitals right after a name are those of a guild, not of a company or band."""
    if mention.ids or not _LETTERS.fullmatch(mention.form) or prop.id not in _OF_GUILDS:
        return False
    return any(m.end + len(", ") == mention.start and " " in m.form for m in sentence.mentions)


def is_no_credit(
    reading: Reading, sentence: Sentence, match: re.Match[str], film: Ref | None
) -> bool:
    """Return whether the words of a match credit nobody with a film: they are about someone's
    death, a part, somebody who was replaced, or about something else than the film.
    """
    if _is_shot_dead(reading, sentence, match):
        return True
    if _REPLACED.match(sentence.shape, match.end("who")):
        return True
    who = match.start("who") if "who" in match.groupdict() else match.start()
    if _DISCARDED.search(sentence.shape, 0, who) or _OTHER_VERSION.search(
        sentence.shape, 0, match.start()
    ):
        return True
    if OTHER_JOB.match(sentence.shape, match.end()):
        return True
    if match.start() < match.start("who"):
        return _PLAYED.search(sentence.shape, 0, match.start()) is not None
    return _has_other_object(sentence, match, film)


def _is_shot_dead(reading: Reading, sentence: Sentence, match: re.Match[str]) -> bool:
    """Return whether "shot by" is about a person, not about a film."""
    if _SHOT_DEAD.search(sentence.shape, 0, match.end()) or _DEAD.search(match.group()):
        return True
    before = sentence.before(match.start())
    person = bool(before) and reading.film not in before[0].ids
    forms = (_PERSON_WAS_SHOT, _AND_WAS_SHOT)
    return person and any(form.search(sentence.shape, 0, match.end()) for form in forms)


_BROTHERS = re.compile(r" (?:brothers|sisters|siblings|twins)\b")


def is_family(sentence: Sentence, mention: Mention) -> bool:
    """Return whether a single name has an article, like no person's: "the Holms", "the Holm
    brothers", "the Lantern".
    """
    several = _BROTHERS.match(sentence.text, mention.end) is not None
    family = (several or mention.known == "new") and " " not in mention.form
    return family and sentence.text[: mention.start].casefold().endswith(" the ")


def _has_other_object(sentence: Sentence, match: re.Match[str], film: Ref | None) -> bool:
    """Return whether the verb or role at the end of a match is about something else: "X shot Ann
    Bell", "X is the editor of the Post".
    """
    named = _OBJECT.match(sentence.shape, match.end()) or _OF.match(sentence.shape, match.end())
    if named is None:
        return False
    mention = sentence.mentions[int(named["work"])]
    return film not in mention.ids and not is_firm_name(mention)
