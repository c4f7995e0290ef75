"""`Baseline`: findings that are known, so that only new ones are reported."""

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from gazetteer.errors import InputError
from gazetteer.style.report import Placed, Report

_SCHEMA = 1
_KEYS = ("path", "code", "entry", "surface")

Known = tuple[str, ...]
"""What tells a finding from others wherever it stands in a text: its file, code, entry and characters."""


@dataclass(frozen=True)
class Baseline:
    """How often each finding is known in each file. Where it stands is left out, since lines move."""

    counts: Counter[Known]

    @classmethod
    def of(cls, reports: Iterable[Report]) -> "Baseline":
        """Take all findings of some reports for known."""
        return cls(Counter(_key(report, placed) for report in reports for placed in report.placed))

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
            known = [(tuple(str(each[key]) for key in _KEYS), int(each["count"])) for each in told["findings"]]
        except OSError as error:
            raise InputError(
                str(path), f"it cannot be read ({error.strerror}); make it with --write-baseline"
            ) from error
        except (ValueError, KeyError, TypeError) as error:
            raise InputError(str(path), "it is no baseline; make one with --write-baseline") from error
        return cls(Counter(dict(known)))

    def written(self) -> str:
        """Return it as JSON, a finding a line, sorted, so that version control shows what changed."""
        lines = [
            json.dumps({**dict(zip(_KEYS, key, strict=True)), "count": count}, ensure_ascii=False)
            for key, count in sorted(self.counts.items())
        ]
        return f'{{"schema": {_SCHEMA}, "findings": [\n' + ",\n".join(lines) + "\n]}\n"

    def new_in(self, reports: Iterable[Report]) -> Iterator[Report]:
        """Yield reports without what is known: of what is there more often than it is known, the last ones are left."""
        left = self.counts.copy()
        for report in reports:
            new = []
            for placed in report.placed:
                key = _key(report, placed)
                if left[key] > 0:
                    left[key] -= 1
                else:
                    new.append(placed)
            yield replace(report, placed=tuple(new))


def _key(report: Report, placed: Placed) -> Known:
    finding = placed.finding
    return Path(report.document.source).as_posix(), finding.code, finding.entry or "", finding.surface
