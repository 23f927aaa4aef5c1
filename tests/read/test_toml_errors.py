"""What is not TOML is told in plain words: what stands there, what belongs there, what to write."""

from __future__ import annotations

import pytest
from support.marked import place, problems, unmarked
from support.minimal import BuildPack

TEXT = "expected text in quotes"
OPEN = (
    "found a quotation mark that is not closed on its line; "
    "expected another one at the end of the text"
)
LONE = r"found a lone backslash in text; expected two of them (\\), or the text between '…'"


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ('name = "Eve▮\nb = 1\n', OPEN),
        ("name = 'Eve▮\nb = 1\n", OPEN),
        ('name = "Eve▮', OPEN),
        ('name = ["Eve▮\n]\n', OPEN),
        ('name = "Eve”▮\n', f"{OPEN}; the line has the curly ”, which closes nothing"),
        ('name = """Eve\n▮', 'found text after """ that is not closed; expected """ at its end'),
        ("name = ▮“Eve”\n", 'found the curly quotation mark “; expected a straight one: "'),
        ("name = [▮„Eve“]\n", 'found the curly quotation mark „; expected a straight one: "'),
        (
            "name = ▮Eve Macarro\n",
            f'found the text “Eve Macarro” without quotes; {TEXT}; write "Eve Macarro"',
        ),
        ('name = [▮eve, "x"]\n', f'found the text “eve” without quotes; {TEXT}; write "eve"'),
        ("lost = ▮True\n", "found “True”; expected true or false in lower case; write true"),
        (
            "lines = 124 ▮min # or so\n",
            f"found “min # or so” after the value; {TEXT}, or nothing more on the line; "
            'write "124 min"',
        ),
        (
            'name = "the "▮big" one"\n',
            'found “big" one"” after the value; expected nothing more on the line; '
            r"within such text a quotation mark is written \"",
        ),
        (
            "name = 'Eve'▮s'\n",
            "found “s'” after the value; expected nothing more on the line; "
            'put text with an apostrophe between "…"',
        ),
        (r'name = "C:\w▮"' + "\n", LONE),
        (r'name = "C:\U▮sers"' + "\n", LONE),
        (
            'name = ["a",\n▮',
            "found the end of the file inside a value; expected ], or whatever else closes it",
        ),
        (
            'name = ["a"\n▮[[claim]]\n',
            "found a list that is not closed; expected ] at its end, or a comma",
        ),
        (
            'name = ["a" ▮"b"]\n',
            'found “"b"]”; expected a comma, or ] at the end of a list',
        ),
        (
            'e = [{ line = 3 ▮phrase = "x" }]\n',
            'found “phrase = "x" }]”; expected a comma, or } at the end of an inline table',
        ),
        ("[[claim▮\n", "found a header that is not closed; expected ]] at its end"),
        ("a▮\n", "found a key without a value; expected key = value"),
        (
            "▮? 1\n",
            "found neither a key nor a header; expected key = value, or [[header]]",
        ),
    ],
)
def test_in_plain_words(text: str, complaint: str, minimal_pack: BuildPack) -> None:
    root = minimal_pack({"entities.toml": unmarked(text)})
    (problem,) = problems(root)
    assert str(problem).removeprefix(f"{root}/entities.toml:").split(": ", 1)[1] == complaint
    line, column = place(text)
    assert (problem.line, abs(problem.column - column) <= 2) == (line, True)


def test_it_is_safe_for_a_terminal(minimal_pack: BuildPack) -> None:
    (problem,) = problems(minimal_pack({"entities.toml": "a = b\x1b]0;evil\x07\u202e\n"}))
    assert str(problem).isprintable()
