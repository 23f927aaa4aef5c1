"""Small packs for tests of the views: one with dates, parts and lines, one with hostile names."""

from __future__ import annotations

from collections.abc import Mapping

HOSTILE = "[sic] [/] [red]\\u001b]0;owned\\u0007 \\u202eevil 漢字 مرحبا \\u0301e"
"""In TOML syntax: markup, an escape sequence, a change of writing direction, wide letters."""

_PROPERTIES = """\
[[property]]
id = "released"
label = "released"
value_type = "date"
rule = "date"
topic = "date"

[[property]]
id = "filmed"
label = "filmed"
value_type = "date"
rule = "date"
topic = "date"

[[property]]
id = "when"
label = "takes place"
value_type = "story-time"
rule = "story-time"
topic = "plot"

[[property]]
id = "played-by"
label = "played by"
value_type = "entity"
rule = "set"
topic = "credit"
relation = "cast"
"""

_SOURCES = """\
[[source]]
id = "review"
title = "{title}"
kind = "review"
lines = 9
published = "2003-05"
vantage = "after-release"
blank = [2]

[[source]]
id = "post"
title = "A post"
kind = "blog post"
lines = 3

[[source]]
id = "mute"
title = "Says little"
kind = "note"
lines = 2
"""

_ENTITIES = """\
[[entity]]
id = "mini"
kind = "film"
name = "Saga: Mini"

[[entity]]
id = "one"
kind = "film"
name = "Saga: One"

[[entity]]
id = "two"
kind = "film"
name = "Saga: Two"
follows = ["one"]

[[entity]]
id = "ann"
kind = "character"
name = "{name}"
spellings = ["Anne"]

[[entity]]
id = "bob"
kind = "character"
name = "Bob"

[[entity]]
id = "actor"
kind = "person"
name = "Ida Lupino"

[[entity]]
id = "writer"
kind = "person"
name = "Zoë Writer"
"""

_CLAIMS = """\
[[claim]]
id = "out-in-may"
source = "review"
subject = "mini"
property = "released"
value = "2003-05"
statement = "{name} came out in May."
evidence = [{{ line = 1, phrase = "out in May" }}]

[[claim]]
id = "filmed-then"
source = "review"
subject = "mini"
property = "filmed"
value = "2001-01/2002-06"
evidence = [{{ line = 3, phrase = "filmed" }}]

[[claim]]
id = "out-in-june"
source = "post"
subject = "mini"
property = "released"
value = "2003-06-01"
evidence = [{{ line = 1, phrase = "out in June" }}]

[[claim]]
id = "not-in-2004"
source = "post"
subject = "mini"
property = "released"
value = "2004"
polarity = "denied"
evidence = [{{ line = 2, phrase = "not last year" }}]

[[claim]]
id = "between"
source = "review"
subject = "mini"
property = "when"
value = "between one and two"
evidence = [{{ line = 5, phrase = "between the two" }}]

[[claim]]
id = "after"
source = "post"
subject = "mini"
property = "when"
value = "after two"
evidence = [{{ line = 3, phrase = "after all" }}]

[[claim]]
id = "ann-is-ida"
source = "review"
subject = "ann"
property = "played-by"
value = ["actor"]
evidence = [{{ line = 5, phrase = "Ida Lupino" }}]

[[claim]]
id = "ann-lost"
source = "post"
subject = "ann"
property = "played-by"
lost = true
evidence = [{{ line = 3, phrase = "Ann ()" }}]
"""


def saga(name: str = "Ann") -> Mapping[str, str]:
    """Return a pack as texts by file name; a character, a title and a statement have the `name`."""
    return {
        "sources.toml": _SOURCES.format(title=name),
        "entities.toml": _ENTITIES.format(name=name),
        "properties.toml": _PROPERTIES,
        "claims/one.toml": _CLAIMS.format(name=name),
    }


EMPTY = {
    "pack.toml": 'id = "mini"\ntitle = "Mini"\nvocabulary = ""\n',
    "sources.toml": '[[source]]\nid = "only"\ntitle = "Only"\nkind = "note"\nlines = 2\n',
    "entities.toml": "",
    "claims/one.toml": "",
}
"""A pack with one source and no claims."""

BLUE_HARBOUR = {
    **EMPTY,
    "entities.toml": '[[entity]]\nid = "harbour"\nkind = "place"\nname = "The harbour"\n',
    "properties.toml": """\
[[property]]
id = "colour"
label = "colour"
value_type = "text"
rule = "set"
topic = "colour"
""",
    "claims/one.toml": """\
source = "only"

[[claim]]
id = "blue"
subject = "harbour"
property = "colour"
value = ["blue"]
evidence = [{ line = 1, phrase = "a blue harbour" }]
""",
}
"""A pack with one claim, without people or dates."""
