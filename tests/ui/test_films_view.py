"""The app on a pack of many films: the list, a film chosen, every view about it, and back."""

from __future__ import annotations

from pathlib import Path

import pytest
from support.driving import crumbs, press, rows, running, screen_text, workspace, write
from support.many_films import write_pack

from explorer.charts.graph import busiest
from explorer.model.place import PlaceKind
from explorer.ui.views.findings.view import FindingsView


async def test_a_film_is_found_and_chosen_and_left_again(tmp_path: Path) -> None:
    write_pack(tmp_path / "pack", films=12, planted=0.4)
    async with running(tmp_path / "pack") as pilot:
        here = workspace(pilot)
        assert here.place.kind == PlaceKind.FILMS
        shown = screen_text(pilot)
        assert "0 Films" in shown and "most disputed first" in shown
        await press(pilot, "f")
        await write(pilot, "11")
        assert "1 of " in screen_text(pilot)
        await press(pilot, "enter")
        film = rows(pilot).row.target.id
        await press(pilot, "enter")
        title = here.session.pack.name(film)
        assert (here.place.kind, here.navigation.film) == (PlaceKind.FINDINGS, film)
        assert crumbs(pilot) == [f"{title}: Findings"]
        for key, kind in (("2", "facts"), ("3", "people"), ("4", "timeline"), ("5", "sources")):
            await press(pilot, key)
            assert (here.place.kind, here.navigation.film) == (kind, film)
            assert here.view.session is here.session.about(film)
            assert title in screen_text(pilot).splitlines()[0]
        await press(pilot, "0")
        assert (here.place.kind, here.navigation.film) == (PlaceKind.FILMS, "")
        await press(pilot, "escape", "escape")
        assert (here.place.kind, here.navigation.film) == ("timeline", film)
        await press(pilot, "0", "1", "enter", "0")
        hidden = next(view for view in here.views if isinstance(view, FindingsView))
        hidden.point_to(here.session.comparison.findings[-1].id)
        await pilot.pause()  # a view out of sight does not say where the user is
        assert (crumbs(pilot), here.place.kind) == (["Films"], PlaceKind.FILMS)
        await press(pilot, "4")
        assert "films by year of release" in screen_text(pilot)
        assert busiest(here.session) == here.session.films.all[0].id  # not a country
    async with running(tmp_path / "pack") as pilot:
        assert workspace(pilot).place.kind == PlaceKind.TIMELINE
        assert workspace(pilot).navigation.film == ""


@pytest.mark.parametrize("size", [(120, 36), (60, 20)])
async def test_the_films_are_counted_on_their_frame_and_the_page_is_named(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    write_pack(tmp_path / "pack", films=12, planted=0.4)
    async with running(tmp_path / "pack", size) as pilot:
        lines = screen_text(pilot).splitlines()
        total = len(workspace(pilot).session.films.all)
        assert lines[2].lstrip("╭─ ").startswith(f"{total} films")
        assert lines[3].strip("│ ").startswith("Film ")  # the columns, right below
        assert sum("─Film─" in line.replace(" ", "") for line in lines) == 1


async def test_a_list_too_narrow_for_titles_has_them_as_headings(tmp_path: Path) -> None:
    write_pack(tmp_path / "pack", films=12, planted=0.4)
    async with running(tmp_path / "pack", (80, 24)) as pilot:
        await press(pilot, "1")
        here = workspace(pilot)
        films = {here.session.pack.name(film.id) for film in here.session.films.all}
        headings = {row.title for row in rows(pilot).rows if row.target is None}
        assert headings and headings <= films | {"On several films"}
        for columns in (60, 120):
            await pilot.resize_terminal(columns, 24)
            await pilot.pause()
            assert all(row.target is not None for row in rows(pilot).rows), columns
