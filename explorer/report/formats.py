"""The formats of reports."""

from __future__ import annotations

FORMATS = {
    "html": ("html", "one page to email or print, with pictures"),
    "markdown": ("md", "for wikis, issues and plain text"),
    "json": ("json", "for other programs; `filmfacts schema report` describes it"),
    "csv": ("csv", "a row for each claim in a finding"),
    "sarif": ("sarif", "for code-review tools"),
}
"""Format → file name extension, and what it is for. Each has a module here of the same name."""
