"""Names of the items that Wikidata's entities name most, by their ids alone."""

from __future__ import annotations

from functools import cache

from explorer.read.document import load_document
from explorer.read.find import facts_folder
from explorer.read.validators import validator

_FILE = "wikidata.toml"


@cache
def common_items() -> dict[str, str]:
    """Return names of countries, languages and genres by the ids of their items."""
    return validator(dict[str, str])(load_document(facts_folder() / _FILE).data)
