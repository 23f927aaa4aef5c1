"""Every way in which a record can be wrong: the exact place and the exact words."""

from __future__ import annotations

import pytest
from support.marked import claim, entity, place, problems, prop, unmarked
from support.minimal import MINIMAL, BuildPack

CLAIMS, ENTITIES = "claims/one.toml", "entities.toml"
SOURCES, PROPERTIES = "sources.toml", "properties.toml"
GOOD = 'subject = "ann"\nproperty = "parent"\nvalue = ["bob"]\n'
AGE = 'subject = "ann"\nproperty = "age"\n'


def constraint(rest: str, id: str = "") -> str:
    """Return a constraint; it has an id unless `id` says that `rest` brings it."""
    own = "" if id else 'id = "new"\n'
    return f'\n[[constraint]]\n{own}label = "L"\ntopic = "plot"\nwhy = "so it is"\n{rest}\n'


SOURCE = '\n[[source]]\nid = "new"\ntitle = "New"\nkind = "review"\nlines = 5\n'
EDTF = "a date in EDTF, such as 2024, 2024-03 or 2022/2023-02"
ID = "lower-case letters and digits, in words joined by hyphens, such as eve-macarro"

CASES: dict[str, tuple[str, str, str]] = {
    # --- shape -------------------------------------------------------------------------------
    "unknown key": (
        CLAIMS,
        claim(GOOD + '▮factualty = "certain"'),
        'found the unknown key "factualty"; expected one of attributed_to, closed, evidence, '
        "factuality, id, limits, lost, polarity, property, scope, source, statement … "
        '(14 in all); did you mean "factuality"?',
    ),
    "unknown key within": (
        CLAIMS,
        claim(GOOD + 'evidence = [{ line = 1 }, { line = 2, ▮phrse = "x" }]'),
        'found the unknown key "phrse"; expected one of line, phrase; did you mean "phrase"?',
    ),
    "unknown table": (
        CLAIMS,
        '\n[[▮claims]]\nid = "x"\n',
        'found the unknown key "claims"; expected one of claim, passage, source; '
        'did you mean "claim"?',
    ),
    "evidence that is no list": (
        CLAIMS,
        claim(GOOD + '▮evidence = { line = 1, phrase = "x" }'),
        "found a table; expected a list of tables; write [{ … }]",
    ),
    "a name for an id": (
        CLAIMS,
        claim('▮subject = "An  actor"\nproperty = "age"\nvalue = 3'),
        'found the unknown entity "An  actor"; expected the id of an entity; write "actor"',
    ),
    "a name for an id in a list": (
        CLAIMS,
        claim('subject = "ann"\nproperty = "parent"\nvalue = ["ann", ▮"The War"]'),
        'found the unknown entity "The War"; expected the id of an entity; write "war"',
    ),
    "a name for a list": (
        CLAIMS,
        claim('subject = "ann"\nproperty = "parent"\n▮value = "Bob"'),
        'found "Bob"; expected a list of entities; write ["bob"]',
    ),
    "the film's name for its id": (
        ENTITIES,
        entity('kind = "place"\nname = "X"\npart_of = [▮"THE WAR"]'),
        'found the unknown entity "THE WAR"; expected the id of an entity; write "war"',
    ),
    "a title for a source": (
        CLAIMS,
        claim(GOOD + '▮source = "A review"'),
        'found the unknown source "A review"; expected the id of a source; write "review"',
    ),
    "a date in figures": (
        CLAIMS,
        claim('subject = "ann"\nproperty = "born"\n▮value = "25/05/1979"'),
        f'found "25/05/1979"; expected {EDTF}; write "1979-05-25"',
    ),
    "a date in figures that may be two": (
        SOURCES,
        SOURCE + '▮published = "5.6.1979"\n',
        f'found "5.6.1979"; expected {EDTF}; '
        'write "1979-06-05" or "1979-05-06", whichever is meant',
    ),
    "a date in figures, alike either way": (
        SOURCES,
        SOURCE + '▮published = "05/05/1979"\n',
        f'found "05/05/1979"; expected {EDTF}; write "1979-05-05"',
    ),
    "a date in figures, the year first": (
        SOURCES,
        SOURCE + '▮published = "1979.5.25"\n',
        f'found "1979.5.25"; expected {EDTF}; write "1979-05-25"',
    ),
    "table for a list": (
        "passages/a.toml",
        '[▮passage]\nsource = "review"\n',
        "found a table; expected a list of tables, each under [[passage]]",
    ),
    "row that is no table": (
        "passages/a.toml",
        "passage = [▮3]\n",
        "found the number 3; expected a table",
    ),
    "text for a number": (
        SOURCES,
        SOURCE.replace("lines = 5", '▮lines = "5"'),
        'found "5"; expected a whole number',
    ),
    "number for text": (
        ENTITIES,
        entity('kind = "place"\n▮name = 7'),
        "found the number 7; expected text in quotes",
    ),
    "date for text": (
        SOURCES,
        SOURCE + "▮published = 2025-06-01\n",
        "found the date or time 2025-06-01 without quotes; expected text in quotes; "
        "put it in quotes",
    ),
    "text for a list": (
        ENTITIES,
        entity('kind = "place"\nname = "N"\n▮aliases = "M"'),
        'found "M"; expected a list',
    ),
    "text for true": (
        CLAIMS,
        claim(GOOD + '▮closed = "yes"'),
        'found "yes"; expected true or false',
    ),
    "number in a list of texts": (
        CLAIMS,
        claim('subject = "ann"\nproperty = "parent"\nvalue = ["bob", ▮3]'),
        "found the number 3; expected text in quotes",
    ),
    "table for a value": (
        CLAIMS,
        claim('subject = "ann"\nproperty = "parent"\n▮value = { a = 1 }'),
        "found a table; expected text, a number, true or false, or a list of texts",
    ),
    "unknown word": (
        CLAIMS,
        claim(GOOD + '▮factuality = "certian"'),
        'found "certian"; expected one of certain, probable, planned, possible, rumoured, joking, '
        'opinion; did you mean "certain"?',
    ),
    "unknown word in a list": (
        CLAIMS,
        claim(GOOD + 'limits = ["dubbed", ▮"loud"]'),
        'found "loud"; expected one of dubbed, transcribed, damaged, inferred, translated, clip, '
        "question, headline",
    ),
    "line zero": (
        CLAIMS,
        claim(GOOD + "evidence = [{ ▮line = 0 }]"),
        "found the number 0; expected a number of at least 1",
    ),
    "evidence without a line": (
        CLAIMS,
        claim(GOOD + 'evidence = [▮{ phrase = "x" }]'),
        "found no `line`; expected one in every evidence",
    ),
    "claim without an id": (
        CLAIMS,
        "\n▮[[claim]]\n" + GOOD,
        "found no `id`; expected one in every claim",
    ),
    "id of another form": (
        ENTITIES,
        '\n[[entity]]\n▮id = "Eve Macarro"\nkind = "place"\nname = "N"\n',
        f'found "Eve Macarro"; expected {ID}',
    ),
    "hash of another form": (
        SOURCES,
        SOURCE + '▮sha256 = "ABC"\n',
        'found "ABC"; expected 64 hexadecimal digits in lower case',
    ),
    "empty name": (
        ENTITIES,
        entity('kind = "place"\n▮name = ""'),
        'found ""; expected text that is not empty',
    ),
    "text too long": (
        CLAIMS,
        claim(GOOD + f'▮statement = "{"x" * 10_000_000}"'),
        "found text of 10,000,000 characters; expected at most 4,000",
    ),
    "value too long": (
        CLAIMS,
        claim('subject = "ann"\nproperty = "looks-like"\nvalue = ["a", ▮"' + "x" * 5000 + '"]'),
        "found text of 5,000 characters; expected at most 4,000",
    ),
    "negative tolerance": (
        PROPERTIES,
        prop('value_type = "quantity"\nrule = "within"\n▮tolerance = -1'),
        "found the number -1; expected a number of at least 0",
    ),
    "tolerance in words": (
        PROPERTIES,
        prop('value_type = "quantity"\nrule = "within"\n▮tolerance = "2"'),
        'found "2"; expected a number',
    ),
    "bounds the wrong way round": (
        PROPERTIES,
        prop('value_type = "quantity"\nrule = "within"\n▮bounds = [9, 1]'),
        "found a lower bound above the upper one; expected the lower one first",
    ),
    "one bound": (
        PROPERTIES,
        prop('value_type = "quantity"\nrule = "within"\n▮bounds = [9]'),
        "found a list of another kind; expected two finite numbers, such as [0, 1000]",
    ),
    "bounds without end": (
        PROPERTIES,
        prop('value_type = "quantity"\nrule = "within"\n▮bounds = [0, inf]'),
        "found a list of another kind; expected two finite numbers, such as [0, 1000]",
    ),
    "bounds of a date": (
        PROPERTIES,
        prop('value_type = "date"\nrule = "date"\n▮bounds = [0, 9]'),
        "found bounds for values of type date; expected bounds only where values are quantities",
    ),
    "leeway in words": (
        PROPERTIES,
        prop('value_type = "date"\nrule = "date"\n▮leeway = "2"'),
        'found "2"; expected a number',
    ),
    "tolerance that is no number": (
        PROPERTIES,
        prop('value_type = "quantity"\nrule = "within"\n▮tolerance = nan'),
        "found the number nan; expected a number of at least 0",
    ),
    "unknown tie": (
        PROPERTIES,
        prop('value_type = "entity"\nrule = "set"\n▮relation = "kinshp"'),
        'found "kinshp"; expected one of cast, kinship, membership, place, credit, contact; '
        'did you mean "kinship"?',
    ),
    "passage without a line": (
        "passages/a.toml",
        '▮[[passage]]\nsource = "review"\n',
        "found no `line`; expected one in every passage",
    ),
    # --- references --------------------------------------------------------------------------
    "unknown subject": (
        CLAIMS,
        claim('▮subject = "anne"\nproperty = "parent"\nvalue = ["bob"]'),
        'found the unknown entity "anne"; expected the id of an entity; did you mean "ann"?',
    ),
    "unknown property": (
        CLAIMS,
        claim('subject = "ann"\n▮property = "parents"\nvalue = ["bob"]'),
        'found the unknown property "parents"; expected the id of a property; '
        'did you mean "parent"?',
    ),
    "unknown source": (
        CLAIMS,
        claim(GOOD + '▮source = "reviews"'),
        'found the unknown source "reviews"; expected the id of a source; did you mean "review"?',
    ),
    "unknown entity in a list": (
        CLAIMS,
        claim('subject = "ann"\nproperty = "parent"\nvalue = [\n  "bob", # one\n  ▮"zed",\n]'),
        'found the unknown entity "zed"; expected the id of an entity',
    ),
    "unknown speaker": (
        CLAIMS,
        claim(GOOD + '▮attributed_to = "actr"'),
        'found the unknown entity "actr"; expected the id of an entity; did you mean "actor"?',
    ),
    "unknown work": (
        CLAIMS,
        claim(GOOD + 'scope = { cut = "release", ▮work = "maxi" }'),
        'found the unknown entity "maxi"; expected the id of an entity',
    ),
    "unknown event": (
        CLAIMS,
        claim('subject = "mini"\nproperty = "when"\n▮value = "during wars"'),
        'found the unknown entity "wars"; expected the id of an entity; did you mean "war"?',
    ),
    "unknown original": (
        SOURCES,
        SOURCE + '▮copy_of = "posts"\n',
        'found the unknown source "posts"; expected the id of a source; did you mean "post"?',
    ),
    "unknown whole": (
        ENTITIES,
        entity('kind = "place"\nname = "N"\npart_of = ["bob", ▮"nowhere"]'),
        'found the unknown entity "nowhere"; expected the id of an entity',
    ),
    "unknown event before": (
        ENTITIES,
        entity('kind = "event"\nname = "N"\nfollows = [▮"wr"]'),
        'found the unknown entity "wr"; expected the id of an entity; did you mean "war"?',
    ),
    "unknown namesake": (
        ENTITIES,
        entity('kind = "event"\nname = "N"\ndistinct_from = [▮"nobody"]'),
        'found the unknown entity "nobody"; expected the id of an entity',
    ),
    "unknown foreseen": (
        PROPERTIES,
        prop('value_type = "date"\nrule = "date"\n▮foresees = "bron"'),
        'found the unknown property "bron"; expected the id of a property; did you mean "born"?',
    ),
    "unknown exception": (
        PROPERTIES,
        prop('value_type = "date"\nrule = "date"\nexceptions = { ▮bron = [] }'),
        'found the unknown property "bron"; expected the id of a property; did you mean "born"?',
    ),
    "foreseen of another type": (
        PROPERTIES,
        prop('value_type = "date"\nrule = "date"\n▮foresees = "age"'),
        'found "age", whose values are of type quantity; '
        "expected a property with values of type date",
    ),
    "foreseen itself": (
        PROPERTIES,
        prop('value_type = "date"\nrule = "date"\n▮foresees = "new"'),
        "found the property itself; expected another property",
    ),
    "inverse of nothing": (
        PROPERTIES,
        prop('value_type = "entity"\nrule = "set"\n▮inverse = "bron"'),
        'found the unknown property "bron"; expected the id of a property; did you mean "born"?',
    ),
    "inverse of another kind": (
        PROPERTIES,
        prop('value_type = "entity"\nrule = "set"\n▮inverse = "age"'),
        'found "age", which does not take open lists of entities; '
        "expected two properties that do, or one",
    ),
    "inverse of complete lists": (
        PROPERTIES,
        prop('value_type = "entity"\nrule = "set"\ncompleteness = "expected"\n▮inverse = "new"'),
        'found "new", which does not take open lists of entities; '
        "expected two properties that do, or one",
    ),
    "inverse that is another's": (
        PROPERTIES,
        prop('value_type = "entity"\nrule = "set"\n▮inverse = "parent"'),
        'found "parent", whose inverse is not said; expected a property whose inverse is "new"',
    ),
    "a tolerance of more than everything": (
        PROPERTIES,
        prop('value_type = "quantity"\nrule = "within"\n▮tolerance_share = 2'),
        "found the number 2; expected a number of at most 1",
    ),
    # --- circles -----------------------------------------------------------------------------
    "part of itself": (
        ENTITIES,
        entity('kind = "place"\nname = "N"\npart_of = [▮"new"]'),
        'found the cycle "new" → "new"; expected `part_of` without a cycle',
    ),
    "wholes in a circle": (
        ENTITIES,
        entity('kind = "place"\nname = "A"\npart_of = ["b"]', "a")
        + entity('kind = "place"\nname = "B"\npart_of = ["ann", ▮"a"]', "b"),
        'found the cycle "a" → "b" → "a"; expected `part_of` without a cycle',
    ),
    "story order in a circle": (
        ENTITIES,
        entity('kind = "event"\nname = "A"\nfollows = ["b"]', "a")
        + entity('kind = "event"\nname = "B"\nfollows = [▮"a"]', "b"),
        'found the cycle "a" → "b" → "a"; expected `follows` without a cycle',
    ),
    "copies in a circle": (
        SOURCES,
        SOURCE + '▮copy_of = "new"\n',
        'found the cycle "new" → "new"; expected copies that lead to an original',
    ),
    "terms in a circle": (
        PROPERTIES,
        prop(
            'value_type = "term"\nrule = "exclusive"\nvalues = ["a", "b"]\n'
            'narrower = { a = "b", ▮b = "a" }'
        ),
        'found the cycle "a" → "b" → "a"; expected broader terms that form no cycle',
    ),
    # --- values ------------------------------------------------------------------------------
    "subject of another kind": (
        CLAIMS,
        claim('▮subject = "actor"\nproperty = "parent"\nvalue = ["bob"]'),
        'found "actor", a person; expected a character',
    ),
    "value of another kind": (
        CLAIMS,
        claim('subject = "ann"\nproperty = "parent"\nvalue = ["bob", ▮"actor"]'),
        'found "actor", a person; expected a character',
    ),
    "one for a list": (
        CLAIMS,
        claim('subject = "ann"\nproperty = "parent"\n▮value = "bob"'),
        'found "bob"; expected a list of entities, such as ["bob"]',
    ),
    "a list for one": (
        CLAIMS,
        claim(AGE + '▮value = ["12"]'),
        'found a list; expected one quantity, not a list, such as "12"',
    ),
    "no number": (
        CLAIMS,
        claim(AGE + "▮value = true"),
        'found true; expected a number such as 124, or a range such as "~8", "5.." or "5..8"',
    ),
    "range upside down": (
        CLAIMS,
        claim(AGE + '▮value = "8..5"'),
        'found "8..5"; expected a number such as 124, or a range such as "~8", "5.." or "5..8"; '
        "the lower end 8 lies above the upper end 5",
    ),
    "not a number": (
        CLAIMS,
        claim(AGE + "▮value = nan"),
        "found the number nan; expected a number such as 124, or a range such as "
        '"~8", "5.." or "5..8"',
    ),
    "huge number": (
        CLAIMS,
        claim(AGE + f"▮value = 0x{'f' * 5000}"),
        "found a number of very many digits; expected a number such as 124, or a range such as "
        '"~8", "5.." or "5..8"',
    ),
    "huge number in text": (
        CLAIMS,
        claim(AGE + f'▮value = "{"9" * 400}"'),
        f'found "{"9" * 79}…"; expected a number of ordinary size',
    ),
    "no date": (
        CLAIMS,
        claim('subject = "ann"\nproperty = "born"\n▮value = "2025-13"'),
        f'found "2025-13"; expected {EDTF}; there is no month 13',
    ),
    "no story time": (
        CLAIMS,
        claim('subject = "mini"\nproperty = "when"\n▮value = "amid war"'),
        'found "amid war"; expected before, after, during, alongside, into, out-of, spanning or at '
        'and the id of an event, such as "during chapter-3", or "between chapter-3 and chapter-4"',
    ),
    "no truth": (
        CLAIMS,
        claim('subject = "ann"\nproperty = "dies"\n▮value = "yes"'),
        'found "yes"; expected true or false; write true',
    ),
    "unknown term": (
        CLAIMS,
        claim('subject = "ann"\nproperty = "part-size"\n▮value = "extnded"'),
        'found "extnded"; expected one of brief, extended, lead; did you mean "extended"?',
    ),
    "blank in a list": (
        CLAIMS,
        claim('subject = "ann"\nproperty = "looks-like"\nvalue = ["a star", ▮"  "]'),
        'found "  "; expected one text, not an empty string',
    ),
    "lost with a value": (
        CLAIMS,
        claim('subject = "ann"\nproperty = "parent"\n▮value = ["bob"]\nlost = true'),
        "found a value beside `lost = true`; expected only one of the two",
    ),
    "neither lost nor a value": (
        CLAIMS,
        claim('subject = "ann"\nproperty = "parent"').replace("[[", "▮[["),
        "found no `value`; expected one, or `lost = true`",
    ),
    # --- lines, phrases, dates, links --------------------------------------------------------
    "line beyond the text": (
        CLAIMS,
        claim(GOOD + "evidence = [{ line = 1 }, { ▮line = 11 }]"),
        'found line 11; expected one of the 10 lines of "review"',
    ),
    "line beyond the text, in a table": (
        CLAIMS,
        claim(GOOD + "[[claim.evidence]]\nline = 1\n[[claim.evidence]]\n▮line = 11"),
        'found line 11; expected one of the 10 lines of "review"',
    ),
    "blank line": (
        CLAIMS,
        claim(GOOD + "evidence = [{ ▮line = 4 }]"),
        'found line 4, which "review" lists as blank; expected a line with text',
    ),
    "nine words": (
        CLAIMS,
        claim(GOOD + 'evidence = [{ line = 1, ▮phrase = "a b c d e f g h i" }]'),
        "found a phrase of 9 words; expected at most 8: it only has to mark the spot",
    ),
    "vantage line beyond the text": (
        SOURCES,
        SOURCE + "[[source.vantage_evidence]]\n▮line = 6\n",
        'found line 6; expected one of the 5 lines of "new"',
    ),
    "blank line beyond the text": (
        SOURCES,
        SOURCE + "blank = [2, ▮6]\n",
        'found line 6; expected one of the 5 lines of "new"',
    ),
    "publication date": (
        SOURCES,
        SOURCE + '▮published = "June 2025"\n',
        f'found "June 2025"; expected {EDTF}; write "2025-06"',
    ),
    "as-of date": (
        CLAIMS,
        claim(GOOD + '[claim.scope]\n▮as_of = "2024-02-30"'),
        f'found "2024-02-30"; expected {EDTF}',
    ),
    "link": (
        SOURCES,
        SOURCE + '▮url = "javascript:alert(1)"\n',
        'found "javascript:alert(1)"; expected an address that begins with http:// or https://',
    ),
    "link that no browser takes": (
        SOURCES,
        SOURCE + '▮url = "http://[::1"\n',
        'found "http://\\[::1"; expected an address that begins with http:// or https://',
    ),
    "passage beyond the text": (
        "passages/a.toml",
        'source = "post"\n[[passage]]\n▮line = 4\n',
        'found line 4; expected one of the 3 lines of "post"',
    ),
    "passage of an unknown source": (
        "passages/a.toml",
        '▮source = "pst"\n[[passage]]\nline = 1\n[[passage]]\nline = 2\n',
        'found the unknown source "pst"; expected the id of a source; did you mean "post"?',
    ),
    "file's source of another type": (
        "passages/a.toml",
        '▮source = 5\n[[passage]]\nline = 1\nsource = "post"\n',
        "found the number 5; expected the id of a source, in quotes",
    ),
    # --- properties --------------------------------------------------------------------------
    "rule and type": (
        PROPERTIES,
        prop('▮value_type = "date"\nrule = "within"'),
        "found the value type date under the rule within; expected quantity under that rule",
    ),
    "set of numbers": (
        PROPERTIES,
        prop('▮value_type = "quantity"\nrule = "set"'),
        "found the value type quantity under the rule set; "
        "expected entity, term, text, name under that rule",
    ),
    "one value on a scale": (
        PROPERTIES,
        prop('value_type = "term"\nrule = "scale"\n▮values = ["a"]'),
        "found 1 value under the rule scale; expected at least two",
    ),
    "no values to exclude": (
        PROPERTIES,
        prop('value_type = "term"\nrule = "exclusive"').replace("[[", "▮[["),
        "found no values under the rule exclusive; expected at least two",
    ),
    "even stance": (
        PROPERTIES,
        prop('value_type = "term"\nrule = "stance"\n▮values = ["a", "b"]'),
        "found 2 values under the rule stance; "
        "expected an odd number, with the neutral one in the middle",
    ),
    "terms for text": (
        PROPERTIES,
        prop('value_type = "text"\nrule = "set"\n▮values = ["a"]'),
        "found a list of terms for values of type text; "
        "expected terms only where values are of type term",
    ),
    "term twice": (
        PROPERTIES,
        prop('value_type = "term"\nrule = "set"\nvalues = ["a", "b", ▮"a"]'),
        'found the term "a" again; expected each term once',
    ),
    "term with spaces": (
        PROPERTIES,
        prop('value_type = "term"\nrule = "set"\nvalues = ["a", ▮"b  c"]'),
        'found the term "b  c"; expected words separated by single spaces',
    ),
    "disjoint unknown term": (
        PROPERTIES,
        prop(
            'value_type = "term"\nrule = "exclusive"\nvalues = ["mild", "cold"]\n'
            'disjoint = [["mild", ▮"clod"]]'
        ),
        'found the term "clod"; expected one of the property\'s values: mild, cold; '
        'did you mean "cold"?',
    ),
    "disjoint group of one": (
        PROPERTIES,
        prop(
            'value_type = "term"\nrule = "exclusive"\nvalues = ["a", "b"]\n'
            'disjoint = [["a", "b"], ▮["a"]]'
        ),
        "found a group of 1 terms; expected at least two different ones",
    ),
    "disjoint under another rule": (
        PROPERTIES,
        prop(
            'value_type = "term"\nrule = "functional"\nvalues = ["a", "b"]\n'
            '▮disjoint = [["a", "b"]]'
        ),
        "found groups that exclude each other under the rule functional; "
        "expected such groups only under the rules exclusive and set",
    ),
    "narrower unknown term": (
        PROPERTIES,
        prop('value_type = "term"\nrule = "set"\nvalues = ["a", "b"]\nnarrower = { ▮a = "zz" }'),
        'found the term "zz"; expected one of the property\'s values: a, b',
    ),
    "range without entities": (
        PROPERTIES,
        prop('value_type = "text"\nrule = "set"\n▮range = ["place"]'),
        "found a range of kinds for values of type text; "
        "expected a range only where values are entities",
    ),
    "within without entities": (
        PROPERTIES,
        prop('value_type = "text"\nrule = "set"\n▮within = "subject"'),
        "found `within` for values of type text; expected it only where values are entities",
    ),
    "identifying by a number": (
        PROPERTIES,
        prop('value_type = "quantity"\nrule = "within"\n▮identifies = true'),
        "found `identifies` for values of type quantity; "
        "expected it only where values are entities or names",
    ),
    # --- constraints -------------------------------------------------------------------------
    "unknown kind of constraint": (
        PROPERTIES,
        constraint('▮kind = "asymetric"\nproperties = ["parent"]'),
        'found "asymetric"; expected one of conflicts-with, order, asymmetric, irreflexive, '
        'inverse, implies, same-fact, timeline; did you mean "asymmetric"?',
    ),
    "constraint on an unknown property": (
        PROPERTIES,
        constraint('kind = "asymmetric"\nproperties = [▮"paretn"]'),
        'found the unknown property "paretn"; expected the id of a property; '
        'did you mean "parent"?',
    ),
    "constraint with too few properties": (
        PROPERTIES,
        constraint('kind = "conflicts-with"\n▮properties = ["parent"]'),
        "found 1 properties under the kind conflicts-with; expected 2",
    ),
    "constraint of one property and no tie": (
        PROPERTIES,
        constraint('kind = "order"\n▮properties = ["age"]'),
        "found one property under the kind order; "
        "expected two, or `via`: how its second subject is tied to the first",
    ),
    "order of what has none": (
        PROPERTIES,
        constraint('kind = "order"\nproperties = ["age", ▮"parent"]'),
        'found "parent", whose values are of type entity; expected dates or quantities',
    ),
    "a tie that is none": (
        PROPERTIES,
        constraint('kind = "irreflexive"\nproperties = [▮"age"]'),
        'found "age", whose values are of type quantity; '
        "expected a property whose values are entities",
    ),
    "conflict without values": (
        PROPERTIES,
        constraint('kind = "conflicts-with"\nproperties = ["parent", ▮"age"]'),
        'found no `values` for "age"; expected the terms of "age" that count, or two ties',
    ),
    "values of another property": (
        PROPERTIES,
        constraint(
            'kind = "conflicts-with"\nproperties = ["parent", "parent"]\nvalues = { ▮age = [] }'
        ),
        'found terms of "age"; expected parent',
    ),
    "phrase with another placeholder": (
        PROPERTIES,
        constraint(
            'kind = "asymmetric"\nproperties = ["parent"]\n'
            'phrases = { ▮parent = "{subject} is {object}" }'
        ),
        'found the placeholder "{object}"; expected {subject}, {subject\'s} or {value}',
    ),
    "phrase for nothing": (
        PROPERTIES,
        constraint(
            'kind = "asymmetric"\nproperties = ["parent"]\nphrases = { ▮parnt = "{subject}" }'
        ),
        'found a phrase for "parnt"; expected one of parent, not parent; did you mean "parent"?',
    ),
    "constraint with a property's id": (
        PROPERTIES,
        constraint('▮id = "age"\nkind = "asymmetric"\nproperties = ["parent"]', "age"),
        'found "age", a property\'s id; expected a unique id',
    ),
    "endless tolerance": (
        PROPERTIES,
        prop('value_type = "quantity"\nrule = "within"\n▮tolerance = inf'),
        "found the number inf; expected a finite number",
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_refused_at_its_place_in_these_words(name: str, minimal_pack: BuildPack) -> None:
    file, addition, message = CASES[name]
    whole = MINIMAL.get(file, "") + addition
    root = minimal_pack({file: unmarked(whole)})
    line, column = place(whole)
    assert [str(p) for p in problems(root)] == [f"{root / file}:{line}:{column}: {message}"]


@pytest.mark.parametrize(
    ("file", "again", "what"),
    [
        (SOURCES, SOURCE + SOURCE, "source"),
        (ENTITIES, entity('kind = "place"\nname = "N"').replace("new", "ann"), "entity"),
        (PROPERTIES, prop('value_type = "text"\nrule = "set"').replace("new", "age"), "property"),
        (CLAIMS, claim(GOOD, "first"), "claim"),
    ],
)
def test_an_id_is_used_once(file: str, again: str, what: str, minimal_pack: BuildPack) -> None:
    root = minimal_pack(more={file: again})
    (problem,) = problems(root)
    whole = (root / file).read_text()
    own_id = problem.found.split('"')[1]
    first = whole[: whole.index(f'id = "{own_id}"')].count("\n") + 1
    second = whole[: whole.rindex(f'id = "{own_id}"')].count("\n") + 1
    assert str(problem) == (
        f'{root / file}:{second}:1: found a second {what} with the id "{own_id}"; '
        f"expected a unique id; the first is at {root / file}:{first}:1"
    )


def test_an_id_is_used_once_across_files(minimal_pack: BuildPack) -> None:
    root = minimal_pack({"claims/two.toml": 'source = "post"\n' + claim(GOOD, "first")})
    (problem,) = problems(root)
    assert problem.path == root / "claims/two.toml"
    assert (problem.line, problem.column) == (4, 1)
    assert problem.hint == f"the first is at {root / CLAIMS}:4:1"


def test_one_passage_a_line(minimal_pack: BuildPack) -> None:
    passages = '[[passage]]\nsource = "review"\nline = 1\n'
    root = minimal_pack({"passages/a.toml": passages + passages})
    assert [str(p) for p in problems(root)] == [
        f'{root}/passages/a.toml:6:1: found line 1 of "review" again; expected one passage for '
        f"each line; the first is at {root}/passages/a.toml:3:1"
    ]


def test_a_claim_needs_a_source(minimal_pack: BuildPack) -> None:
    root = minimal_pack({CLAIMS: claim(GOOD)})
    assert [str(p) for p in problems(root)] == [
        f"{root / CLAIMS}:2:1: found no `source`; "
        "expected one in the claim, or once at the top of the file"
    ]
