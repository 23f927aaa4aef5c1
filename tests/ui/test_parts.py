"""The app's parts without a screen: the registry, the history, lines cut and wrapped."""

from __future__ import annotations

import subprocess
import sys
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from explorer.charts.lines import _NARROW, SIGNS, clip, width_of, wrap
from explorer.model.place import Place
from explorer.pages.page import Span, row
from explorer.ui.keys.registry import ACTIONS
from explorer.ui.widgets.page_layout import LaidPage
from explorer.ui.workspace.breadcrumb import Breadcrumb
from explorer.ui.workspace.history import LONGEST, History, Visit
from explorer.wording.labels import DECISIONS, NOTE, SEVERITY_GLYPHS, VERDICT_GLYPHS

LETTERS = ["a", "b", " ", "  ", "日", "é", "e\u0301", "👩\u200d🎤", "[", "/]", "x"]
WORDS = st.lists(st.sampled_from(LETTERS), max_size=20).map("".join)
TEXTS = st.lists(st.builds(Span, WORDS, st.just("dim")), max_size=5)


def test_every_action_has_an_id_a_tooltip_and_keys_of_its_own() -> None:
    assert not [i for i, n in Counter(a.id for a in ACTIONS).items() if n > 1]
    assert all(a.tooltip and a.label and a.group for a in ACTIONS)
    keys = Counter((a.scope, key) for a in ACTIONS for key in a.keys)
    assert not [scope_and_key for scope_and_key, n in keys.items() if n > 1]


@pytest.mark.parametrize(
    ("modules", "unneeded"),
    [
        (
            "explorer.ui.app, explorer.ui.views.findings.list",
            ("pydantic_core", "rapidfuzz", "tomli", "textual.widgets._markdown",
             "textual.widgets._text_area", "explorer.pages.build", "explorer.compare",
             "explorer.read.pack", "explorer.session", "explorer.values", "explorer.model.claim",
             "explorer.model.pack", "explorer.model.source"),
        ),
        (  # what reads texts is for whoever marks words or accepts suggestions
            "explorer.ui.views.reader.view",
            ("explorer.suggest.names.mentions", "explorer.suggest.reading",
             "explorer.claiming.draft", "explorer.claiming.property_ranking"),
        ),
        (  # questions about names are counted whenever a pack is opened
            "explorer.claiming.alike_names",
            ("explorer.claiming.book", "explorer.read.tables", "explorer.write.pack_files"),
        ),
    ],
    ids=["the first screen", "the reader", "the questions about names"],
)  # fmt: skip
def test_what_is_not_needed_yet_is_not_imported(modules: str, unneeded: tuple[str, ...]) -> None:
    code = f"import sys, {modules}; print([m for m in sys.modules if m.startswith({unneeded})])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


@given(TEXTS, st.integers(1, 40))
def test_a_cut_line_fits_and_says_that_it_is_cut(spans: list[Span], width: int) -> None:
    cut = clip(spans, width)
    assert width_of(cut) <= width
    if width_of(spans) <= width:
        assert cut == spans
    else:
        assert cut[-1].text == "…"


@given(TEXTS, st.integers(4, 40), st.integers(0, 2))
def test_wrapped_lines_fit_and_lose_no_letter(spans: list[Span], width: int, hang: int) -> None:
    lines = wrap(spans, width, hang)
    assert all(
        width_of(line) <= width - (hang if number else 0) for number, line in enumerate(lines)
    )
    kept = "".join(span.text for line in lines for span in line)
    assert kept.replace(" ", "") == "".join(span.text for span in spans).replace(" ", "")


def test_a_word_across_spans_stays_whole() -> None:
    lines = wrap([Span("one tw"), Span("o", "strong"), Span(" three")], 6)
    assert ["".join(s.text for s in line) for line in lines] == ["one", "two", "three"]


def test_a_sign_and_its_word_stay_on_one_line() -> None:
    spans = [Span("ten letters"), Span("  ✗ contradiction", "contradiction"), Span(" – and on")]
    lines = ["".join(s.text for s in line) for line in wrap(spans, 17)]
    assert lines == ["ten letters", "✗ contradiction –", "and on"]
    every = {
        *VERDICT_GLYPHS.values(),
        *DECISIONS.values(),
        *SEVERITY_GLYPHS.values(),
        NOTE,
        "!",
    }
    assert every <= set(SIGNS)


def test_wide_letters_count_two() -> None:
    assert [s.text for s in clip([Span("日本語")], 5)] == ["日本", "…"]
    assert cell_len("日本…") == 5


def visit(name: str, root: bool = False) -> Visit:
    return Visit(Place.entity(name), name, root)


def test_going_somewhere_new_forgets_what_was_ahead() -> None:
    history = History()
    for name in "abc":
        history.go(visit(name, root=name == "a"))
    assert [v.crumb for v in history.trail] == ["a", "b", "c"]
    history.back()
    history.go(visit("d"))
    assert [v.crumb for v in history.trail] == ["a", "b", "d"]
    assert history.forward() is None
    assert history.jump(0).crumb == "a"
    assert history.back() is None


def test_a_view_begins_a_trail_and_back_leads_out_of_it() -> None:
    history = History()
    for name in "ab":
        history.go(visit(name, root=name == "a"))
    history.go(visit("c", root=True))
    assert [v.crumb for v in history.trail] == ["c"]
    history.back()
    assert [v.crumb for v in history.trail] == ["a", "b"]


def test_a_long_way_is_forgotten_from_its_beginning() -> None:
    history = History()
    for number in range(LONGEST + 50):
        history.go(visit(str(number)))
    assert history.present.crumb == str(LONGEST + 49)
    assert len(history.trail) == LONGEST


NARROW = [letter for letter in map(chr, range(0x3000)) if _NARROW(letter)]


@given(st.text(NARROW))
def test_letters_counted_at_once_take_one_cell_each(text: str) -> None:
    assert cell_len(text) == len(text)


def test_every_letter_counted_at_once_takes_one_cell() -> None:
    assert {letter for letter in NARROW if cell_len(letter) != 1} == set()


@pytest.mark.parametrize("width", [36, 58, 78, 118])
def test_the_last_crumb_is_cut_before_the_way_is_left_out(width: int) -> None:
    bar = Breadcrumb()
    here = "The unsigned review: between the third film and the fourth, in 2019"
    bar.show(["Findings", "Eve Macarro: her father's death", "A claim of hers", here])
    parts, _ = bar.parts(width)
    shown = "".join(part.text for part in parts)
    assert shown.startswith("Findings › ")
    assert " › The " in shown
    assert len(shown) <= width
    assert ("…" in parts[-1].text) == (parts[-1].text != here)
    if width == 58:
        assert shown.startswith("Findings › … › The unsigned review: between")
    if width == 78:
        assert shown.startswith("Findings › … › A claim of hers › The unsigned review")
    bar.show(["Findings", here])
    assert bar.parts(70)[0][-1].text == here[:58].rstrip() + "…"


def test_the_way_gives_room_to_how_far_a_source_has_been_read() -> None:
    bar = Breadcrumb()
    way = ["Findings", "The tin gull: its music", "Corso's review, line 31"]
    bar.show(way, "review: 22 of 38 lines read, 9 suggestions", "22/38 read, 9 suggested")
    parts, right = bar.parts(78)
    assert right is not None
    assert right.text == "22/38 read, 9 suggested"
    assert sum(cell_len(part.text) for part in (*parts, right)) < 78
    assert parts[-1].text == "Corso's review, line 31"
    assert bar.parts(36)[1] is None  # too narrow for both


def test_what_has_a_label_is_hung_under_it_and_prose_is_not() -> None:
    words = Span("the third film and the fourth one")
    page = LaidPage([row(Span("Value: ", "dim"), words), row(words)])
    page.lay_out(16)
    assert [line.indent for line in page.lines if line.row == 0][:2] == [0, 2]
    assert {line.indent for line in page.lines if line.row == 1} == {0}


def test_only_a_rows_number_is_hung_under_and_only_the_chosen_row_is_shown_first() -> None:
    words = Span("1917 strong words in a row")
    numbered = row(words, number=Span("  12 ", "dim"), chosen=True)
    page = LaidPage([row(Span("2049 ", "strong"), words), numbered])
    page.lay_out(20)
    assert {line.indent for line in page.lines if line.row == 0} == {0}
    assert [line.indent for line in page.lines if line.row == 1][:2] == [0, 5]
    assert page.chosen_line() == page.line_of(1) > 0
