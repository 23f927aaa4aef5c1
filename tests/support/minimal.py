"""The smallest pack worth testing with, as texts by file name."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

BuildPack = Callable[..., Path]
"""The type of the fixture `minimal_pack`."""

MINIMAL = {
    "pack.toml": 'id = "mini"\ntitle = "Mini"\nwork = "mini"\nvocabulary = ""\n',
    "sources.toml": """\
[[source]]
id = "review"
title = "A review"
kind = "review"
lines = 10
blank = [4]

[[source]]
id = "post"
title = "A post"
kind = "blog post"
lines = 3
""",
    "entities.toml": """\
[[entity]]
id = "ann"
kind = "character"
name = "Ann"

[[entity]]
id = "bob"
kind = "character"
name = "Bob"

[[entity]]
id = "actor"
kind = "person"
name = "An Actor"

[[entity]]
id = "mini"
kind = "film"
name = "Mini"

[[entity]]
id = "war"
kind = "event"
name = "The War"
""",
    "properties.toml": """\
[[property]]
id = "parent"
label = "child of"
domain = ["character"]
range = ["character"]
value_type = "entity"
rule = "set"
topic = "kinship"

[[property]]
id = "age"
label = "age"
value_type = "quantity"
rule = "within"
topic = "identity"

[[property]]
id = "born"
label = "born"
value_type = "date"
rule = "date"
topic = "date"

[[property]]
id = "part-size"
label = "size of part"
value_type = "term"
rule = "scale"
values = ["brief", "extended", "lead"]
topic = "part"

[[property]]
id = "when"
label = "set"
value_type = "story-time"
rule = "story-time"
topic = "plot"

[[property]]
id = "dies"
label = "dies"
value_type = "boolean"
rule = "functional"
topic = "death"

[[property]]
id = "looks-like"
label = "looks like"
value_type = "text"
rule = "set"
topic = "colour"
""",
    "claims/one.toml": """\
source = "review"

[[claim]]
id = "first"
subject = "ann"
property = "parent"
value = ["bob"]
evidence = [{ line = 2, phrase = "her father Bob" }]
""",
}
