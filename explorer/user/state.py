"""What is kept of a pack between two runs: where the user was, what was shown, the theme.

Nothing here is worth an error: what cannot be read counts as nothing, what cannot be written is
not kept.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

from explorer.model.place import Place
from explorer.read.files import is_too_deep, read_bytes
from explorer.write.files import write_atomically

if TYPE_CHECKING:
    from explorer.compare.filters import Filter
    from explorer.model.pack import Pack


Known = TypeVar("Known", bound=str)

_MAX_BYTES = 1024 * 1024
"""Largest file of kept state that is read."""


class Kept(NamedTuple):
    """What is kept. Empty where nothing is."""

    view: str = ""
    """Kind of the view in which the trail to the place began."""
    kind: str = ""
    id: str = ""
    views: Mapping[str, dict[str, Any]] = MappingProxyType({})
    """What each view keeps, by its scope."""

    @property
    def place(self) -> Place | None:
        """Return where the user was, None where that is not known."""
        return Place.read(self.kind, self.id) if self.kind else None


def state_path(pack: Pack) -> Path:
    """Return where the state of a pack lies."""
    from explorer.user.folders import pack_key, state_folder

    return state_folder() / f"{pack_key(pack)}.json"


def read_state(path: Path) -> Kept:
    """Return what was kept, field by field as far as it makes sense."""
    with suppress(OSError, ValueError, RecursionError):
        raw = read_bytes(path, limit=_MAX_BYTES)
        import json

        data = json.loads(raw)
        if isinstance(data, dict) and not is_too_deep(data):
            kept = {name: data[name] for name in Kept._fields if name in data}
            views = kept.pop("views", None)
            words = {name: one for name, one in kept.items() if isinstance(one, str)}
            some = views.items() if isinstance(views, dict) else ()
            return Kept(**words, views={v: one for v, one in some if isinstance(one, dict)})
    return Kept()


def write_state(path: Path, kept: Kept) -> None:
    """Keep it."""
    import json

    data = {**kept._asdict(), "views": dict(kept.views)}
    text = json.dumps(data, indent=2, ensure_ascii=False, sort_keys=True)
    with suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        write_atomically(path, text + "\n")


def read_theme() -> str:
    """Return the name of the theme chosen last, whatever the pack: it goes with the terminal."""
    from explorer.user.folders import state_folder

    with suppress(OSError, ValueError):
        return read_bytes(state_folder() / "theme", limit=_MAX_BYTES).decode().strip()
    return ""


def write_theme(name: str) -> None:
    """Keep the name of a theme."""
    from explorer.user.folders import state_folder

    with suppress(OSError):
        state_folder().mkdir(parents=True, exist_ok=True)
        write_atomically(state_folder() / "theme", name + "\n")


def first_start() -> bool:
    """Return whether the program was never started before, and take note that it was now."""
    from explorer.user.folders import state_folder

    mark = state_folder() / "started"
    if mark.exists():
        return False
    with suppress(OSError):
        mark.parent.mkdir(parents=True, exist_ok=True)
        mark.touch()
    return True


def filter_data(chosen: Filter) -> dict[str, Any]:
    """Return a filter as plain data, without what is empty."""
    found = {name: getattr(chosen, name) for name in chosen.__slots__}
    return {
        name: one if isinstance(one, str) else sorted(map(str, one))
        for name, one in found.items()
        if one
    }


def filter_of(data: object, pack: Pack) -> Filter:
    """Return the filter that `filter_data` wrote, without what is not in the pack any more."""
    from explorer.compare.filters import Filter
    from explorer.model.finding import Severity, Verdict
    from explorer.user.rulings import State

    kept = data if isinstance(data, dict) else {}

    def of(name: str, known: Iterable[Known]) -> frozenset[Known]:
        chosen = kept.get(name)
        return frozenset(one for one in known if isinstance(chosen, list) and one in chosen)

    text = kept.get("text", "")
    return Filter(
        verdicts=of("verdicts", Verdict),
        severities=of("severities", Severity),
        sources=of("sources", pack.sources),
        entities=of("entities", pack.entities),
        properties=of("properties", pack.properties),
        rulings=of("rulings", map(str, State)),
        text=text if isinstance(text, str) else "",
    )
