"""The views: what each number key opens, and which widget shows which kind of place.

A view is registered only here. Its widget is a `views.base.View`, imported and mounted on first
use. A place that no view shows gets the generic page (`views.page`).
"""

from __future__ import annotations

from typing import NamedTuple

PAGE = "explorer.ui.views.page.view:PlaceView"
"""The widget that shows any place by its page."""


class ViewSpec(NamedTuple):
    """One view. `kinds` are further kinds of place that it shows."""

    id: str
    label: str
    key: str
    factory: str = PAGE
    """Its widget, as "module:class"; it is created with the session as its only argument."""
    kinds: tuple[str, ...] = ()
    tooltip: str = ""


VIEWS: list[ViewSpec] = [
    ViewSpec(
        "findings",
        "Findings",
        "1",
        "explorer.ui.views.findings.view:FindingsView",
        ("finding",),
        "Where the sources disagree, worst first",
    ),
    ViewSpec(
        "facts",
        "Facts",
        "2",
        "explorer.ui.views.facts.view:FactsView",
        tooltip="What each source says, fact by fact",
    ),
    ViewSpec(
        "people",
        "People",
        "3",
        "explorer.ui.views.people.view:PeopleView",
        tooltip="Characters and cast: who plays whom, and which sources say so",
    ),
    ViewSpec(
        "timeline",
        "Timeline",
        "4",
        "explorer.ui.views.timeline.view:TimelineView",
        tooltip="When things happened, in the real world and in the story",
    ),
    ViewSpec(
        "sources",
        "Sources",
        "5",
        "explorer.ui.views.sources.view:SourcesView",
        ("source",),
        "Each source, and how far it agrees with the others",
    ),
    ViewSpec(
        "graph",
        "Graph",
        "6",
        "explorer.ui.views.graph.view:GraphView",
        tooltip="How people and things are connected",
    ),
    ViewSpec(
        "agreement",
        "Agreement",
        "7",
        "explorer.ui.views.agreement.view:AgreementView",
        tooltip="How far each pair of sources agrees",
    ),
]

FILMS = ViewSpec(
    "films",
    "Films",
    "0",
    "explorer.ui.views.films.view:FilmsView",
    tooltip="All films in the pack, most disputed first",
)
"""The first view of a pack on many films."""

PLACES: dict[str, str] = {
    "passage": "explorer.ui.views.reader.view:ReaderView",
}
"""Kinds of place with their own widget that are not views."""


def factory_of(kind: str) -> str:
    """Return the widget for a kind of place, as "module:class"."""
    for spec in (FILMS, *VIEWS):
        if kind == spec.id or kind in spec.kinds:
            return spec.factory
    return PLACES.get(kind, PAGE)


def is_root(kind: str) -> bool:
    """Return whether a kind of place is a whole view, which starts a new trail."""
    return any(spec.id == kind for spec in (FILMS, *VIEWS))
