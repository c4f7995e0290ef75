"""Checks of when a name was used: periods that run backwards, overlap, contradict one another, or lie ahead."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations
from typing import NamedTuple

from gazetteer.codes import Stance
from gazetteer.dataset.check.finding import Finding, iter_names
from gazetteer.dataset.check.statements import iter_periods
from gazetteer.dataset.parse import Parsed
from gazetteer.dataset.yaml_tree import YamlPath
from gazetteer.errors import Fix
from gazetteer.model import EdtfDate, Manifest, Usage
from gazetteer.model.dates import LAST_DAY


class _LocatedUsage(NamedTuple):
    """A usage and where it stands."""

    file: str
    path: YamlPath
    usage: Usage


def period_ends_before_it_begins(parsed: Parsed) -> Iterator[Finding]:
    """The period begins in {since}, after its end in {until}; mend one of them.

    The two dates may have changed places, or one has a wrong digit.
    """
    for file, path, period in iter_periods(parsed):
        since, until = period.since, period.until
        if isinstance(since, EdtfDate) and isinstance(until, EdtfDate) and since.earliest > until.latest:
            yield Finding(file, (*path, "since"), {"since": since, "until": until})


def date_lies_ahead(parsed: Parsed) -> Iterator[Finding]:
    """The date {date} is after {version}, the version of the data; mend the date, or the `version` in dataset.yaml.

    The data says what has been seen. A date to come is a slip of the hand, or the version was not moved on.
    """
    version = next((manifest.day for manifest in parsed.of("dataset.yaml", Manifest).values()), None)
    for file, path, period in iter_periods(parsed) if version else ():
        for key in ("since", "until"):
            date = getattr(period, key)
            if isinstance(date, EdtfDate) and version and date.earliest > version.latest:
                yield Finding(file, (*path, key), {"date": date, "version": version})


def usage_is_said_twice(parsed: Parsed) -> Iterator[Finding]:
    """The usage by {party!r} is said already above, with the same stance and period; put the citations together.

    Two sources for one usage are two citations of it.
    """
    for group in _of_one_party(parsed):
        for one, other in combinations(group, 2):
            if one.usage.stance is other.usage.stance and _period(one.usage) == _period(other.usage):
                is_all_the_same = one.usage == other.usage
                fix = Fix(other.path, None) if is_all_the_same else None
                yield Finding(other.file, other.path, {"party": other.usage.by}, fix)
                break


def periods_of_one_source_overlap(parsed: Parsed) -> Iterator[Finding]:
    """The usages by {party!r} overlap, and {source!r} is cited for both; say which period it shows.

    A disputed date is two usages, each with the sources that say so. One source cannot say both.
    """
    for group in _of_one_party(parsed):
        for one, other in combinations(group, 2):
            shared = sorted({str(cited) for cited in one.usage.cite} & {str(cited) for cited in other.usage.cite})
            is_same_stance = one.usage.stance is other.usage.stance
            if shared and is_same_stance and _period(one.usage) != _period(other.usage) and _overlap(one, other):
                yield Finding(other.file, other.path, {"party": other.usage.by, "source": shared[0]})


def party_uses_what_it_rejects(parsed: Parsed) -> Iterator[Finding]:
    """Party {party!r} rejects this name and uses it in the same period; date the two, or say why in the name's `note`.

    A party may change its mind; then each of the two has its dates.
    """
    notes = {(name.file, name.path) for name in iter_names(parsed) if name.name.note}
    for group in _of_one_party(parsed):
        for one, other in combinations(group, 2):
            is_both = (one.usage.stance is Stance.REJECTS) != (other.usage.stance is Stance.REJECTS)
            if is_both and _overlap_for_certain(one.usage, other.usage) and (one.file, one.path[:-2]) not in notes:
                yield Finding(other.file, other.path, {"party": other.usage.by})


def _of_one_party(parsed: Parsed) -> Iterator[Sequence[_LocatedUsage]]:
    """Yield the usages of a name by one party for the same forms, where there are several."""
    for file, path, name in iter_names(parsed):
        groups: Mapping[object, list[_LocatedUsage]] = defaultdict(list)
        for index, usage in enumerate(name.usage):
            groups[usage.by, usage.forms].append(_LocatedUsage(file, (*path, "usage", index), usage))
        yield from (group for group in groups.values() if len(group) > 1)


def _period(usage: Usage) -> tuple[object, object]:
    return usage.since, usage.until


def _overlap(one: _LocatedUsage, other: _LocatedUsage) -> bool:
    """Say whether both held on some day but the one on which one ended and the other began."""
    return one.usage.first_day < other.usage.last_day and other.usage.first_day < one.usage.last_day


def _overlap_for_certain(one: Usage, other: Usage) -> bool:
    """Say whether both held on some day, however the dates that are not exact are taken."""
    one_began, one_ended = _at_least(one)
    other_began, other_ended = _at_least(other)
    return one_began < other_ended and other_began < one_ended


def _at_least(usage: Usage) -> tuple[str, str]:
    """Return the first and the last day on which a usage surely held; a bound that is unknown is the other one."""
    began = usage.since.latest if usage.since else ""
    ended = usage.until.earliest if isinstance(usage.until, EdtfDate) else LAST_DAY if usage.is_open else ""
    return began or ended, ended or began
