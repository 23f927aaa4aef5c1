"""`filmfacts --plain`: the findings walked by typed commands."""

from __future__ import annotations

import io
import re
from collections.abc import Sequence
from pathlib import Path

import pytest
from support.hostile import FERRY, MUST_NOT_REACH_A_TERMINAL, ferry_pack, hostile_pack
from support.rows import every_row
from support.shipped import shipped_session
from support.small import empty

from explorer.cli.plain import walk
from explorer.pages.linear import without_signs
from explorer.session import NoRulings, Session
from explorer.user.rulings import RulingBook, rulings_path
from explorer.wording.labels import DECISION_NAMES
from explorer.wording.spans import Span, signed, span

FINDINGS = 13


@pytest.fixture(scope="module")
def ferry() -> Session:
    return Session.load(FERRY, FERRY / "texts")


def said(session: Session, *commands: str) -> list[str]:
    """Return what each command was answered, first what is said at the start."""
    out = io.StringIO()
    assert walk(session, io.StringIO("".join(f"{command}\n" for command in commands)), out) == 0
    *answers, end = out.getvalue().split(" > ")
    return [*(answer.rpartition("\n")[0] + "\n" for answer in answers), end]  # without the prompts


def test_it_begins_with_the_findings_worst_first_and_how_to_get_help(ferry: Session) -> None:
    (start, end) = said(ferry)
    assert start.startswith(
        "Night Ferry, as plain text. Press h and Enter for help, q and Enter to quit.\n"
    )
    numbers = re.findall(r"^\[(\d+)\] ", start, re.M)
    assert numbers == [str(n) for n in range(1, FINDINGS + 1)]
    assert "[1] contradiction high Night Ferry – released" in start
    assert end == "\n"


def test_it_walks_the_findings_to_both_ends(ferry: Session) -> None:
    answers = said(ferry, *["n"] * (FINDINGS + 1), "p", *["p"] * FINDINGS)[1:]
    for number in range(FINDINGS):
        assert answers[number].startswith(f"Finding {number + 1} of {FINDINGS}.")
    assert answers[FINDINGS] == "There are no more findings in that direction.\n"
    assert answers[FINDINGS + 1].startswith(f"Finding {FINDINGS - 1} of {FINDINGS}.")
    assert answers[-2] == "There are no more findings in that direction.\n"


def test_the_next_finding_is_the_one_after_the_one_on_show(ferry: Session) -> None:
    third = ferry.comparison.findings[2].id
    assert said(ferry, "3", "n")[2].startswith(f"Finding 4 of {FINDINGS}.")
    assert said(ferry, f"o {third}", "p")[2].startswith(f"Finding 2 of {FINDINGS}.")


def test_a_number_opens_and_b_goes_back(ferry: Session) -> None:
    start, finding, claim, again, first, still = said(ferry, "1", "1", "b", "b", "b")[:6]
    assert finding.startswith("Night Ferry – released\n")
    assert claim.startswith("Night Ferry – released: 6 March 1998\n")
    assert "Line 7: “6 March 1998”" in claim
    assert again == finding
    assert first == start.partition("\n")[2]
    assert still == first


def test_numbers_that_lead_nowhere(ferry: Session) -> None:
    for number in ("0", "14", "99999999999999999999"):
        assert said(ferry, number)[1] == f"There is no entry {int(number)} on this page.\n"


def test_a_number_of_thousands_of_digits_opens_nothing(ferry: Session) -> None:
    assert said(ferry, "9" * 5000)[1] == f"There is no entry {'9' * 20}… on this page.\n"
    assert said(ferry, "0" * 5000 + "2")[1] == said(ferry, "2")[1]


def test_every_link_of_every_finding_opens(ferry: Session) -> None:
    commands = []
    for at, page in enumerate(said(ferry, *["n"] * FINDINGS)[1 : FINDINGS + 1], 1):
        for number in re.findall(r"^ *\[(\d+)\] ", page, re.M):
            commands += ["l", str(at), number]
    answers = said(ferry, *commands)
    assert len(commands) > 300
    assert not [
        answer for answer in answers if "no entry" in answer or len(answer.splitlines()) < 2
    ][:-1]


def test_search_and_open_what_was_found(ferry: Session) -> None:
    hits, page, nothing, empty_search = said(ferry, "s sato kenji", "1", "s zzqqxx", "s")[1:5]
    assert hits.startswith("[1] actor: 佐藤 健二")
    assert hits.endswith("found.\n")
    assert page.startswith("佐藤 健二\n")
    assert nothing == "Nothing found.\n"
    assert empty_search == "Type what to look for after s, for example: s mother\n"


def test_opening_by_id(ferry: Session) -> None:
    entity, line, none = said(ferry, "o mara", "o tide-review:4", "o nobody")[1:4]
    assert entity.startswith("Mara Lindqvist\n")
    assert "Ilse Brandt steers" in line
    assert none.startswith('No record has the id "nobody"; ')


def test_unknown_commands_and_help(ferry: Session) -> None:
    unknown, blank, by_letter, by_sign = said(ferry, "dance now", "", "h", "?")[1:5]
    assert unknown == "dance is not a command; h and Enter for help.\n"
    assert blank.strip() == ""
    assert by_letter == by_sign
    assert "s WORDS   search" in by_letter


@pytest.mark.parametrize("word", ["q", "quit", "exit", "  q  "])
def test_quitting(word: str, ferry: Session) -> None:
    assert len(said(ferry, word, "n")) == 2


def test_the_end_of_the_input_quits_in_the_middle_of_a_line(ferry: Session) -> None:
    out = io.StringIO()
    assert walk(ferry, io.StringIO("n"), out) == 0
    assert "Finding 1 of 13." in out.getvalue()


@pytest.mark.parametrize("columns", [1, 20, 60, 400])
def test_lines_fit_the_terminal(
    columns: int, ferry: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", str(columns))
    pages = "".join(said(ferry, *["n"] * FINDINGS)[1:])
    lines = [line for line in pages.splitlines() if not line.startswith("Finding ")]
    assert max(map(len, lines)) <= min(max(columns, 30), 100)


def test_an_empty_pack() -> None:
    start, no_next, _ = said(empty(), "n")
    assert "There are no claims yet" in start
    assert no_next == "There are no more findings in that direction.\n"


def test_hostile_texts_and_commands(tmp_path: Path) -> None:
    root = hostile_pack(tmp_path)
    session = Session.load(root, root / "texts")
    commands = [
        "n",
        "1",
        "2",
        "b",
        "s sic",
        "o mara",
        "o \x1b]0;evil\x07",
        "\x9b31m \x1b[6;66;666H",
    ]
    answers = said(session, *commands, *["n"] * FINDINGS)
    assert "]0;evil" in "".join(answers)
    assert [evil for evil in MUST_NOT_REACH_A_TERMINAL if evil in "".join(answers)] == []


# By ear


@every_row(
    ("shown", "words"),
    [
        (
            (*signed("✗", "contradiction", "contradiction"), Span(" medium "), Span("Titanic")),
            "contradiction medium Titanic",
        ),
        ((Span("194 min — Kelly's review · says so"),), "194 min, Kelly's review, says so"),
        ((Span("Russia  1 voice  better supported"),), "Russia, 1 voice, better supported"),
        ((*signed("▢", "lost", "missing"), Span("  · alone")), "lost, alone"),
        (
            (
                *signed("✓", "accepted", "good"),
                Span(" "),
                *signed("!", "claims changed since this ruling", "warn"),
            ),
            "accepted claims changed since this ruling",
        ),
        ((Span("└ ", "dim", sign=True), Span("The star sleeps.")), "The star sleeps."),
        ((Span("quiet"), Span("  "), *signed("=", "agrees", "good")), "quiet, agrees"),
    ],
)
def test_signs_for_the_eye_are_left_out(shown: Sequence[Span], words: str) -> None:
    assert without_signs(shown) == words


@pytest.mark.parametrize(
    "title", ["Romeo + Juliet", "Airplane ! and 5 ± 2 = 7", "? rumour", "◆ Gem", "a ≠ b"]
)
def test_signs_in_a_name_are_read_out(title: str) -> None:
    assert without_signs([span(title)]) == title


def test_nothing_but_letters_and_usual_marks_on_any_finding() -> None:
    answers = "".join(said(shipped_session(), *["n"] * 46))
    odd = set(re.findall(r"[^\w\s.,;:!?'‘’“”()\[\]/–>-]", answers))
    assert odd == set()


def test_no_line_is_drawn_on_any_passage() -> None:
    session = shipped_session()
    lines = [f"o {source.id}:{n}" for source in session.pack.sources.values() for n in range(1, 24)]
    assert set("└├│─┌┐▸·—") & set("".join(said(session, *lines))) == set()


def test_the_prompt_says_what_can_be_typed(ferry: Session) -> None:
    out = io.StringIO()
    walk(ferry, io.StringIO("1\nl\ns zzqqxx\n"), out)
    on_list, on_finding, on_list_again, nothing = re.findall(r"^(.*) > ", out.getvalue(), re.M)
    assert on_list == on_list_again == "number, n, p, l, b, h for help, q to quit"
    assert on_finding == "number, n, p, l, b, a i d r to decide, h for help, q to quit"
    assert nothing == "n, p, l, b, h for help, q to quit"


# Rulings


def test_ruling_on_a_finding_and_undoing_it(tmp_path: Path) -> None:
    session = Session.load(ferry_pack(tmp_path))
    first = session.comparison.findings[0]
    rule, page, again, undone, undone_too, nothing = said(
        session, "1", "d Seen in print.", "o " + first.id, "a", "u", "u", "u"
    )[2:8]
    ruled = "Your decision on Night Ferry – released:"
    assert rule == f"{ruled} not a conflict, with the note “Seen in print.”. u undoes it.\n"
    assert "Your decision: not a conflict" in page
    assert "Seen in print." in page
    assert again == f"{ruled} real conflict, with the note “Seen in print.”. u undoes it.\n"
    assert undone == undone_too == f"Undone: the decision on {first.id}.\n"
    assert nothing == "Nothing to undo.\n"
    assert RulingBook(rulings_path(session.pack)).rulings == {}


@pytest.mark.parametrize(
    ("letter", "state"), [("a", "accepted"), ("i", "explained"), ("d", "dismissed"), ("r", "open")]
)
def test_every_ruling_is_kept(letter: str, state: str, tmp_path: Path) -> None:
    session = Session.load(ferry_pack(tmp_path))
    assert (
        said(session, "2", f"{letter} Why.")[2]
        .partition(": ")[2]
        .startswith(f"{DECISION_NAMES[state]}, ")
    )
    kept = RulingBook(rulings_path(session.pack))
    second = session.comparison.findings[1]
    assert (kept.state(second), kept.note(second)) == (state, "Why.")


def test_ruling_where_there_is_no_finding_or_no_book(ferry: Session) -> None:
    assert said(ferry, "a")[1] == "Open a finding first, then decide on it.\n"
    bare = Session(ferry.pack, ferry.comparison, rulings=NoRulings(), warning="Not \x1breadable.")
    start, _, answer, undone = said(bare, "1", "a", "u")[:4]
    assert "Not �readable." in start or "Not" in start.splitlines()[1]
    assert "\x1b" not in start
    assert answer == "Decisions cannot be saved here.\n"
    assert undone == "Nothing to undo.\n"


def test_a_ruling_that_cannot_be_written(tmp_path: Path) -> None:
    session = Session.load(ferry_pack(tmp_path))
    path = rulings_path(session.pack)
    path.write_text("not = [valid")
    assert said(session, "1", "a")[2].startswith("Decision not saved: ")
    assert path.read_text() == "not = [valid"
