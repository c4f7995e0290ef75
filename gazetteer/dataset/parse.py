"""Files to records: everything that a data folder says, and everything that is wrong with its form."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, TypeVar, cast

from gazetteer.dataset.cross import known_ids, repeated_ids, unknown_references, unknown_schemes
from gazetteer.dataset.csv_reader import read_csv
from gazetteer.dataset.data import Dataset, containers_of
from gazetteer.dataset.files import DataFile, digest, folders_of
from gazetteer.dataset.implied import with_implied_usage, with_lent_point
from gazetteer.dataset.validate import Validated, validate_list, validate_mapping
from gazetteer.dataset.yaml_reader import read_yaml
from gazetteer.dataset.yaml_tree import Document, YamlPath
from gazetteer.errors import DataError, Problem
from gazetteer.language.heading import order_of_name
from gazetteer.model import (
    Contexts,
    Entry,
    Inflections,
    Manifest,
    Party,
    Place,
    Policy,
    Romanization,
    Source,
    Style,
    Term,
    Trap,
)
from gazetteer.model.base import Record
from gazetteer.model.name import INFLECTIONS

R = TypeVar("R", bound=Record)
T = TypeVar("T")
WithId = TypeVar("WithId", Place, Term, Party, Source, Policy, Style)
E = TypeVar("E", bound=Entry)

LISTS: Mapping[str, type[Record]] = {
    "places.yaml": Place,
    "terms.yaml": Term,
    "parties.yaml": Party,
    "sources.yaml": Source,
    "policies.yaml": Policy,
    "styles.yaml": Style,
    "romanizations.yaml": Romanization,
    "traps.csv": Trap,
}
MAPPINGS: Mapping[str, type[Record]] = {
    "dataset.yaml": Manifest,
    "inflections.yaml": Inflections,
    "contexts.yaml": Contexts,
}


@dataclass(frozen=True)
class Parsed:
    """The documents of a folder by file name, their valid records by path, and all problems in file order.

    The folders are those that any of it is from, each laid over the one before.
    """

    documents: Mapping[str, Document]
    records: Mapping[str, Mapping[YamlPath, Record]]
    problems: tuple[Problem, ...]
    digest: str
    folders: tuple[Path, ...] = ()
    _worked_out: dict[Callable[..., Any], Any] = field(default_factory=dict, init=False, repr=False, compare=False)

    def once(self, work: Callable[["Parsed"], T]) -> T:
        """Return what a function makes of it, worked out when that is first asked for: many checks want the same."""
        if work not in self._worked_out:
            self._worked_out[work] = work(self)
        return cast("T", self._worked_out[work])

    def of(self, name: str, model: type[R]) -> Mapping[YamlPath, R]:
        """Return the records of one file."""
        records = self.records.get(name, {})
        return {path: record for path, record in records.items() if isinstance(record, model)}

    def by_id(self, name: str, model: type[WithId]) -> dict[str, WithId]:
        """Return the records of one file by their ids."""
        return {record.id: record for record in self.of(name, model).values()}


def parse_files(files: Iterable[DataFile]) -> Parsed:
    """Read and validate files; nothing that is wrong in them raises.

    Args:
        files: The files of a data folder.

    Returns:
        All that could be read and all that is wrong.
    """
    files = tuple(files)
    documents = {file.name: read_file(file) for file in files}
    context = _context(documents)
    validated = {name: _validate(name, document, context) for name, document in documents.items()}
    # Inherited rules may name sides that this folder's parties do not have; such a step of a policy yields nothing.
    own = {file.name: documents[file.name] for file in files if not file.is_inherited}
    problems = [*repeated_ids(own), *unknown_references(own, known_ids(own))]
    for name, document in documents.items():
        problems += [*document.problems, *validated[name].problems]
    records = {name: result.records for name, result in validated.items()}
    parsed = Parsed(documents, records, (), digest(files), folders_of(files))
    if "romanizations.yaml" in documents:
        problems += unknown_schemes(documents["romanizations.yaml"], parsed.of("romanizations.yaml", Romanization))
    return replace(parsed, problems=in_file_order(problems))


def read_file(file: DataFile) -> Document:
    """Read a file by its ending, as CSV or as YAML."""
    read = read_csv if file.name.endswith(".csv") else read_yaml
    return read(file.content, path=str(file.path))


def _context(documents: Mapping[str, Document]) -> Mapping[str, Any]:
    """Return what names need to know of their data set: the paradigms by which they inflect."""
    rules = documents.get("inflections.yaml")
    found = _validate("inflections.yaml", rules, {}).records.values() if rules else ()
    return {INFLECTIONS: next(iter(found), Inflections())}


def _validate(name: str, document: Document, context: Mapping[str, Any]) -> Validated[Record]:
    if not document.is_readable:
        return Validated({}, ())
    if name in LISTS:
        return validate_list(document, LISTS[name], context=context)
    return validate_mapping(document, MAPPINGS[name], context=context)


def in_file_order(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Return problems sorted by file and position, each once."""
    return tuple(sorted(dict.fromkeys(problems), key=lambda found: (found.path, found.line, found.column, found.code)))


def to_dataset(parsed: Parsed) -> Dataset:
    """Put the records together.

    Args:
        parsed: What was read.

    Returns:
        The data set. The names of an entry are A-Z by the form that heads each: their order in the file means nothing.

    Raises:
        DataError: If anything is wrong with the form of the files; it lists everything that is.
    """
    if parsed.problems:
        raise DataError(parsed.problems)
    sources = parsed.by_id("sources.yaml", Source)
    listed = [_with_names_a_to_z(place) for place in parsed.of("places.yaml", Place).values()]
    stated = {place.id: with_implied_usage(place, sources) for place in listed}
    places = {place.id: with_lent_point(place, stated) for place in stated.values()}
    return Dataset(
        manifest=_only(parsed, "dataset.yaml", Manifest),
        digest=parsed.digest,
        places=places,
        terms={term_id: _with_names_a_to_z(term) for term_id, term in parsed.by_id("terms.yaml", Term).items()},
        parties=parsed.by_id("parties.yaml", Party),
        sources=sources,
        policies=parsed.by_id("policies.yaml", Policy),
        styles=parsed.by_id("styles.yaml", Style),
        inflections=_only(parsed, "inflections.yaml", Inflections),
        contexts=_only(parsed, "contexts.yaml", Contexts),
        romanizations=tuple(parsed.of("romanizations.yaml", Romanization).values()),
        traps=tuple(parsed.of("traps.csv", Trap).values()),
        containers=containers_of(places, places),
        countries=tuple(sorted({code for place in places.values() if (code := place.links.iso_3166_1)})),
        features=tuple(sorted({place.feature for place in places.values()})),
    )


def _with_names_a_to_z(entry: E) -> E:
    names = tuple(sorted(entry.names, key=lambda name: order_of_name(name.forms, name.renderings)))
    return entry if names == entry.names else entry.model_copy(update={"names": names})


def _only(parsed: Parsed, name: str, model: type[R]) -> R:
    """Return the one record of a file that is a mapping; where there is no such file, an empty one."""
    return next(iter(parsed.of(name, model).values()), None) or model()
