"""Print what is in a data folder: how much of what, by kind, evidence, language, side and stance.

    python tools/counts.py [DIR]

The documents of the project give no counts of their own, so that none can go out of date.
"""

import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from gazetteer.dataset.data import Dataset
from gazetteer.dataset.load import load_dataset
from gazetteer.model import Name

NO_SIDE = "no side"


def main() -> None:
    """Print the counts of the data folder that the first argument names, or of the built-in one."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else None
    dataset = load_dataset(folder)
    print(f"Data {dataset.version}")
    for title, counts in tables(dataset):
        print(f"\n{title}")
        for label, count in counts:
            print(f"{count:>8}  {label}")


def tables(dataset: Dataset) -> Iterator[tuple[str, list[tuple[str, int]]]]:
    """Yield each table: its title and its rows, a label with a count.

    Yields:
        Records as they stand in the files; the rest most first, then A-Z.
    """
    names = [name for entry in dataset for name in entry.names]
    yield "Records", _records(dataset, names)
    yield "Entries by evidence", _ranked(str(entry.evidence) for entry in dataset)
    yield "Places by feature code", _ranked(place.feature for place in dataset.places.values())
    yield "Terms by type", _ranked(str(term.type) for term in dataset.terms.values())
    yield "Forms by language", _ranked(form.lang for name in names for form in name.all_forms())
    yield "Usages by side and stance", _ranked(_usages(dataset, names))
    yield "Parties by side", _ranked(party.side or NO_SIDE for party in dataset.parties.values())
    yield "Sources by kind", _ranked(str(source.kind) for source in dataset.sources.values())


def _records(dataset: Dataset, names: list[Name]) -> list[tuple[str, int]]:
    return [
        ("places", len(dataset.places)),
        ("terms", len(dataset.terms)),
        ("names", len(names)),
        ("forms", sum(1 for name in names for _ in name.all_forms())),
        ("usages", sum(len(name.usage) for name in names)),
        ("parties", len(dataset.parties)),
        ("sources", len(dataset.sources)),
        ("policies", len(dataset.policies)),
    ]


def _usages(dataset: Dataset, names: Iterable[Name]) -> Iterator[str]:
    for name in names:
        for usage in name.usage:
            party = dataset.parties.get(usage.by)
            yield f"{(party and party.side) or NO_SIDE}, {usage.stance}"


def _ranked(labels: Iterable[str]) -> list[tuple[str, int]]:
    return sorted(Counter(labels).items(), key=lambda item: (-item[1], item[0]))


if __name__ == "__main__":
    main()
