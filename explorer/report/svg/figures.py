"""All pictures of a report, in the order in which they stand."""

from __future__ import annotations

from explorer.model.finding import Comparison
from explorer.model.pack import Pack
from explorer.report.svg.agreement import agreement_figure
from explorer.report.svg.figure import Figure
from explorer.report.svg.graph import graph_figure
from explorer.report.svg.grid import grid_figure
from explorer.report.svg.lanes import story_figure, world_figure
from explorer.session import Session


def figures(pack: Pack, comparison: Comparison) -> list[Figure]:
    """Return the pictures for which there is something to draw; all of the pack, unfiltered."""
    session = Session(pack, comparison)
    figures = (
        story_figure(session),
        world_figure(session),
        agreement_figure(session),
        graph_figure(session),
        grid_figure(session),
    )
    return [figure for figure in figures if figure is not None]
