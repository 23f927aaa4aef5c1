"""A view's picture as a file of its own."""

from __future__ import annotations

import re
from pathlib import Path
from xml.etree import ElementTree

import pytest
from support.orchard import HOSTILE, hostile, orchard

from explorer.compare.engine import compare
from explorer.report.html import figures
from explorer.report.svg.elements import Figure
from explorer.report.svg.file import picture_file, write_picture
from explorer.report.svg.graph import graph_figure
from explorer.report.svg.grid import grid_figure
from explorer.session import Session


def orchard_figures() -> list[Figure]:
    pack = orchard()
    session = Session(pack, compare(pack))
    about = next(fact.subject for fact in pack.facts)
    more = (grid_figure(session, about), graph_figure(session, about))
    return [*figures(pack, session.comparison), *(figure for figure in more if figure)]


def test_every_picture_stands_alone() -> None:
    every = orchard_figures()
    assert len(every) >= 4
    for figure in every:
        text = picture_file(figure, "The Orchard")
        root = ElementTree.fromstring(text.encode())
        assert root.tag == "{http://www.w3.org/2000/svg}svg"
        assert f"The Orchard: {figure.title}" in "".join(root.itertext())
        assert "fill: #ffffff" in text
        assert not re.search(r"var\(|<script|href=|url\(", text)
        inner = root.find("{http://www.w3.org/2000/svg}svg")
        assert inner is not None
        edge = float(inner.get("y", "0")) + float(inner.get("height", "0"))
        assert edge < float(root.get("height", "0"))


def test_what_a_pack_says_is_no_markup() -> None:
    report = hostile()
    for figure in figures(report.pack, report.comparison):
        ElementTree.fromstring(picture_file(figure, HOSTILE).encode())


def test_no_file_is_overwritten(tmp_path: Path) -> None:
    written = [write_picture(tmp_path, "orchard-graph", text) for text in "abc"]
    assert [path.name for path in written] == [
        "orchard-graph.svg",
        "orchard-graph-2.svg",
        "orchard-graph-3.svg",
    ]
    assert [path.read_text() for path in written] == ["a", "b", "c"]
    with pytest.raises(FileNotFoundError):
        write_picture(tmp_path / "no such folder", "x", "")
