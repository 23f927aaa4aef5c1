"""`filmfacts share`: a pack in one file, without other people's texts."""

from __future__ import annotations

import os
import shutil
import zipfile
from pathlib import Path

import pytest
from support.hostile import FERRY

from explorer.read.pack import read_pack
from explorer.write.files import create_exclusively


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    """A pack with its texts, and with what is for nobody else."""
    root = tmp_path / "ferry"
    shutil.copytree(FERRY, root)
    for name in (".secret", "sources.toml~", "claims/.x.toml.lock", "claims/quay.toml.~2~"):
        (root / name).write_text("mine")
    (root / ".gitignore").write_text("/texts/\n")
    (root / "notes").mkdir()
    shutil.copy(FERRY / "texts" / "pier-post.txt", root / "notes" / "copied.txt")
    return root


def names_in(file: Path) -> list[str]:
    """Return what lies in a zip file."""
    with zipfile.ZipFile(file) as archive:
        assert archive.testzip() is None
        return archive.namelist()


def test_everything_is_packed_but_texts_copies_and_hidden_files(
    pack: Path, tmp_path: Path, run
) -> None:
    code, out, err = run("share", str(pack), str(tmp_path / "a.zip"))
    assert (code, err) == (0, "")
    names = names_in(tmp_path / "a.zip")
    assert "ferry/pack.toml" in names
    assert "ferry/claims/tide-review.toml" in names
    assert "ferry/.gitignore" in names
    kept_back = ("texts", "secret", "~", "lock", "copied")
    assert [name for name in names if any(part in name for part in kept_back)] == []
    assert "left out: texts/" in out
    assert "left out: notes/copied.txt" in out


def test_what_was_shared_is_a_pack(pack: Path, tmp_path: Path, run) -> None:
    run("share", str(pack), str(tmp_path / "a.zip"))
    with zipfile.ZipFile(tmp_path / "a.zip") as archive:
        archive.extractall(tmp_path / "there")
    assert read_pack(tmp_path / "there" / "ferry").claims == read_pack(pack).claims


def test_the_same_pack_gives_the_same_bytes(pack: Path, tmp_path: Path, run) -> None:
    run("share", str(pack), str(tmp_path / "a.zip"))
    for path in pack.rglob("*"):
        os.utime(path, (1_000_000_000, 1_000_000_000))
    run("share", str(pack), str(tmp_path / "b.zip"))
    assert (tmp_path / "a.zip").read_bytes() == (tmp_path / "b.zip").read_bytes()


def test_a_file_that_is_there_is_kept(pack: Path, tmp_path: Path, run) -> None:
    (tmp_path / "a.zip").write_text("mine")
    code, out, err = run("share", str(pack), str(tmp_path / "a.zip"))
    assert (code, out) == (2, "")
    assert "--force overwrites it" in err
    assert (tmp_path / "a.zip").read_text() == "mine"
    assert run("share", str(pack), str(tmp_path / "a.zip"), "--force")[0] == 0
    assert names_in(tmp_path / "a.zip")


def test_the_file_may_lie_in_the_pack_and_is_not_packed(pack: Path, run) -> None:
    for _ in range(2):
        assert run("share", str(pack), str(pack / "a.zip"), "--force")[0] == 0
        assert not any(name.endswith((".zip", ".tmp")) for name in names_in(pack / "a.zip"))


def test_what_cannot_be_written_is_a_sentence(pack: Path, tmp_path: Path, run) -> None:
    assert "there is no folder" in run("share", str(pack), str(tmp_path / "no" / "a.zip"))[2]
    assert "is a folder" in run("share", str(pack), str(tmp_path), "--force")[2]
    (pack / "loop.toml").symlink_to("loop.toml")
    assert "loop.toml: Too many levels" in run("share", str(pack), str(tmp_path / "a.zip"))[2]
    (pack / "loop.toml").unlink()
    (pack / "pack.toml").write_text("[[")
    assert run("share", str(pack), str(tmp_path / "a.zip"))[0] == 3
    assert not (tmp_path / "a.zip").exists()


def test_on_a_full_disk_the_file_is_named(
    pack: Path, tmp_path: Path, run, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(zipfile.ZipFile, "writestr", full)
    code, _, err = run("share", str(pack), str(tmp_path / "a.zip"))
    assert (code, err) == (2, f"filmfacts: {tmp_path / 'a.zip'}: No space left on device\n")
    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space left") as caught:
        create_exclusively(tmp_path / "new.toml", b"x")
    assert caught.value.filename == str(tmp_path / "new.toml")
    assert not list(tmp_path.glob("*.*"))


def test_a_link_out_of_the_pack_is_not_followed(pack: Path, tmp_path: Path, run) -> None:
    (tmp_path / "secret.txt").write_text("mine")
    (pack / "notes" / "link.txt").symlink_to(tmp_path / "secret.txt")
    code, _, err = run("share", str(pack), str(tmp_path / "a.zip"))
    assert code == 2
    assert "leads out of the pack" in err
    assert not (tmp_path / "a.zip").exists()
    assert [path.name for path in tmp_path.iterdir() if path.name.endswith(".tmp")] == []
