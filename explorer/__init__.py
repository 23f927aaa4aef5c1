"""The film-fact explorer: where do several sources about one film disagree, and why?

The command is `filmfacts`. From Python, open a pack and write its report:

>>> import explorer
>>> session = explorer.open_pack()
>>> session.pack.header.id
'ballerina'
>>> page = explorer.render(session, "html")

docs/api.md shows more.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from explorer.compare.filters import Filter
    from explorer.model.finding import Finding
    from explorer.read.problems import PackError
    from explorer.session import Session

__version__ = "0.1.0"

__all__ = ["Filter", "Finding", "PackError", "Session", "__version__", "open_pack", "render"]

_HOMES = {
    "Filter": "explorer.compare.filters",
    "Finding": "explorer.model.finding",
    "PackError": "explorer.read.problems",
    "Session": "explorer.session",
}
"""Public class → its module, imported only when asked for."""


def open_pack(path: Path | str | None = None, texts: Path | str | None = None) -> Session:
    """Read and compare a pack.

    `path` is the pack's folder, or the name of a pack that ships; None opens *Ballerina*. `texts`
    is a folder with the sources' texts, searched before the usual places.

    Raises:
        PackError: the pack is invalid; `problems` lists every mistake with its file and line.
    """
    from pathlib import Path

    from explorer.session import Session

    return Session.load(path, Path(texts) if texts is not None else None)


def render(
    session: Session,
    format: str = "markdown",
    chosen: Filter | None = None,
    made: date | None = None,
) -> str:
    """Return the report as text.

    `format` is `markdown`, `json`, `html`, `csv` or `sarif`; `chosen` narrows the findings down;
    `made` is the day that a report in HTML or Markdown bears.

    Raises:
        ValueError: there is no such format.
    """
    from explorer.report import FORMATS, Report
    from explorer.report import render as write

    if format not in FORMATS:
        raise ValueError(f"no report format is called {format!r}; choose {', '.join(FORMATS)}")
    report = Report(
        session.pack,
        session.comparison,
        session.findings(chosen),
        session.rulings,
        chosen.words(session.pack) if chosen is not None and chosen.active else "",
        made=made,
    )
    return write(report, format)


def __getattr__(name: str) -> Any:
    """Return a public class, imported when first asked for.

    Raises:
        AttributeError: the package has no such name.
    """
    if name in _HOMES:
        from importlib import import_module

        return getattr(import_module(_HOMES[name]), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
