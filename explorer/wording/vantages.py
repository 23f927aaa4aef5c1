"""When a source was written, before or after the release, in the words for each context."""

from __future__ import annotations

from explorer.model.enums import Vantage
from explorer.model.source import Source
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
"""When a source was written, in short form for its card."""

_RECORDS = "as records, kept up to date"
"""For a database, whose records have no dates."""


def when_written(source: Source) -> str:
    """Return when a source was written, for use after "written"; for a database, how."""
    return _RECORDS if _is_undated(source) else VANTAGES[source.vantage]


def was_written(source: Source) -> str:
    """Return when a source was written, for the end of a row: "written before the release"."""
    if source.vantage is Vantage.UNKNOWN and not source.is_database:
        return "unclear whether written before or after the release"
    return f"written {when_written(source)}"


def saw_it(source: Source) -> str:
    """Return whether a source's author had seen the film when it was written."""
    return "not applicable" if source.is_database else SAW_IT[source.vantage]


def on_card(source: Source) -> str:
    """Return when a source was written, for its card."""
    return "▤ records" if _is_undated(source) else VANTAGES_ON_CARDS[source.vantage]


def _is_undated(source: Source) -> bool:
    return source.is_database and source.vantage is Vantage.UNKNOWN


VOICES = {
    Vantage.BEFORE: Label("before release", "before the release"),
    Vantage.AFTER: Label("after release", "after the release"),
    Vantage.UNKNOWN: Label("either before or after release", "either"),
}
"""What a single line indicates about when its source was written."""
