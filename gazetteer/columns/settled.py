"""What a column leaves open, as a small YAML file that a person settles and the next run reads.

One record for each name, with its candidates. A person replaces ``open`` by the id of an entry, or by ``none`` for a
name that is no entry; what was decided stays in the file.
"""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from pydantic import Field

from gazetteer.atomic import write_atomically
from gazetteer.columns.answer import how
from gazetteer.columns.column import Distinct
from gazetteer.columns.normalizing import NOTHING
from gazetteer.dataset.data import Dataset
from gazetteer.dataset.layout import to_yaml
from gazetteer.dataset.suggest import did_you_mean
from gazetteer.dataset.validate import validate_list
from gazetteer.dataset.yaml_reader import read_yaml
from gazetteer.dataset.yaml_tree import Document, YamlPath, shorten
from gazetteer.errors import DataError, InputError, Problem
from gazetteer.lookup.candidate import Candidate
from gazetteer.lookup.finding import LONGEST
from gazetteer.model.base import Id, Listed, Record, Text, WholeNumber
from gazetteer.model.place import Place
from gazetteer.names.places import wholes

OPEN = "open"
_MOST_CANDIDATES, _MOST_NAMES = 12, 1_000
_HEAD = """\
# Names that `gazetteer normalize` left open. For each, replace `open` by the id of an entry, or by `none` if the name
# is no entry, and run the same command again. What you decided stays here and holds for every row with this name.
"""


class Option(Record):
    """One entry that an open name may mean, what sort it is of, what it is part of, and why."""

    entry: Id
    feature: Text
    within: Id | None = None
    why: Text


class Decision(Record):
    """A name, and what a person decided that it means."""

    value: Text
    rows: WholeNumber | None = None
    first_row: WholeNumber | None = Field(default=None, alias="first-row")
    status: Text | None = None
    why: Text | None = None
    candidates: Listed[Option] = ()
    entry: Text = OPEN
    note: Text | None = None

    @property
    def is_open(self) -> bool:
        """Whether nobody has decided yet."""
        return self.entry == OPEN


def read_decisions(path: Path, dataset: Dataset) -> dict[str, Decision]:
    """Read what a person decided.

    Args:
        path: The file; where there is none, nothing was decided.
        dataset: Where the entries are found.

    Returns:
        The records by name, in file order.

    Raises:
        InputError: If it cannot be read.
        DataError: If anything is wrong in it, an entry that there is not included; it lists everything that is.
    """
    try:
        content = path.read_bytes()
    except FileNotFoundError:
        return {}
    except OSError as error:
        raise InputError(str(path), f"it cannot be read ({error.strerror})") from error
    document = read_yaml(content, path=str(path))
    validated = validate_list(document, Decision)
    if problems := (*document.problems, *validated.problems, *_unknown(document, validated.records, dataset)):
        raise DataError(problems)
    return {decision.value: decision for decision in validated.records.values()}


def _unknown(document: Document, decisions: Mapping[YamlPath, Decision], dataset: Dataset) -> Iterator[Problem]:
    for path, decision in decisions.items():
        if decision.entry not in (OPEN, NOTHING) and decision.entry not in dataset.entries:
            way_out = did_you_mean(decision.entry, list(dataset.entries)) or f"; write an id, {OPEN!r} or {NOTHING!r}"
            message = f"unknown entry {shorten(decision.entry)!r}{way_out}"
            yield Problem(document.path, *document.position((*path, "entry")), "E303", message)


def settled(decisions: Mapping[str, Decision]) -> dict[str, str]:
    """Return what was decided, by name; what is open is left out."""
    return {value: decision.entry for value, decision in decisions.items() if not decision.is_open}


def write_decisions(
    path: Path, decisions: Mapping[str, Decision], distinct: Iterable[Distinct], dataset: Dataset
) -> int:
    """Write what was decided before, then what a column leaves open, the names of most rows first, at most 1,000.

    Args:
        path: The file.
        decisions: What the file held before.
        distinct: The distinct names of the column.
        dataset: Where it is found what candidates are part of.

    Returns:
        How many names are open.

    Raises:
        OutputError: If it cannot be written.
    """
    decided = [_record(decision) for decision in decisions.values() if not decision.is_open]
    left = sorted(_by_name(distinct).items(), key=lambda named: -sum(each.rows for each in named[1]))
    notes = {name: decision.note for name, decision in decisions.items()}
    written = [_open_name(name, found, dataset, notes.get(name)) for name, found in left[:_MOST_NAMES]]
    write_atomically(path, _HEAD + to_yaml([*decided, *written]) if decided or written else _HEAD)
    return len(left)


def _record(decision: Decision) -> dict[str, Any]:
    written = decision.model_dump(by_alias=True, exclude_defaults=True, mode="json")
    return {**written, "entry": decision.entry}


def _by_name(distinct: Iterable[Distinct]) -> dict[str, list[Distinct]]:
    """Return what is open, by name: one that was asked about in several contexts is one name."""
    names: dict[str, list[Distinct]] = {}
    for each in distinct:
        name = each.name.strip() if isinstance(each.name, str) else ""
        if each.answer.status.is_open and name and len(name) <= LONGEST:
            names.setdefault(name, []).append(each)
    return names


def _open_name(name: str, found: list[Distinct], dataset: Dataset, note: str | None) -> dict[str, Any]:
    first = found[0]
    candidates = [_option(candidate, dataset) for candidate in first.answer.candidates[:_MOST_CANDIDATES]]
    return {
        "value": name,
        "rows": sum(each.rows for each in found),
        "first-row": first.first_row + 1,
        "status": str(first.answer.status),
        "why": first.answer.reason,
        **({"candidates": candidates} if candidates else {}),
        "entry": OPEN,
        **({"note": note} if note else {}),
    }


def _option(candidate: Candidate, dataset: Dataset) -> dict[str, Any]:
    entry = candidate.entry
    why = "; ".join([how(candidate), *(reason.why for reason in candidate.reasons)])
    if not isinstance(entry, Place):
        return {"entry": entry.id, "feature": str(entry.type), "why": why}
    around = next((whole.id for whole in wholes(entry, dataset)), None)
    return {"entry": entry.id, "feature": entry.feature, **({"within": around} if around else {}), "why": why}
