"""Functions that open the workspace's dialogs: export, help, going to an id, themes."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol, cast

from explorer.ui.keys.keymap import own_keymap

if TYPE_CHECKING:
    from pathlib import Path

    from textual.app import App
    from textual.screen import Screen

    from explorer.claiming.book import ClaimBook
    from explorer.model.place import Place
    from explorer.ui.workspace.host import Host


class _Previewing(Protocol):
    """An app that does not keep a theme while it is only previewed."""

    previews_theme: bool


def open_export(workspace: Host) -> None:
    """Open the export form for the current place."""
    from explorer.compare.filters import Filter
    from explorer.ui.dialogs.export import ExportScreen
    from explorer.ui.views.findings.view import FindingsView

    session, place = workspace.session, workspace.place
    assert session is not None
    findings = next((view for view in workspace.views if isinstance(view, FindingsView)), None)
    chosen, finding_id = Filter(), place.id
    if findings is not None:
        chosen = findings.filter
        finding_id = findings.finding_id if findings is workspace.view else place.id
    finding = session.comparison.by_id.get(finding_id)
    workspace.app.push_screen(ExportScreen(session, chosen, finding))


def open_help(workspace: Host, *, is_alone: bool) -> None:
    """Open help on the current place, with the keys available now first; `is_alone` is whether the
    view has only one pane.
    """
    from explorer.ui.dialogs.help import HelpScreen, Where

    active = {
        active.binding.id
        for active in workspace.active_bindings.values()
        if active.binding.id and active.enabled
    }
    where = Where(workspace.place.kind, type(workspace.focused).__name__, active, is_alone)
    workspace.app.push_screen(HelpScreen(where, own_keymap(workspace.app)))


def open_jump(workspace: Host) -> None:
    """Ask for an id, and go to its place."""
    from explorer.ui.dialogs.jump import JumpScreen

    async def closed(place: Place | None) -> None:
        if place is not None:
            await workspace.go(place)

    if workspace.session is not None:
        workspace.app.push_screen(JumpScreen(workspace.session), closed)


def open_new_pack(app: App[object]) -> None:
    """Make a new pack from texts, and open it instead of the current one."""
    from explorer.ui.dialogs.texts import NewPackScreen
    from explorer.ui.pack_loader import loader_of

    def made(root: Path | None) -> None:
        if root is not None:
            loader_of(app).next = root
            app.exit(0)

    app.push_screen(NewPackScreen(), made)


def open_settings(workspace: Host) -> None:
    """Show all settings."""
    from explorer.ui.dialogs.settings import SettingsScreen

    pack = workspace.session.pack if workspace.session else None
    workspace.app.push_screen(SettingsScreen(pack))


def open_web_page(workspace: Host) -> None:
    """Open the web page of the source under the cursor, or of the current place, in a browser."""
    from explorer.ui.workspace import browser

    browser.open_web_page(workspace)


def choose_theme(app: App[object]) -> None:
    """Let the user choose a theme, with previews."""
    from explorer.ui.dialogs.theme import ThemeScreen
    from explorer.user.state import write_theme

    ours = cast("_Previewing", app)
    before, ours.previews_theme = app.theme, True

    def closed(chosen: str | None) -> None:
        app.theme = chosen or before
        ours.previews_theme = False
        if chosen and not app.no_color:
            write_theme(chosen)

    app.push_screen(ThemeScreen(before), closed)


def open_who_is_who(
    workspace: Host, book: ClaimBook, write_with: Callable[[Callable[[], str]], bool]
) -> None:
    """Ask which names are the same person's, and write the answers."""
    from functools import partial

    from explorer.claiming.alike_names import questions_on_names
    from explorer.claiming.who_is_who import Answer, decide
    from explorer.suggest.reviewing.near_names import NearName
    from explorer.ui.dialogs.who_is_who import WhoIsWho

    session = workspace.session
    if session is None:
        return
    questions = questions_on_names(session)
    if not questions:
        workspace.toast("No two names seem to mean the same person or thing.")
        return

    def write(question: NearName, answer: Answer, other: str) -> bool:
        return write_with(partial(decide, book, question, answer, other))

    workspace.app.push_screen(WhoIsWho(session, questions, write))


def free_drawn_lines(screen: Screen[None]) -> None:
    """Empty Textual's cache of drawn lines, which holds closed dialogs: up to 1,024 widgets.

    The cache is private; a Textual that has another one only uses more memory.
    """
    cached = getattr(type(getattr(screen, "_styles_cache", None)), "get_inner_outer", None)
    if clear := getattr(cached, "cache_clear", None):
        clear()
