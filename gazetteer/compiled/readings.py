"""The readings of an index as text: numbers that say where in the data each one stands.

A reading is written ``entry name form how``, the first three counted from 0 in file order, the last a case and, after a
colon, a system of romanization; a key with several has them separated by commas. Only what is asked for is turned back
into records.
"""

from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import TYPE_CHECKING

from gazetteer.dataset.data import Dataset
from gazetteer.names.index import Reading

if TYPE_CHECKING:
    from gazetteer.model import Form

SEPARATOR = "\t"
"""What stands between keys, and between the readings of one key and of the next."""


class Readings(Mapping[str, tuple[Reading, ...]]):
    """The readings of each match key. Nothing is read before something is asked for: a start need not wait for it.

    Args:
        dataset: Where the records are.
        keys: The keys, as UTF-8 with separators between.
        written: The readings of each key in the same order, as `written_readings` gives them.
    """

    def __init__(self, dataset: Dataset, keys: bytes, written: bytes) -> None:
        self._dataset = dataset
        self._lines = keys, written
        self._read: dict[str, tuple[Reading, ...]] = {}
        self._forms: dict[tuple[str, str], tuple[Form, ...]] = {}

    @cached_property
    def _written(self) -> dict[str, str]:
        keys, written = (line.decode().split(SEPARATOR) for line in self._lines)
        return dict(zip(keys, written, strict=True)) if keys != [""] else {}

    @cached_property
    def _ids(self) -> tuple[str, ...]:
        return tuple(self._dataset.entries)

    def __getitem__(self, key: str) -> tuple[Reading, ...]:
        """Return the readings of a key, in the order of the index that they were written from."""
        if key not in self._read:
            self._read[key] = tuple(map(self._reading, self._written[key].split(",")))
        return self._read[key]

    def __contains__(self, key: object) -> bool:
        """Say whether there is such a key, without reading a record."""
        return key in self._written

    def __iter__(self) -> Iterator[str]:
        """Yield the keys."""
        return iter(self._written)

    def __len__(self) -> int:
        """Return how many keys there are."""
        return len(self._written)

    def _reading(self, written: str) -> Reading:
        entry_at, name_at, form_at, how = written.split(" ")
        entry = self._dataset.entries[self._ids[int(entry_at)]]
        name = entry.names[int(name_at)]
        forms = self._forms.get((entry_at, name_at))
        if forms is None:
            forms = self._forms[entry_at, name_at] = tuple(name.all_forms())
        case, _, system = how.partition(":")
        return Reading(entry, name, forms[int(form_at)], case, system)


def written_readings(readings: Mapping[str, tuple[Reading, ...]], dataset: Dataset) -> dict[str, str]:
    """Write the readings of each key.

    Args:
        readings: The readings by key.
        dataset: The records that it was built from.

    Returns:
        Text for `Readings`, by key.
    """
    entry_at = {entry.id: at for at, entry in enumerate(dataset)}
    names = {id(name): (name, at) for entry in dataset for at, name in enumerate(entry.names)}
    forms_at = {key: {form: n for n, form in enumerate(name.all_forms())} for key, (name, _) in names.items()}
    return {
        key: ",".join(
            f"{entry_at[r.entry.id]} {names[id(r.name)][1]} {forms_at[id(r.name)][r.form]} {_how(r)}" for r in several
        )
        for key, several in readings.items()
        if several
    }


def _how(reading: Reading) -> str:
    return f"{reading.case}:{reading.system}" if reading.system else reading.case
