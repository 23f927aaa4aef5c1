"""The formats of reports, and the format implied by a file name's extension."""

from __future__ import annotations

FORMATS = {
    "html": ("html", "one page to email or print, with pictures"),
    "markdown": ("md", "for wikis, issues and plain text"),
    "json": ("json", "for other programs; `filmfacts schema report` describes it"),
    "csv": ("csv", "a row for each claim in a finding"),
    "sarif": ("sarif", "for code-review tools"),
}
"""Format → file name extension, and what it is for. Each has a module here of the same name."""

_ENDINGS = {
    **{extension: name for name, (extension, _) in FORMATS.items()},
    **{name: name for name in FORMATS},
    "htm": "html",
    "sarif.json": "sarif",
}
"""Extension without its dot → the format it implies."""

_LABELS = {"markdown": "Markdown"}
_TEXT = ("", "txt")
"""Extensions of any text file, which imply no format."""


def ending(name: str) -> str:
    """Return a file name's extension in lower case, without its dot; "" if there is none.

    The longest known one wins. Trailing dots and spaces are ignored, as some systems drop them.
    """
    _, *parts = name.lower().rstrip(". ").split(".")
    known = (".".join(parts[at:]) for at in range(len(parts)))
    hidden = len(parts) == 1 and name.startswith(".")
    return next((e for e in known if e in _ENDINGS), "" if hidden or not parts else parts[-1])


def promised(name: str) -> str | None:
    """Return the format that a file name implies, "" for any text, None if unknown."""
    last = ending(name)
    return "" if last in _TEXT else _ENDINGS.get(last)


def renamed(name: str, format_name: str) -> str:
    """Return a file name with its extension replaced by that of a format."""
    if promised(name) in ("", None, format_name):
        return name
    whole = name.rstrip(". ")
    return f"{whole[: len(whole) - len(ending(name))]}{FORMATS[format_name][0]}"


def label(format_name: str) -> str:
    """Return the name of a format for people."""
    return _LABELS.get(format_name, format_name.upper())


def written_as(name: str, format_name: str) -> str:
    """Return a suffix such as " as JSON", "" if the file name already implies the format."""
    return "" if promised(name) == format_name else f" as {label(format_name)}"


def no_such_ending(name: str) -> str:
    """Return the error message for a file name that implies an unknown format."""
    *most, last = (f".{extension}" for extension, _ in FORMATS.values())
    return f"no report format ends in .{ending(name)}; end the name in {', '.join(most)} or {last}"
