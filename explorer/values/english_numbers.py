"""English words for numbers: "nineteen", "forty", "twelfth"."""

from __future__ import annotations

from collections.abc import Mapping

_BELOW_TWENTY = """
    zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
    sixteen seventeen eighteen nineteen
"""
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_ORDINALS = """
    first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth
    fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth
"""

UNITS: Mapping[str, int] = {word: number for number, word in enumerate(_BELOW_TWENTY.split())}
"""Words for 0 to 19."""

TENS: Mapping[str, int] = {word: 10 * number for number, word in enumerate(_TENS.split(), 2)}
"""Words for 20, 30, … 90."""

ORDINALS: Mapping[str, int] = {word: number for number, word in enumerate(_ORDINALS.split(), 1)}
"""Words for 1st to 20th."""
