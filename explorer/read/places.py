"""Line and column of a key in a TOML text, for messages. Runs only when there is a problem.

The text is known to be valid, so the scanner follows its structure without validating. Tables
without wanted keys are skipped many lines at a time.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from itertools import accumulate

KeyPath = tuple[str | int, ...]
"""Keys and list indices from the top, such as `("claim", 3, "evidence", 0, "line")`."""

Place = tuple[int, int]
"""Line and column, 1-based; columns count characters."""

_BASIC = r'"(?!"")(?:[^"\\\n]|\\.)*+"'
_LITERAL = r"'(?!'')[^'\n]*+'"
_SHORT = rf"{_BASIC}|{_LITERAL}"
_STRING = re.compile(
    rf'"""(?:[^"\\]|\\[\s\S]|"{{1,2}}(?!"))*+"{{3,5}}'
    rf"|'''(?:[^']|'{{1,2}}(?!'))*+'{{3,5}}|{_SHORT}"
)
_BARE_KEY = re.compile(r"[A-Za-z0-9_-]+")
_SCALAR = re.compile(r"\d{4}-\d\d-\d\d \d\d:[^\s,\]}#]*|[^\s,\]}#]+")
_SPACE = re.compile(r"[ \t]*+")
_BLANK = re.compile(r"(?:[ \t\r\n]++|#[^\n]*+)*+")
_INSIDE = re.compile(r"[^\"'#\[\]{}]++|#[^\n]*+")
_FLAT = rf"[^\"'#\n\[\]{{}}]|{_SHORT}"
_DULL_LINE = re.compile(
    r"[ \t]*+(?:[A-Za-z0-9_-]++[ \t]*+=[ \t]*+"
    rf"(?:{_SHORT}|[^\"'\[\]{{}}#\n]++|\[(?:{_FLAT}|\{{(?:{_FLAT})*+\}})*+\])[ \t]*+)?"
    r"(?:#[^\n]*+)?\r?\n"
)
"""An empty line, or a key with a value that ends on the line."""
_EXCESSIVE = re.compile(
    rf"(?P<skip>(?:{_STRING.pattern})|#[^\n]*+)|(?P<open>[\[{{])|(?P<close>[\]}}])"
    r"|(?P<long>(?<![\w-])\d[\d_]{999,}|(?<![\w.-])(?:[\w-]+[ \t]*\.[ \t]*){999,})"
)


def locate(text: str, path: KeyPath) -> Place | None:
    """Return the place of `path` in a valid TOML text, None if it is not there.

    That is the place of the key; of the value for an item of a list; of the opening bracket for an
    item that begins with `[[header]]`.
    """
    offset = _Scanner(text, {path}).run().get(path)
    return None if offset is None else _places(text, [offset])[offset]


def value_spans(text: str, paths: Iterable[KeyPath]) -> dict[KeyPath, tuple[int, int]]:
    """Return the start and end offsets of the values at `paths` in a valid TOML text.

    Paths that the text does not have are left out, as are tables with a header.
    """
    scanner = _Scanner(text, set(paths))
    scanner.run()
    return scanner.spans


def key_offsets(text: str, paths: Iterable[KeyPath]) -> dict[KeyPath, int]:
    """Return the offset of each key or item that the text has, as for `locate`."""
    return _Scanner(text, set(paths)).run()


def locate_nearest(text: str, paths: Iterable[KeyPath]) -> dict[KeyPath, Place]:
    """Return the place of each path, or that of its nearest container in the text.

    So a missing key is reported at its table; the last resort is the top, (1, 1).
    """
    asked = set(paths)
    wanted = {path[:i] for path in asked for i in range(1, len(path) + 1)}
    offset_of = _Scanner(text, wanted).run()
    offsets = {path: _nearest(offset_of, path) for path in asked}
    places = _places(text, offsets.values())
    return {path: places[offset] for path, offset in offsets.items()}


def excess(text: str, depth: int) -> int:
    """Return the offset of anything that a TOML parser cannot cope with, 0 if there is nothing.

    That is a list or inline table more than `depth` levels deep, a number of a thousand digits, or
    a key of as many parts. The text before it is known to be valid.
    """
    level = start = 0
    for match in _EXCESSIVE.finditer(text):
        if match["open"]:
            start = start if level else match.start()
            level += 1
        elif match["close"]:
            level = max(level - 1, 0)
        if match["long"] or level > depth:
            return match.start() if match["long"] else start
    return 0


def header_lines(text: str, name: str, count: int) -> list[int]:
    """Return the 1-based lines of the first `count` `[[name]]` headers of a valid TOML text."""
    plain = '"""' not in text and "'''" not in text
    between = f"\n{text}".split(f"\n[[{name}]]")  # the usual form of headers
    if plain and len(between) == count + 1:
        return list(accumulate(part.count("\n") + 1 for part in between[:-1]))
    header = re.compile(rf"^[ \t]*\[\[[ \t]*{re.escape(name)}[ \t]*\]\]", re.MULTILINE)
    offsets = [match.start() for match in header.finditer(text)]
    if len(offsets) != count or not plain:
        offset_of = _Scanner(text, {(name, i) for i in range(count)}).run()
        offsets = [offset_of.get((name, i), 0) for i in range(count)]
    places = _places(text, offsets)
    return [places[offset][0] for offset in offsets]


def _nearest(offset_of: dict[KeyPath, int], path: KeyPath) -> int:
    while path and path not in offset_of:
        path = path[:-1]
    return offset_of.get(path, 0)


def _places(text: str, offsets: Iterable[int]) -> dict[int, Place]:
    places = {}
    line, seen = 1, 0
    for offset in sorted(set(offsets)):
        line += text.count("\n", seen, offset)
        seen = offset
        places[offset] = line, offset - text.rfind("\n", 0, offset)
    return places


class _Scanner:
    """A single pass over a text, recording the offsets of the wanted paths."""

    def __init__(self, text: str, wanted: Collection[KeyPath]) -> None:
        self.text = text
        self.at = 0
        self.wanted = wanted
        self.around = {path[:i] for path in wanted for i in range(len(path) + 1)}
        self.offsets: dict[KeyPath, int] = {}
        self.spans: dict[KeyPath, tuple[int, int]] = {}
        """Start and end of the wanted values."""
        self.last: dict[KeyPath, int] = {}
        """Index of the latest table of each array of tables."""

    def run(self) -> dict[KeyPath, int]:
        table: KeyPath = ()
        while self.at < len(self.text):
            dull = None if table in self.around else _DULL_LINE.match(self.text, self.at)
            if dull:
                self.at = dull.end()
                continue
            self._skip(_BLANK)
            if self.text.startswith("[", self.at):
                table = self._header()
            elif self.at < len(self.text):
                self._statement(table)
        return self.offsets

    def _note(self, path: KeyPath, offset: int) -> None:
        if path in self.wanted:
            self.offsets.setdefault(path, offset)

    def _skip(self, pattern: re.Pattern[str]) -> None:
        match = pattern.match(self.text, self.at)
        # If the text is not valid TOML after all, the scanner must still advance.
        self.at = match.end() if match else self.at + 1

    def _header(self) -> KeyPath:
        start = self.at
        brackets = 2 if self.text.startswith("[[", start) else 1
        self.at += brackets
        keys = self._key()
        path: KeyPath = ()
        for name, offset in keys[:-1]:
            path = (*path, name)
            self._note(path, offset)
            if path in self.last:
                path = (*path, self.last[path])
        name, offset = keys[-1]
        path = (*path, name)
        self._note(path, offset)
        if brackets == 2:
            self.last[path] = self.last.get(path, -1) + 1
            path = (*path, self.last[path])
            self._note(path, start)
        self.at += brackets
        return path

    def _key(self) -> list[tuple[str, int]]:
        """Read a dotted key and the space after it; return each part with its offset."""
        parts = []
        while True:
            self._skip(_SPACE)
            start = self.at
            if self.text[start : start + 1] in ('"', "'"):
                self._skip(_STRING)
                parts.append((_unquoted(self.text[start : self.at]), start))
            else:
                self._skip(_BARE_KEY)
                parts.append((self.text[start : self.at], start))
            self._skip(_SPACE)
            if not self.text.startswith(".", self.at):
                return parts
            self.at += 1

    def _statement(self, table: KeyPath) -> None:
        path = table
        for name, offset in self._key():
            path = (*path, name)
            self._note(path, offset)
        self.at += 1
        self._skip(_SPACE)
        self._value(path)

    def _value(self, path: KeyPath) -> None:
        start = self.at
        self._skip_value(path)
        if path in self.wanted:
            self.spans.setdefault(path, (start, self.at))

    def _skip_value(self, path: KeyPath) -> None:
        first = self.text[self.at : self.at + 1]
        if first in ('"', "'"):
            self._skip(_STRING)
        elif first not in ("[", "{"):
            self._skip(_SCALAR)
        elif path not in self.around:
            self._nested()
        elif first == "[":
            self._array(path)
        else:
            self._inline_table(path)

    def _nested(self) -> None:
        """Skip an array or inline table with its contents."""
        depth = 0
        while self.at < len(self.text):
            char = self.text[self.at]
            if char in "[{":
                depth += 1
            elif char in "]}":
                depth -= 1
            elif char in "\"'":
                self._skip(_STRING)
                continue
            else:
                self._skip(_INSIDE)
                continue
            self.at += 1
            if not depth:
                return

    def _array(self, path: KeyPath) -> None:
        self.at += 1
        index = 0
        while self._more("]"):
            self._note((*path, index), self.at)
            self._value((*path, index))
            index += 1

    def _inline_table(self, path: KeyPath) -> None:
        self.at += 1
        while self._more("}"):
            self._statement(path)

    def _more(self, closing: str) -> bool:
        """Go to the next item and return True, or past the closing bracket and return False."""
        self._skip(_BLANK)
        if self.text.startswith(",", self.at):
            self.at += 1
            self._skip(_BLANK)
        if self.at < len(self.text) and not self.text.startswith(closing, self.at):
            return True
        self.at += 1
        return False


def _unquoted(raw: str) -> str:
    import tomli

    try:
        return str(tomli.loads(f"key = {raw}")["key"])
    except tomli.TOMLDecodeError:
        return raw
