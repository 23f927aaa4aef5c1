"""Actions available in every view, and in every list and page."""

from __future__ import annotations

from explorer.ui.keys.actions.model import Action, action
from explorer.ui.views import FILMS, VIEWS

EVERYWHERE: list[Action] = [
    action("go.back", "escape backspace left_square_bracket", "Back", "Go back", bar=20),
    action("go.forward", "right_square_bracket", "Forward", "Go forward again"),
    action(
        "go.next-open",
        "N",
        "Next open line",
        "Go to the first line in any source that is unread or has suggestions",
        "step_open",
        palette=False,
    ),
    action(
        "go.search",
        "slash ctrl+f",
        "Search",
        "Search characters, actors, films, sources and claims",
        bar=30,
    ),
    action("go.id", "g", "Go to", "Go to a name, an id, or a source and a line", "jump"),
    action(
        "go.why-not", "W", "Cleared", "Show apparent conflicts that were cleared, and why", bar=44
    ),
    action("go.web", "w", "Web page", "Open the source's web page in a browser"),
    action("bookmark.toggle", "b", "Bookmark", "Add or remove a bookmark", "bookmark"),
    action("bookmark.list", "B", "Bookmarks", "List the bookmarks", "bookmarks"),
    action(
        "go.pane-right",
        "right l",
        "Pane right",
        "Move to the pane on the right",
        "pane(1)",
        palette=False,
    ),
    action(
        "go.pane-left",
        "left h",
        "Pane left",
        "Move to the pane on the left",
        "pane(-1)",
        palette=False,
    ),
    action(
        "view.zoom", "Z", "Zoom", "Make the current pane fill the window, or show the others again"
    ),
    *(
        action(f"view.{spec.id}", spec.key, spec.label, spec.tooltip, f"view('{spec.id}')")
        for spec in (*VIEWS, FILMS)
    ),
    action("rows.select", "enter", "Open", "Open what is under the cursor", bar=10),
    action("rows.cursor-up", "up k", "Up", "Move up", "step(-1)"),
    action("rows.cursor-down", "down j", "Down", "Move down", "step(1)"),
    action("rows.page-up", "pageup ctrl+u", "Page up", "Move up a page", "page(-1)"),
    action("rows.page-down", "pagedown ctrl+d space", "Page down", "Move down a page", "page(1)"),
    action("rows.first", "home", "Top", "Move to the top", "end(-1)"),
    action("rows.last", "end G", "End", "Move to the end", "end(1)"),
    action(
        "ruling.undo",
        "u",
        "Undo",
        "Undo your last decision in this session, or your last change to the pack",
        scope="workspace",
    ),
    action("take.export", "e", "Export", "Save the report to a file", bar=50),
    action(
        "take.picture",
        "S",
        "Picture",
        "Save this view's picture as SVG: timeline, facts, graph or agreement",
    ),
    action("take.copy", "y", "Copy", "Copy the claim or row under the cursor"),
    action(
        "take.cite", "Y", "Cite", "Copy a full citation: author, title, date, line, phrase and id"
    ),
    action("pack.reload", "f5 R", "Reload", "Reload the pack from disk", "app.reload"),
    action(
        "pack.changes",
        "f7",
        "What changed",
        "Show what the last edit of the pack added, changed or removed",
    ),
    action("pack.problems", "f6", "Problems", "List the mistakes in the pack's files"),
    action(
        "program.help",
        "question_mark f1",
        "Help",
        "Explain this view, its keys and its symbols",
        bar=35,
    ),
    action(
        "program.palette",
        "ctrl+p colon",
        "Commands",
        "Find any action, view, person or thing by name",
        "app.command_palette",
        bar=61,
        palette=False,
    ),
    action("program.light", "f2", "Dark/light", "Switch between the dark and the light theme"),
    action("program.theme", "", "Theme", "Choose a theme"),
    action(
        "program.settings",
        "comma f4",
        "Settings",
        "Choose theme, panes and first view; see your keys and files",
    ),
    action("program.tour", "f3", "Tour", "Take the two-minute tour"),
    action(
        "tour.next",
        "n",
        "Next step",
        "Go to the next step of the tour",
        "tour_next",
        bar=5,
        priority=True,
    ),
    action("tour.end", "escape", "End the tour", "End the tour", "tour_end", bar=6, priority=True),
    action("program.quit", "q", "Quit", "Quit the program", "app.quit", bar=70),
    action(
        "program.quit-now",
        "ctrl+q",
        "Quit",
        "Quit the program, from anywhere",
        "quit",
        scope="app",
        palette=False,
        priority=True,
    ),
    action(
        "program.suspend", "ctrl+z", "Suspend", "Suspend (fg to resume)", "app.suspend", scope="app"
    ),
]
