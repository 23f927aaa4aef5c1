"""`filmfacts bench suggest`: measure the recall and precision of suggestions for packs."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from explorer.cli.exit_codes import INVALID, OK
from explorer.cli.loading import load_pack
from explorer.read.texts import missing_texts, text_store
from explorer.suggest.measure import Figures, measure
from explorer.text import clean
from explorer.user.folders import texts_folder


def print_figures(packs: Sequence[str], texts: Path | None) -> int:
    """Print recall and precision per pack, cold and warm, and for all; return the exit code."""
    totals = {False: Figures(), True: Figures()}
    names: Sequence[str | None] = packs or (None,)
    for name in names:
        pack = load_pack(name)
        if pack is None:
            return INVALID
        store = text_store(pack, *([texts] if texts else []), texts_folder())
        missing = len(missing_texts(pack, store))
        shown = clean(pack.header.id)
        if missing:
            print(f"{shown}: {missing} of {len(pack.sources)} texts are missing")
        for warm, total in totals.items():
            figures = measure(pack, store.text_lines, warm=warm)
            total.add(figures)
            print(_words(shown, warm, figures), flush=True)
    if len(packs) > 1:
        for warm, total in totals.items():
            print(_words("all", warm, total))
    return OK


def _words(name: str, warm: bool, figures: Figures) -> str:
    return (
        f"{name} {'warm' if warm else 'cold'}: "
        f"recall {_share(figures.found_in_reach, figures.in_reach)} of the claims that recognisers "
        f"look for, {_share(figures.recalled, figures.claims)} of all, "
        f"{_share(figures.found_cast_and_credits, figures.cast_and_credits)} of cast and credits; "
        f"precision {_share(figures.right, figures.suggested)}"
    )


def _share(part: int, whole: int) -> str:
    return f"{part / whole:.0%} ({part}/{whole})" if whole else "– (none)"
