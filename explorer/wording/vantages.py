"""When a source was written, before or after the release, in words for each place."""

from __future__ import annotations

from explorer.model.enums import Vantage
from explorer.wording.labels import Label

VANTAGES = {
    Vantage.BEFORE: "before the release",
    Vantage.AFTER: "after the release",
    Vantage.UNKNOWN: "unclear whether before or after the release",
}
"""When a source was written."""

SAW_IT = {
    Vantage.BEFORE: "no, written before release",
    Vantage.AFTER: "yes",
    Vantage.UNKNOWN: "unclear",
}
"""Whether the author of a source had seen the film."""

VANTAGES_ON_CARDS = {
    Vantage.BEFORE: "○ before the release",
    Vantage.AFTER: "● after the release",
    Vantage.UNKNOWN: "◐ unclear when",
}
"""The same on a source's card, where there is no room for a sentence."""

VOICES = {
    Vantage.BEFORE: Label("before release", "before the release"),
    Vantage.AFTER: Label("after release", "after the release"),
    Vantage.UNKNOWN: Label("either before or after release", "either"),
}
"""What one line shows of when its source was written."""
