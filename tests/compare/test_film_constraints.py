"""Every constraint of the film vocabulary is broken by the claims that it names, and says so."""

from __future__ import annotations

from support.broken import broken, film_among
from support.build import entity, film_constraints, film_properties, findings, make_pack, say
from support.rows import every_row

BREAKABLE = [
    name for name, constraint in film_constraints().items() if constraint.kind != "timeline"
]


@every_row("name", BREAKABLE)
def test_it_can_be_broken_and_says_so_in_its_own_words(name: str) -> None:
    constraint = film_constraints()[name]
    rows, entities = broken(constraint)
    pack = make_pack(*rows, entities=entities, work=film_among(entities))
    broken_here = [f for f in findings(pack) if f.property == name]
    assert [str(f.rule) for f in broken_here] == [constraint.kind]
    varies = any(film_properties()[property_].varies_by for property_ in constraint.properties)
    assert broken_here[0].verdict == ("tension" if varies else constraint.verdict)
    assert len(broken_here[0].claims) == len(rows)
    for position in broken_here[0].positions:
        prop = position.claims[0].property
        assert position.words and f" – {prop.label}: " not in position.words
        assert "{" not in position.words


def test_whoever_is_born_too_late_is_so_for_all_releases_at_once() -> None:
    entities = [entity("tide", "film", "Tide"), entity("ada", "person", "Ada Quill")]
    releases = [
        ("a", "tide", "release-date", date, say(region=region, medium="cinema" if region else ""))
        for date, region in (("1940", ""), ("1940-03-01", "US"), ("1940-02-01", "France"))
    ]
    rows = [("a", "ada", "born", "1968"), ("a", "tide", "director", ["ada"]), *releases]
    (finding,) = (f for f in findings(make_pack(*rows, entities=entities)) if f.subject == "ada")
    assert finding.scope.region == ""
    assert sum("released" in position.words for position in finding.positions) == 3
