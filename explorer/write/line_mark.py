"""A line as read with no claim taken from it, and why."""

from __future__ import annotations

from explorer.model.enums import Mark
from explorer.model.pack import Pack
from explorer.read.fixes import SetValue
from explorer.write.pack_files import PackFiles, UnwritableError


def draft_mark(files: PackFiles, pack: Pack, source: str, line: int, mark: Mark) -> None:
    """Take note of a line's mark, in the file that outlines it or in passages/SOURCE.toml.

    Raises:
        UnwritableError: the file is broken.
        OSError: it cannot be read.
    """
    path = files.root / "passages" / f"{source}.toml"
    origin = pack.origins.get(f"passage:{source}:{line}")
    for file in dict.fromkeys([*([origin.path] if origin else []), path]):
        top = files.data(file).get("source")
        for at, row in enumerate(files.records(file, "passage")):
            if (row.get("source", top), row.get("line")) == (source, line):
                files.edit(file, SetValue(("passage", at, "mark"), mark.value))
                return
    if (source, line) in pack.passages:
        raise UnwritableError(f"line {line} of {source} is no longer in any file of the pack")
    files.append(path, "passage", {"line": line, "mark": mark.value}, source)
