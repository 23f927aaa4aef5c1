"""What is kept about a pack between two runs: where the user was, what was shown, the theme.

Nothing here is worth an error: what cannot be read is ignored, what cannot be written is not kept.
"""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from explorer.model.former_names import FormerIds
from explorer.model.place import Place
from explorer.read.files import is_too_deep, read_bytes
from explorer.user.kept_views import KeptFacts, KeptFindings
from explorer.write.files import write_atomically

if TYPE_CHECKING:
    from explorer.model.pack import Pack

_MAX_BYTES = 1024 * 1024
"""Largest state file that is read."""


MOST_SEARCHES = 6
"""Most queries that are kept."""


class Kept(NamedTuple):
    """The kept state; every field may be empty."""

    view: str = ""
    """Kind of the view in which the trail to the place began."""
    kind: str = ""
    id: str = ""
    findings: KeptFindings = KeptFindings()
    facts: KeptFacts = KeptFacts()
    film: str = ""
    """Id of the film that the views were narrowed to, "" for all films."""
    searches: tuple[str, ...] = ()
    """Past queries, the latest first."""

    @property
    def place(self) -> Place | None:
        """Return where the user was, None if unknown."""
        return Place.read(self.kind, self.id) if self.kind else None

    def renamed(self, former: FormerIds) -> Kept:
        """Return the state with the present ids of properties and entities."""
        kept = self._replace(findings=self.findings.renamed(former))
        place = self.place
        return kept._replace(id=place.renamed(former).id) if place else kept


def state_path(pack: Pack) -> Path:
    """Return the path of a pack's state."""
    from explorer.user.folders import pack_key, state_folder

    return state_folder() / f"{pack_key(pack)}.json"


def read_state(path: Path) -> Kept:
    """Return the kept state; fields that make no sense are empty."""
    with suppress(OSError, ValueError, RecursionError):
        raw = read_bytes(path, limit=_MAX_BYTES)
        import json

        data = json.loads(raw)
        if isinstance(data, dict) and not is_too_deep(data):
            names = ("view", "kind", "id", "film")
            words = {name: data[name] for name in names if isinstance(data.get(name), str)}
            views = data.get("views")
            views = views if isinstance(views, dict) else {}
            return Kept(
                **words,
                findings=KeptFindings.read(views.get("findings")),
                facts=KeptFacts.read(views.get("facts")),
                searches=_queries(data.get("searches")),
            )
    return Kept()


def _queries(data: object) -> tuple[str, ...]:
    queries = data if isinstance(data, list) else []
    return tuple(query for query in queries if isinstance(query, str) and query)[:MOST_SEARCHES]


def write_state(path: Path, kept: Kept) -> None:
    """Save the state."""
    import json

    views = {"findings": kept.findings.data, "facts": kept.facts.data}
    data = {"view": kept.view, "kind": kept.kind, "id": kept.id, "views": views}
    data |= {"film": kept.film} if kept.film else {}
    data |= {"searches": [*kept.searches]} if kept.searches else {}
    text = json.dumps(data, indent=2, ensure_ascii=False, sort_keys=True)
    with suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        write_atomically(path, text + "\n")


def read_theme() -> str:
    """Return the name of the theme chosen last, for any pack: it depends on the terminal."""
    return _read_word("theme")


def write_theme(name: str) -> None:
    """Save the name of a theme."""
    _write_word("theme", name)


def read_start() -> str:
    """Return the view to start in, for any pack; "" for where the user left off."""
    return _read_word("start")


def write_start(view: str) -> None:
    """Save the view to start in."""
    _write_word("start", view)


def read_panes() -> str:
    """Return the user's choice of pane borders: "ruled", or "" for frames."""
    return _read_word("panes")


def write_panes(look: str) -> None:
    """Save the choice of pane borders."""
    _write_word("panes", look)


def read_preview() -> str:
    """Return whether pages have a preview beside them: "never", or "" for where there is room."""
    return _read_word("preview")


def write_preview(when: str) -> None:
    """Save whether pages have a preview beside them."""
    _write_word("preview", when)


def _read_word(file: str) -> str:
    from explorer.user.folders import state_folder

    with suppress(OSError, ValueError):
        return read_bytes(state_folder() / file, limit=_MAX_BYTES).decode().strip()
    return ""


def _write_word(file: str, word: str) -> None:
    from explorer.user.folders import state_folder

    with suppress(OSError):
        state_folder().mkdir(parents=True, exist_ok=True)
        write_atomically(state_folder() / file, word + "\n")


def first_start() -> bool:
    """Return whether the program has never been started before, and record that it has now."""
    from explorer.user.folders import state_folder

    mark = state_folder() / "started"
    if mark.exists():
        return False
    with suppress(OSError):
        mark.parent.mkdir(parents=True, exist_ok=True)
        mark.touch()
    return True
