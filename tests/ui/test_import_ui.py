"""Tables imported within the app, by keys: headings and near names asked, all of it undone."""

from __future__ import annotations

from pathlib import Path

from support.driving import press, running, screen_text, until
from support.tables import table
from textual.widgets import Input

from explorer.claiming.heading_options import heading_options
from explorer.cli.main import main
from explorer.read.pack import read_pack
from explorer.tables.answers import Role
from explorer.tables.plan import plan_import
from explorer.ui.dialogs.headings import HeadingsScreen

ALPHA = "Title,Year,Director\nThe Salt Lantern,1987,Ines Okafor\nHarbour Nine,1991,Tom Reyes\n"
BETA = "Bobine;Chef;Cachet\nThe Salt Lantern;Ines Okafer;x\nHarbour Nine;Bo;y\n"


async def test_headings_are_asked_and_the_answer_is_kept(tmp_path: Path) -> None:
    root, file = tmp_path / "films", table(tmp_path, BETA, "beta list.csv")
    main(["import", str(root), str(table(tmp_path, ALPHA, "a.csv")), "--source", "alpha"])
    before = {path: path.read_bytes() for path in root.rglob("*.toml")}
    async with running(root, (60, 20)) as pilot:

        def fill(text: str) -> None:
            pilot.app.screen.query_one(Input).value = text

        async def command(words: str) -> None:
            await press(pilot, "colon")
            fill(words)
            await press(pilot, "enter")

        await command("import tables")
        await press(pilot, "ctrl+s")
        assert "Enter the files." in screen_text(pilot)
        fill(f"'{file}'")
        await press(pilot, "ctrl+s")  # the source is named after the file
        await until(pilot, lambda: isinstance(pilot.app.screen, HeadingsScreen))
        shown = screen_text(pilot)
        assert "Headings not understood: 1 of 3" in shown
        assert "The Salt Lantern · Harbour Nine" in shown
        for words in ("title", "no such thing", "directed by", "leave"):  # the second finds nothing
            fill(words)
            await press(pilot, "enter")
            assert ("No property fits." in screen_text(pilot)) == (words == "no such thing")
        await until(pilot, lambda: "claims, " in screen_text(pilot))
        outcome = " ".join(screen_text(pilot).split())
        assert "4 claims, 2 new people, 1 conflict. " in outcome
        await press(pilot, "ctrl+s")
        await until(pilot, lambda: "beta-list" in pilot.app.session.pack.sources)
        said = {c.property.id: c.record.value for c in read_pack(root).claims_of("beta-list")}
        assert said == {"title": "Harbour Nine", "director": ["bo"]}
        pack = pilot.app.session.pack
        assert not plan_import(pack, [file], "later").unknown
        (other,) = plan_import(
            pack, [table(tmp_path, "Title,Loge\nA Film,1\n", "c.csv")], "c"
        ).unknown
        assert heading_options(pack, other, "id at imdb")[0].meaning.role is Role.ID
        assert heading_options(pack, other, "territory")[-1].meaning.role is Role.SCOPE
        assert heading_options(pack, other, "cost")[0].meaning.what == "budget"

        await command("who is who")
        assert "Ines Okafer – is it Ines Okafor?" in screen_text(pilot)
        await press(pilot, "enter")
        assert "Press y (same), m (misspelt)" in screen_text(pilot)
        await press(pilot, "m")
        await until(pilot, lambda: "ines-okafer" not in pilot.app.session.pack.entities)
        assert "Ines Okafer" in pilot.app.session.pack.entities["ines-okafor"].spellings
        await press(pilot, "u")
        await until(pilot, lambda: "ines-okafer" in pilot.app.session.pack.entities)
        await command("who is who")
        assert "1 name may mean the same" in screen_text(pilot)
        await press(pilot, "escape", "u")
        await until(pilot, lambda: "beta-list" not in pilot.app.session.pack.sources)
    assert {path: path.read_bytes() for path in root.rglob("*.toml")} == before
