"""Claims tables: a row for each value, of any number of sources."""

from __future__ import annotations

from pathlib import Path

from support.tables import imported, table

from explorer.model.enums import Factuality, Polarity

TABLE = """source,subject,property,value,factuality,polarity,region
Gazette,The Well,director,Ada Quill,certain,affirmed,
Gazette,The Well,director,Bo Ash,certain,,
Herald,The Well,director,Cy Elm,rumoured,,
Herald,The Well,released,1987,certain,denied,PT
Herald,Captain Brandt,played by,Mira Oduya,,,
Herald,The Well,runtime,99,sure,,
Herald,The Well,tagline,'=cmd|calc,,,
"""


def test_rows_of_one_source_subject_and_property_are_its_list(tmp_path: Path) -> None:
    imported_pack = imported(tmp_path, table(tmp_path, TABLE))
    assert [source.id for source in imported_pack.sources] == ["gazette", "herald"]
    claims = {(c.source, c.property): c for c in imported_pack.claims}
    assert claims["gazette", "director"].value == ["ada-quill", "bo-ash"]
    assert [e.line for e in claims["gazette", "director"].evidence] == [1, 2]
    rumour = claims["herald", "director"]
    assert (rumour.value, rumour.factuality) == (["cy-elm"], Factuality.RUMOURED)
    denied = claims["herald", "release-date"]
    assert (denied.polarity, denied.scope.region) == (Polarity.DENIED, "PT")
    assert claims["herald", "played-by"].subject == "captain-brandt"
    assert claims["herald", "tagline"].value == ["=cmd|calc"]


def test_an_unknown_firmness_is_named(tmp_path: Path) -> None:
    (problem,) = imported(tmp_path, table(tmp_path, TABLE)).rejected
    assert (problem.line, problem.column, problem.found) == (7, 28, '"sure"')
