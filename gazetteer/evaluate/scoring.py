"""Comparing what was found with what is marked: every difference, and the figures."""

import random
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import sqrt

_Z = 1.959964
_ROUNDS, _SEED = 1000, 20260919
Interval = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Score:
    """How many mentions were found rightly, wrongly, and not at all."""

    right: int = 0
    wrong: int = 0
    missed: int = 0

    def __add__(self, other: "Score") -> "Score":
        """Count two scores as one."""
        return Score(self.right + other.right, self.wrong + other.wrong, self.missed + other.missed)

    @property
    def precision(self) -> float:
        """The share of what was found that is right; 1 where nothing was found.

        Examples:
            >>> Score(right=3, wrong=1).precision, Score().precision
            (0.75, 1.0)
        """
        return self.right / (self.right + self.wrong) if self.right + self.wrong else 1.0

    @property
    def recall(self) -> float:
        """The share of what is marked that was found; 1 where nothing is marked."""
        return self.right / (self.right + self.missed) if self.right + self.missed else 1.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall; 1 where there is nothing to find and nothing was found.

        Examples:
            >>> round(Score(right=8, wrong=2, missed=4).f1, 3)
            0.727
        """
        total = 2 * self.right + self.wrong + self.missed
        return 2 * self.right / total if total else 1.0


def total(scores: Iterable[Score]) -> Score:
    """Count several scores as one."""
    return sum(scores, Score())


def wilson(successes: int, trials: int) -> Interval:
    """Return the 95 % interval of a share by Wilson's formula; from 0 to 1 where nothing was tried.

    Examples:
        >>> [round(bound, 3) for bound in wilson(45, 50)]
        [0.786, 0.957]
    """
    if not trials:
        return 0.0, 1.0
    share, square = successes / trials, _Z * _Z
    centre = share + square / (2 * trials)
    margin = _Z * sqrt(share * (1 - share) / trials + square / (4 * trials * trials))
    return (centre - margin) / (1 + square / trials), (centre + margin) / (1 + square / trials)


def f1_interval(scores: Sequence[Score]) -> Interval:
    """Return the 95 % interval of F1 over documents, by drawing documents again and again.

    Args:
        scores: The score of each document; mentions of one document are not independent of one another.

    Returns:
        The 2.5th and the 97.5th percentile of a thousand draws, the same in every run; from 0 to 1 without documents.
    """
    if not scores:
        return 0.0, 1.0
    draw = random.Random(_SEED)  # noqa: S311 - a sample, no secret
    values = sorted(total(draw.choices(scores, k=len(scores))).f1 for _ in range(_ROUNDS))
    return values[round(_ROUNDS * 0.025)], values[round(_ROUNDS * 0.975) - 1]


def share(successes: int, trials: int) -> str:
    """Return a share as it is printed, with its interval; 1 where nothing was tried.

    Examples:
        >>> share(45, 50)
        '0.900 [0.786, 0.957]'
    """
    return _figure(successes / trials if trials else 1.0, wilson(successes, trials))


def f1(scores: Sequence[Score]) -> str:
    """Return the F1 of the scores of documents as it is printed, with its interval.

    Examples:
        >>> f1([Score(right=8, wrong=2, missed=4)])
        '0.727 [0.727, 0.727]'
    """
    return _figure(total(scores).f1, f1_interval(scores))


def _figure(value: float, interval: Interval) -> str:
    return f"{value:.3f} [{interval[0]:.3f}, {interval[1]:.3f}]"
