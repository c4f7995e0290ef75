"""Tables of what there is: by group, evidence, language, party, and source."""

from collections import Counter
from collections.abc import Iterator

from gazetteer.codes import Evidence, Stance
from gazetteer.coverage.groups import grouped
from gazetteer.dataset.data import Dataset
from gazetteer.model import Form
from gazetteer.table import Cell, CountTable

NO_SIDE = "no side"
_EVIDENCE, _STANCES = tuple(Evidence), tuple(Stance)


def records(dataset: Dataset) -> CountTable:
    """Count the records of each kind."""
    names = [name for entry in dataset for name in entry.names]
    rows = (
        ("places", len(dataset.places)),
        ("terms", len(dataset.terms)),
        ("names", len(names)),
        ("forms", sum(1 for _ in _forms(dataset))),
        ("usages", sum(len(name.usage) for name in names)),
        ("relations", sum(len(place.relations) for place in dataset.places.values())),
        ("periods of control", sum(len(place.control) for place in dataset.places.values())),
        ("parties", len(dataset.parties)),
        ("sources", len(dataset.sources)),
    )
    return CountTable("Records", ("record", "number"), rows)


def by_group(dataset: Dataset) -> CountTable:
    """Count the places of each group by their evidence."""
    groups = {label: Counter(place.evidence for place in places) for label, places in grouped(dataset).items()}
    groups["all"] = sum(groups.values(), Counter[Evidence]())
    rows = [_row(label, counts.total(), *(counts[level] for level in _EVIDENCE)) for label, counts in groups.items()]
    note = "A place is counted once, in the first group that it belongs to."
    return CountTable("Places by group and evidence", ("group", "places", *_EVIDENCE), tuple(rows), note)


def by_feature(dataset: Dataset) -> CountTable:
    """Count the places of each feature code."""
    counts = Counter(place.feature for place in dataset.places.values())
    return CountTable("Places by feature code", ("GeoNames feature code", "places"), _ranked(counts))


def by_language(dataset: Dataset) -> CountTable:
    """Count, by language, the names with a form of their own, and those that are only rendered."""
    own, rendered, forms = Counter[str](), Counter[str](), Counter[str]()
    for entry in dataset.places.values():
        for name in entry.names:
            own.update(name.forms.keys())
            rendered.update(lang for lang in name.renderings if lang not in name.forms)
            forms.update(form.lang for form in name.all_forms())
    rows = tuple((lang, own[lang], rendered[lang], number) for lang, number in _ranked(forms))
    note = (
        "A *name* has a form of its own in the language. A *rendering* is the other side's name, written in this "
        "language's script. *Forms* are all spellings, also those that are matched and never shown."
    )
    return CountTable("Names of places by language", ("language", "names", "renderings", "forms"), rows, note)


def by_party(dataset: Dataset) -> CountTable:
    """Count the usages of each party by stance."""
    counts = Counter((usage.by, usage.stance) for entry in dataset for usage in entry.usages())
    parties = sorted({by for by, _ in counts}, key=lambda by: (-sum(counts[by, stance] for stance in _STANCES), by))
    rows = tuple(_row(by, _side(by, dataset), *(counts[by, stance] for stance in _STANCES)) for by in parties)
    return CountTable("Usages by party and stance", ("party", "side", *_STANCES), rows)


def by_side(dataset: Dataset) -> CountTable:
    """Count the usages of each side by stance, and the entries in which it is heard."""
    counts = Counter((_side(usage.by, dataset), usage.stance) for entry in dataset for usage in entry.usages())
    heard = Counter(side for entry in dataset for side in {_side(usage.by, dataset) for usage in entry.usages()})
    rows = tuple(_row(side, number, *(counts[side, stance] for stance in _STANCES)) for side, number in _ranked(heard))
    note = "Parties without a side are outlets, organizations and communities."
    return CountTable("Usages by side and stance", ("side", "entries", *_STANCES), rows, note)


def by_source(dataset: Dataset) -> CountTable:
    """Count the sources of each kind."""
    counts = Counter(str(source.kind) for source in dataset.sources.values())
    return CountTable("Sources by kind", ("kind", "sources"), _ranked(counts))


def _row(*cells: Cell) -> tuple[Cell, ...]:
    return cells


def _ranked(counts: Counter[str]) -> tuple[tuple[str, int], ...]:
    return tuple(sorted(counts.items(), key=lambda item: (-item[1], item[0])))


def _side(party_id: str, dataset: Dataset) -> str:
    return dataset.side_of(party_id) or NO_SIDE


def _forms(dataset: Dataset) -> Iterator[Form]:
    return (form for entry in dataset for name in entry.names for form in name.all_forms())
