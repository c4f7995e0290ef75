"""What an editor says of records, keys and values, from `hints.yaml`: plain words for a contributor."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

from gazetteer.dataset.yaml_reader import read_yaml

_HINTS = Path(__file__).with_name("hints.yaml")


class Hint(NamedTuple):
    """What is said of a key, and how its value may be written."""

    says: str = ""
    examples: Sequence[str] = ()


@dataclass(frozen=True)
class Hints:
    """What is said of records and their keys, of the values of closed lists, of language tags and of feature codes."""

    records: Mapping[str, Mapping[str, Any]]
    values: Mapping[str, Mapping[str, str]]
    tags: Mapping[str, str]
    features: Mapping[str, str]

    def of_record(self, model: type) -> str:
        """Return what is said of the records of a class, or nothing."""
        return str(self.records.get(model.__name__, {}).get("says", ""))

    def of_key(self, model: type, key: str) -> Hint:
        """Return what is said of a key of a record, its own or what it has in common with others.

        Examples:
            >>> from gazetteer.model import Usage
            >>> read_hints().of_key(Usage, "by").says
            'The party.'
            >>> read_hints().of_key(Usage, "colour")
            Hint(says='', examples=())
        """
        keys = (self.records.get(each.__name__, {}).get("keys", {}) for each in model.__mro__)
        found: str | dict[str, Any] = next((of_class[key] for of_class in keys if key in of_class), {})
        return Hint(found) if isinstance(found, str) else Hint(**found)


def read_hints() -> Hints:
    """Return what the library says of its own records."""
    return Hints(**read_yaml(_HINTS.read_bytes(), path=_HINTS.name).value)
