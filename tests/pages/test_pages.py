from __future__ import annotations

import re
from dataclasses import replace

from support.build import entity, make_pack, say, source
from support.rows import every_row
from support.shipped import shipped_session
from support.small import Texts, empty, hostile, session, titanic

from explorer.compare.filters import Filter
from explorer.model.pack import Pack
from explorer.model.place import PlaceKind
from explorer.pages import Page, Place, page_for, place_of
from explorer.pages.build import VIEWS
from explorer.pages.findings import decided_words, list_title, severity_words
from explorer.pages.page import LateRows, row
from explorer.pages.passage import near_phrase
from explorer.pages.preview import preview_of
from explorer.session import Session
from explorer.wording.labels import LOST
from explorer.wording.records import how_said_in_report, how_said_on_page


def page(kind: str, key: str = "", here: Session | None = None) -> Page:
    return page_for(here or session(), Place(kind, key))


def text(kind: str, key: str = "", here: Session | None = None) -> str:
    return page(kind, key, here).plain


def finding_id(subject: str, property_id: str, here: Session | None = None) -> str:
    reported = (here or session()).comparison.findings
    return next(f.id for f in reported if (f.subject, f.property) == (subject, property_id))


def crawl(here: Session) -> dict[Place, Page]:
    """Return every page that can be reached from the views by rows."""
    seen: dict[Place, Page] = {}
    waiting = [Place(view) for view in VIEWS]
    while waiting:
        place = waiting.pop()
        if place not in seen:
            seen[place] = page_for(here, place)
            waiting += [row.target for row in seen[place].rows if row.target]
    return seen


def test_no_all_clear_for_somebody_about_whom_nothing_is_said() -> None:
    here = session(make_pack(entities=[entity("ann", "person", "Ann Lee")]))
    assert "No source says anything about Ann Lee yet." in text("entity", "ann", here)


def test_a_list_of_claims_says_what_they_are_limited_to() -> None:
    here = session(
        make_pack(
            ("a", "tide", "gross", 49.9, say(region="US")),
            ("b", "tide", "gross", 507, say(factuality="probable")),
            ("b", "tide", "runtime", 90, say(cut="extended", factuality="rumoured")),
        )
    )
    page = text("entity", "tide", here)
    assert "$49.9 million (in the United States) — " in page
    assert "$507 million (called likely) — " in page
    assert "90 min (reported as a rumour; in the extended cut) — " in page


def test_every_row_leads_to_a_page_that_exists() -> None:
    pages = crawl(session())
    assert [p for p, shown in pages.items() if shown.title == "Nothing here"] == []
    kinds = {place.kind for place in pages}
    assert kinds >= {
        "finding",
        "claim",
        "passage",
        "entity",
        "source",
        "property",
        "fact",
        "agreement",
    }


def test_every_page_is_about_its_place() -> None:
    assert all(shown.place == place for place, shown in crawl(session()).items())


def test_nothing_hostile_reaches_a_page() -> None:
    for shown in crawl(hostile()).values():
        for words in (shown.title, shown.crumb, *(s.text for r in shown.rows for s in r.spans)):
            assert words.isprintable(), (shown.place, words)
            assert "\u202e" not in words


def test_markup_in_data_stays_as_it_is() -> None:
    assert "[sic] [/] [bold]x[/bold]" in text("entity", "rose", hostile())


@every_row("kind", [*VIEWS, "cleared", "agreement"])
def test_an_empty_pack_has_every_view(kind: str) -> None:
    assert page(kind, here=empty()).rows


@every_row(
    "place",
    [
        *(Place(k, "no-such") for k in ("finding", "claim", "entity", "source")),
        *(Place(k, "no-such") for k in ("property", "cleared")),
        Place.passage("gazette", 0),
        Place.passage("gazette", 101),
        Place(PlaceKind.PASSAGE, "gazette"),
        Place(PlaceKind.PASSAGE, "gazette:²"),
        Place(PlaceKind.FACT, "rose"),
        Place.fact("rose", "runtime"),
        Place(PlaceKind.AGREEMENT, "gazette"),
        Place.agreement("gazette", "gazette"),
        Place.graph("no-such"),
        Place("nonsense"),
    ],
)  # fmt: skip
def test_an_unknown_place_says_so(place: Place) -> None:
    shown = page_for(session(), place)
    assert shown.title == "Nothing here"
    assert place.kind in shown.plain


def test_a_place_by_the_id_of_anything() -> None:
    here = session()
    known = {
        "g-runtime": Place.claim("g-runtime"),
        "rose": Place.entity("rose"),
        "gazette": Place.source("gazette"),
        "runtime": Place.of_property("runtime"),
        "gazette:3": Place.passage("gazette", 3),
        "titanic runtime": Place.fact("titanic", "runtime"),
        " people ": Place(PlaceKind.PEOPLE),
        "gazette:101": None,
        "nobody": None,
        "": None,
    }
    assert {key: place_of(here, key) for key in known} == known
    runtime = finding_id("titanic", "runtime")
    assert place_of(here, runtime) == Place.finding(runtime)


def test_a_finding_shows_both_sides_with_line_and_phrase() -> None:
    page_text = text("finding", finding_id("titanic", "runtime"))
    for words in (
        "Titanic – running time",
        "says that Titanic runs for 160 minutes; McCarthy's review, for 194.",
        "McCarthy's review\n  Line 4 · stated as fact",
        "It runs for 194 minutes. “194 minutes long”",
        "“A night at sea”\n  Line 9 · stated as fact",
        "What would settle it",
        "written after the release",
    ):
        assert words in page_text, words
    assert "better supported" not in page_text  # one source each: nothing to say


def test_a_finding_of_lists_tells_who_is_named_how_often() -> None:
    lists = [["ida"]] * 4 + [["ida", "kim"]] * 2
    rows = [(f"s{i}", "it", "director", listed) for i, listed in enumerate(lists)]
    here = session(make_pack(*rows))
    page_text = text("finding", finding_id("it", "director", here), here)
    assert "“S4” and “S5”  better supported" in page_text
    assert (
        "Which is better supported\nTwo of six independent sources name Kim, "
        "and none denies it." in page_text
    )
    assert "Named: Ida (all six independent sources); Kim (two)" in page_text


def test_a_finding_leads_to_claims_lines_and_the_subject() -> None:
    targets = {row.target for row in page("finding", finding_id("titanic", "runtime")).rows}
    assert targets >= {
        Place.claim("g-runtime"),
        Place.claim("v-runtime"),
        Place.passage("gazette", 9),
        Place.entity("titanic"),
        Place.fact("titanic", "runtime"),
        Place.source("variety"),
    }


def test_a_finding_names_others_about_its_subject() -> None:
    here = session()
    other = [
        f for f in here.comparison.findings if f.subject == "titanic" and f.property != "runtime"
    ]
    assert other
    shown = page("finding", finding_id("titanic", "runtime"))
    assert Place.finding(other[0].id) in {row.target for row in shown.rows}


def test_a_finding_says_how_a_rumour_is_told() -> None:
    assert "reported as a rumour" in text("finding", finding_id("titanic", "composer"))


def test_a_claim_shows_its_whole_record() -> None:
    pack = make_pack(
        ("post", "rose", "part-role", "mentor",
         say(denied=True, by="cameron", limits=["inferred"], cut="release", as_of="1997",
             factuality="possible", line=2, id="c")),
        sources=[source("post", limits=["translated"])],
    )  # fmt: skip
    page_text = text("claim", "c", session(pack))
    for words in (
        "not mentor",
        "Value: mentor",
        "Denial: the source rules it out",
        "How it is said: implied to be possible",
        "Quoting: Cameron",
        "a translation",
        "Applies only to: the released version, as of 1997",
        "No other source covers this",
    ):
        assert words in page_text, words


def test_a_claim_names_its_finding_and_what_others_say() -> None:
    page_text = text("claim", "g-runtime")
    assert "Findings that involve this claim" in page_text
    assert "194 min — McCarthy's review, line 4" in page_text
    assert "No other claim conflicts" in text("claim", "v-hero")


def test_a_claim_shows_cleared_pairs_with_their_reason() -> None:
    pack = make_pack(
        ("post", "rose", "member-of", ["crew"], say(id="one")),
        ("mail", "rose", "member-of", ["band"], say(id="two")),
    )
    here = session(pack)
    assert here.comparison.cleared
    page_text = text("claim", "one", here)
    assert "Apparent conflicts, cleared" in page_text
    assert "Band — “Mail”, line 1" in page_text
    cleared = page("cleared", "rose", here)
    assert "1 pair of claims differs but does not conflict" in cleared.plain
    assert Place.pair("one", "two") in {r.target for r in cleared.rows}
    assert page("cleared", "rose member-of", here).rows[0] == cleared.rows[0]


def test_a_lost_value_reads_as_lost() -> None:
    assert LOST in page("claim", "g-rose").title
    assert LOST in text("people")


WORDS = " ".join(f"w{n}" for n in range(200))


@every_row(
    ("line", "phrase", "opening", "ending"),
    [
        (f"{WORDS} Ada dies {WORDS}", "Ada dies", "…w", "…"),
        (f"Ada dies {WORDS}", "Ada dies", "Ada dies w0 ", "…"),
        (f"{WORDS} Ada dies", "ada dies", "…w", " Ada dies"),
        ("Here Ada dies.", "Ada dies", "Here Ada dies.", "Here Ada dies."),
        (WORDS, "Ada dies", "w0 ", " w199"),
    ],
)
def test_of_a_long_line_what_is_near_a_phrase_is_shown(
    line: str, phrase: str, opening: str, ending: str
) -> None:
    shown = near_phrase(line, phrase)
    assert shown.startswith(opening) and shown.endswith(ending)
    assert phrase not in line or phrase in shown
    assert len(shown) < 400 or shown == line


def test_a_passage_by_its_outline() -> None:
    page_text = text("passage", "gazette:3")
    assert "Names the pair and how they meet." in page_text
    assert "Each line in our own words" in page_text
    assert "   1 The headline." in page_text
    assert "Jack meets Rose. “meets her on deck”" in page_text


def test_a_passage_by_its_text_lights_the_phrases() -> None:
    line = "Then Jack (DiCaprio as Jack) MEETS  HER on deck."
    here = session(texts=Texts(gazette=["Headline", "", line, *[""] * 97]))
    shown = page("passage", "gazette:3", here)
    lit = [s.text for r in shown.rows[:8] for s in r.spans if s.role == "phrase"]
    assert lit[:2] == ["DiCaprio as Jack", "MEETS  HER on deck"]
    assert "The source's own text" in shown.plain
    assert "   1 Headline" in shown.plain


def test_a_text_shorter_than_the_pack_says_breaks_nothing() -> None:
    here = session(texts=Texts(gazette=["only"]))
    assert "Praises how short it is." in text("passage", "gazette:9", here)


def test_the_outline_under_a_text_is_indented_so_that_it_wraps_below_itself() -> None:
    here = session(texts=Texts(gazette=["words"] * 100))
    shown = next(r for r in page("passage", "gazette:9", here).rows if "In short: " in r.plain)
    assert (shown.spans[0].text, shown.indent) == ("In short: ", 5)


def test_a_line_without_a_claim_says_why() -> None:
    assert "No claims from this line: heading." in text("passage", "gazette:1")
    assert "No claims from this line." in text("passage", "gazette:50")


def test_an_entity_shows_who_plays_it_and_its_ties() -> None:
    page_text = text("entity", "rose")
    assert "Played by Kate Winslet, says McCarthy's review" in page_text
    assert "Played by (name missing from “A night at sea”)" in page_text
    assert "Also called: Rose" in page_text
    assert "Jack Dawson – encounters: Rose DeWitt Bukater" in page_text
    assert "Plays Rose DeWitt Bukater" in text("entity", "kate-winslet")
    assert "Misspelt as: Kate Winslett" in text("entity", "kate-winslet")


def test_an_entity_named_in_very_many_claims_lists_only_some_of_them() -> None:
    claims = [("atlas", f"film-{number}", "country", ["chile"]) for number in range(403)]
    films = [entity(f"film-{number}", "film") for number in range(403)]
    here = session(make_pack(*claims, entities=[entity("chile", "place"), *films]))
    shown = text("entity", "chile", here)
    assert "Mentioned in claims about others (403)" in shown
    assert shown.count("country") < 2 * 403
    assert shown.endswith("and 3 others")


def test_the_name_of_a_page_is_known_before_its_rows_are_built() -> None:
    calls: list[str] = []
    rows = LateRows(lambda: calls.append("built") or [row("First"), row("Second")])
    shown = Page(Place.entity("ann"), "Ann", "Ann", rows)
    assert (shown.crumb, calls) == ("Ann", [])
    assert [r.plain for r in shown.rows] == ["First", "Second"]
    assert (shown.rows[0].plain, len(shown.rows[1:]), calls) == ("First", 1, ["built"])
    assert [r.plain for r in LateRows(lambda: map(row, "abc")).first(2)] == ["a", "b"]


def test_a_preview_shows_the_first_rows_of_a_very_long_page() -> None:
    claims = [("atlas", f"film-{number}", "country", ["chile"]) for number in range(403)]
    here = session(make_pack(*claims, entities=[entity("chile", "place")]))
    rows = preview_of(here, Place.facts("chile")).rows
    assert (len(rows), rows[-1].plain) == (121, "…")
    assert len(page("facts", "chile", here).rows) > 800


def test_an_entity_lists_its_claims_by_property_and_source() -> None:
    rows = [row.plain.strip() for row in page("entity", "titanic").rows]
    at = rows.index("running time")
    assert rows[at + 1].startswith("194 min — McCarthy's review, line 4")
    assert rows[at + 2].startswith("160 min — “A night at sea”, line 9")


def test_an_entity_shows_how_each_source_spells_it() -> None:
    pack = make_pack(
        ("post", "rose", "name", "Rose Dawson"),
        ("mail", "rose", "name", "Rose Dawsen"),
    )
    page_text = text("entity", "rose", session(pack))
    assert "Written “Rose Dawson” in “Post”" in page_text
    assert "Written “Rose Dawsen” in “Mail”" in page_text


def test_a_source_shows_counts_vantage_and_agreement() -> None:
    page_text = text("source", "gazette")
    assert "4 claims: 4 stated as fact" in page_text
    assert "1 has its value missing from this copy" in page_text
    assert "Written: after the release" in page_text
    assert "parts of this copy are missing" in page_text
    assert "McCarthy's review: 1 fact shared, 1 in conflict" in page_text
    assert "Author: Todd McCarthy" in text("source", "variety")


def test_a_fact_shows_every_source_and_who_is_silent() -> None:
    page_text = text("fact", "titanic runtime")
    assert "194 min — McCarthy's review" in page_text
    assert "160 min — “A night at sea”" in page_text
    assert "Not covered by: “What to expect”" in page_text


def test_a_property_says_how_answers_compare() -> None:
    page_text = text("property", "runtime")
    assert "differ by more than the tolerance" in page_text
    assert "Titanic" in page_text


def test_people_stand_beside_who_plays_them() -> None:
    rows = [row.plain.strip() for row in page("people").rows]
    at = rows.index("Rose DeWitt Bukater")
    assert rows[at + 1] == "Kate Winslet  McCarthy's review"
    assert rows[at + 2].startswith(f"{LOST}  “A night at sea”")
    assert "Enya  composer" in rows


def test_the_findings_page_counts_them() -> None:
    here = session()
    total = len(here.comparison.findings)
    assert f"{total} findings, worst first" in text("findings")
    many = [here.comparison.findings[0]] * 2868
    chosen = Filter(verdicts=frozenset({many[0].verdict}))
    assert list_title(here, many, chosen).startswith(f"2,868 of {total} finding")
    assert decided_words(here, many) == "0 of 2,868 decided"
    assert severity_words(many).startswith("2,868 ")


def test_rows_of_a_page_do_not_depend_on_the_order_of_claims() -> None:
    pack = titanic()
    turned = make_turned(pack)
    runtime = finding_id("titanic", "runtime")
    assert text("finding", runtime) == text("finding", runtime, session(turned))


def make_turned(pack: Pack) -> Pack:
    return replace(pack, claims=dict(reversed(pack.claims.items())))


def test_numbers_and_nouns_agree() -> None:
    shipped = shipped_session()
    for place in (
        *(Place.source(source_id) for source_id in shipped.pack.sources),
        *(Place.of_property(property_) for property_ in shipped.pack.properties),
    ):
        words = page_for(shipped, place).plain
        assert not re.search(r"\b1 (opinions|jokes|steps|days|years|claims|findings)\b", words), (
            place
        )
        assert "rumours passed on" not in words


def test_a_property_says_how_it_is_written() -> None:
    shipped = shipped_session()
    words = page_for(shipped, Place.of_property("budget")).plain
    assert 'Written in a pack as: 124, "~8" (about), "5.." (or more), "5..8", ' in words
    assert '"[114,117]" (either), in million USD' in words


def test_a_source_s_page_and_the_list_of_sources_lead_from_its_name_to_its_id() -> None:
    shipped = shipped_session()
    assert "Short name: Kelly's review" in page_for(shipped, Place.source("kelly-review")).plain
    listed = page_for(shipped, Place(PlaceKind.SOURCES)).plain
    assert "The preview: “Ballerina: a long-awaited reunion”, a preview (preview)" in listed


def test_a_finding_tells_what_else_is_said_of_the_same_matter() -> None:
    session = shipped_session()
    page = page_for(session, Place.finding("eve-macarro.family-killed")).plain
    beside = page.partition("Related claims")[2].partition("See also")[0]
    assert "childhood — Kelly's review, line 16 “Eve was orphaned as a child”" in beside
    assert "family killed" not in beside
    assert "Related claims" not in page_for(session, Place.finding("lena.who-it-is")).plain


def test_what_is_implied_is_not_said_to_be_stated_flatly() -> None:
    pack = make_pack(("post", "rose", "name", "Rose", say(limits=["inferred", "dubbed"])))
    here = session(pack)
    claim = next(iter(pack.claims.values()))
    for how_said in (how_said_on_page(pack, claim), how_said_in_report(pack, claim)):
        assert how_said.startswith("implied; ")
        assert "dubbed" in how_said
        assert "flatly" not in how_said
        assert "between the lines" not in how_said
    page_text = text("claim", claim.id, here)
    assert "How it is said: implied" in page_text
    assert "between the lines" not in page_text
    assert "1 claim: 1 implied" in text("source", "post", here)


def test_the_page_about_something_does_not_name_it_in_each_finding() -> None:
    place = Place.finding(finding_id("titanic", "runtime"))
    (about,) = (row for row in page("entity", "titanic").rows if row.target == place)
    (elsewhere,) = (row for row in page("claim", "v-runtime").rows if row.target == place)
    assert "Titanic – running time" in elsewhere.plain
    assert about.plain == elsewhere.plain.replace("Titanic – ", "")


def test_who_says_what_stands_out_from_why_it_is_a_conflict() -> None:
    here = session()
    finding = here.comparison.by_id[finding_id("titanic", "runtime")]
    strong, plain = page("finding", finding.id).rows[1].spans
    assert (strong.role, plain.role) == ("strong", "")
    assert strong.text.strip() == finding.words.said
    assert plain.text == finding.words.closing


def test_the_answers_of_a_property_are_words() -> None:
    page = page_for(shipped_session(), Place.of_property("release-status"))
    assert page is not None
    (values,) = (row.plain for row in page.rows if row.plain.startswith("Values"))
    assert "in development, upcoming, in cinemas" in values


def test_a_described_subject_has_a_capital_at_the_start_of_a_row() -> None:
    pack = make_pack(
        ("gazette", "baker", "owns", ["oven"]),
        ("herald", "baker", "how-many", 0),
        ("herald", "baker", "owns", ["shop"]),
        entities=[entity("baker", "group", "the two bakers")],
    )
    here = session(pack)
    assert "The two bakers – possessions" in text("facts", here=here)
    assert "the two bakers –" not in text("facts", here=here)
