"""Directors named as owners, "X's Y", and works that films are based on: "from X's novel Y"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from explorer.model.enums import Kind
from explorer.suggest.lists.nationalities import adjectives
from explorer.suggest.meaning.antecedents import nearest
from explorer.suggest.reading import Reading
from explorer.suggest.recognisers.makers.credit_exclusions import LIKENED
from explorer.suggest.stated import same_name
from explorer.suggest.suggestion import NewEntity, Ref, Suggestion
from explorer.suggest.text.late_patterns import compile_late, is_match_of
from explorer.suggest.text.patterns import is_firm_name
from explorer.suggest.text.sentences import Mention, Sentence

_OWNED = compile_late(
    r"⟦(?P<who>\d+)⟧'s? (?:(?!(?:with|and|in|of|to|for|as|about|from|on|at)\b)[a-z'-]+,? |"
    r"⟦\d+⟧-(?:winning|nominated) |"
    r"(?:18|19|20)\d\d ){0,5}\"?(?:the )?⟦(?P<film>\d+)⟧(?!'s)"
)
_CO_OWNER = compile_late(
    r"(?:^|[,;:(] |\b(?:in|of|from|for|to|about|on|that|is|when) )⟦(?P<other>\d+)⟧(?:,? and| &) $"
)
"""The first of two owners: "Ann Bell and Cy Dale's Quiet Sea", but not "with Ann Bell and …"."""
_NEAR = 40
"""How far before the second owner the first is looked for, in characters of the shape."""
_CAMEL = compile_late(r"^(?!Ma?c|De|La|Di|Le|O')[A-Z]\w*[a-z][A-Z]\w*$")
"""A company's word with a capital inside; not McKay or DeWitt."""
_QUOTES = frozenset("\"'“‘")
_OPENING = compile_late(r"(?<![\w'’-])[A-Z][\w'’-]* (?:(?:[A-Z][\w'’-]*|of|the|and|in) ){0,12}$")
_NO_WORKS = (Kind.OBJECT, Kind.PERSON, Kind.PLACE, Kind.ORGANISATION)
_WORK = (
    r"(?:novel|novella|book|play|short story|story|stage play|musical|memoir|comic|comics|"
    r"graphic novel|manga|poem|opera|article|fairy tale|legend|novels|trilogy|video game|"
    r"best-?sellers?|autobiography|biography|libretto|operetta|radio play|stage (?:success|hit)|"
    r"serial|comic strip|comic book|saga|tale|webtoon|web novel|light novel|podcast)"
)
_FROM = (
    r"from(?= (?:the|an?|his|her|⟦\d+⟧'s?) (?:[a-z0-9-]+ ){0,3}(?:novel|novella|play|short story|"
    r"memoir|comic|manga|book)\b)"
)
_BY = r"[\"']?,? (?:\(\d{4}\),? )?(?:written )?by ⟦"
_REST = (
    rf"(?!'s(?! ⟦\d+⟧{_BY}))"
    r"(?P<rest>(?:(?:'s|(?: (?:and|or|of|the|in|on|at|for|from|to|with|an?))+) ⟦\d+⟧)+"
    rf"(?={_BY}))?"
)
"""The rest of a title in which more than one word looks like a name: "Salt and Silence by X", "The
Baker's Wife by X".
"""
_BASED = compile_late(
    r"\b(?:(?:loosely |partly )?based (?:up)?on|adapts|adapting|adapted(?: from)?|"
    r"an? adaptation of|inspired by|"
    r"(?:first|second|third|screen|film|latest) version of|taken from|"
    rf"{_FROM})"
    rf" (?:(?P<author>⟦\d+⟧)'s? |the |an? |his |her |their )?(?:own )?"
    r"(?:(?!(?:of|by|with)\b)[a-z0-9-]+ ){0,3}?"
    rf"(?P<kind>{_WORK},? )?(?:of the same name )?(?:(?:by|from) (?P<by>⟦\d+⟧),? )?"
    r"(?:called |titled |entitled )?[\"']?(?:the )?(?P<work>⟦\d+⟧)"
    rf"{_REST}(?:[\"']?,?[\"']? (?:written )?by (?P<after>⟦\d+⟧))?"
)
_OF_WORK = compile_late(rf" {_WORK}\b")
OWN_WORK = compile_late(rf"'s? (?:[a-z0-9-]+,? ){{0,3}}(?:{_WORK}|best-?sellers?|books|plays)\b")
"""Words after an author: "'s prize-winning novel"."""
_QUOTED = compile_late(
    r"\b(?:based (?:up)?on|adapted from|adaptation of|from the|from an?)\b[^.;\"]{0,40}?"
    rf"\b{_WORK},? (?:by ⟦\d+⟧,? )?\"(?P<title>[^\"]{{2,60}}?),?\""
    r"(?:,? (?:written )?by (?P<by>⟦\d+⟧))?"
)
"""A work whose title is in quotation marks."""
_BY_AUTHOR = compile_late(r"\"? (?:\(\d{4}\) )?(?:by|from) ")
"""Words after a title, even one like a person's name: "the novel Rebecca West by"."""
_UNTITLED = compile_late(
    r"\b(?:(?:loosely |partly )?based (?:up)?on|adapted (?:by ⟦\d+⟧ )?from|adaptation of|"
    rf"adapt(?:s|ed|ing)|taken from|{_FROM}) "
    rf"(?:(?P<author>⟦\d+⟧)'s? (?:own )?|(?:the|an?|his|her|their) )(?:[a-z0-9-]+ ){{0,3}}?"
    rf"(?:(?P<of>⟦\d+⟧) )?"
    rf"(?P<kind>{_WORK})(?: of the same name)?(?:(?:,? (?:written|created|drawn))? (?:by|from) "
    r"(?P<by>⟦\d+⟧)| (?:that )?(?P<wrote>⟦\d+⟧)"
    r"(?: \([^()]*\))? wrote\b[^.;]*)?"
    r"(?=[,.;:)]|$| (?:and|which|that|the film|was|about|set|\())"
)
"""A work without a title, and its author."""
_SCRIPT = compile_late(r"\b(?:script|screenplay|scenario)\b[^.;]*$")
_AT_OTHER_TIME = compile_late(
    r"⟦\d+⟧ (?:(?:later|previously|earlier|once|then|had|has|also) ){1,3}$"
)
"""Words between someone and what they did for another film: "Ann Bell later adapted"."""
_OWN = compile_late(r" (?:his|her) ")
_SELLER = compile_late(r"'?s? (?:best-?sell|number one|no\. 1|bestsell)")
"""Words after the name of a paper with a list of books: "the Herald best-seller"."""
_BOOK = compile_late(
    r"\b(?:adaptation|version|author|novelist|writer|playwright|book|novel|play)(?: [a-z]+){0,3} $"
)
"""Words before the author of the book of the same title."""
_OF_SOMEONE = compile_late(r"\b(?:he|she|who) (?:is|was) (?:[a-z]+ )?$")
_OF_SUBJECT = re.compile(r"⟦(?P<who>\d+)⟧ (?:is|was)(?: [a-z]+ly)? $")
_LABELLED = compile_late(
    rf"^\W*based on ?[:\t] ?(?:the |an? )?(?P<work>⟦\d+⟧){_REST}"
    r"(?: by (?P<after>⟦\d+⟧)(?!,? and ⟦|, ⟦))?"
)


def find(reading: Reading) -> Iterator[Suggestion]:
    """Yield directors named as a film's owners, and works that films are based on."""
    for sentence in reading.sentences:
        if "⟦" not in sentence.shape:
            continue
        for match in _OWNED.finditer(sentence.shape):
            yield from _owner(reading, sentence, match)
        quoted = list(_QUOTED.finditer(sentence.shape)) if '"' in sentence.shape else []
        for match in quoted:
            yield from _on_quoted(reading, sentence, match)
        titled = list(quoted)
        for match in _BASED.finditer(sentence.shape) if not quoted else ():
            works = list(_based(reading, sentence, match))
            titled += [match] if works else []
            yield from works
        for match in _UNTITLED.finditer(sentence.shape):
            if not any(a.start() <= match.start() < a.end() for a in titled):
                yield from _on_untitled(reading, sentence, match)
        if label := _LABELLED.match(sentence.shape):
            yield from _based(reading, sentence, label)


def _owner(reading: Reading, sentence: Sentence, match: re.Match[str]) -> Iterator[Suggestion]:
    """Yield the director in "Ann Bell's Quiet Sea", unless Ann Bell is an actor or author."""
    who, film = (sentence.mentions[int(match[n])] for n in ("who", "film"))
    written = _BOOK.search(sentence.shape, 0, match.start())
    written = written or LIKENED.search(sentence.shape, 0, match.start())
    if reading.film not in film.ids or written or _BASED.search(sentence.shape, 0, match.end()):
        return
    if _OF_WORK.search(match.group()) or "favo" in match.group():
        return  # "X's novel", which the film is based on; "X's favourite film"
    if is_firm_name(who) or _CAMEL.search(who.form):
        firm = reading.refer(who, [Kind.ORGANISATION])
        yield from reading.propose(
            sentence,
            match.span(),
            reading.film,
            "studio",
            [firm] if firm else None,
            "whose film it is",
            0.6,
            [who],
        )
        return
    person = reading.refer(who, [Kind.PERSON], create=False)
    other = _co_owner(reading, sentence, match)
    beside_one = other is not None and " " in who.form  # whoever shares a film with a person
    if person is None and not (reading.is_person_name(who) or beside_one):
        return
    if person is None:
        person = reading.refer(who, [Kind.PERSON])
    if person is None or reading.parts.get(person):
        return
    start = sentence.shape.index(f"⟦{other[0]}⟧") if other else match.start()
    owners = [other[1], person] if other else [person]
    names = [sentence.mentions[other[0]], who] if other else [who]
    yield from reading.propose(
        sentence,
        (start, match.end()),
        reading.film,
        "director",
        owners,
        "whose film it is",
        0.6,
        names,
    )


def _co_owner(reading: Reading, sentence: Sentence, match: re.Match[str]) -> tuple[int, Ref] | None:
    """Return the number of the mention of another owner before the one matched, and who it is."""
    near = max(match.start() - _NEAR, 0)
    before = _CO_OWNER.search(sentence.shape, near, match.start())
    if before is None:
        return None
    mention = sentence.mentions[int(before["other"])]
    person = reading.refer(mention, [Kind.PERSON], create=False)
    if person is None and reading.is_person_name(mention):
        person = reading.refer(mention, [Kind.PERSON])
    if person is None or reading.parts.get(person):
        return None
    return int(before["other"]), person


def _based(reading: Reading, sentence: Sentence, match: re.Match[str]) -> Iterator[Suggestion]:
    mention = sentence.mentions[int(match["work"][1:-1])]
    if _OF_SOMEONE.search(sentence.shape, 0, match.start()):
        return  # "he is based on X, a real dealer"
    if of := _OF_SUBJECT.search(sentence.shape, 0, match.start()):
        who = sentence.mentions[int(of["who"])]
        if reading.established(who, [Kind.CHARACTER]) is not None:
            return  # whom a character is like
    kinds = [Kind.OBJECT, *(kind for kind in Kind if kind not in _NO_WORKS)]
    known = reading.refer(mention, kinds, create=False)
    quoted = sentence.text[mention.start - 1 : mention.start] in _QUOTES
    authored = match.groupdict().get("after") or _BY_AUTHOR.match(sentence.shape, match.end())
    like_person = reading.is_person_name(mention) and not quoted and not authored
    person = known is None and (mention.ids or like_person)
    stated = is_match_of(match, _LABELLED) or match["kind"] or match["author"] or authored
    if person or not (known or stated) or _SELLER.match(sentence.shape, match.end("work")):
        return
    is_one = not (match.groupdict().get("kind") or "").endswith(("s ", "s, "))  # "the novels"
    if match["rest"] and is_one:
        end = sentence.offset(match.end("rest"))
        known = _work(reading, _title(sentence, mention) + sentence.text[mention.end : end])
    work = (
        known if known is not None else reading.add(NewEntity(kinds[0], _title(sentence, mention)))
    )
    if work is None or work == reading.film:
        return
    film = reading.film_at(sentence, match.start())
    yield from reading.propose(
        sentence, match.span(), film, "based-on", [work], "based on", 0.7, [mention]
    )
    groups = match.groupdict()
    sign = groups.get("author") or groups.get("by") or groups.get("after")
    yield from _author(reading, sentence, match, work, sign)


def _author(
    reading: Reading, sentence: Sentence, match: re.Match[str], work: Ref, sign: str | None
) -> Iterator[Suggestion]:
    """Yield the author of the work that a film is based on, by the sign of the name."""
    author = sentence.mentions[int(sign[1:-1])] if sign else None
    if author is not None and not author.ids and not reading.is_person_name(author):
        return
    maker = reading.refer(author, [Kind.PERSON]) if author is not None else None
    if maker is not None:
        yield from reading.propose(
            sentence, match.span(), work, "writer", [maker], "author of the book", 0.65
        )


def _on_quoted(reading: Reading, sentence: Sentence, match: re.Match[str]) -> Iterator[Suggestion]:
    """Yield a work with its title in quotation marks."""
    start, end = match.span("title")
    title = sentence.text[sentence.offset(start) : sentence.offset(end)].rstrip(', ”"’')
    work = _work(reading, title)
    film = reading.film_at(sentence, match.start())
    yield from reading.propose(sentence, match.span(), film, "based-on", [work], "based on", 0.75)
    yield from _author(reading, sentence, match, work, match["by"])


def _on_untitled(
    reading: Reading, sentence: Sentence, match: re.Match[str]
) -> Iterator[Suggestion]:
    """Yield an author's work without a title in the text: "Ann Bell's novel"."""
    sign = match["author"] or match["by"] or match["wrote"] or match["of"]
    if not sign:
        yield from _on_own(reading, sentence, match)
        return
    author = sentence.mentions[int(sign[1:-1])]
    if author.form.casefold() in adjectives():
        return  # "based on an Indian novel"
    if match["kind"] == "story" and _SCRIPT.search(sentence.shape, 0, match.start()):
        return  # "a screenplay by X based on a story by Y": a credit
    if _AT_OTHER_TIME.search(sentence.shape, 0, match.start()):
        return
    work = _work(reading, f"{reading.full_name(author)}’s {match['kind']}")
    film = reading.film_at(sentence, match.start())
    yield from reading.propose(
        sentence, match.span(), film, "based-on", [work], "based on", 0.65, [author]
    )


def _on_own(reading: Reading, sentence: Sentence, match: re.Match[str]) -> Iterator[Suggestion]:
    """Yield a work by a pronoun's antecedent: "written by Ann Bell from his own novel"."""
    by = nearest(reading, sentence, match.end(), [Kind.PERSON])
    if by is None or not _OWN.search(match.group()):
        return
    work = _work(reading, f"{reading.name_of(by)}’s {match['kind']}")
    film = reading.film_at(sentence, match.start())
    yield from reading.propose(sentence, match.span(), film, "based-on", [work], "based on", 0.6)


def _work(reading: Reading, title: str) -> Ref:
    """Return the pack's work of this title, or a new one."""
    for entity in reading.pack.entities.values():
        if any(same_name(name, title) for name in (entity.name, *entity.aliases)):
            return entity.id
    return NewEntity(Kind.OBJECT, title)


def _title(sentence: Sentence, mention: Mention) -> str:
    """Return a new title with the words before it that belong to it: "The Last Harbour"."""
    before = max((m.end for m in sentence.mentions if m.end <= mention.start), default=0)
    opening = _OPENING.search(sentence.text, before, mention.start)
    return f"{opening.group() if opening else ''}{mention.form}"
