"""Places of keys: in texts written by hand, and in random ones that know where everything is."""

from __future__ import annotations

import tomli
from hypothesis import given
from hypothesis import strategies as st
from support.marked import place, unmarked
from support.rows import every_row

from explorer.read.places import KeyPath, header_lines, locate, locate_nearest


@every_row(
    ("text", "path"),
    [
        ("▮a = 1", ("a",)),
        ("# a = 1\n  ▮a = 1", ("a",)),
        ("x.y = 1\nx.▮z = 2", ("x", "z")),
        ('"x y" . ▮"z" = 2', ("x y", "z")),
        ('"\\u0061" = 1\n▮b = 2', ("b",)),
        ('▮"\\u0061" = 1', ("a",)),
        ("[t]\n▮a = 1", ("t", "a")),
        ("[▮t]\na = 1", ("t",)),
        ("[t.▮u.v]\na = 1", ("t", "u")),
        ("[[c]]\n▮[[c]]", ("c", 1)),
        ("[[▮c]]\n[[c]]", ("c",)),
        ("[[c]]\n[[c]]\n[[c.e]]\n[[c.e]]\n▮line = 1", ("c", 1, "e", 1, "line")),
        ("[[c]]\na=1\n[[c]]\n[c.s]\n▮w = 1", ("c", 1, "s", "w")),
        ("a = [1, [2, ▮3]]", ("a", 1, 1)),
        ("a = [ # ]\n 1,\n\t▮'x', ]", ("a", 1)),
        ("a = [{ b = 1 }, ▮{ b = 2 }]", ("a", 1)),
        ("a = [{ b = 1 }, { b = 2, ▮c.d = 3 }]", ("a", 1, "c")),
        ("a = 1979-05-27 07:32:00\n▮b = 1", ("b",)),
        ("a = [1979-05-27 07:32:00, ▮2]", ("a", 1)),
        ('a = """\nb = 1\n"""\n▮b = 1', ("b",)),
        ('a = """x"""""\n▮b = 1', ("b",)),
        ('a = """"x"""\n▮b = 1', ("b",)),
        ('a = """\\""""\n▮b = 1', ("b",)),
        ("a = '''\n[b]\n'''''\n▮b = 1", ("b",)),
        ("a = ''\n▮b = 1", ("b",)),
        ('a = "\\"#"\n▮b = 1', ("b",)),
        ("a = ''''''\n▮b = 1", ("b",)),
        ("[[x]]\na = [\n[1],\n[2]\n]\n[[c]]\n▮b = 1", ("c", 0, "b")),
        ("[x]\na = '''\n[[c]]\n'''\n[[c]]\n▮b = 1", ("c", 0, "b")),
        ('é = "ü" # no TOML, yet it ends\n', ("none",)),
    ],
)
def test_by_hand(text: str, path: KeyPath) -> None:
    expected = place(text) if "▮" in text else None
    assert locate(unmarked(text), path) == expected


def test_a_missing_key_is_placed_at_its_container() -> None:
    text = "[[c]]\nid = 'a'\n[[c]]\nscope = { x = 1 }\n"
    paths: list[KeyPath] = [("c", 1, "id"), ("c", 1, "scope", "y"), ("d",)]
    assert locate_nearest(text, paths) == {
        ("c", 1, "id"): (3, 1),
        ("c", 1, "scope", "y"): (4, 1),
        ("d",): (1, 1),
    }


def test_header_lines() -> None:
    text = "# [[c]]\n[[c]]\na = 1\n\n  [[ c ]]\n[[d]]\n"
    assert header_lines(text, "c", 2) == [2, 5]
    assert header_lines("c = [\n{a = 1},\n{}]", "c", 2) == [2, 3]


class Writer:
    """Writes a document and remembers where it put each key."""

    def __init__(self, draw: st.DrawFn) -> None:
        self.draw = draw
        self.text = ""
        self.places: dict[KeyPath, tuple[int, int]] = {}

    def put(self, text: str) -> None:
        self.text += text

    def one_of(self, *choices: str) -> None:
        self.put(self.draw(st.sampled_from(choices)))

    def note(self, path: KeyPath) -> None:
        line = self.text.count("\n") + 1
        self.places.setdefault(path, (line, len(self.text) - self.text.rfind("\n")))

    def key(self, path: KeyPath) -> None:
        self.note(path)
        name = str(path[-1])
        self.put(self.draw(st.sampled_from([name, f'"{name}"', f"'{name}'"])))

    def gap(self) -> None:
        self.one_of("", " ", "\t")

    def wide_gap(self) -> None:
        self.one_of("", " ", "\n", "# ]}\"'\n", "\n  ")

    def scalar(self) -> None:
        self.one_of(
            "1", "-2.5e3", "true", "2024-01-02", "2024-01-02 03:04:05Z", "07:00:00", "inf",
            '""', '"a # b"', '"\\"]"', "''", "'{\"'", '"é[["', '"\\\\"',
            '"""x\ny = 1"""', '"""\n[[c]]\n"""""', '""""""', "'''\n'a = 2\n'''", "''''q'''",
        )  # fmt: skip

    def value(self, path: KeyPath, depth: int) -> None:
        form = self.draw(st.sampled_from(["scalar", "scalar", "array", "table"][: 4 - depth]))
        if form == "scalar":
            self.scalar()
        elif form == "array":
            self.array(path, depth + 1)
        else:
            self.table(path, depth + 1)

    def array(self, path: KeyPath, depth: int) -> None:
        self.put("[")
        count = self.draw(st.integers(0, 3))
        for index in range(count):
            self.wide_gap()
            self.note((*path, index))
            self.value((*path, index), min(depth, 2))
            self.wide_gap()
            if index < count - 1 or self.draw(st.booleans()):
                self.put(",")
        self.wide_gap()
        self.put("]")

    def table(self, path: KeyPath, depth: int) -> None:
        self.put("{")
        for index in range(self.draw(st.integers(0, 3))):
            self.put(", " if index else "")
            self.gap()
            self.assign((*path, f"k{index}"), min(depth, 2))
        self.gap()
        self.put("}")

    def assign(self, path: KeyPath, depth: int = 0) -> None:
        self.key(path)
        if self.draw(st.integers(0, 4)) == 0:
            self.gap()
            self.put(".")
            self.gap()
            path = (*path, "dotted")
            self.key(path)
        self.gap()
        self.put("=")
        self.gap()
        self.value(path, depth)

    def body(self, path: KeyPath) -> None:
        for index in range(self.draw(st.integers(0, 4))):
            self.one_of("", "\n", "# [[c]] a = 1\n", "  ")
            self.assign((*path, f"b{index}"))
            self.one_of("\n", " # end\n", "\t\n")

    def document(self) -> None:
        self.body(())
        counts = {"c": 0, "d": 0}
        for index in range(self.draw(st.integers(0, 5))):
            name = self.draw(st.sampled_from(["c", "d", "plain"]))
            path: KeyPath
            if name == "plain":
                path = (f"t{index}",)
                self.put("[")
                self.key(path)
                self.put("]\n")
            else:
                path = (name, counts[name])
                counts[name] += 1
                self.gap()
                self.note(path)
                self.put("[[")
                self.key((name,))
                self.put("]] # c\n")
            self.body(path)
            for inner in range(self.draw(st.integers(0, 2)) if name == "c" else 0):
                self.note((*path, "e", inner))
                self.put(f"[[{name}.")
                self.key((*path, "e"))
                self.put("]]\n")
                self.body((*path, "e", inner))


@st.composite
def documents(draw: st.DrawFn) -> tuple[str, dict[KeyPath, tuple[int, int]]]:
    writer = Writer(draw)
    writer.document()
    return writer.text, writer.places


@given(documents())
def test_every_key_of_a_random_document(
    document: tuple[str, dict[KeyPath, tuple[int, int]]],
) -> None:
    text, places = document
    tomli.loads(text)
    assert {path: locate(text, path) for path in places} == places
    assert locate_nearest(text, places) == places


@given(st.text())
def test_what_is_not_toml_does_not_hang(text: str) -> None:
    assert locate_nearest(text, [("a", 0, "b")])


@given(st.text(alphabet="[]{}=.\"'#,\\\n a1"))
def test_what_looks_like_toml_does_not_hang(text: str) -> None:
    assert locate_nearest(text, [("a", 0, "b"), ("a", "1")])
