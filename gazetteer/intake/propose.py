"""From rows to what becomes of them."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from gazetteer.dataset.data import Dataset
from gazetteer.dataset.references import SOURCE, iter_references
from gazetteer.dataset.shapes import Shape
from gazetteer.errors import InputError
from gazetteer.intake.appellations import Appellation, appellations
from gazetteer.intake.doubts import without_doubtful_names
from gazetteer.intake.entries import entry
from gazetteer.intake.held import Held, one_row_each
from gazetteer.intake.outcome import Outcome, Reason, Rejection
from gazetteer.intake.rules import IntakeRules
from gazetteer.intake.tables import Row
from gazetteer.intake.units import Units
from gazetteer.language.fold import match_key
from gazetteer.language.romanize import bare
from gazetteer.names.ids import in_ascii, joined, new_id

_OTHER = {"AM": "az", "AZ": "hy"}
_OUTSIDE = {"AM": Reason.OUTSIDE_ARMENIA, "AZ": Reason.OUTSIDE_AZERBAIJAN}


def propose(rows: Sequence[Row], dataset: Dataset, shapes: Iterable[Shape], rules: IntakeRules) -> Outcome:
    """Say what becomes of the rows of tables.

    Args:
        rows: All rows, as `read_tables` gives them.
        dataset: The data that there is; what it holds is left as it is.
        shapes: The areas of administrative units.
        rules: Which rows are taken.

    Returns:
        New entries, rows whose place is held, and rows that are rejected, each with a reason. The same rows and data
        always give the same outcome; once the entries are in the data, there are none to propose.

    Raises:
        InputError: If the data has no record of a source that the new entries would cite.
    """
    rows = [_without(row, rules.not_names.get(row.record, ())) for row in rows]
    places = Held(dataset.places.values())
    held = {row.record: entry_id for row in rows if (entry_id := places.entry_of(row))}
    countries = {code: place.id for place in dataset.places.values() if (code := place.links.iso_3166_1)}
    chooser = _Chooser(Units(shapes, dataset.places), rules, without_doubtful_names(rows), countries)
    chosen, rejected = chooser.choose([row for row in rows if row.record not in held])
    twins = {row.record: entry_id for row in chosen if (entry_id := places.twin_of(row))}
    new = [row for row in chosen if row.record not in twins]
    rejected += [
        Rejection(row.record, row.name, Reason.SAME_PLACE, twins[row.record]) for row in chosen if row.record in twins
    ]
    kept, doubled = one_row_each(sorted(new, key=_older_first))
    entries = tuple(chooser.entries(kept, set(dataset.entries)))
    _require_sources(entries, dataset)
    return Outcome(len(rows), entries, held, (*rejected, *doubled))


def _require_sources(entries: Iterable[Mapping[str, Any]], dataset: Dataset) -> None:
    cited = {reference.target for entry in entries for reference in iter_references(entry) if reference.kind == SOURCE}
    if missing := sorted(cited - dataset.sources.keys()):
        raise InputError(
            "sources.yaml", f"the entries would cite {', '.join(missing)}, which is not there; add it first"
        )


def _without(row: Row, forms: Collection[str]) -> Row:
    """Return a row without forms that are no names."""
    left = {lang: tuple(form for form in texts if form not in forms) for lang, texts in row.forms.items()}
    return replace(row, forms={lang: texts for lang, texts in left.items() if texts}) if forms else row


def _older_first(row: Row) -> int:
    """Sort rows by their id: of two records of one settlement the older one has more behind it."""
    return row.geonames or 0


@dataclass(frozen=True)
class _Chooser:
    """Tells which rows are taken, and makes them entries."""

    units: Units
    rules: IntakeRules
    believed: Mapping[str, tuple[Row, Reason | None]]
    countries: Mapping[str, str]

    def choose(self, rows: Sequence[Row]) -> tuple[list[Row], list[Rejection]]:
        around = self.units.around(rows)
        chosen: list[Row] = []
        rejected: list[Rejection] = []
        for row in rows:
            believed, doubt = self.believed[row.record]
            reason = self._reason_against(believed, doubt, around.get(row.record))
            if reason:
                rejected.append(Rejection(row.record, row.name, reason))
            else:
                chosen.append(believed)
        return chosen, rejected

    def _reason_against(self, row: Row, doubt: Reason | None, unit: str | None) -> Reason | None:
        if unit not in self.rules.every_settlement and not row.forms.get(_OTHER[row.country]):
            return doubt or _OUTSIDE[row.country]
        if self._is_common_noun(row):
            return Reason.NO_SETTLEMENT
        return None if appellations(row, is_armenian_settled=False) else Reason.NO_NAME

    def _is_common_noun(self, row: Row) -> bool:
        nouns = {match_key(noun) for noun in self.rules.not_settlements}
        forms = [form for lang in ("hy", "az") for form in row.forms.get(lang, ())]
        return bool(forms) and all(match_key(form) in nouns for form in forms)

    def entries(self, rows: Sequence[Row], taken: set[str]) -> Iterator[Mapping[str, Any]]:
        """Yield entries, A-Z by id; ids are given in the order of the rows."""
        around, parts = self.units.around(rows), self.units.parts(rows)
        made: dict[str, Mapping[str, Any]] = {}
        for row in rows:
            settled = around.get(row.record) in self.rules.armenian_settled
            names = sorted(appellations(row, is_armenian_settled=settled), key=_a_to_z)
            entry_id = _id(names, taken | made.keys())
            made[entry_id] = entry(
                row, names, entry_id=entry_id, unit=parts.get(row.record), country=self.countries.get(row.country)
            )
        yield from (made[entry_id] for entry_id in sorted(made))


def _id(names: Sequence[Appellation], taken: Collection[str]) -> str:
    """Make the id of a settlement, of its first name where no side has one; without one in ASCII it is an ``entry``."""
    forms = [name.forms for name in names]
    first = next((text for each in forms if (text := in_ascii(each))), "entry")
    return new_id(forms, taken, ("az", "hy")) or joined([first], taken)


def _a_to_z(name: Appellation) -> tuple[bool, str]:
    """Sort names by their Latin or Armenian form; those that have neither come last."""
    spelt = [bare(forms[0], lang) for lang, forms in name.forms.items() if lang != "ru"]
    return not spelt, min(spelt, default="")
