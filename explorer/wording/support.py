"""How a finding's balance of support is put in words. Numbers are of independent voices."""

from __future__ import annotations

from explorer.model.finding import KnownBy, SideSupport

TASTE = "A matter of taste: voices do not settle it."
HOLE = "Nothing stands against the value; this copy lost it."
ALONE = "Nobody else speaks of it."
TOGETHER = "Only together do these not fit; any one of them may be wrong."
FIRMER = "it is stated more firmly"
_EVEN = "The positions are about equally well supported"

_KNOWING = {
    "film": ("could have seen the film", "known to have seen the film"),
    "release": ("is from after the release", "known to be from after the release"),
}


def known_slip(forms: int) -> str:
    """Return "The pack knows the other form as a slip.", or forms where there are several."""
    return f"The pack knows the other {'form' if forms == 1 else 'forms'} as a slip."


def better_voice_elsewhere(more: bool, known_by: KnownBy, others: int) -> str:
    """Return "More voices on one side, an eyewitness on the other."

    `more`: the one side has more voices, not only firmer ones; `others`: number of other sides.
    """
    lead = "More voices" if more else "Firmer"
    witness = "an eyewitness" if known_by == "film" else "a voice from after the release"
    return f"{lead} on one side, {witness} on {'the other' if others == 1 else 'another'}."


def outnumbered(better: int, worse: int) -> str:
    """Return "3 independent voices against 1"."""
    return f"{voice_count(better)} against {worse}"


def better_placed(better: int, worse: int, known_by: KnownBy) -> str:
    """Return "2 could have seen the film, on the other side none"."""
    placed = f"{better} could have seen the film"
    if known_by == "release":
        placed = f"{voice_count(better, '')} from after the release"
    return f"{placed}, on the other side {worse or 'none'}"


def weakened(reason: str, weakness: str) -> str:
    """Return a reason with what takes from it: "…, though one of them is less than certain"."""
    return f"{reason}, though {weakness}" if weakness else reason


def reasons(parts: list[str]) -> str:
    """Return why one side is better supported as a sentence; without `parts` it is the firmer."""
    return f"{'; '.join(parts) or FIRMER}.".capitalize()


def even(more: int, fewer: int, weakness: str) -> str:
    """Return that two positions weigh about the same, and why where one has more voices."""
    return f"{_EVEN}: {more} voices against {fewer}, but {weakness}." if weakness else f"{_EVEN}."


def before_and_unknown(before: int, unknown: int) -> str:
    """Return "one is from before the release and 2 may be"."""
    lead = "one is" if before == 1 else f"{before} are"
    return f"{lead} from before the release and {'one' if unknown == 1 else unknown} may be"


def before_release(some: int, every: int) -> str:
    """Return "both are from before the release", "one of them is from before the release"."""
    return f"{_of_them(some, every, 'is', 'are')} from before the release"


def perhaps_before_release(some: int, every: int) -> str:
    """Return "2 of them may be from before the release"."""
    return f"{_of_them(some, every, 'may', 'may')} be from before the release"


def hedged(some: int, every: int) -> str:
    """Return "one of them is less than certain"."""
    return f"{_of_them(some, every, 'is', 'are')} less than certain"


def by_ear(some: int, every: int) -> str:
    """Return "one of them is by ear only", of names in a transcript."""
    return f"{_of_them(some, every, 'is', 'are')} by ear only"


def _of_them(some: int, every: int, verb: str, plural: str) -> str:
    if some == every:
        return f"{'both' if every == 2 else 'all of them'} {plural}"
    return f"{'one' if some == 1 else some} of them {verb if some == 1 else plural}"


def voice_count(voices: int, kind: str = "independent ") -> str:
    """Return "2 independent voices"."""
    return f"{voices} {kind}voice{'s' if voices != 1 else ''}"


def side_words(side: SideSupport) -> str:
    """Return what speaks for one position: voices, how firm they are, who was placed to know.

    What nobody learns by seeing the film, such as its budget, is not weighed by who saw it.
    """
    firm = {0: "none firm", side.voices: "all firm"}.get(side.firm, f"{side.firm} firm")
    if side.voices == 1:
        firm = "firm" if side.firm else "not firm"
    if not side.known_by:
        kind = "" if side.voices == 1 else "independent "
        return f"{voice_count(side.voices, kind)}, {firm}"
    could, known = _KNOWING[side.known_by]
    if side.voices == 1:
        if side.eyewitness:
            return f"1 voice, {firm}, {'and' if side.firm else 'but'} it {could}"
        return f"1 voice, {firm}, {'but' if side.firm else 'and'} not {known}"
    some = could.replace("is ", "are ", 1) if side.known_by == "release" else could
    placed = {0: f"none is {known}", side.voices: f"all {some}"}
    return f"{voice_count(side.voices)}, {firm}, " + placed.get(
        side.eyewitness, f"{side.eyewitness} {some}"
    )
