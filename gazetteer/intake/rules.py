"""What a data folder says of taking over places: which settlements belong to the field (``intake.yaml``)."""

from pathlib import Path

from pydantic import Field

from gazetteer.dataset.validate import validate_mapping
from gazetteer.dataset.yaml_reader import read_yaml
from gazetteer.errors import DataError, Problem
from gazetteer.model.base import FrozenMap, Id, Listed, Record, Text, Texts

RULES = "intake.yaml"


class IntakeRules(Record):
    """Which rows become entries.

    In the units of ``every_settlement`` every settlement is taken; elsewhere one that has a name in the language of
    the other country. ``armenian_settled`` are the units of Azerbaijan where villages had Armenian names of their own.
    ``not_settlements`` are common nouns; ``not_names`` are, by record, forms that a person found to be no names.
    """

    every_settlement: Listed[Id] = Field(default=(), alias="every-settlement")
    armenian_settled: Listed[Id] = Field(default=(), alias="armenian-settled")
    not_settlements: Listed[Text] = Field(default=(), alias="not-settlements")
    not_names: FrozenMap[Texts] = Field(default_factory=dict, alias="not-names", validate_default=True)


def read_rules(folder: Path) -> IntakeRules:
    """Read the rules of a data folder.

    Args:
        folder: The data folder, with ``intake.yaml``.

    Returns:
        Its rules.

    Raises:
        DataError: If the file is missing or anything is wrong with its form.
    """
    path = folder / RULES
    try:
        document = read_yaml(path.read_bytes(), path=str(path))
    except OSError as error:
        problem = Problem(str(path), 1, 1, "E005", f"the file cannot be read: {error.strerror}; add it")
        raise DataError([problem]) from error
    validated = validate_mapping(document, IntakeRules)
    problems = [*document.problems, *validated.problems]
    if problems:
        raise DataError(problems)
    return validated.records[()]
