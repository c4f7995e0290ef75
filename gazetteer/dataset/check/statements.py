"""Checks of what is stated about names and places: that it is cited, by what, and the forms that it is about."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import chain

from gazetteer.codes import SourceType, Stance
from gazetteer.dataset.check.finding import Finding, iter_entries, iter_names, iter_usages
from gazetteer.dataset.parse import Parsed
from gazetteer.dataset.yaml_tree import YamlPath
from gazetteer.errors import Fix
from gazetteer.language.scripts import look_of
from gazetteer.model import (
    Alternative,
    Citation,
    Control,
    Objection,
    Party,
    Period,
    Place,
    Point,
    Population,
    Relation,
    Source,
    Term,
    Usage,
)

Statement = Usage | Relation | Control | Point | Population | Objection | Alternative
_LAWS = frozenset({SourceType.LAW, SourceType.TREATY})
_OWN_WORDS = frozenset({*_LAWS, SourceType.STATEMENT})


def statement_has_no_citation(parsed: Parsed) -> Iterator[Finding]:
    """The {what} cites nothing; add `cite` with a source that shows it.

    Nothing is on record here that nobody says.
    """
    for file, path, statement in _iter_statements(parsed):
        if not statement.cite and not getattr(statement, "reported_by", ()):
            yield Finding(file, path, {"what": type(statement).__name__.lower()})
    for file, path, name in iter_names(parsed):
        if not name.cite and not name.usage:
            yield Finding(file, path, {"what": "name"})


def statement_is_made_twice(parsed: Parsed) -> Iterator[Finding]:
    """The {what} of {entry!r} is stated already above; put the citations together, or date the two.

    Two sources for one thing are two citations of it.
    """
    for path, place in parsed.of("places.yaml", Place).items():
        for key, statements in _parts(place).items():
            first: dict[Statement, Statement] = {}
            for index, statement in enumerate(statements):
                where = (*path, key, index)
                other = first.setdefault(statement.model_copy(update={"cite": (), "note": None}), statement)
                if other is not statement:
                    fix = Fix(where, None) if other == statement else None
                    facts = {"what": type(statement).__name__.lower(), "entry": place.id}
                    yield Finding("places.yaml", where, facts, fix)


def citation_is_listed_twice(parsed: Parsed) -> Iterator[Finding]:
    """The citation {cited!r} is listed twice here; remove one.

    It would count as two witnesses.
    """
    for file, path, citations in _iter_citations(parsed):
        # What is handed down is found where it is written.
        if len(citations) > 1 and path in parsed.documents[file].positions:
            for index, cited in enumerate(citations):
                if cited in citations[:index]:
                    yield Finding(file, (*path, index), {"cited": str(cited)}, Fix((*path, index), None))


def usage_names_unknown_form(parsed: Parsed) -> Iterator[Finding]:
    """The usage is about {form!r}, which is no form of this name; write {right}.

    A usage holds for all forms of its name, or for those that it lists under `forms`, character by character.
    """
    for file, path, usage, name in iter_usages(parsed):
        known = {form.text for form in name.all_forms()} if usage.forms else frozenset()
        for number, form in enumerate(usage.forms):
            if form not in known:
                at = (*path, "forms", number)
                meant = _only_one_that_looks_like(form, known)
                right = f"{meant!r}, which looks the same" if meant else "a form's characters, not its language"
                yield Finding(file, at, {"form": form, "right": right}, Fix(at, meant) if meant else None)


def official_name_cites_no_law(parsed: Parsed) -> Iterator[Finding]:
    """No law or treaty is cited for what is official for {party!r}; cite the one that says so if you know it.

    Nothing is wrong: an encyclopedia may well know. What a law shows is harder to dispute.
    """
    yield from _without(parsed, Stance.OFFICIAL, _LAWS)


def rejection_is_not_in_own_words(parsed: Parsed) -> Iterator[Finding]:
    """No words of {party!r} are cited for what it rejects; cite a statement of its own, or say who reports it in `reported-by`.

    That a party rejects a name is a strong thing to say of it.
    """  # noqa: E501
    yield from _without(parsed, Stance.REJECTS, _OWN_WORDS)


def iter_periods(parsed: Parsed) -> Iterator[tuple[str, YamlPath, Period]]:
    """Yield whatever has a period, and where it stands."""
    for file, path, statement in _iter_statements(parsed):
        if isinstance(statement, Period):
            yield file, path, statement
    for path, party in parsed.of("parties.yaml", Party).items():
        yield "parties.yaml", path, party


def _only_one_that_looks_like(form: str, known: Collection[str]) -> str | None:
    """Return which form a usage means for certain: the one that differs in nothing that is seen."""
    alike = [each for each in known if look_of(each) == look_of(form)]
    return alike[0] if len(alike) == 1 else None


def _without(parsed: Parsed, stance: Stance, kinds: frozenset[SourceType]) -> Iterator[Finding]:
    """Yield the usages of a stance for which no source of some kinds is cited."""
    kind_of: Mapping[str, SourceType] = {s.id: s.kind for s in parsed.of("sources.yaml", Source).values()}
    for file, path, usage, _ in iter_usages(parsed):
        cited = {kind_of.get(citation.source) for citation in usage.cite}
        if usage.stance is stance and not usage.reported_by and not cited & kinds:
            yield Finding(file, path, {"party": usage.by})


def _iter_statements(parsed: Parsed) -> Iterator[tuple[str, YamlPath, Statement]]:
    for file, path, usage, _ in iter_usages(parsed):
        yield file, path, usage
    for file, path, entry in iter_entries(parsed):
        for key, statements in _parts(entry).items():
            for index, statement in enumerate(statements):
                yield file, (*path, key, index), statement
        if isinstance(entry, Place) and entry.point:
            yield file, (*path, "point"), entry.point


def _iter_citations(parsed: Parsed) -> Iterator[tuple[str, YamlPath, Sequence[Citation]]]:
    """Yield the lists of what is cited, and where each stands."""
    for file, path, each in chain(iter_entries(parsed), iter_names(parsed), _iter_statements(parsed)):
        yield file, (*path, "cite"), each.cite
        if isinstance(each, Usage | Objection):
            yield file, (*path, "reported-by"), each.reported_by
    for file, path, name in iter_names(parsed):
        for lang, cited in name.seen_in.items():
            yield file, (*path, "seen-in", lang), cited
    for path, term in parsed.of("terms.yaml", Term).items():
        for index, sense in enumerate(term.senses):
            yield "terms.yaml", (*path, "senses", index, "cite"), sense.cite
    for path, party in parsed.of("parties.yaml", Party).items():
        yield "parties.yaml", (*path, "cite"), party.cite


def _parts(entry: Place | Term) -> dict[str, tuple[Statement, ...]]:
    if isinstance(entry, Place):
        return {"relations": entry.relations, "control": entry.control, "population": entry.population}
    return {"objections": entry.objections, "alternatives": entry.alternatives}
