"""Which format the ending of a report's file name asks for."""

from __future__ import annotations

from explorer.report.build import FORMATS

_ENDINGS = {
    **{extension: name for name, (extension, _) in FORMATS.items()},
    **{name: name for name in FORMATS},
    "htm": "html",
    "sarif.json": "sarif",
}
"""Ending without its dot → the format that it promises."""

_LABELS = {"markdown": "Markdown"}
_TEXT = ("", "txt")
"""Endings that fit Markdown and promise nothing."""


def ending(name: str) -> str:
    """Return the ending of a file's name in lower case, without its dot; "" where there is none.

    The longest known one counts. Dots and spaces at the end of a name count for nothing, as on
    systems that drop them.
    """
    _, *parts = name.lower().rstrip(". ").split(".")
    known = (".".join(parts[at:]) for at in range(len(parts)))
    hidden = len(parts) == 1 and name.startswith(".")
    return next((e for e in known if e in _ENDINGS), "" if hidden or not parts else parts[-1])


def promised(name: str) -> str | None:
    """Return the format that a file's name promises, "" for any text, None for one unknown."""
    last = ending(name)
    return "" if last in _TEXT else _ENDINGS.get(last)


def renamed(name: str, format_name: str) -> str:
    """Return a file's name with the ending of a format in place of that of another one."""
    if promised(name) in ("", None, format_name):
        return name
    whole = name.rstrip(". ")
    return f"{whole[: len(whole) - len(ending(name))]}{FORMATS[format_name][0]}"


def label(format_name: str) -> str:
    """Return the name of a format as people write it."""
    return _LABELS.get(format_name, format_name.upper())


def written_as(name: str, format_name: str) -> str:
    """Return " as JSON" for what is to be said of a file whose name does not say so itself."""
    return "" if promised(name) == format_name else f" as {label(format_name)}"


def no_such_ending(name: str) -> str:
    """Return what to say of a file's name that promises a format which there is not."""
    *most, last = (f".{extension}" for extension, _ in FORMATS.values())
    return f"no report format ends in .{ending(name)}; end the name in {', '.join(most)} or {last}"
