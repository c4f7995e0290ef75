"""Checks of when a name was used: periods that run backwards, overlap, contradict one another, or lie ahead."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from gazetteer.codes import Stance
from gazetteer.dataset.check.finding import Finding, LocatedUsage, iter_usages
from gazetteer.dataset.check.overlaps import overlap_as_stated, overlap_for_certain
from gazetteer.dataset.check.statements import iter_periods
from gazetteer.dataset.parse import Parsed
from gazetteer.dataset.yaml_tree import YamlPath
from gazetteer.errors import Fix
from gazetteer.model import EdtfDate, Manifest, Place, Source, Usage


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
    for file, path, date in _dates(parsed) if version else ():
        if version and date.earliest > version.latest:
            yield Finding(file, path, {"date": date, "version": version})


def usage_is_said_twice(parsed: Parsed) -> Iterator[Finding]:
    """The usage by {party!r} is said already above, with the same stance and period; put the citations together.

    Two sources for one usage are two citations of it.
    """
    for group in _by_party(parsed):
        first: dict[object, LocatedUsage] = {}
        for other in group:
            usage = other.usage
            one = first.setdefault((usage.forms, usage.stance, _period(usage)), other)
            if one is not other:
                fix = Fix(other.path, None) if one.usage == usage else None
                yield Finding(other.file, other.path, {"party": usage.by}, fix)


def periods_of_one_source_overlap(parsed: Parsed) -> Iterator[Finding]:
    """The usages by {party!r} overlap, and {source!r} is cited for both; say which period it shows.

    A disputed date is two usages, each with the sources that say so. One source cannot say both.
    """
    for group in _by_party(parsed):
        for one, other in _pairs(group):
            shared = sorted({str(cited) for cited in one.cite} & {str(cited) for cited in other.usage.cite})
            is_of_the_same = one.forms == other.usage.forms and one.stance is other.usage.stance
            is_other_period = _period(one) != _period(other.usage)
            if shared and is_of_the_same and is_other_period and overlap_as_stated(one, other.usage):
                yield Finding(other.file, other.path, {"party": other.usage.by, "source": shared[0]})


def party_uses_what_it_rejects(parsed: Parsed) -> Iterator[Finding]:
    """Party {party!r} rejects this name and uses it in the same period; date the two, or say why in the name's `note`.

    A party may change its mind; then each of the two has its dates.
    """
    for group in _by_party(parsed):
        for one, other in _pairs(group):
            is_both = (one.stance is Stance.REJECTS) != (other.usage.stance is Stance.REJECTS)
            is_explained = other.name.note or not _share_a_form(one, other.usage)
            if is_both and not is_explained and overlap_for_certain(one, other.usage):
                yield Finding(other.file, other.path, {"party": other.usage.by})


def _dates(parsed: Parsed) -> Iterator[tuple[str, YamlPath, EdtfDate]]:
    """Yield the dates of what the data says, of its parties and of its sources, and where each stands."""
    for file, path, period in iter_periods(parsed):
        for key in ("since", "until"):
            if isinstance(date := getattr(period, key), EdtfDate):
                yield file, (*path, key), date
    for path, place in parsed.of("places.yaml", Place).items():
        for index, population in enumerate(place.population):
            yield "places.yaml", (*path, "population", index, "on"), population.on
    for path, source in parsed.of("sources.yaml", Source).items():
        if source.date:
            yield "sources.yaml", (*path, "date"), source.date


def _by_party(parsed: Parsed) -> Iterator[Sequence[LocatedUsage]]:
    """Yield the usages of a name by one party, where there are several."""
    groups: Mapping[object, list[LocatedUsage]] = defaultdict(list)
    for located in iter_usages(parsed):
        groups[located.file, located.path[:-1], located.usage.by].append(located)
    yield from (group for group in groups.values() if len(group) > 1)


def _pairs(group: Sequence[LocatedUsage]) -> Iterator[tuple[Usage, LocatedUsage]]:
    """Yield each usage with each of those above it."""
    yield from ((one.usage, other) for one, other in combinations(group, 2))


def _share_a_form(one: Usage, other: Usage) -> bool:
    """Say whether two usages of a name hold for the same form; one that lists none holds for all."""
    return not one.forms or not other.forms or not {*one.forms}.isdisjoint(other.forms)


def _period(usage: Usage) -> tuple[object, object]:
    return usage.since, usage.until
