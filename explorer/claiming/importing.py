"""An import tried out on a pack before it is written: its effect, and the files."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from explorer.claiming.book import WriteError
from explorer.compare.engine import compare
from explorer.model.enums import Kind
from explorer.model.finding import Finding
from explorer.model.pack import Pack
from explorer.read.tables.format import Format
from explorer.read.tables.keeping.kept_cache import last_read
from explorer.read.tables.keeping.readings import ReadTables
from explorer.read.tables.mapped import UnknownHeading
from explorer.read.tables.subjects.credits import are_near
from explorer.read.tables.subjects.entities import Question
from explorer.suggest.reviewing.queue import draft_queue
from explorer.suggest.suggestion import Suggestion
from explorer.tables.answers import Answers, answered_formats, format_changes
from explorer.tables.files import draft_import
from explorer.tables.keep import draft_kept, stays
from explorer.tables.new_pack import merged, read_with
from explorer.tables.plan import evidence_for, plan_import
from explorer.tables.result import Import
from explorer.tables.update import named_before, renewed, without_sources
from explorer.text import quote
from explorer.user.folders import is_shipped
from explorer.values.ids import slug, unused_id
from explorer.values.titles.relations import bear_one_title
from explorer.write.changes import FileChange

_CONFLICTS = ("contradiction", "tension")


class NoClaimsError(Exception):
    """No row of the files makes a claim."""


@dataclass(frozen=True, slots=True)
class ImportSettings:
    """How files are to be imported into a pack."""

    where: Mapping[str, Sequence[str]] = field(default_factory=dict)
    """Which rows count: for each heading, the cell values to keep."""
    answers: Mapping[str, Format] = field(default_factory=dict)
    """Mappings to be written along with the import."""
    replaced: frozenset[str] = frozenset()
    """Ids of the sources whose present claims it replaces."""
    keep: bool | None = None
    """Whether the tables are kept as they are; None decides by their size."""


def plan_update(
    pack: Pack, source: str, plan: Callable[[Pack], Import]
) -> tuple[Import, frozenset[str]]:
    """Return the import of files that were imported before, and the ids of the sources that it
    replaces, none if they were not; `plan` plans it for a pack without them.

    Raises:
        TableError: none of the files can be imported.
    """
    replaced = {source} & pack.sources.keys()
    made = plan(without_sources(pack, replaced))
    named = [other for other in made.sources if other.id != source]
    if named and (more := named_before(pack, source, named, made.files)):
        replaced |= more
        made = plan(without_sources(pack, replaced))
    return made, frozenset(replaced)


@dataclass(frozen=True, slots=True)
class TriedImport:
    """An import as it would be: the resulting pack, and the changes that write it."""

    plan: Import
    changes: tuple[FileChange, ...]
    after: Pack
    conflicts: tuple[Finding, ...]
    """The conflicts that the imported claims are part of."""
    questions: tuple[Suggestion, ...]
    """Questions whether new names are known people."""
    kept: bool
    """Whether the tables are kept as they are."""

    @property
    def counted(self) -> str:
        """Return "19 claims, 14 new people, 2 conflicts, 3 cells not understood"."""
        return self.plan.counted(len(self.conflicts))

    @property
    def what(self) -> str:
        """Return what is written, in words."""
        names = ", ".join(file.name for file, _ in self.plan.formats)
        return f"import of {names} as {self.plan.sources[0].id}"


def try_import(
    root: Path,
    pack: Pack,
    plan: Import,
    settings: ImportSettings,
    made: Sequence[FileChange] = (),
) -> TriedImport:
    """Return what importing into the pack at `root` would do; nothing is written.

    `made` are the files that begin a pack which does not exist yet.

    Raises:
        NoClaimsError: there would be nothing to write.
        TableError: a file of the pack cannot be changed as needed.
        PackError: the pack would not be valid.
        OSError: a file cannot be read.
    """
    if not plan.claims or not plan.sources:
        raise NoClaimsError
    rest = without_sources(pack, settings.replaced) if settings.replaced else pack
    kept = stays(plan.rows) if settings.keep is None else settings.keep
    draft = draft_kept(root, rest, plan, settings.where) if kept else draft_import(root, rest, plan)
    if settings.replaced:
        draft = renewed(root, pack, draft, settings.replaced)
    changes = merged([*made, *draft, *format_changes(root, settings.answers)])
    after = read_with(root, changes, None if settings.replaced else _known(pack, plan, kept))
    new = set(after.claims) - set(rest.claims)
    conflicts = tuple(
        finding
        for finding in compare(after).findings
        if finding.verdict in _CONFLICTS and any(claim.id in new for claim in finding.claims)
    )
    questions = tuple(_questions(after, plan))
    queue = [draft_queue(root, questions)] if questions else []
    return TriedImport(plan, (*changes, *queue), after, conflicts, questions, kept)


def _known(pack: Pack, plan: Import, kept: bool) -> ReadTables | None:
    """Return the contents of tables that need not be read again: the pack's and, if it is `kept`
    as a table, that of the import.
    """
    tabled = [source.id for source in pack.sources.values() if source.tables]
    before = last_read(pack.root, tabled) if pack.root and tabled else None
    if before is None:
        return plan.read if kept else None
    return before.joined(plan.read) if kept else before


def _why_asked(pack: Pack, question: Question) -> str:
    """Return the question in words; films with the same title are distinguished by year."""
    name, known = quote(question.name), quote(pack.name(question.near))
    names, kind = (question.name, pack.name(question.near)), pack.entities[question.near].kind
    if name != known:
        if kind is Kind.FILM and not (are_near(kind, *names) or bear_one_title(*names)):
            return f"{name} has the year, length and director of {known}: are they the same film?"
        return f"{name} is new but similar to {known}: is it the same?"
    new, near = (year_of(pack, film) for film in (question.new, question.near))
    if new and new == near:
        return f"{name} of {new} is new, and another of that year is known: are they the same film?"
    which = f"of {new} is new" if new else "without a year may be new"
    return f"{name} {which}, and there is {known}{near and f' of {near}'}: are they the same film?"


def year_of(pack: Pack, film: str) -> str:
    """Return the earliest year that claims give a film, "" for none."""
    dates = (c.record.value for c in pack.claims_about(film) if c.property.id == "release-date")
    return min((str(date)[:4] for date in dates), default="")


def _questions(pack: Pack, plan: Import) -> list[Suggestion]:
    """Return the questions about similar names as suggestions of another name."""
    asked = []
    for question, claim in plan.questions:
        text = plan.texts[claim.source].split("\n")
        evidence = evidence_for(claim, question.name, text)
        if evidence is None:
            continue
        asked.append(
            Suggestion(
                claim.source,
                evidence.line,
                evidence.phrase,
                question.near,
                "also-known-as",
                (question.name,),
                _why_asked(pack, question),
            )
        )
    return asked if "also-known-as" in pack.properties else []


@dataclass(slots=True)
class FileImport:
    """Files to be imported into a pack as a source, and the answers about their headings."""

    pack: Pack
    files: tuple[Path, ...]
    source: str
    answers: Mapping[str, Format] = field(default_factory=dict)
    unknown: tuple[UnknownHeading, ...] = ()
    """Headings whose meaning is still unknown after preparation."""

    def answered(self, answers: Answers) -> FileImport:
        """Return the import with the meanings of its headings."""
        key = slug(self.source, "table")
        formats = answered_formats(self.pack, key, self.unknown, answers)
        return FileImport(self.pack, self.files, self.source, formats)


def prepare_import(wanted: FileImport) -> TriedImport:
    """Try an import into a pack; record the headings that are not understood.

    Raises:
        WriteError: it cannot be made, or there would be nothing to write.
        TableError: a file cannot be read, or one of the pack's cannot be changed.
        PackError: the pack would not be valid.
        OSError: a file cannot be read.
    """
    pack = wanted.pack
    if pack.root is None or is_shipped(pack):
        raise WriteError(
            "This pack comes with the program; to begin one of your own, run "
            "filmfacts import FOLDER FILE --source NAME."
        )
    key = slug(wanted.source, "table")
    if key in pack.sources or key in pack.entities:
        other = unused_id(key, {*pack.sources, *pack.entities})
        raise WriteError(
            f"{key} is in this pack already; give the source another name, such as {other}. To "
            "replace what it says with what the files say now, run filmfacts import with --update."
        )
    plan = plan_import(pack, wanted.files, wanted.source, answers=wanted.answers)
    wanted.unknown = plan.unknown
    try:
        settings = ImportSettings(answers=wanted.answers)
        return try_import(pack.root, pack, plan, settings)
    except NoClaimsError:
        first = next(map(str, plan.problems), "")
        raise WriteError(f"No row yields a claim. {first}".strip()) from None
