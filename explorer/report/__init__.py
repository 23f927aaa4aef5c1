"""Reports, one module per format, made from a pack, its comparison and the user's rulings."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from explorer.report.formats import FORMATS

if TYPE_CHECKING:
    from explorer.report.build import Report, render, render_parts

__all__ = ["FORMATS", "Report", "render", "render_parts"]


def __getattr__(name: str) -> Any:
    """Return what makes reports, imported when first asked for; options need only the formats.

    Raises:
        AttributeError: the package has no such name.
    """
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from explorer.report import build

    return getattr(build, name)
