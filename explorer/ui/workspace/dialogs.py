"""Functions that open the workspace's dialogs: export, help, going to an id, themes."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from explorer.ui.keys.keymap import own_keymap

if TYPE_CHECKING:
    from textual.app import App

    from explorer.model.place import Place
    from explorer.ui.app import FilmFactsApp
    from explorer.ui.workspace.screen import Workspace


def open_export(workspace: Workspace) -> None:
    """Open the export form for the current place."""
    from explorer.compare.filters import Filter
    from explorer.ui.dialogs.export import ExportScreen
    from explorer.ui.views.findings.view import FindingsView

    session, place = workspace.session, workspace.place
    assert session is not None
    findings = workspace.navigation.view_of("findings")
    chosen, finding_id = Filter(), place.id
    if isinstance(findings, FindingsView):
        chosen = findings.filter
        finding_id = findings.finding_id if findings is workspace.view else place.id
    finding = session.comparison.by_id.get(finding_id)
    workspace.app.push_screen(ExportScreen(session, chosen, finding))


def open_help(workspace: Workspace) -> None:
    """Open help on the current place, with the keys available now first."""
    from explorer.ui.dialogs.help import HelpScreen, Where

    active = {
        active.binding.id
        for active in workspace.active_bindings.values()
        if active.binding.id and active.enabled
    }
    focused, is_alone = type(workspace.focused).__name__, workspace.navigation.zoom.is_idle
    where = Where(workspace.place.kind, focused, active, is_alone)
    workspace.app.push_screen(HelpScreen(where, own_keymap(workspace.app)))


def open_jump(workspace: Workspace) -> None:
    """Ask for an id, and go to its place."""
    from explorer.ui.dialogs.jump import JumpScreen

    async def closed(place: Place | None) -> None:
        if place is not None:
            await workspace.go(place)

    if workspace.session is not None:
        workspace.app.push_screen(JumpScreen(workspace.session), closed)


def open_settings(workspace: Workspace) -> None:
    """Show all settings."""
    from explorer.ui.dialogs.settings import SettingsScreen

    pack = workspace.session.pack if workspace.session else None
    workspace.app.push_screen(SettingsScreen(pack))


def open_web_page(workspace: Workspace) -> None:
    """Open the web page of the source under the cursor, or of the current place, in a browser."""
    from explorer.ui.workspace import browser

    browser.open_web_page(workspace)


def choose_theme(app: App[object]) -> None:
    """Let the user choose a theme, with previews."""
    from explorer.ui.dialogs.theme import ThemeScreen
    from explorer.user.state import write_theme

    ours = cast("FilmFactsApp", app)
    before, ours.previews_theme = ours.theme, True

    def closed(chosen: str | None) -> None:
        ours.theme = chosen or before
        ours.previews_theme = False
        if chosen and not ours.no_color:
            write_theme(chosen)

    ours.push_screen(ThemeScreen(before), closed)


def open_who_is_who(workspace: Workspace) -> None:
    """Ask which names are the same person's, and write the answers."""
    from functools import partial

    from explorer.claiming.alike_names import questions_on_names
    from explorer.claiming.who_is_who import Answer, decide
    from explorer.suggest.near_names import NearName
    from explorer.ui.dialogs.who_is_who import WhoIsWho

    session = workspace.session
    if session is None:
        return
    questions = questions_on_names(session)
    if not questions:
        workspace.toast("No two names seem to mean the same person or thing.")
        return

    def write(question: NearName, answer: Answer, other: str) -> bool:
        claiming = workspace.claiming
        return claiming.write(partial(decide, claiming.book, question, answer, other))

    workspace.app.push_screen(WhoIsWho(session, questions, write))
