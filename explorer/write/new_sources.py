"""Texts as sources of a pack: what is guessed about each, and their stanzas."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

from explorer.read.files import is_hidden
from explorer.text import clean, is_web_address
from explorer.values.ids import slug, unused_id
from explorer.write.guess import Guess
from explorer.write.guessed_vantage import year_made
from explorer.write.guesses import SourceGuesses, guess_source
from explorer.write.records import stanza
from explorer.write.source_file import ENDINGS, SourceText, TextError, read_source_file

MOST_TEXTS = 1_000
"""Most texts that a pack can be made from, or given, at once."""
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")
_NONE: Mapping[str, str] = {}


@dataclass(frozen=True, slots=True)
class NewSource:
    """A source of a new pack: its id, its text, what was guessed about it."""

    id: str
    text: SourceText
    guesses: SourceGuesses


def text_files(folder: Path) -> list[Path]:
    """Return the text files directly in a folder, by name."""
    with suppress(OSError):
        paths = [path for path in sorted(folder.iterdir()) if path.suffix.lower() in ENDINGS]
        return [p for p in paths if p.suffix and not is_hidden(p.name) and p.is_file()]
    return []


def read_texts(
    texts: Sequence[Path],
    problems: list[str],
    taken: Iterable[str] = (),
    known: Mapping[str, str] = _NONE,
) -> dict[str, SourceText]:
    """Return texts by the ids of the sources that they become, from files and from the text files
    in folders; add to `problems`.

    `taken` are ids that are in use; `known` has the names of other sources, by the SHA-256 of their
    texts.
    """
    read: dict[str, SourceText] = {}
    seen: dict[str, object] = {digest: f"the source {name}" for digest, name in known.items()}
    ids = set(taken)
    paths = list(_expanded(texts, problems))
    if len(paths) > MOST_TEXTS:
        problems.append(f"{len(paths):,} texts are too many; {MOST_TEXTS:,} at most")
        return {}
    for path in paths:
        try:
            text = read_source_file(path)
        except TextError as error:
            problems.append(clean(f"{path} {error}"))
            continue
        digest = sha256(text.content).hexdigest()
        if other := seen.get(digest):
            problems.append(clean(f"{path} is the same text as {other}; leave one of them out"))
            continue
        seen[digest] = path
        key = unused_id(slug(path.stem, "text"), ids)
        ids.add(key)
        read[key] = text
    return read


def as_sources(texts: Mapping[str, SourceText], film: str) -> tuple[NewSource, ...]:
    """Return the sources that texts become, by id, with what is guessed about each; `film` is the
    film's title, "" if unknown.
    """
    made = year_made(texts.values(), film)
    return tuple(
        NewSource(key, text, guess_source(text, film, made)) for key, text in texts.items()
    )


def _expanded(texts: Sequence[Path], problems: list[str]) -> Iterator[Path]:
    for path in texts:
        if not path.is_dir():
            yield path
        elif files := text_files(path):
            yield from files
        else:
            problems.append(f"{clean(str(path))} is a folder without .txt, .md or .html files")


def source_stanza(source: NewSource) -> str:
    """Return a source as TOML, with the reason for each guess."""
    guesses, text = source.guesses, source.text
    record: dict[str, Any] = {"id": source.id}
    notes: dict[str, str] = {}
    for key in ("title", "kind", "author", "published", "vantage"):
        guess: Guess | None = getattr(guesses, key)
        if guess:
            record[key] = guess.value
            notes[key] = guess.why if guess.stated else f"guessed: {guess.why}"
    if guesses.vantage and guesses.vantage.line:
        record["vantage_evidence"] = [
            {
                "line": guesses.vantage.line,
                "phrase": guesses.vantage.phrase,
                "shows": guesses.vantage.value,
            }
        ]
    if publisher := text.facts.get("publisher"):
        record["publisher"] = publisher
    if is_web_address(url := text.facts.get("url", "")):
        record["url"] = url
    if _LANGUAGE.fullmatch(language := text.facts.get("language", "")):
        record["language"] = language
    record["lines"] = len(text.lines)
    record["sha256"] = sha256(text.content).hexdigest()
    return stanza("source", record, notes)
