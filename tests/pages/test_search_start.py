"""What stands in the search before anything is typed."""

from __future__ import annotations

from pathlib import Path

from support.hostile import EVIL_TITLE, hostile_pack

from explorer.pages.search_start import query_of, start_rows
from explorer.session import Session
from explorer.text import clean


def test_what_is_put_into_the_line_is_clean_and_finds_what_it_stands_for(tmp_path: Path) -> None:
    session = Session.load(hostile_pack(tmp_path))
    rows = start_rows(session, [f"Mara {EVIL_TITLE}"])
    queries = [query for row in rows if row.target and (query := query_of(row.target)) is not None]
    assert len(queries) == len(rows) > 3
    assert queries == [clean(query) for query in queries]
    assert all(session.index.search(query, limit=1).hits for query in queries)
