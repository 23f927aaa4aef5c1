"""Reports, one module per format, made from a pack, its comparison and the user's rulings."""

from __future__ import annotations

from explorer.report.build import FORMATS, Report, render, render_parts

__all__ = ["FORMATS", "Report", "render", "render_parts"]
