"""`filmfacts add`: write one claim into the pack, and show what it agrees or conflicts with."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from explorer.cli.exit_codes import INVALID, OK
from explorer.cli.loading import load_pack
from explorer.cli.options import (
    Subparsers,
    add_command,
    add_texts,
    not_empty,
    term_of,
    whole_number,
)
from explorer.cli.output import refuse
from explorer.model.enums import Factuality, Kind
from explorer.model.scope import Scope
from explorer.text import clean, listed, quote

if TYPE_CHECKING:
    from explorer.model.pack import Pack
    from explorer.write.new_claim import ClaimRequest, KindOf, NewClaim

_refuse = partial(refuse, "no claim was added")

_QUALIFIERS = {
    "cut": "the version that it applies to: director's cut",
    "region": "the country or region that it applies to: US",
    "medium": "the form of release that it applies to: cinema, DVD",
    "as-of": "the date that it applies to: 2024-03",
}
"""Options that restrict a claim, and their help."""

_MOST_LINES = 10_000_000
_MOST = 10


def add_parser(subparsers: Subparsers) -> argparse.ArgumentParser:
    """Add the command's parser."""
    parser = add_command(subparsers, "add", "Add one claim to a pack.")
    for name, about in (
        ("PACK", "folder with a pack.toml"),
        ("SOURCE", "the source: its id or title"),
        ("PHRASE", "up to eight words from it, by which the line is found"),
        ("SUBJECT", "what the claim is about: an entity's id or name"),
        ("PROPERTY", "what is claimed: a property's id or label"),
    ):
        parser.add_argument(name.lower(), metavar=name, type=not_empty, help=about)
    values = "the value; more than one makes a list"
    parser.add_argument("values", metavar="VALUE", nargs="+", type=not_empty, help=values)
    parser.add_argument(
        "--firmness",
        metavar="F",
        type=term_of(Factuality),
        choices=list(Factuality),
        default=Factuality.CERTAIN,
        help=f"how firmly the source says it: {', '.join(Factuality)}",
    )
    parser.add_argument("--denied", action="store_true", help="the source denies it")
    parser.add_argument(
        "--by", metavar="PERSON", default="", help="the person whose words the source reports"
    )
    for name, about in _QUALIFIERS.items():
        parser.add_argument(f"--{name}", metavar=name.upper(), default="", help=about)
    parser.add_argument(
        "--line",
        metavar="N",
        type=whole_number(1, _MOST_LINES),
        default=0,
        help="the line, if the phrase is in several lines or the text is not available",
    )
    _add_options_for_new_names(parser)
    add_texts(parser)
    return parser


def _add_options_for_new_names(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--new",
        action="store_true",
        help="add unknown names as new entities, of the likeliest kind (in a terminal you are "
        "asked)",
    )
    parser.add_argument(
        "--kind",
        metavar="KIND",
        type=term_of(Kind),
        choices=list(Kind),
        help=f"like --new, but also gives the kind of any new name ({', '.join(Kind)})",
    )


def run(options: argparse.Namespace) -> int:
    """Write the claim; print its place and its effect. Return the exit code."""
    from explorer.read.problems import PackError
    from explorer.read.texts import text_store
    from explorer.user.folders import is_shipped, texts_folder
    from explorer.write.changes import ChangedMeanwhileError, write_changes
    from explorer.write.new_claim import ClaimError, draft_claim
    from explorer.write.scratch import read_changed

    pack = load_pack(options.pack)
    if pack is None:
        return INVALID
    if pack.root is None or is_shipped(pack):
        return _refuse("this pack comes with the program: copy its folder and add to the copy")
    texts = text_store(pack, *([options.texts] if options.texts else []), texts_folder())
    try:
        lines_of = lambda key: texts.text_lines(pack.sources[key])  # noqa: E731
        claim = draft_claim(pack, _request(options), lines_of, _kind_of(options))
        after = read_changed(pack.root, claim.changes)
        write_changes(claim.changes, pack.root)
    except ClaimError as error:
        return _refuse(*error.problems)
    except PackError as error:
        return _refuse(*map(str, error.problems))
    except ChangedMeanwhileError as error:
        return _refuse(str(error))
    for line in _done(after, claim, pack.root):
        print(clean(line))
    return OK


def _request(options: argparse.Namespace) -> ClaimRequest:
    """Return the claim that the options ask for."""
    from explorer.write.new_claim import ClaimRequest

    return ClaimRequest(
        options.source,
        options.phrase,
        options.subject,
        options.property,
        tuple(options.values),
        options.firmness,
        options.denied,
        options.by,
        options.line,
        Scope(options.cut, options.region, options.medium, as_of=options.as_of),
    )


def _kind_of(options: argparse.Namespace) -> KindOf | None:
    """Return the function that chooses a new name's kind; None if new names are not allowed."""
    from explorer.claiming.entity_options import new_kinds
    from explorer.write.new_claim import ClaimError

    if options.new or options.kind:

        def likeliest(name: str, kinds: Sequence[Kind], related_kind: Kind | None) -> Kind | None:
            if options.kind and kinds and options.kind not in kinds:
                fitting = listed(kinds, "or")
                problem = f"{quote(name)} cannot be a {options.kind} here: expected a {fitting}"
                raise ClaimError([problem])
            return options.kind or new_kinds(name, kinds, related_kind)[0]

        return likeliest
    if not (sys.stdin.isatty() and sys.stderr.isatty()):
        return None
    return lambda name, kinds, related_kind: asked_kind(name, new_kinds(name, kinds, related_kind))


def asked_kind(name: str, kinds: Sequence[Kind]) -> Kind | None:
    """Ask whether to add a name, and as what kind; the first kind is the likeliest."""
    shown = ", ".join(f"{number} {kind}" for number, kind in enumerate(kinds, 1))
    question = f"{quote(name)} is new to this pack. Add it as: {shown}, n no [1]? "
    print(clean(question), end="", file=sys.stderr, flush=True)
    answer = sys.stdin.readline().strip().casefold()
    if answer in ("", "1", "y", "yes"):
        return kinds[0]
    if answer.isdecimal() and 0 < int(answer) <= len(kinds):
        return kinds[int(answer) - 1]
    return Kind(answer) if answer in list(kinds) else None


def _done(pack: Pack, added: NewClaim, root: Path) -> Iterator[str]:
    """Yield what was written, and how the other claims compare with it."""
    from explorer.compare.effect import effect_of
    from explorer.compare.engine import compare
    from explorer.wording.records import fact_title, value_words
    from explorer.write.pack_files import ENTITIES

    claim = pack.claims[added.record["id"]]
    for entity in added.entities:
        yield f"{ENTITIES}: {entity.id}, a new {entity.kind}"
    yield f"{added.path.relative_to(root)}: {claim.id}, line {added.line}"
    yield f"{fact_title(pack, *claim.fact)}: {value_words(pack, claim)}"
    effect = effect_of(pack, compare(pack), claim)
    rows = [
        *(("conflicts with", other, f"{conflict.verdict}: {conflict.why}")
          for other, conflict in effect.conflicts),
        *(("agrees with", other, "") for other in effect.agrees),
        *(("no conflict with", other, pair.why) for other, pair in effect.cleared),
    ]  # fmt: skip
    for how, other, why in rows[:_MOST]:
        where = f"{pack.source_name(other.source.id)}, line {other.first_line}"
        about = f"{fact_title(pack, *other.fact)}: " if other.fact != claim.fact else ""
        yield f"{how} {where}: {about}{value_words(pack, other)}{f' ({why})' if why else ''}"
    if len(rows) > _MOST:
        yield f"and {len(rows) - _MOST} more"
    if not rows:
        yield "no other source covers this yet"
