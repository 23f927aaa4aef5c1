"""Which film databases take their data from others, so that a source is declared a copy."""

from dataclasses import dataclass, field, replace
from functools import cache
from typing import Annotated

from explorer.model.fields import STRICT, Field, StrictBool, StrictStr, Text
from explorer.model.pack import Pack
from explorer.model.source import Source
from explorer.read.document import load_document
from explorer.read.find import facts_folder
from explorer.read.validators import validator
from explorer.values.folding import words_of

_FILE = "databases.toml"


@dataclass(frozen=True, slots=True)
class Taken:
    """Data that one database takes from another."""

    __pydantic_config__ = STRICT

    origin: Annotated[StrictStr, Field(description="Id of the database that it comes from.")]
    what: Annotated[Text, Field(description="Which data, as a noun phrase.")]
    reference: Annotated[Text, Field(description="Address of a page that says so.")]
    all: Annotated[
        StrictBool, Field(description="Whether what packs hold of it comes from there entirely.")
    ] = False


@dataclass(frozen=True, slots=True)
class Database:
    """A film database, its names, and where its data comes from."""

    __pydantic_config__ = STRICT

    id: StrictStr
    names: list[Text]
    takes: list[Taken] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Databases:
    __pydantic_config__ = STRICT

    database: list[Database]


@cache
def databases() -> dict[str, Database]:
    """Return the known film databases, by id."""
    document = load_document(facts_folder() / _FILE)
    return {database.id: database for database in validator(_Databases)(document.data).database}


class Origins:
    """Declares new sources as copies of the sources that their data comes from."""

    def __init__(self, pack: Pack) -> None:
        self._known = {s.id: database_of(s) for s in pack.sources.values()}
        self._claims = {key: bool(pack.claims_of(key)) for key in pack.sources}
        self.notes: list[str] = []

    def declared(self, source: Source) -> Source:
        """Return a source with `copy_of` if all its data comes from a source of the pack, or a
        note.

        A database that takes only some data from another is not a copy; its note says so.
        """
        own = database_of(source)
        for key, other in self._known.items():
            if own and other is own and not self._claims.get(key) and not source.copy_of:
                source = replace(source, copy_of=key)
                self.notes.append(f"{source.id} is the {key} that was known only by name until now")
        for taken in own.takes if own else ():
            origin = databases().get(taken.origin)
            name = origin.names[0] if origin else taken.origin
            note = f"Takes {taken.what} from {name} ({taken.reference})."
            there = [
                key for key, other in self._known.items() if other and other.id == taken.origin
            ]
            source = replace(source, note=f"{source.note} {note}".strip())
            if there and taken.all and not source.copy_of:
                source = replace(source, copy_of=there[0])
                self.notes.append(f"{source.id} is declared a copy of {there[0]}: {note}")
            elif there:
                self.notes.append(f"{source.id} and {there[0]} are not wholly independent: {note}")
        return source


def database_of(source: Source) -> Database | None:
    """Return the database that a source is, going by its publisher, title or id."""
    names = {words_of(text) for text in (source.publisher, source.title, source.id) if text}
    for database in databases().values():
        if any(words_of(name) in names for name in database.names):
            return database
    return None
