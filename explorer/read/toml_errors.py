"""Explains TOML syntax errors in plain words."""

from __future__ import annotations

import re

from explorer.read.advice import Explanation
from explorer.text import escape, quote

_SHOWN = 30
_CURLY = "“”„‟‘’‚«»"
_INSIDE = {
    '"': 'within such text a quotation mark is written \\"',
    "'": 'put text with an apostrophe between "…"',
}
_WORD = re.compile(r"[^\s,\]}#=][^,\]}#\n]*")
_TRUTH = {"true": "true", "yes": "true", "false": "false", "no": "false"}


def error_offset(message: str, text: str, at: int) -> int:
    """Return the offset to report: for an unclosed apostrophe its own, not the file's end."""
    if message != 'Expected "\'"':
        return at
    line_end = text.find("\n", text.rfind("'"))
    return at if line_end < 0 else line_end


def explain_syntax_error(message: str, text: str, at: int) -> Explanation:
    """Explain in plain words why the TOML parser stopped at an offset of a text."""
    char, start = text[at : at + 1], text.rfind("\n", 0, at) + 1
    before, rest = text[start:at], text[at:].split("\n", 1)[0]
    if char in _CURLY and char and not message.startswith("Expected newline"):
        return f"the curly quotation mark {char}", 'a straight one: "', ""
    if message in ("Unterminated string", "Expected '\"'", 'Expected "\'"'):
        if text[:at].count('"""') % 2:
            return 'text after """ that is not closed', '""" at its end', ""
        return _unclosed(before)
    if message.startswith(("Illegal character", "Found invalid character")):
        if char in ("\n", "\r"):
            return _unclosed(before)
        return f"the invisible character {escape(char)}", "text without it", ""
    if message in ("Invalid value", "Invalid date or datetime"):
        if not before.strip() and not rest.strip():
            return (
                "the end of the file inside a value",
                "], or whatever else closes it",
                "",
            )
        return _no_value(rest)
    if message.startswith("Expected newline"):
        return _more(before, rest)
    for beginning, (found, expected) in _MESSAGES.items():
        if message.startswith(beginning):
            return found, expected, ""
    for what, end in (("a list", "]"), ("an inline table", "}")):
        if message == f"Unclosed {'array' if end == ']' else 'inline table'}":
            if not rest.strip() or not before.strip():
                return f"{what} that is not closed", f"{end} at its end, or a comma", ""
            return _shown(rest), f"a comma, or {end} at the end of {what}", ""
    # `escape` doubles backslashes, which would distort what a parser's message quotes.
    shown = escape(message, 160).replace("\\\\", "\\")
    return f"invalid TOML ({shown})", "valid TOML", ""


_LONE = ("a lone backslash in text", r"two of them (\\), or the text between '…'")
_MESSAGES = {
    "Unescaped": _LONE,
    "Invalid hex value": _LONE,
    "Escaped character": _LONE,
    "Expected ']'": ("a header that is not closed", "] at its end"),
    "Expected ']]'": ("a header that is not closed", "]] at its end"),
    "Expected '='": ("a key without a value", "key = value"),
    "Invalid initial character": ("no key", "key = value"),
    "Invalid statement": (
        "neither a key nor a header",
        "key = value, or [[header]]",
    ),
    "Cannot overwrite a value": ("the same key twice", "each key once"),
    "Duplicate inline table key": ("the same key twice", "each key once"),
    "Cannot declare": ("the same header twice", "each once, or [[header]] for a list"),
}


def _unclosed(before: str) -> Explanation:
    found = "a quotation mark that is not closed on its line"
    curly = next((char for char in reversed(before) if char in _CURLY), "")
    hint = f"the line has the curly {curly}, which closes nothing" if curly else ""
    return found, "another one at the end of the text", hint


def _no_value(rest: str) -> Explanation:
    word = _WORD.match(rest)
    if not word:
        return "no value", 'one after the =, such as "text" or 3', ""
    written = word[0].strip()
    if truth := _TRUTH.get(written.casefold()):
        return _shown(written), "true or false in lower case", f"write {truth}"
    found = f"the text {_shown(written)} without quotes"
    hint = f"write {quote(written)}" if len(written) <= _SHOWN and '"' not in written else ""
    return found, "text in quotes", hint


def _more(before: str, rest: str) -> Explanation:
    found = f"{_shown(rest)} after the value" if rest.strip() else "more after the value"
    value = before.partition("=")[2].strip()
    quoted = value[:1] in ('"', "'")
    if not quoted and value and not value.startswith(("[", "{")):
        whole = f"{before}{rest}".partition("=")[2].partition("#")[0].strip()
        hint = f"write {quote(whole)}" if len(whole) <= _SHOWN and '"' not in whole else ""
        return found, "text in quotes, or nothing more on the line", hint
    inside = quoted and value[0] in rest
    return found, "nothing more on the line", _INSIDE[value[0]] if inside else ""


def _shown(text: str) -> str:
    shown = escape(text.strip(), _SHOWN).replace('\\"', '"').replace("\\\\", "\\")
    return f"“{shown}”"
