"""The suggestions as plain text, one decision at a time."""

from __future__ import annotations

import io
from pathlib import Path

from explorer.cli.plain import walk
from explorer.read.pack import read_pack
from explorer.session import Session
from explorer.write.new_pack import create_pack

TEXTS = {
    "mail": "Directed by Ida Holm. It runs for 94 minutes. It cost $3 million.\n",
    "post": "It lasts 95 minutes.\n",
}


def made(tmp_path: Path) -> Path:
    paths = []
    for name, text in TEXTS.items():
        paths.append(tmp_path / f"{name}.txt")
        paths[-1].write_text(text)
    return create_pack(tmp_path / "tern", paths, "Tern").root


def walked(root: Path, *typed: str) -> str:
    out = io.StringIO()
    walk(Session.load(root), io.StringIO("".join(f"{line}\n" for line in typed)), out)
    return out.getvalue()


def test_each_suggestion_is_accepted_refused_or_put_off(tmp_path: Path) -> None:
    root = made(tmp_path)
    said = walked(root, "c mail", "y", "x", "h", "zz", "u", "D", "b", "l", "q")
    assert said.count("Tern – running time – 94 min\n\n") == 2  # again after it was undone
    assert "suggestions. y accept" in said
    assert "Recognised by" in said
    assert "Claimed: Tern – directed by – Ida Holm (new person). u undoes it." in said
    assert "zz is not a command here." in said
    assert "Undone: rejected: " in said
    assert [c.property.id for c in read_pack(root).claims.values()] == ["director"]
    assert "\x1b" not in said
    said = walked(
        root, "c mail", "D", "D", "D", "b", "q"
    )  # what was postponed comes last, and once
    assert said.count("Postponed: ") == 1
    assert said.count("Postponed.") == 2
    assert "That was the last suggestion." in said


def test_what_is_accepted_is_compared_and_listed(tmp_path: Path) -> None:
    root = made(tmp_path)
    walked(root, "c mail", "D", "y", "b", "q")
    said = walked(root, "c post", "y", "b", "o tern", "q")
    assert "Agrees with" in said or "Conflicts with" in said or "No conflict with" in said
    assert len(read_pack(root).claims) == 2
    assert "There are no suggestions." in walked(root, "c post", "q")
    assert "nobody" in walked(root, "c nobody", "q")
