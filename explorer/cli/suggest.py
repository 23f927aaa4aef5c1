"""`filmfacts suggest`: print claims that the texts seem to make, for review."""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from explorer.cli.exit_codes import INVALID, OK
from explorer.cli.loading import load_session
from explorer.cli.options import Subparsers, UsageError, add_command, add_pack, add_texts, path
from explorer.read.texts import MAX_BYTES
from explorer.text import clean, count, escape

if TYPE_CHECKING:
    from explorer.model.source import Source
    from explorer.session import Session
    from explorer.suggest.suggestion import Suggestion


def add_parser(subparsers: Subparsers) -> argparse.ArgumentParser:
    """Add the command's parser."""
    parser = add_command(
        subparsers, "suggest", "Suggest claims found in the sources' texts, best first."
    )
    add_pack(parser)
    add_texts(parser)
    parser.add_argument("--source", metavar="S", help="only this source (default: all)")
    parser.add_argument(
        "--format",
        choices=("text", "jsonl"),
        default="text",
        help="output format (default: text)",
    )
    either = parser.add_mutually_exclusive_group()
    either.add_argument(
        "--prompt", metavar="S", help="print a prompt about a source, for a model of your choice"
    )
    either.add_argument(
        "--answer", metavar="FILE", type=path, help="check a model's answer and keep it for review"
    )
    return parser


def run(options: argparse.Namespace) -> int:
    """Print suggestions or a prompt, or process an answer; return the exit code."""
    session = load_session(options.pack if hasattr(options, "pack") else None, options.texts)
    if session is None:
        return INVALID
    texts = _texts(session, options.prompt or options.source)
    if options.prompt:
        return _print_prompt(session, options.prompt, texts)
    if options.answer:
        return _read_answer(session, options.answer, texts, options.source or "")
    return _print_suggestions(session, texts, options.format)


def _texts(session: Session, source: str | None) -> dict[str, Sequence[str]]:
    """Return the lines of each chosen source that has a text."""
    if source is not None and source not in session.pack.sources:
        names = ", ".join(map(escape, session.pack.sources))
        raise UsageError(f"the pack has no source {escape(source)}; its sources are {names}")
    wanted = [source] if source is not None else list(session.pack.sources)
    texts = {id_: lines for id_ in wanted if (lines := session.lines(id_)) is not None}
    for source_id in wanted:
        if source_id not in texts:
            print(f"no text for {clean(source_id)}; name its folder with --texts", file=sys.stderr)
    if session.texts and len(texts) < len(wanted):
        for file in session.texts.too_large():
            limit = f"{MAX_BYTES // 2**20} MB"
            print(
                f"{clean(str(file))} is larger than {limit} and is not read; split it into "
                "several files",
                file=sys.stderr,
            )
    return texts


def _print_prompt(session: Session, source: str, texts: dict[str, Sequence[str]]) -> int:
    from explorer.cli.output import write_out
    from explorer.suggest.reviewing.prompt import write_prompt

    if source not in texts:
        return INVALID
    write_out(write_prompt(session.pack, session.pack.sources[source], texts[source]))
    return OK


def _read_answer(session: Session, file: Path, texts: dict[str, Sequence[str]], source: str) -> int:
    from explorer.read.files import RefusedError
    from explorer.suggest.reviewing.answers import check_answer, rejected_lines
    from explorer.suggest.reviewing.queue import add_to_queue, read_answer

    try:
        answer = read_answer(file)
    except RefusedError as error:
        print(clean(str(error)), file=sys.stderr)
        return INVALID
    except ValueError as error:
        print(f"{clean(str(file))}: {error}", file=sys.stderr)
        return INVALID
    only = source or (next(iter(texts)) if len(texts) == 1 else "")
    kept, rejected = check_answer(session.pack, texts, answer, only)
    for line in rejected_lines(rejected):
        print(f"{clean(str(file))}: {line}", file=sys.stderr)
    queue = session.suggestions_folder / _queue_name()
    try:
        queue.parent.mkdir(parents=True, exist_ok=True)
        added = add_to_queue(queue, kept)
    except ValueError as error:
        print(f"{clean(str(queue))}: {error}", file=sys.stderr)
        return INVALID
    print(
        f"{added} added to {clean(str(queue))}, {len(kept) - added} already there, "
        f"{len(rejected)} rejected"
    )
    return OK if kept or not rejected else INVALID


def _print_suggestions(session: Session, texts: dict[str, Sequence[str]], form: str) -> int:
    from explorer.report.safe import json_text
    from explorer.suggest.engine import lines_read, suggest
    from explorer.suggest.refusals import FILE, Refusals
    from explorer.suggest.reviewing.queue import read_queue

    pack, folder = session.pack, session.suggestions_folder
    refusals = Refusals(folder / FILE)
    if refusals.problem:
        print(clean(refusals.problem), file=sys.stderr)
    try:
        queued, outdated = read_queue(folder / _queue_name(), pack, texts)
    except (OSError, ValueError) as error:
        print(f"{clean(str(folder / _queue_name()))}: {clean(str(error))}", file=sys.stderr)
        queued, outdated = [], []
    if outdated:
        fit = "suggestion no longer fits" if len(outdated) == 1 else "suggestions no longer fit"
        print(f"{len(outdated)} queued {fit} the texts", file=sys.stderr)

    for source_id, text in texts.items():
        if (read := lines_read(text)) < len(text):
            print(
                f"{clean(source_id)} is very long: only the first {read:,} of its "
                f"{len(text):,} lines are read",
                file=sys.stderr,
            )

    def lines(source: Source) -> Sequence[str] | None:
        return texts.get(source.id)

    suggestions = suggest(pack, lines, texts, refusals, queued, _progress())
    for suggestion in suggestions:
        if form == "jsonl":
            print(json_text(json.dumps(suggestion.row(), ensure_ascii=False)))
        else:
            print(_words(session, suggestion))
    if form == "text":
        print(_summary(len(suggestions), texts), file=sys.stderr)
    return OK


def _progress() -> Callable[[str, int, int], None] | None:
    """Return a function that shows progress after a second; None if not in a terminal."""
    if not sys.stderr.isatty():
        return None
    started = time.monotonic()

    def tell(source: str, done: int, of: int) -> None:
        if time.monotonic() - started > 1:
            words = "" if done + 1 == of else f"{clean(source)}: {done / of:.0%} read"
            print(f"\r\x1b[K{words}", end="", file=sys.stderr, flush=True)

    return tell


def _summary(suggestions: int, texts: dict[str, Sequence[str]]) -> str:
    from explorer.suggest.text.marks import suggest_marks

    marks = sum(len(suggest_marks(lines)) for lines in texts.values())
    if not texts:
        return "no suggestions, as there are no texts"
    return (
        f"{count(suggestions, 'suggestion')} from {count(len(texts), 'text')}; "
        f"{count(marks, 'line')} of headings or page furniture"
    )


def _words(session: Session, suggestion: Suggestion) -> str:
    """Return a suggestion on one line: place, claim, recogniser, phrase."""
    from explorer.suggest.reviewing.words import suggestion_words

    words = suggestion_words(session.pack, suggestion)
    at = f"{suggestion.source}:{suggestion.line}"
    return clean(f"{at}  {words}  “{suggestion.phrase}” ({suggestion.why})")


def _queue_name() -> str:
    from explorer.suggest.reviewing.queue import FILE

    return FILE
