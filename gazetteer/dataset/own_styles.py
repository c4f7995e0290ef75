"""Styles of a user's own, in a YAML file beside the data."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from gazetteer.dataset.check.registry import check_parsed
from gazetteer.dataset.cross import ids_of, known_ids, repeated_ids, unknown_references
from gazetteer.dataset.data import Dataset
from gazetteer.dataset.files import read_bounded
from gazetteer.dataset.parse import Parsed, in_file_order
from gazetteer.dataset.references import ENTRY, PARTY, POLICY, SIDE, SOURCE, STYLE
from gazetteer.dataset.validate import validate_list
from gazetteer.dataset.yaml_reader import read_yaml
from gazetteer.dataset.yaml_tree import Document, YamlPath
from gazetteer.errors import DataError, InputError, Problem
from gazetteer.model import Style
from gazetteer.model.base import Record

_NAME = "styles.yaml"
_CHECKS = ("E322", "E323", "E324", "E325", "E326", "E327", "E328", "E329")
"""The checks of what styles say against themselves."""

_FOREIGN = (ENTRY, PARTY, SIDE, SOURCE)

_ELSEWHERE = "data set"
"""Where the records of the data set stand: nothing is reported there."""


def with_styles(dataset: Dataset, path: Path) -> Dataset:
    """Return a data set with the styles of a file besides its own.

    Args:
        dataset: The data set.
        path: A file in the form of ``styles.yaml``, as `styles_in` reads it.

    Returns:
        The data set; the styles of the file come last, in file order.

    Raises:
        InputError: If the file cannot be read.
        DataError: If anything is wrong in it, or contradicts itself; it lists everything that does.
    """
    return replace(dataset, styles={**dataset.styles, **styles_in(dataset, path)})


def styles_in(dataset: Dataset, path: Path) -> Mapping[str, Style]:
    """Read a file of styles.

    Args:
        dataset: The data set. The styles may name its policies, terms, sides, sources and styles, and each other.
        path: A file in the form of ``styles.yaml``.

    Returns:
        The styles by id, in file order.

    Raises:
        InputError: If the file cannot be read.
        DataError: If anything is wrong in it, or contradicts itself; it lists everything that does.
    """
    try:
        content = read_bounded(path)
    except OSError as error:
        raise InputError(str(path), f"it cannot be read ({error.strerror}); name a file of styles") from error
    document = read_yaml(content, path=str(path))
    validated = validate_list(document, Style)
    documents = {_NAME: document}
    known = {**ids_of(dataset), STYLE: {*dataset.styles, *known_ids(documents)[STYLE]}}
    references = (*repeated_ids(documents), *unknown_references(documents, known, ways_out=_ways_out(path)))
    taken = _taken(dataset, document, validated.records)
    contradictions = check_parsed(_parsed(dataset, document, validated.records), codes=_CHECKS)
    if problems := (*document.problems, *validated.problems, *references, *taken, *contradictions):
        raise DataError(in_file_order(problems))
    return {style.id: style for style in validated.records.values()}


def _ways_out(path: Path) -> Mapping[str, str]:
    """Return what to do about what is not known, by its kind: of the records of others none can be added here."""
    policies = {POLICY: "name one of the data set, or one of a file that --policies names"}
    return {**dict.fromkeys(_FOREIGN, "name one of the data set"), **policies, STYLE: f"add it to {path}"}


def _taken(dataset: Dataset, document: Document, own: Mapping[YamlPath, Style]) -> Iterator[Problem]:
    """Yield a problem for each id that the data set has for another style."""
    for path, style in own.items():
        if dataset.styles.get(style.id, style) != style:
            message = (
                f"id {style.id!r} is that of a style of the data set; choose another, and write `extends: {style.id}`"
            )
            yield Problem(document.path, *document.position((*path, "id")), "E102", message)


def _parsed(dataset: Dataset, document: Document, own: Mapping[YamlPath, Style]) -> Parsed:
    """Return what the checks look at: the styles of the file, and the records of the data set beside them."""
    mine = {style.id for style in own.values()}
    styles = _elsewhere({style_id: style for style_id, style in dataset.styles.items() if style_id not in mine})
    named = {term for style in own.values() for rule in style.terms for term in rule.term}
    terms = {term: dataset.terms[term] for term in named if term in dataset.terms}
    records = {
        _NAME: {**styles, **own},
        "policies.yaml": _elsewhere(dataset.policies),
        "terms.yaml": _elsewhere(terms),
    }
    return Parsed({_NAME: replace(document, under={(): (1, 1)})}, records, (), "")


def _elsewhere(records: Mapping[str, Record]) -> dict[YamlPath, Record]:
    return {(_ELSEWHERE, record_id): record for record_id, record in records.items()}
