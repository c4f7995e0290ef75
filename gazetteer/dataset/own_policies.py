"""Policies of a user's own, in a YAML file beside the data."""

from dataclasses import replace
from pathlib import Path

from gazetteer.dataset.cross import ids_of, known_ids, repeated_ids, unknown_references
from gazetteer.dataset.data import Dataset
from gazetteer.dataset.references import POLICY
from gazetteer.dataset.validate import validate_list
from gazetteer.dataset.yaml_reader import read_yaml
from gazetteer.errors import DataError, InputError
from gazetteer.model import Policy

_NAME = "policies.yaml"


def with_policies(dataset: Dataset, path: Path) -> Dataset:
    """Return a data set with the policies of a file besides its own; one with the same id takes the place of its own.

    Args:
        dataset: The data set.
        path: A file in the form of ``policies.yaml``. It may name the parties, sides, sources and policies of the data
            set, and its own policies.

    Returns:
        The data set.

    Raises:
        InputError: If the file cannot be read.
        DataError: If anything is wrong in it; it lists everything that is.
    """
    try:
        content = path.read_bytes()
    except OSError as error:
        raise InputError(str(path), f"it cannot be read ({error.strerror}); name a file of policies") from error
    documents = {_NAME: read_yaml(content, path=str(path))}
    validated = validate_list(documents[_NAME], Policy)
    known = {**ids_of(dataset), POLICY: {*dataset.policies, *known_ids(documents)[POLICY]}}
    references = (*repeated_ids(documents), *unknown_references(documents, known))
    if problems := (*documents[_NAME].problems, *validated.problems, *references):
        raise DataError(problems)
    own = {policy.id: policy for policy in validated.records.values()}
    return replace(dataset, policies={**dataset.policies, **own})
