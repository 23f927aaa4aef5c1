"""Reading a source line by line, with claims at their lines and findings in the margin."""

from __future__ import annotations

import hashlib
from pathlib import Path

from rich.cells import cell_len
from support.driving import crumbs, press, running, screen_text, toasts, workspace
from support.minimal import BuildPack
from support.saga import EMPTY, HOSTILE, saga
from support.shipped import shipped_session

from explorer.model.place import Place, PlaceKind
from explorer.pages import page_for
from explorer.pages.reader import Claims, reader
from explorer.ui.views.reader.pane import ReaderPane


def pane(pilot) -> ReaderPane:
    return next(p for p in pilot.app.screen.query(ReaderPane) if p.region.area)


async def go(pilot, place: Place) -> None:
    await workspace(pilot).go(place)
    await pilot.pause()


def test_claims_hang_at_their_lines_and_marks_stand_at_disputed_ones() -> None:
    session = shipped_session()
    source = session.pack.sources["preview"]
    shown = reader(session, source, 14, False, Claims.ALL)
    at = shown.row_of(14)
    assert shown.page.rows[at].number.text.strip() == "14"
    assert shown.page.rows[at].number.role == "strong"
    claims = session.pack.claims_at("preview", 14)
    hanging = [r.target for r, n in zip(shown.page.rows, shown.lines, strict=True) if n == 14][1:]
    assert {Place.claim(claim.id) for claim in claims} <= set(hanging)
    for row, line in enumerate(shown.lines):
        marked = any(session.mark(claim) for claim in session.pack.claims_at("preview", line))
        is_line = shown.page.rows[row].indent == 0 and line > 0
        assert (row in shown.marks) == (marked and is_line)


def test_claims_can_be_fewer_or_none() -> None:
    session = shipped_session()
    source = session.pack.sources["wick-post"]
    rows = {c: reader(session, source, 7, False, c).page.rows for c in Claims}
    assert len(rows[Claims.ALL]) > len(rows[Claims.DISPUTED]) > len(rows[Claims.NONE])
    disputed = [r.target for r in rows[Claims.DISPUTED] if r.indent]
    assert all(session.mark(session.pack.claims[t.id]) for t in disputed)
    assert any("claims]" in r.plain for r in rows[Claims.NONE])


def test_a_line_without_anything_is_looked_up_at_the_one_before() -> None:
    session = shipped_session()
    source = session.pack.sources["wick-post"]
    shown = reader(session, source, 8, False, Claims.NONE)
    assert shown.lines[shown.row_of(8)] == 7
    assert reader(session, source, 1, False, Claims.NONE).row_of(0) == -1


async def test_moves_by_line_and_opens_the_claim_under_the_cursor() -> None:
    async with running() as pilot:
        await go(pilot, Place.passage("preview", 14))
        assert pane(pilot).line == 14
        await press(pilot, "down", "down")
        claim = pane(pilot).target
        assert claim.kind == "claim"
        await press(pilot, "enter")
        assert workspace(pilot).place == claim
        await press(pilot, "escape")
        assert workspace(pilot).place == Place.passage("preview", 14)
        assert pane(pilot).target == claim


async def test_enter_on_a_line_opens_what_is_most_in_dispute_there() -> None:
    async with running() as pilot:
        await go(pilot, Place.passage("wick-post", 7))
        await press(pilot, "enter")
        assert workspace(pilot).place == Place.claim("post-7-story-time")


async def test_n_and_p_go_between_findings_and_the_trail_follows() -> None:
    async with running() as pilot:
        await go(pilot, Place.passage("wick-post", 1))
        await press(pilot, "n")
        first = pane(pilot).line
        await press(pilot, "n")
        second = pane(pilot).line
        assert 1 < first < second
        assert crumbs(pilot)[-1] == f"The blog post, line {second}"
        await press(pilot, "p")
        assert pane(pilot).line == first
        assert workspace(pilot).place == Place(PlaceKind.PASSAGE, f"wick-post:{first}")
        await press(pilot, "p")
        assert pane(pilot).line <= first
        await press(pilot, "escape")
        assert workspace(pilot).place == Place(PlaceKind.FINDINGS)


async def test_v_folds_the_claims_and_keeps_the_line() -> None:
    async with running() as pilot:
        await go(pilot, Place.passage("wick-post", 13))
        await press(pilot, "v", "v")
        assert pane(pilot).line == 13
        assert all(not row.indent for row in pane(pilot).page.rows)
        await press(pilot, "v")
        assert pane(pilot).line == 13
        assert any(row.indent for row in pane(pilot).page.rows)


async def test_keeps_its_line_in_sight_through_a_resize() -> None:
    async with running() as pilot:
        await go(pilot, Place.passage("weary-review", 17))
        for size in [(120, 37), (80, 24), (60, 20), (40, 10)]:
            await pilot.resize_terminal(*size)
            await pilot.pause()
            assert pane(pilot).line == 17, size
            text = screen_text(pilot)
            assert "▸" in text, size
            assert all(cell_len(line) <= size[0] for line in text.splitlines()), size


def with_text(minimal_pack: BuildPack, outline: str = "") -> Path:
    """Write a pack with the text of one source, and perhaps an outline of its first line."""
    text = "Nobody calls it out in June yet.\nIt was not last year.\nAnn () after all.\n"
    sha = hashlib.sha256(text.encode()).hexdigest()
    files = dict(saga())
    files["sources.toml"] = files["sources.toml"].replace(
        'kind = "blog post"\nlines = 3', f'kind = "blog post"\nlines = 4\nsha256 = "{sha}"'
    )
    if outline:
        files["claims/lines.toml"] = (
            f'source = "post"\n\n[[passage]]\nline = 1\noutline = "{outline}"\n'
        )
    root = minimal_pack(files)
    (root / "texts").mkdir()
    (root / "texts" / "post.txt").write_text(text)
    return root


async def test_t_shows_the_text_where_it_is_at_hand(minimal_pack: BuildPack) -> None:
    async with running(with_text(minimal_pack, "Tells of June.")) as pilot:
        await go(pilot, Place.passage("post", 1))
        assert "Nobody calls it out in June yet." in screen_text(pilot)
        lit = [s.text for s in pane(pilot).page.rows[2].spans if s.role == "phrase"]
        assert lit == ["out in June"]
        await press(pilot, "t")
        assert "Nobody calls it" not in pane(pilot).page.plain
        assert "Each line in our own words" in screen_text(pilot)
        assert "Tells of June." in pane(pilot).page.plain
        assert "(no outline)" in pane(pilot).page.plain  # of the lines after
        assert pane(pilot).line == 1
        await press(pilot, "t")
        assert "Nobody calls it" in pane(pilot).page.plain


async def test_our_own_words_are_spoken_of_only_where_there_are_any(
    minimal_pack: BuildPack,
) -> None:
    async with running(with_text(minimal_pack)) as pilot:
        await go(pilot, Place.passage("post", 1))
        await press(pilot, "t")
        assert "Nobody calls it" in pane(pilot).page.plain
        assert "There is no outline" in toasts(pilot)
        await go(pilot, Place.passage("review", 1))
        text = screen_text(pilot)
        assert "Each line in our own words" not in text
        assert "There is no outline" in text
        words = page_for(pilot.app.session, Place.passage("review", 1)).plain
        assert "Each line in our own words" not in words
        assert "(no outline)" in words
        assert "nothing is known" not in words


async def test_without_a_text_t_says_how_to_get_one(minimal_pack: BuildPack) -> None:
    async with running(minimal_pack(saga())) as pilot:
        await go(pilot, Place.passage("review", 1))
        before = pane(pilot).page
        await press(pilot, "t")
        assert pane(pilot).page == before
        assert "--texts" in toasts(pilot)


async def test_a_source_without_lines_and_a_line_that_is_not_there(
    minimal_pack: BuildPack,
) -> None:
    async with running(minimal_pack(EMPTY)) as pilot:
        await go(pilot, Place.passage("only", 2))
        assert "There is no outline" in screen_text(pilot)
        await press(pilot, "n", "p", "enter", "down", "v", "t")
        await go(pilot, Place.passage("only", 99))
        assert "no passage only:99" in screen_text(pilot)


async def test_hostile_words_are_words_like_others(minimal_pack: BuildPack) -> None:
    async with running(minimal_pack(saga(HOSTILE)), size=(80, 24)) as pilot:
        await go(pilot, Place.passage("review", 1))
        text = screen_text(pilot)
        assert "[sic] [/] [red]" in text
        assert "\x1b" not in text
        assert "\u202e" not in text


async def test_begins_at_the_line_with_the_claim_that_led_there_below_it() -> None:
    async with running(size=(80, 12)) as pilot:
        claims = [
            claim
            for claim in pilot.app.session.pack.claims.values()
            if claim.source.id == "kelly-review" and claim.evidence[0].line == 8
        ]
        for claim in (claims[-1], claims[0]):
            await go(pilot, Place.claim(claim.id))
            await go(pilot, Place.passage("kelly-review", 8))
            assert pane(pilot).target == Place.passage("kelly-review", 8)
            at = pane(pilot).line_of(pane(pilot).cursor) - pane(pilot).scroll_offset.y
            assert 0 <= at < pane(pilot).size.height
            await press(pilot, "down")
            assert pane(pilot).target == Place.claim(claim.id)
