from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.build import entity, make_pack
from support.rows import every_row
from support.small import empty, hostile, session

from explorer.model.enums import RuleName
from explorer.model.place import Place
from explorer.search.documents import Document, claim_document, documents_of
from explorer.search.index import SearchIndex
from explorer.search.tokens import matched_letters
from explorer.values.folding import words_of


def labels(text: str, **more: object) -> list[str]:
    hits = session().index.search(text, **more)  # type: ignore[arg-type]
    return [hit.label for hit in hits.hits]


def first(text: str) -> tuple[str, str, str]:
    hit = session().index.search(text).hits[0]
    return hit.kind, hit.label, hit.detail


def index_of(*names: str) -> SearchIndex:
    return SearchIndex.of(
        Document("person", name, Place.entity(name), name, "", words_of(name)) for name in names
    )


def test_an_actors_name_finds_the_actor_then_the_character() -> None:
    hits = session().index.search("winslet").hits
    assert [(h.kind, h.label, h.detail) for h in hits[:2]] == [
        ("actor", "Kate Winslet", "plays Rose DeWitt Bukater"),
        ("character", "Rose DeWitt Bukater", "played by Kate Winslet"),
    ]
    assert hits[0].place == Place.entity("kate-winslet")


def test_a_characters_name_finds_the_character_then_the_actor() -> None:
    assert labels("dawson")[:2] == ["Jack Dawson", "Leonardo DiCaprio"]


def test_an_alias_and_a_known_misspelling_find_the_entity() -> None:
    assert first("winslett") == (
        "actor",
        "Kate Winslet",
        "“Kate Winslett” · plays Rose DeWitt Bukater",
    )
    assert first("rose")[:2] == ("character", "Rose DeWitt Bukater")


def test_a_property_is_found_by_its_synonyms_and_anything_by_its_number_elsewhere() -> None:
    assert labels("starring")[0] == "played by"
    ship = entity("titanic", "film", ids={"imdb": "tt0120338"})
    assert session(make_pack(entities=[ship])).index.search("tt0120338").hits[0].id == "titanic"


@every_row("typo", ["Winselt", "Winslat", "Wnslet", "Kaet Winslet", "wimslet", "kate wins"])
def test_typos_do_not_matter(typo: str) -> None:
    assert labels(typo)[0] == "Kate Winslet"


def test_a_typo_is_matched_while_the_word_is_still_being_typed() -> None:
    assert labels("leonrad")[0] == "Leonardo DiCaprio"


def test_word_order_case_and_accents_do_not_matter() -> None:
    assert labels("DICÁPRIO leo")[0] == "Leonardo DiCaprio"


def test_every_word_must_match() -> None:
    assert "Kate Winslet" not in labels("kate dawson")


def test_someone_who_plays_no_part_is_a_person() -> None:
    assert first("enya")[0] == "person"


def test_sources_by_title_author_and_publisher() -> None:
    for text in ("titanic sails", "mccarthy", "daily variety"):
        hits = session().index.search(text, kinds={"source"}).hits
        assert [hit.id for hit in hits] == ["variety"]


def test_claims_by_statement_and_by_phrase() -> None:
    for text in ("runs 160 minutes", "just 160"):
        assert session().index.search(text, kinds={"claim"}).hits[0].id == "g-runtime"


@pytest.mark.parametrize("kinds", [None, {"claim"}, {"finding", "claim"}])
def test_claims_are_found_whether_or_not_their_documents_are_cached(kinds: set[str] | None) -> None:
    pack, comparison = session().pack, session().comparison
    claims = [claim_document(pack, claim) for claim in pack.claims.values()]
    kept = SearchIndex.of([*documents_of(pack, comparison), *claims])
    made = SearchIndex(pack, comparison)
    words = {word for document in claims for word in (*document.own, *document.other)}
    for text in (*sorted(words), *pack.claims, "rose titan", "minuts", "no such word"):
        assert made.search(text, kinds=kinds) == kept.search(text, kinds=kinds), text
        assert made.search(text, kinds=kinds) == made.search(text, kinds=kinds), text


def test_findings_and_properties_are_found() -> None:
    kinds = {hit.kind for hit in session().index.search("running time").hits}
    assert {"finding", "property"} <= kinds


def test_people_rank_above_claims_that_name_them() -> None:
    kinds = [hit.kind for hit in session().index.search("rose").hits]
    assert kinds.index("claim") > kinds.index("actor") > kinds.index("character")


def test_an_exact_word_ranks_above_a_beginning_above_a_typo() -> None:
    index = index_of("Ann Marlow", "Merlo Ray", "Marlo Ray")
    assert [hit.label for hit in index.search("marlo").hits] == [
        "Marlo Ray", "Ann Marlow", "Merlo Ray",
    ]  # fmt: skip


def test_an_id_finds_its_record_first() -> None:
    assert session().index.search("g-meets").hits[0].place == Place.claim("g-meets")


def test_a_kind_narrows_hits_and_total() -> None:
    hits = session().index.search("rose", kinds={"character"})
    assert {hit.kind for hit in hits.hits} == {"character"}
    assert hits.total == len(hits.hits)


def test_total_counts_what_the_limit_leaves_out() -> None:
    index = index_of(*(f"Ann {n}" for n in range(700)))
    hits = index.search("ann", limit=3)
    assert (len(hits.hits), hits.total) == (3, 700)


def test_a_whole_word_is_found_among_thousands_of_beginnings() -> None:
    index = index_of(*(f"Annabel {n}" for n in range(3000)), "A very long name that ends in Ann")
    assert index.search("ann").hits[0].label.endswith("Ann")


def test_short_beginnings_of_two_words_meet() -> None:
    index = index_of("Kate Winslet", "Kim Novak", "Walter Huston")
    assert [hit.label for hit in index.search("k w").hits] == ["Kate Winslet"]


def test_matched_letters_count_in_the_label() -> None:
    assert matched_letters("Anjelica Huston", ["hus"]) == ((9, 12),)
    assert matched_letters("Œuvre d’Amélie", ["oeu", "damel"]) == ((0, 2), (6, 12))
    assert matched_letters("De\u0301sire\u0301e", ["desi"]) == ((0, 2), (3, 5))


def test_a_typo_highlights_the_whole_word() -> None:
    assert session().index.search("winslot").hits[0].ranges == ((5, 12),)


@every_row("text", ["", "   ", "–", "[/]", "\x1b]0;", "映", "a" * 10_000, "x " * 5000])
def test_odd_queries_are_answered(text: str) -> None:
    hits = session().index.search(text)
    assert hits.total >= len(hits.hits)


def test_an_empty_pack_finds_nothing() -> None:
    assert empty().index.search("anything").hits == ()


def test_hostile_names_are_safe_and_can_be_found() -> None:
    hits = hostile().index.search("sic bold")
    assert hits.hits
    assert all((hit.label + hit.detail).isprintable() for hit in hits.hits)
    assert hostile().index.search("映画").hits


@given(
    st.lists(st.text("abhklnorsuw ", min_size=1, max_size=12), max_size=12),
    st.text("abhklnorsuw", max_size=6),
)
def test_every_beginning_is_found_and_nothing_breaks(names: list[str], text: str) -> None:
    index = index_of(*dict.fromkeys(names))
    hits = index.search(text)
    expected = {n for n in names if text and any(w.startswith(text) for w in words_of(n))}
    assert expected <= {hit.label for hit in hits.hits}
    for hit in hits.hits:
        assert all(0 <= a < b <= len(hit.label) for a, b in hit.ranges)


def test_near_spellings_are_marked_and_come_after_all_that_is_spelt_right() -> None:
    index = SearchIndex.of(
        Document(kind, name, Place(kind, name), name, "", words_of(name), weight=weight)
        for kind, name, weight in (
            ("person", "Marlow Ray", 100.0),
            ("person", "Merlow Ray", 100.0),
            ("claim", "Marlow sails away.", 20.0),
        )
    )
    hits = index.search("marlow").hits
    assert [(hit.label, hit.near) for hit in hits] == [
        ("Marlow Ray", False),
        ("Marlow sails away.", False),
        ("Merlow Ray", True),
    ]


def test_a_label_comes_before_other_names() -> None:
    people = (
        ("Ella", ("Ella", "Pine"), ("Ella Pine",)),
        ("Daniel Pine", ("Daniel", "Pine"), ("Pine the Elder",)),
        ("Theodora Pineapple", ("Theodora", "Pineapple"), ("T.",)),
    )
    index = SearchIndex.of(
        Document(
            "person", name, Place.entity(name), name, "",
            tuple(word.lower() for word in own), names=names,
        )
        for name, own, names in people
    )  # fmt: skip
    assert [h.label for h in index.search("pine").hits] == [
        "Daniel Pine", "Ella", "Theodora Pineapple",
    ]  # fmt: skip


def test_claims_that_record_how_a_name_is_printed_come_last() -> None:
    pack = make_pack(
        ("post", "ann", "name", "Ann"),
        ("post", "ann", "age", 30),
        ("note", "ann", "name", "Anne"),
        entities=[entity("ann", "character", "Ann")],
    )
    claims = [hit.id for hit in session(pack).index.search("ann").hits if hit.kind == "claim"]
    printed = [pack.claims[claim].property.rule is RuleName.NAME for claim in claims]
    assert printed == [False, True, True]


def test_a_finding_says_what_differs_as_in_the_list_of_findings() -> None:
    pack = make_pack(
        ("post", "ann", "dies", True),
        ("note", "ann", "dies", False),
        entities=[entity("ann", "character", "Ann")],
    )
    details = [hit.detail for hit in session(pack).index.search("ann dies").hits]
    assert "contradiction, high: dies / survives" in details
