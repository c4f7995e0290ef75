"""`Baseline`: findings that are known, so that only new ones are reported."""

import json
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, NamedTuple

from gazetteer.errors import InputError
from gazetteer.style.report import Placed, Report

_SCHEMA = 1
_WORDS = 3
_NEAR = 120
_WORD = re.compile(r"\w+")


class Known(NamedTuple):
    """What tells a finding from others wherever it stands: its file, code, entry, characters, and the words around."""

    path: str
    code: str
    entry: str
    surface: str
    before: str
    after: str

    @classmethod
    def of(cls, report: Report, placed: Placed) -> "Known":
        """Return what tells a finding of a report."""
        finding = placed.finding
        around = _around(report.document.text, finding.start, finding.end)
        return cls(_path(report), finding.code, finding.entry or "", finding.surface, *around)


View = Callable[[Known], Sequence[str]]

_VIEWS: tuple[View, ...] = (
    tuple,
    lambda known: known._replace(after="") if known.before else (),
    lambda known: known._replace(before="") if known.after else (),
)
"""In what two findings must be alike to be one: in everything, or else in the words on one side, if there are any."""


@dataclass(frozen=True)
class Baseline:
    """How often each finding is known. Where it stands is left out, since lines move."""

    counts: Counter[Known]

    @classmethod
    def of(cls, reports: Iterable[Report]) -> "Baseline":
        """Take all findings of some reports for known."""
        return cls(Counter(Known.of(report, placed) for report in reports for placed in report.placed))

    @classmethod
    def read(cls, path: Path) -> "Baseline":
        """Read a file that `written` made.

        Returns:
            The findings that it has.

        Raises:
            InputError: If it cannot be read, or is none.
        """
        try:
            told: Any = json.loads(path.read_bytes())
            findings = told["findings"]
            known = {Known(*(str(each[key]) for key in Known._fields)): int(each["count"]) for each in findings}
        except OSError as error:
            raise InputError(
                str(path), f"it cannot be read ({error.strerror}); make it with --write-baseline"
            ) from error
        except (ValueError, KeyError, TypeError) as error:
            raise InputError(str(path), "it is no baseline; make one with --write-baseline") from error
        return cls(Counter(known))

    def written(self) -> str:
        """Return it as JSON, a finding a line, sorted, so that version control shows what changed."""
        lines = [
            json.dumps({**known._asdict(), "count": count}, ensure_ascii=False)
            for known, count in sorted(self.counts.items())
        ]
        return f'{{"schema": {_SCHEMA}, "findings": [\n' + ",\n".join(lines) + "\n]}\n"

    def new_in(self, reports: Iterable[Report]) -> Iterator[Report]:
        """Yield reports without what is known: of what is there more often than it is known, the last ones are left."""
        left: defaultdict[str, Counter[Known]] = defaultdict(Counter)
        for known, count in self.counts.items():
            left[known.path][known] = count
        for report in reports:
            new = [(Known.of(report, placed), placed) for placed in report.placed]
            for view in _VIEWS:
                new = list(_without(left[_path(report)], new, view))
            yield replace(report, placed=tuple(placed for _known, placed in new))


def _without(left: Counter[Known], found: Sequence[tuple[Known, Placed]], view: View) -> Iterator[tuple[Known, Placed]]:
    """Yield what was found without what is known, which is taken away from what is left of that."""
    alike: defaultdict[Sequence[str], list[Known]] = defaultdict(list)
    for known in left.elements():
        alike[view(known)].append(known)
    for each, placed in found:
        if (seen := view(each)) and (same := alike[seen]):
            left[same.pop()] -= 1
        else:
            yield each, placed


def _path(report: Report) -> str:
    return Path(report.document.source).as_posix()


def _around(text: str, start: int, end: int) -> tuple[str, str]:
    """Return the words before and after a span; those of other lines come and go for reasons of their own."""
    before = text[max(0, start - _NEAR) : start].rpartition("\n")[2]
    after = text[end : end + _NEAR].partition("\n")[0]
    return " ".join(_WORD.findall(before)[-_WORDS:]), " ".join(_WORD.findall(after)[:_WORDS])
