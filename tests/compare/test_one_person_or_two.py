"""Which names make one person and which two, rule by rule, from claims to the verdict."""

from __future__ import annotations

from dataclasses import replace

import pytest
from support.build import (
    entity,
    film_properties,
    findings,
    judged,
    make_pack,
    outcome,
    prop,
    say,
    source,
    the_finding,
)
from support.rows import every_row

from explorer.compare.engine import compare
from explorer.model.enums import RuleName, Severity, Verdict
from explorer.wording.positions import position_words


def credited(first: str, second: str, kind: str = "person") -> str:
    """Return what two directors of one film, by these names, come to."""
    people = [entity("one", kind, first), entity("other", kind, second)]
    rows = ("gazette", "tide", "director", ["one"]), ("herald", "tide", "director", ["other"])
    return outcome(make_pack(*rows, entities=people)).partition(":")[0]


def rows(text: str) -> list[tuple[str, str]]:
    return [
        (a.strip(), b.strip()) for a, b in (line.split("|") for line in text.split("\n") if line)
    ]


TWO_NAMES = rows("""
Edwin Hale | Edward Hale
Gerard Hale | Gerald Hale
Ronald Hale | Roland Hale
Herbert Hale | Hubert Hale
Wilfred Hale | Wilhelm Hale
Robert Hale | Roberta Hale
Eric Hale | Erica Hale
Christian Hale | Christina Hale
Michel Hale | Michelle Hale
Stefan Hale | Stefanie Hale
Clare Hale | Clarence Hale
Carl Hale | Carol Hale
Andre Hale | Andrea Hale
Julio Hale | Julia Hale
Francis Hale | Frances Hale
Kirsten Hale | Kristen Hale
René Hale | Renée Hale
Torsten Hale | Torstena Hale
Rashid Hale | Rashad Hale
Abdelkader Moss | Abdelmalek Moss
Masato Oda | Masaru Oda
Yoshinori Oda | Yoshinari Oda
Ramesh Hale | Naresh Hale
Gopal Hale | Gopika Hale
Bernt Hale | Björn Hale
Александр Мосс | Александра Мосс
Jón Jónsson | Jón Jóhannsson
Giorgos Mossopoulos | Giorgia Mossopoulou
Marcel Lind Moss | Marcelle Lind Moss
""")

OWN_PARTS = rows("""
Nguyen Van An | Tran Van An
Le Van Hung | Do Van Hung
Kim Da-eun | Kim Go-eun
Wang Xi | Wang Lan
Ho Vi | Ho Lan
Al Moss | Ed Moss
Van Heflin | Dan Heflin
Don Moss | Ron Moss
Marcus A. Moss | Marcus D. Moss
Junior Moss | Kian Moss
Zhang Zihan | Zhang Zihao
Del Moss | Mario Moss
Zhang Bin | Zhang Bing
Chen De | Chen Da
Lin Bin | Lin Ping
Le Hung | Le Hung Van
Pham Thi Lan | Pham Thi Lan Chi
""")

INITIALS = rows("""
R.T. Stone | Thomas Reed
M.J. Stone | John Miller
A. B. Moss | Anna Bell
Hans D. Plath | Doris Plath
""")

SCRIPTS = rows("""
Ольга Петрова | Martin Frost
Νίκος Παπάς | Martin Frost
محمد الفايد | Martin Frost
김민준 | Martin Frost
王小明 | Martin Frost
अनिल शर्मा | Martin Frost
გიორგი შენგელია | Martin Frost
タナカ ケン | Martin Frost
Ольга Петрова | سارة منصور
Ольга Петрова | Olga Frost
王小明 | Wang Xiaohong
王小明 | Zhang Xiaoming
김민준 | Min-seo Kim
""")


@every_row(("first", "second"), TWO_NAMES + OWN_PARTS + INITIALS + SCRIPTS)
def test_two_people_stay_two(first: str, second: str) -> None:
    assert credited(first, second) in ("contradiction", "tension")
    assert credited(second, first) in ("contradiction", "tension")


FORMS_OF_ONE_NAME = rows("""
Olly Hale | Oliver Hale
Britt Hale | Brittany Hale
Aly Hale | Alyson Hale
Pastor Otto Hale | Otto B. Hale
Geo. Hale | George Hale
Chas. Hale | Charles Hale
Jno. Hale | John Hale
Harlan Moss III | Harlan Moss
Harlan Moss, Sr. | Harlan Moss
Moss | Harlan Moss
Dang Vi | V. Dang
Ken Ôba | Ken Ohba
Yûji Satô | Yuji Satou
Jun Itō | Jun Itoh
Ryō Abe | Ryou Abe
Park Seo-yeon | Seo-yun Park
Choi Ji-woo | Ji-u Choe
Yoon Sang-hyun | Sanghyeon Yun
Zhou Xiaoping | Hsiao-p'ing Chou
Ren\ufffd Moss | René Moss
Fran\ufffdoise Moss | Françoise Moss
M\ufffdller, Hans | Hans Müller
BjÃ¶rn Moss | Björn Moss
Bj√∂rn Moss | Björn Moss
Ольга Петрова | Olga Petrova
ნინო ხარატიშვილი | Nino Kharatishvili
דוד קרמר | David Kramer
محمد الفايد | Mohamed Al-Fayed
アンナ・カリーナ | Anna Karina
김민준 | Min-joon Kim
王小明 | Wang Xiaoming
田中健 | Tanaka Ken
Mathias Hale | Matthias Hale
Federico Hale | Frederico Hale
Alessandro Moss | Alesandro Moss
Bill Moss | W. Moss
Peggy Moss | M. Moss
Ted Moss | E. R. Moss
Th. Moss | Theodor Moss
Mohd. Moss | Mohammed Moss
Nick Moss | Nikolaus Moss
Uschi Moss | Ursula Moss
Kiko Moss | Francisco Moss
Kathryn Moss | Catherine Moss
Geoffrey Moss | Jeffrey Moss
Shaun Moss | Sean Moss
Mykola Moss | Nikolai Moss
Harlan Moss III | Harlan Moss 3rd
Ida Mac Carran | Ida McCarran
Ida Benešová | Ida Beneš
Shūzo Oda | Syuzo Oda
Ida Qobani | Ida Ghobani
अमित बच्चू | Amit Bachchu
ரவி கணேசன் | Ravi Ganesan
ジャック・モス | Jack Moss
Άγγελος Μόσχος | Angelos Moschos
גילה מרקוב | Gila Markov
Haley Ann Moss | Hayley Ann Moss
Georges Mossulier | George Mossulier
Gerry Moss | Gerardo Moss
Hedy Moss | Hedwig Moss
Sara Moss | Sarita Moss
Yeon Sang-ho | Yon Sang-ho
Ida Grall | Ida Crall
Ida Moss, M.D. | Dr. Ida Moss
Sister Albert Moss | Albert Moss
Timothy Moss | Timothée Moss
Ursula Moss | Orsolya Moss
Andrey Petrovich Mosyagin | Andrei Mosiaguin
S. R. Mossan | Kadavil Suresh Ravi Mossan
Mantha Moss | Samantha Moss
Kathrin Moss | Kate Moss
Chŏn Toyŏn | Jeon Do-yeon
""")


@every_row(("first", "second"), FORMS_OF_ONE_NAME)
def test_forms_of_one_name_are_one_person(first: str, second: str) -> None:
    assert credited(first, second) in ("cleared", "spelling")
    assert credited(second, first) in ("cleared", "spelling")


@every_row(
    ("first", "second"),
    [
        ("Luka Hale", "Lukas Hale"),
        ("Marco Hale", "Marcos Hale"),
        ("Nikola Hale", "Nikolas Hale"),
        ("Ida Kern", "Ida Kerr"),  # two families, or a slip
        ("Ida Reed", "Ida Reid"),
        ("Lindra", "Linndra"),  # stage names of a word each
        ("Ольга Петрова", "Olga Petrenko"),  # in two scripts, one part alike
    ],
)
def test_a_letter_more_in_a_known_name_is_hedged(first: str, second: str) -> None:
    assert credited(first, second) == "tension"


def test_a_letter_more_is_hedged_beside_others_too() -> None:
    people = [entity(f"p{n}", "person", name) for n, name in enumerate(
        ("Ada Kern", "Ada Kerr", "Otto Vale", "Ida Moss"))]  # fmt: skip
    for other, expected in ((["p1", "p2"], "tension"), (["p3", "p2"], "contradiction")):
        pack = make_pack(
            ("gazette", "tide", "director", ["p0"]), ("herald", "tide", "director", other),
            entities=people,
        )  # fmt: skip
        assert outcome(pack) == expected


def test_one_spelling_on_each_side_is_low_though_both_voices_name_the_person() -> None:
    people = [entity("p1", "person", "Otto Petersen"), entity("p2", "person", "Otto Petersenn")]
    rows = ("gazette", "tide", "director", ["p1"]), ("herald", "tide", "director", ["p2"])
    finding = the_finding(make_pack(*rows, entities=people))
    assert (finding.verdict, finding.severity) == ("spelling", Severity.LOW)


@pytest.mark.parametrize(
    ("short", "whole"), [("Andy", "Andrés"), ("Toni", "Antonio"), ("Enzo", "Vincenzo")]
)
def test_short_forms_of_other_languages_are_one_person(short: str, whole: str) -> None:
    assert credited(f"{short} Vale", f"{whole} Vale") == "cleared"


def test_two_names_in_one_list_are_two_people() -> None:
    people = [entity("one", "person", "Matthias Hale"), entity("other", "person", "Mathias Hale")]
    apart = [("gazette", "tide", "director", ["one"]), ("herald", "tide", "director", ["other"])]
    together = ("courier", "storm", "writer", ["one", "other"])
    assert outcome(make_pack(*apart, entities=people)) == "spelling"
    assert outcome(make_pack(*apart, together, entities=people)) == "contradiction"


@every_row(
    ("third", "expected"),
    [
        ("Rumi Hargrave", "cleared: open-world"), ("Rumi Hargrve", "cleared: open-world"),
        ("Bo Berg", "contradiction"), ("Ada Quille", "contradiction"),
    ],
)  # fmt: skip
def test_a_list_names_two_people_be_it_in_another_form(third: str, expected: str) -> None:
    names = "Ada Quill", "Rumi Hargrave", third
    people = [entity(f"p{i}", "person", name) for i, name in enumerate(names)]
    rows = [("gazette", "mara", "played-by", ["p0"]), ("herald", "mara", "played-by", ["p1"])]
    both = ("courier", "mara", "played-by", ["p0", "p2"])
    assert outcome(make_pack(*rows, both, entities=people)) == expected


@every_row(
    ("first", "second", "expected"),
    [
        ("Ivy Lam", "Lam Ling-tung", "tension"),
        ("Alan Mak", "Mak Hoi-sun", "tension"),
        ("Ivy Zhao", "Zhao Ting", "tension"),
        ("Ivy Lee", "Lee Marvin", "contradiction"),
        ("Ivy Lam", "Mak Hoi-sun", "contradiction"),
        ("Ivy Lam", "Alan Lam", "contradiction"),
        ("Lam Hoi-sun", "Lam Ling-tung", "contradiction"),
    ],
)
def test_a_western_name_beside_a_chinese_one_may_be_the_same_person(
    first: str, second: str, expected: str
) -> None:
    assert credited(first, second) == expected


@pytest.mark.parametrize("middle", ["T.", "Tilda"])
def test_another_middle_initial_is_medium_however_many_write_it(middle: str) -> None:
    other = f"Ida {middle} Moss"
    people = [entity("one", "person", "Ida R. Moss"), entity("other", "person", other)]
    sources = {"one": ("gazette", "herald"), "other": ("courier", "echo")}
    claims = [(s, "tide", "director", [who]) for who, said in sources.items() for s in said]
    assert the_finding(make_pack(*claims, entities=people)).severity is Severity.MEDIUM


def test_another_middle_name_in_full_is_another_person() -> None:
    assert credited("Ida Rosa Moss", "Ida Tilda Moss") == "contradiction"


# --- lists of names -------------------------------------------------------------------------------

AUTHOR = {"id": "author", "domain": ["film"], "value_type": "name", "rule": "set",
          "completeness": "expected", "topic": "credit", "about": "world"}  # fmt: skip


def listed(first: list[str], second: list[str], *more: list[str]) -> str:
    """Return what lists of writers, as names, come to."""
    lists = zip(("gazette", "herald", "courier"), (first, second, *more), strict=False)
    return outcome(make_pack(*((s, "tide", "author", names) for s, names in lists),
                             properties=[prop(**AUTHOR)]))  # fmt: skip


@every_row(
    ("first", "second", "expected"),
    [
        (["Ida Lindqvist"], ["Ida Lindkvist"], "spelling"),
        (["Ida Lindqvist", "Bo Ek"], ["Bo Ek", "Ida Lindqvst"], "spelling"),
        (["Edwin Hale"], ["Edward Hale"], "tension"),
        (["Ida Moss", "Bo Ek", "Per Holm"], ["王小明"], "tension"),
        (["Ida Moss", "Bo Ek"], ["Ида Мосс"], "incomplete"),
        (["Joel Ek", "Ethan Ek"], ["Ek"], "incomplete"),  # a name stands for one of the other's
        (["Ida Moss", "Bo Ek"], ["I. Moss", "Ek, Bo"], "cleared: open-world"),
    ],
)
def test_names_in_lists_stand_one_for_one(
    first: list[str], second: list[str], expected: str
) -> None:
    assert listed(first, second) == expected
    assert listed(second, first) == expected


@every_row(
    ("first", "second", "both", "pairs", "verdicts"),
    [
        (["John Hale"], ["John D. Hale"], ["John Hale", "John D. Hale"], "cleared", []),
        (["Hale, Matt"], ["Matthew Hale"], ["Hale, Matt", "Matthew Hale"], "cleared", []),
        (["Mathias Hale"], ["Matthias Hale"], ["Mathias Hale", "Matthias Hale"], "cleared",
         ["incomplete"]),
        (["Ida Moss"], ["Bo Ek"], ["Ek, Bo", "Moss, Ida"], "cleared", ["incomplete"]),
        (["Moss"], ["EK, BO"], ["Bo Ek", "Ida Moss"], "cleared", ["incomplete"]),
        (["Ida Moss"], ["Bo Ek"], ["Bo Ek", "Ida Holm"], "tension", ["tension"]),
    ],
)  # fmt: skip
def test_a_list_may_have_one_name_twice_and_two_names_in_other_forms(
    first: list[str], second: list[str], both: list[str], pairs: str, verdicts: list[str]
) -> None:
    lists = zip(("gazette", "herald", "courier"), (first, second, both), strict=True)
    rows = ((s, "tide", "author", names) for s, names in lists)
    pack = make_pack(*rows, properties=[prop(**AUTHOR)])
    assert outcome(pack).split(":")[0] == pairs
    assert [finding.verdict for finding in compare(pack).findings] == verdicts


def test_father_and_son_in_one_list_are_two() -> None:
    both = ["William Hale", "William Hale Jr."]
    assert listed(["William Hale"], both) == "incomplete"


# --- the name property ----------------------------------------------------------------------------


def named(*claims: tuple[str, str, str, object], subject: str = "Una Kestrel", **more: object):  # type: ignore[no-untyped-def]
    return make_pack(*claims, entities=[entity("una", "character", subject, **more)])


def test_a_single_recorded_misspelling_is_compared_with_the_packs_own_name() -> None:
    pack = named(("gazette", "una", "name", "Una Kestral"), spellings=["Una Kestral"])
    finding = the_finding(pack)
    assert finding.verdict == "spelling"
    assert finding.explanation.endswith(" name Una Kestral; the usual form is Una Kestrel.")
    right = named(("gazette", "una", "name", "Una Kestrel"), spellings=["Una Kestral"])
    assert not findings(right)


def test_a_part_of_the_name_is_no_position_of_a_spelling() -> None:
    forms = ("gazette", "Una Kestrel"), ("herald", "Una Kestral"), ("courier", "Una")
    finding = the_finding(named(*((s, "una", "name", form) for s, form in forms)))
    assert [position_words(p, str) for p in finding.positions] == ["Una Kestral", "Una Kestrel"]


def test_a_misspelling_in_a_clip_is_the_writers() -> None:
    clip = say(limits=["clip"])
    pack = named(("gazette", "una", "name", "Una Kestrel"),
                 ("gazette", "una", "name", "Una Kestral", clip))  # fmt: skip
    assert outcome(pack) == "spelling"


# --- titles and texts -----------------------------------------------------------------------------


@every_row(
    ("first", "second", "expected"),
    [
        ("Night into Day", "Day into Night", "tension"),
        ("Red River Rising", "Rising Red River", "tension"),
        ("1944", "Harbour", "tension"),
        ("Tides", "Tides II", "tension"),
        ("Tides 22", "Tides 23", "contradiction"),
        ("8½ Tides", "8.5 Tides", "cleared"),
        ("Nine and a Half Tides", "9 1/2 Tides", "cleared"),
        ("The Tide", "Tide, The", "cleared"),
        ("Elm Ave.", "Elm Avenue", "cleared"),
        ("Kings Hwy", "Kings Highway", "cleared"),
        ("Mt. Tide", "Mount Tide", "cleared"),
        ("Die Nacht der langen Messer", "The Night of the Knives", "cleared"),
        ("La Terra Trema", "La Tera Trema", "spelling"),
        ("Le Grand Marais", "Grand Marsh", "cleared"),  # a translation is no slip
        ("Le Grand Marais", "Harbour", "cleared"),  # in two languages
        ("The 3rd Tide", "The Third Tide", "cleared"),
        ("Third Tide", "Three Tides", "tension"),
        ("Part Two: Tide", "Tide: Part Two", "cleared"),
        ("The Colour of Tides", "The Color of Tides", "cleared"),
        ("Four Tides", "For Tides", "spelling"),
        ("Tide", "Tides", "tension"),  # as likely two works as a slip
        ("T.I. the Inner Tide", "TI", "cleared"),
        ("Todo sobre el puerto", "All About the Harbour", "cleared"),
    ],
)
def test_titles_are_no_peoples_names(first: str, second: str, expected: str) -> None:
    pack = make_pack(("gazette", "tide", "title", first), ("herald", "tide", "title", second))
    assert outcome(pack).partition(":")[0] == expected


def test_another_order_is_given_as_the_reason() -> None:
    pack = make_pack(
        ("gazette", "tide", "title", "Red Tide"), ("herald", "tide", "title", "Tide Red")
    )
    assert "they have the same words in another order" in the_finding(pack).explanation


@every_row(
    ("first", "second", "expected"),
    [
        ("R", "R 18", "tension"),
        ("shot in 1944", "shot", "tension"),
        ("two reels", "2 reels", "cleared: names"),
        ("12 Elm Street", "12 Elm St.", "cleared: names"),
        ("on a lake", "on a cold lake", "cleared: specificity"),
        ("1.66:1", "1.66 : 1", "agreed"),
        ("the first reel", "the 1st reel", "cleared: names"),
        ("in colour", "in color", "cleared: names"),
        ("16 mm", "35 mm", "tension"),
    ],
)
def test_a_number_is_no_word_that_a_text_may_lack(first: str, second: str, expected: str) -> None:
    note = prop("note", domain=["film"], value_type="text", rule="functional")
    claims = ("gazette", "tide", "note", first), ("herald", "tide", "note", second)
    assert outcome(make_pack(*claims, properties=[note], sources=[source("gazette")])) == expected


def directed(these: list[str], those: list[str]) -> str:
    """Return what two lists of directors, by these names, come to."""
    names = sorted({*these, *those})
    ids = {name: f"p{number}" for number, name in enumerate(names)}
    pack = make_pack(
        ("gazette", "tide", "director", [ids[name] for name in these]),
        ("herald", "tide", "director", [ids[name] for name in those]),
        entities=[entity(i, "person", name) for name, i in ids.items()],
    )
    return outcome(pack)


@every_row(
    ("these", "those", "expected"),
    [
        (["Lund Brothers"], ["Jan Lund", "Per Lund"], "cleared"),
        (["The Lund Brothers"], ["Per Lund"], "cleared"),
        (["Brothers Lund"], ["Per Lund"], "cleared"),
        (["The Moss Sisters"], ["Ada Moss", "Ida Moss"], "cleared"),
        (["Lund Bros."], ["Per Lund", "Ada Moss"], "incomplete"),
        (["The Lunds"], ["Jan Lund", "Per Lund"], "cleared"),
        (["The Lunds"], ["Jan Berg"], "contradiction"),
        (["Lund and Berg"], ["Jan Lund", "Per Berg"], "cleared"),
        (["Lund & Berg"], ["Jan Lund", "Per Tamm"], "incomplete"),
        (["Jan & Per"], ["Jan Lund", "Per Berg"], "cleared"),
        (["Jan & Per"], ["Jan Lund", "Kai Berg"], "contradiction"),
        (["Ravi & TK"], ["Ravi Tamm", "Suresh T.K."], "cleared"),
        (["Jan, Per & Kai"], ["Jan Lund", "Per Berg", "Kai Tamm"], "cleared"),
        (["Jan-Per"], ["Jan Lund", "Per Berg"], "cleared"),
        (["Jan-Per Moss"], ["Jan Lund", "Per Berg"], "contradiction"),
        (["Roberts"], ["Robert Lund", "Robert Moss"], "cleared"),
        (["Roberts"], ["Robert Lund"], "contradiction"),
        (["Lund, Jan"], ["Per Lund"], "contradiction"),
        (["Lund Brothers"], ["Per Lindt"], "contradiction"),
        (["Lund Brothers"], ["Lund Tamm"], "contradiction"),
        (["Per Lund"], ["Jan Lund"], "contradiction"),
        (["Brothers"], ["Jan Lund"], "contradiction"),  # a stage name
    ],
)
def test_siblings_named_together_are_each_of_them(these, those, expected):
    assert directed(these, those).startswith(expected)
    assert directed(those, these).startswith(expected)


@every_row(
    ("name", "aliases", "expected"),
    [
        ("Ann and Bo Lund", [], "cleared"),
        ("Ann Lund & Bo Lund", [], "cleared"),
        ("Ann–Bo", [], "cleared"),
        ("The Night Shift", ["Ann and Bo Lund"], "cleared"),
        ("The Night Shift", [], "tension"),  # who belongs to it is not known
        ("Ann and Kai Lund", [], "tension"),
        ("Ann Lund and Bo Moss", [], "tension"),
    ],
)
def test_a_group_named_after_its_members_is_each_of_them(name, aliases, expected):
    pack = make_pack(
        ("gazette", "tide", "writer", ["duo"]),
        ("herald", "tide", "writer", ["ann", "bo"]),
        entities=[
            entity("duo", "group", name, aliases=aliases),
            entity("ann", "person", "Ann Lund"),
            entity("bo", "person", "Bo Lund"),
        ],
    )
    assert outcome(pack).startswith(expected)


def test_a_misspelling_in_a_shorter_list_is_reported_as_well():
    pack = make_pack(
        ("gazette", "tide", "director", ["kai", "per", "franchet"]),
        ("herald", "tide", "director", ["kai", "francher"]),
        entities=[
            entity("kai", "person", "Kai Berg"),
            entity("per", "person", "Per Lund"),
            entity("franchet", "person", "Guy Franchet"),
            entity("francher", "person", "Guy Francher"),
        ],
    )
    (finding,) = findings(pack)
    assert finding.verdict == "incomplete"
    assert "Guy Francher and Guy Franchet may be the same" in finding.explanation


def test_a_band_may_be_those_in_another_list():
    people = [entity("jan", "person", "Jan Lund"), entity("per", "person", "Per Berg")]
    pack = make_pack(
        ("gazette", "tide", "composer", ["dust"]),
        ("herald", "tide", "composer", ["jan", "per"]),
        entities=[*people, entity("dust", "group", "Dust Motel")],
    )
    assert outcome(pack) == "tension"


@pytest.mark.parametrize(
    ("these", "those", "expected"),
    [
        (["Lund Brothers"], ["Jan Lund", "Per Lund"], set()),
        (["The Moss Sisters", "Kai Berg"], ["Kai Berg", "Ada Moss", "Ida Moss"], set()),
        (["Lund Bros."], ["Per Lund", "Ada Moss"], {"incomplete"}),
        (["The Lunds"], ["Jan Lund", "Per Lund"], set()),
        (["Lund Brothers"], ["Kai Tamm"], {"tension"}),
    ],
)
def test_siblings_in_lists_of_names_are_each_of_them(these, those, expected):
    names = prop("names", "name", "set", "credit", completeness="expected", domain=["film"])
    for first, second in ((these, those), (those, these)):
        rows = [("gazette", "tide", "names", first), ("herald", "tide", "names", second)]
        assert {f.verdict for f in findings(make_pack(*rows, properties=[names]))} == expected


@every_row(
    ("name", "expected"),
    [
        ("Various", "cleared: open-world"),
        ("Unknown", "cleared: open-world"),
        ("Directors", "cleared: open-world"),
        ("Four directors", "cleared: open-world"),
        ("Various Artists", "cleared: open-world"),
        ("Unknown director", "cleared: open-world"),
        ("Alan Smithee", "cleared: open-world"),
        ("Alan Smith", "contradiction"),
        ("Una Known", "contradiction"),
        ("Director", "contradiction"),
        ("Many Moss", "contradiction"),
        ("Various Lund", "contradiction"),
    ],
)
def test_what_names_nobody_contradicts_nobody(name, expected):
    assert directed([name], ["Jan Lund"]) == directed(["Jan Lund"], [name]) == expected


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        (["Jan Lund", "Various"], "cleared"),
        (["Jan Lund", "et al."], "cleared"),
        (["Jan Lund", "and others"], "cleared"),
        (["Una Ek", "Various"], "tension"),
        (["Jan Lund", "Al"], "tension"),
    ],
)
def test_a_list_that_leaves_names_out_may_have_had_them(names, expected):
    assert directed(names, ["Jan Lund", "Ida Moss"]).startswith(expected)
    assert listed(names, ["Jan Lund", "Ida Moss"]).startswith(expected)


@every_row(
    ("third", "expected"),
    [
        (("mask", "true-identity", "kit"), "cleared: names"),
        (("kit", "also-known-as", ["Number One", "The Mask"]), "cleared: names"),
        (("mask", "true-identity", "jan"), "contradiction"),
        (("mask", "true-identity", "kit", say(denied=True)), "contradiction"),
        (("mask", "true-identity", "kit", say(factuality="possible")), "contradiction"),
        (("mask", "true-identity", "kit", say(by="jan")), "contradiction"),
        (("kit", "also-known-as", ["Number One"]), "contradiction"),
        (("mask", "true-selves", ["kit"]), "cleared: names"),
        (("kit", "stage-name", "The Mask"), "cleared: names"),
    ],
)
def test_entities_that_a_source_identifies_are_one(third, expected) -> None:
    names = {"mask": "The Mask", "kit": "Kit Rowe", "jan": "Jan Lund", "mara": "Mara Dunn"}
    film = film_properties()
    own = [
        replace(film["true-identity"], id="true-selves", rule=RuleName.SET),
        replace(film["also-known-as"], id="stage-name", rule=RuleName.NAME),
    ]
    pack = make_pack(
        ("gazette", "mara", "killed-by", "mask", say(id="one")),
        ("herald", "mara", "killed-by", "kit", say(id="other")),
        ("post", *third),
        entities=[entity(i, "character", name) for i, name in names.items()],
        properties=own,
    )
    judgement = judged(pack, "one", "other")
    got = f"cleared: {judgement.gate.value}" if judgement.gate else str(judgement.verdict.value)
    assert got == expected


def test_two_of_one_nickname_are_two() -> None:
    pack = make_pack(
        ("gazette", "mara", "killed-by", "bill", say(id="one")),
        ("gazette", "bill", "also-known-as", ["The Kid"]),
        ("herald", "mara", "killed-by", "kit", say(id="other")),
        ("herald", "kit", "also-known-as", ["The Kid"]),
    )
    assert judged(pack, "one", "other").verdict is Verdict.CONTRADICTION


def test_a_pen_name_that_a_source_resolves_is_its_owners_in_lists() -> None:
    rows = [
        ("gazette", "tide", "writer", ["front", "ida"]),
        ("herald", "tide", "writer", ["ida", "owner"]),
    ]
    people = [entity("front", "person", "Ian Moss"), entity("owner", "person", "Dag Berg")]
    third = ("post", "owner", "also-known-as", ["Ian Moss", "Ivor Moss"])
    assert findings(make_pack(*rows, entities=people))
    assert not findings(make_pack(*rows, third, entities=people))


@every_row(("short", "slip"), [("Nora", "Norra Hallaway"), ("Halloway", "Nora Haloway")])
def test_a_part_of_a_name_that_others_give_in_full_is_no_position(short: str, slip: str) -> None:
    """The pack itself may know the character only by the part."""
    forms = {"gazette": "Nora Halloway", "herald": slip, "courier": short}
    rows = [(who, "nora", "name", form) for who, form in forms.items()]
    finding = the_finding(make_pack(*rows, entities=[entity("nora", "character", "Nora")]))
    assert finding.verdict is Verdict.SPELLING
    assert short not in [position_words(p, str) for p in finding.positions]


@every_row(
    ("first", "second", "why"),
    [
        ("Nora Forster", "Nora Foster", "a name may be misspelt"),
        ("Nora Forster", "Nora Berg", "one actor may have used two family names"),
    ],
)
def test_an_actor_under_another_name_has_the_likelier_reason(
    first: str, second: str, why: str
) -> None:
    people = [entity("one", "person", first), entity("other", "person", second)]
    rows = ("gazette", "kai", "played-by", ["one"]), ("herald", "kai", "played-by", ["other"])
    finding = the_finding(make_pack(*rows, entities=[entity("kai", "character"), *people]))
    assert finding.verdict is Verdict.TENSION
    assert why in finding.explanation


@every_row(
    ("written", "names", "verdict"),
    [
        ("吳美蘭", ["Wu Meilan", "Linda Woo"], "tension"),
        ("吳美蘭", ["Wu Meilan", "Zhang Hua"], "contradiction"),
        ("中谷花", ["Hana Nakatani", "Emi Ozawa"], "contradiction"),  # neither reading is sure
        ("Нина Вальнева", ["Nina Valneva", "Nora Hart"], "contradiction"),
    ],
)
def test_two_names_may_be_forms_of_one_in_another_script(written, names, verdict) -> None:
    people = [entity(f"p{i}", "person", name) for i, name in enumerate([written, *names])]
    rows = [(who, "tide", "director", [f"p{i}"])
            for i, who in enumerate(("gazette", "herald", "courier"))]  # fmt: skip
    finding = the_finding(make_pack(*rows, entities=[entity("tide", "film"), *people]))
    assert finding.verdict.value == verdict


@every_row(
    ("first", "second", "third", "why"),
    [
        ("Hanna Stroh", "Hana Stroh", "", "a name may be misspelt"),
        ("Hanna Stroh", "Hana Stroh", "Olaf Grue", "a name may be misspelt"),
        ("Nora B. Hale", "Nora D. Hale", "Olaf Grue", "two of the names differ only in an initial"),
        ("Nora B. Hale", "Ida Lund", "Olaf Grue", "each leaves out a name that the other gives"),
    ],
)
def test_lists_of_names_that_are_alike_have_the_likelier_reason(
    first: str, second: str, third: str, why: str
) -> None:
    people = [entity(f"p{i}", "person", name) for i, name in enumerate((first, second, third))]
    also = ["p2"] if third else []
    rows = ("gazette", "tide", "writer", ["p0", *also]), ("herald", "tide", "writer", ["p1", *also])
    finding = the_finding(make_pack(*rows, entities=[entity("tide", "film"), *people]))
    assert finding.verdict is Verdict.TENSION
    assert why in finding.explanation


def test_of_misspelt_lists_only_what_differs_is_given() -> None:
    names = ["Una Kestrel", "Ida Norholm", "Mia Tarrow", "Una Kestral", "Ida Norhalm"]
    people = [entity(f"p{i}", "person", name) for i, name in enumerate(names)]
    rows = (
        ("gazette", "tide", "writer", ["p0", "p1", "p2"]),
        ("herald", "tide", "writer", ["p3", "p4", "p2"]),
    )
    said = the_finding(make_pack(*rows, entities=[entity("tide", "film"), *people])).explanation
    assert "the names" in said
    assert "Mia Tarrow" not in said


def test_who_differs_by_a_generation_may_be_father_and_son() -> None:
    people = [entity("kai", "person", "Kai Lund"), entity("son", "person", "Kai Lund Jr.")]
    rows = ("a", "tide", "director", ["kai"]), ("b", "tide", "director", ["son"])
    (cleared,) = compare(make_pack(*rows, entities=people)).cleared
    assert str(cleared.why).endswith("may be one and the same, or two generations")


def test_a_description_is_in_lower_case_where_two_names_may_be_one() -> None:
    people = [
        entity("mayor", "character", "The Mayor", aliases=["Toby Lark"]),
        entity("lark", "character", "Toby Lark"),
    ]
    pack = make_pack(
        ("a", "mira", "parent", ["mayor"]), ("b", "mira", "parent", ["lark"]), entities=people
    )
    (cleared,) = compare(pack).cleared
    assert str(cleared.why) == ("Toby Lark and the Mayor may be one and the same, under two names")
