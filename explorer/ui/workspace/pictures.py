"""Save a picture of the view on screen as a file."""

from __future__ import annotations

import re
from io import StringIO
from pathlib import Path
from typing import TYPE_CHECKING

from explorer.text import clean

if TYPE_CHECKING:
    from explorer.ui.workspace.host import Host

_UNSAFE = re.compile(r"[^\w.-]+")
"""Characters not allowed in a file name."""

NO_PICTURE = "There is no picture of this. Timeline, facts, graph and agreement have one."


def save_picture(workspace: Host) -> None:
    """Save a picture of the view on screen as SVG, under an unused name, and show the path.

    In a browser it is offered as a download.
    """
    from explorer.report.svg.file import picture_file, write_picture
    from explorer.write.files import failure

    session, view = workspace.session, workspace.view
    figure = view.picture() if view else None
    if session is None or view is None:
        return
    if figure is None:
        workspace.notify(NO_PICTURE, markup=False)
        return
    parts = (session.pack.header.id, figure.name, view.place.id)
    name = "-".join(_UNSAFE.sub("-", part) for part in parts if part)[:120]
    app, text = workspace.app, picture_file(figure, session.pack.header.title)
    if app.is_web:  # a file on the server is of no use to the user of a browser
        app.deliver_text(StringIO(text), save_filename=f"{name}.svg")
        workspace.toast(f"The picture is offered as a download: {name}.svg")
        return
    try:
        path = write_picture(Path.cwd(), name, text)
    except OSError as error:
        workspace.show_error(failure(error), "Not saved")
        return
    workspace.toast(f"Picture saved to {clean(str(path))}")
