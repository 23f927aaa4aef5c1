"""An audit on Spark finds what one on DuckDB finds: on Sail, which speaks Spark Connect, no JVM."""

from __future__ import annotations

import socket
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from explorer.audit import cluster
from explorer.audit.files import EngineError
from explorer.audit.options import Options
from explorer.audit.run import run
from explorer.audit.spark import Remote, Spark, check_url, in_a_sentence
from tests.support.audits import Quiet, audit, findings_in
from tests.support.claims_tables import random_table, write_table

WITHOUT = "needs pysail and pyspark-client, in an environment of their own: see .ci/run"


@pytest.fixture(scope="module")
def server() -> Iterator[Any]:
    spark = pytest.importorskip("pysail.spark", reason=WITHOUT)
    pytest.importorskip("pyspark.sql.connect.client", reason=WITHOUT)
    started = spark.SparkConnectServer(ip="127.0.0.1", port=0)
    started.start(background=True)
    yield started
    started.stop()


def url_of(server: Any) -> str:
    return f"sc://127.0.0.1:{server.listening_address[1]}"


def on_spark(output: Path, url: str, *tables: Path, **options: Any) -> None:
    remote = Remote(url, tuple(map(str, tables)))
    run(Options((), output, remote=remote, workers=0, worst=2, **options), Quiet())


@pytest.mark.parametrize("on_workers", [True, False])
def test_spark_finds_what_duckdb_finds(
    server: Any, tmp_path: Path, on_workers: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    if not on_workers:
        monkeypatch.setattr(cluster, "judge_batches", _without_the_program)
    rows = [row for seed in range(40, 48) for row in random_table(seed)]
    table = tmp_path / "it's a table.csv"
    write_table(table, rows)
    audit(tmp_path / "duckdb", table)
    on_spark(tmp_path / "spark", url_of(server), table)
    assert len(findings_in(tmp_path / "duckdb")) > 50
    assert findings_in(tmp_path / "spark") == findings_in(tmp_path / "duckdb")
    assert (tmp_path / "spark" / ".audit" / "conflicts").exists() == on_workers
    assert (tmp_path / "spark" / "worst" / "pack.toml").is_file()


def _without_the_program(batches: Any, **_: Any) -> Iterator[Any]:
    raise ModuleNotFoundError("No module named 'explorer'")
    yield


def test_a_table_that_the_cluster_cannot_read_is_told(server: Any, tmp_path: Path) -> None:
    (tmp_path / "early.parquet").write_bytes(b"PAR1")
    (tmp_path / "other.csv").write_text("a,b\n1,2\n")
    for name, why in (("early.parquet", ""), ("other.csv", "no column source")):
        with pytest.raises(EngineError, match=rf"{name}: {why}"):
            on_spark(tmp_path / "out", url_of(server), tmp_path / name, resume=True)
    with pytest.raises(EngineError, match=r"no\.such\.table: "):
        run(
            Options((), tmp_path / "none", remote=Remote(url_of(server), ("no.such.table",))),
            Quiet(),
        )


def test_an_audit_goes_on_after_its_server_went_away(
    server: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    spark = pytest.importorskip("pysail.spark", reason=WITHOUT)
    table = tmp_path / "table.csv"
    write_table(table, random_table(7))
    audit(tmp_path / "duckdb", table)
    other = spark.SparkConnectServer(ip="127.0.0.1", port=0)
    other.start(background=True)
    gone = url_of(other)
    with monkeypatch.context() as patch:
        write = Spark.write

        def stop_at_the_rows(self: Spark, sql: str, path: Path, name: str = "") -> None:
            if name:
                other.stop()
            write(self, sql, path, name)

        patch.setattr(Spark, "write", stop_at_the_rows)
        with pytest.raises(EngineError, match="the server has gone; continue with --resume"):
            on_spark(tmp_path / "spark", gone, table)
    with pytest.raises(EngineError, match="no server answers"):
        on_spark(tmp_path / "spark", gone, table, resume=True)
    on_spark(tmp_path / "spark", url_of(server), table, resume=True)
    assert findings_in(tmp_path / "spark") == findings_in(tmp_path / "duckdb")


@pytest.mark.parametrize("url", ["localhost:15002", "http://x", "sc://", "sc://host:99999999"])
def test_an_address_is_checked_before_anything_else(url: str) -> None:
    with pytest.raises(EngineError, match=r"is not an address such as|no server answers"):
        check_url(url)


@pytest.mark.parametrize(
    ("complaint", "sentence"),
    [
        ("<RPC>\n\tstatus = StatusCode.UNAVAILABLE\n", "the server has gone; continue with"),
        (
            "status = StatusCode.PERMISSION_DENIED",
            "the cluster refused access: it does not know you",
        ),
        ("status = StatusCode.UNAUTHENTICATED", "the cluster refused access: it does not know you"),
        ("Thrown:\nTraceback\n  File x\nValueError: no such day\n", "ValueError: no such day"),
        ("Table not found: nope\nmore\nand more", "Table not found: nope"),
        ("", "Exception"),
    ],
)
def test_what_a_cluster_complains_about_is_told_in_a_sentence(
    complaint: str, sentence: str
) -> None:
    words = in_a_sentence(Exception(complaint))
    assert words.startswith(sentence)
    assert "\n" not in words


def test_no_message_has_the_token() -> None:
    for url in ("sc://localhost:1/;token=secret", "sb://x/;token=secret"):
        with pytest.raises(EngineError) as refused:
            check_url(url)
        assert "secret" not in str(refused.value)


def test_a_port_where_nobody_listens_is_told(tmp_path: Path, run: Callable[..., Any]) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        url = f"sc://127.0.0.1:{taken.getsockname()[1]}"
        words = ("audit", "t.parquet", "--engine", "spark", "--output", str(tmp_path / "out"))
        code, _, err = run(*words, "--remote", url)
    assert code == 2
    assert f"{url}: no server answers" in err
    assert run(*words)[0] == 2
    assert "--engine spark needs --remote" in run(*words)[2]
    assert "--remote needs --engine spark" in run(*words[:2], *words[4:], "--remote", url)[2]
