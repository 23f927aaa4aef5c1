"""`filmfacts share`: write a pack as a zip file, without the sources' texts."""

from __future__ import annotations

import argparse
import sys

from explorer.cli.exit_codes import INVALID, OK, USAGE
from explorer.cli.loading import load_pack
from explorer.cli.options import Subparsers, add_command, not_empty, path
from explorer.text import clean, count


def add_parser(subparsers: Subparsers) -> argparse.ArgumentParser:
    """Add the command's parser."""
    about = "Zip a pack for a colleague, without the sources' texts."
    parser = add_command(subparsers, "share", about)
    parser.add_argument("pack", metavar="PACK", type=not_empty, help="folder with a pack.toml")
    parser.add_argument("file", metavar="FILE", type=path, help="the zip file to write")
    parser.add_argument("--force", action="store_true", help="overwrite the file if it exists")
    return parser


def run(options: argparse.Namespace) -> int:
    """Write the file; print what is in it. Return the exit code."""
    from explorer.write.share import ShareError, share_pack

    pack = load_pack(options.pack)
    if pack is None or pack.root is None:
        return INVALID
    hashes = frozenset(filter(None, (source.sha256 for source in pack.sources.values())))
    try:
        shared = share_pack(pack.root, options.file, hashes, options.force)
    except ShareError as error:
        print(clean(f"filmfacts: {error}"), file=sys.stderr)
        return USAGE
    print(clean(f"{options.file}: {count(len(shared.packed), 'file')}"))
    for name in shared.left_out:
        print(clean(f"left out: {name}, the sources' texts"))
    print(
        "Anyone with the same texts can put them into the pack's texts/ folder: "
        "they are recognised by their hash."
    )
    return OK
