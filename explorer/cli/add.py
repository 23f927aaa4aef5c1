"""`filmfacts add`: one claim, written into the pack, and what it agrees or conflicts with."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from explorer.cli.exit_codes import INVALID, OK, USAGE
from explorer.cli.loading import load_pack
from explorer.cli.options import Subparsers, add_command, add_texts, not_empty, whole_number
from explorer.model.enums import Factuality
from explorer.text import clean

if TYPE_CHECKING:
    from explorer.model.pack import Pack
    from explorer.write.new_claim import NewClaim

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
    values = "the value; several make a list"
    parser.add_argument("values", metavar="VALUE", nargs="+", type=not_empty, help=values)
    parser.add_argument(
        "--firmness",
        metavar="F",
        type=Factuality,
        choices=list(Factuality),
        default=Factuality.CERTAIN,
        help=f"how firmly the source says it: {', '.join(Factuality)}",
    )
    parser.add_argument("--denied", action="store_true", help="the source denies it")
    parser.add_argument(
        "--by", metavar="PERSON", default="", help="the person whose words the source reports"
    )
    parser.add_argument(
        "--line",
        metavar="N",
        type=whole_number(1, _MOST_LINES),
        default=0,
        help="the line, if the phrase is in several lines or the text is not available",
    )
    add_texts(parser)
    return parser


def run(options: argparse.Namespace) -> int:
    """Write the claim; say where it went and what it comes to. Return the exit code."""
    from explorer.read.problems import PackError
    from explorer.read.texts import text_store
    from explorer.user.folders import is_shipped, texts_folder
    from explorer.write.changes import ChangedMeanwhileError, write_changes
    from explorer.write.new_claim import ClaimError, ClaimRequest, draft_claim
    from explorer.write.scratch import read_changed

    pack = load_pack(options.pack)
    if pack is None:
        return INVALID
    if pack.root is None or is_shipped(pack):
        return _refused("this pack comes with the program: copy its folder and add to the copy")
    texts = text_store(pack, *([options.texts] if options.texts else []), texts_folder())
    asked = ClaimRequest(
        options.source,
        options.phrase,
        options.subject,
        options.property,
        tuple(options.values),
        options.firmness,
        options.denied,
        options.by,
        options.line,
    )
    try:
        claim = draft_claim(pack, asked, lambda key: texts.text_lines(pack.sources[key]))
        after = read_changed(pack.root, [claim.change])
        write_changes([claim.change], pack.root)
    except ClaimError as error:
        return _refused(*error.problems)
    except PackError as error:
        return _refused(*map(str, error.problems))
    except ChangedMeanwhileError as error:
        return _refused(str(error))
    for line in _done(after, claim, pack.root):
        print(clean(line))
    return OK


def _refused(*problems: str) -> int:
    for problem in problems:
        print(clean(f"filmfacts: {problem}"), file=sys.stderr)
    print("filmfacts: no claim was added", file=sys.stderr)
    return USAGE


def _done(pack: Pack, added: NewClaim, root: Path) -> Iterator[str]:
    """Yield what was written, and how the other claims stand to it."""
    from explorer.compare.effect import effect_of
    from explorer.compare.engine import compare
    from explorer.wording.records import fact_title

    claim = pack.claims[added.record["id"]]
    yield f"{added.change.path.relative_to(root)}: {claim.id}, line {added.line}"
    label = claim.property.label
    denied = "not " if claim.denied else ""
    yield f"{pack.name(claim.subject)} – {label} – {denied}{pack.show(claim)}"
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
        yield f"{how} {where}: {about}{pack.show(other)}{f' ({why})' if why else ''}"
    if len(rows) > _MOST:
        yield f"and {len(rows) - _MOST} more"
    if not rows:
        yield "no other source covers this yet"
