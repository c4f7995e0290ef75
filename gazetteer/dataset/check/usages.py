"""Checks of what is stated about names and places: citations, periods, and the forms that a usage is about."""

from collections.abc import Iterator

from gazetteer.dataset.check.finding import Finding, iter_entries, iter_names
from gazetteer.dataset.parse import Parsed
from gazetteer.dataset.yaml_tree import YamlPath
from gazetteer.model import (
    Alternative,
    Control,
    EdtfDate,
    Objection,
    Party,
    Period,
    Place,
    Point,
    Relation,
    Term,
    Usage,
)

Statement = Usage | Relation | Control | Point | Objection | Alternative


def statement_has_no_citation(parsed: Parsed) -> Iterator[Finding]:
    """The {what} cites nothing; add `cite` with a source that shows it."""
    for file, path, statement in _iter_statements(parsed):
        if not statement.cite and not getattr(statement, "reported_by", ()):
            yield Finding(file, path, {"what": type(statement).__name__.lower()})


def period_ends_before_it_begins(parsed: Parsed) -> Iterator[Finding]:
    """The period begins in {since}, after its end in {until}; mend one of them."""
    for file, path, period in _iter_periods(parsed):
        since, until = period.since, period.until
        if isinstance(since, EdtfDate) and isinstance(until, EdtfDate) and since.earliest > until.latest:
            yield Finding(file, (*path, "since"), {"since": since, "until": until})


def usage_names_unknown_form(parsed: Parsed) -> Iterator[Finding]:
    """The usage is about {form!r}, which is no form of this name; write a form's characters, not its language."""
    for file, path, name in iter_names(parsed):
        known = {form.text for form in name.all_forms()}
        for index, usage in enumerate(name.usage):
            for number, form in enumerate(usage.forms):
                if form not in known:
                    yield Finding(file, (*path, "usage", index, "forms", number), {"form": form})


def _iter_statements(parsed: Parsed) -> Iterator[tuple[str, YamlPath, Statement]]:
    for file, path, name in iter_names(parsed):
        for index, usage in enumerate(name.usage):
            yield file, (*path, "usage", index), usage
    for file, path, entry in iter_entries(parsed):
        for key, statements in _parts(entry).items():
            for index, statement in enumerate(statements):
                yield file, (*path, key, index), statement
        if isinstance(entry, Place) and entry.point:
            yield file, (*path, "point"), entry.point


def _parts(entry: Place | Term) -> dict[str, tuple[Statement, ...]]:
    if isinstance(entry, Place):
        return {"relations": entry.relations, "control": entry.control}
    return {"objections": entry.objections, "alternatives": entry.alternatives}


def _iter_periods(parsed: Parsed) -> Iterator[tuple[str, YamlPath, Period]]:
    for file, path, statement in _iter_statements(parsed):
        if isinstance(statement, Period):
            yield file, path, statement
    for path, party in parsed.of("parties.yaml", Party).items():
        yield "parties.yaml", path, party
