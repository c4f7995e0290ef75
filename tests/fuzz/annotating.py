"""Annotate hostile texts at random, and print what does not hold of the answers, with the shortest text that shows it.

    python tests/fuzz/annotating.py --minutes 30 --seed 1

The seed that a run prints makes the same texts again.
"""

import sys
from argparse import ArgumentParser
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from random import Random, randrange
from time import monotonic

sys.path.insert(0, str(Path(__file__).parent / "kit"))

from holding import wrong
from ingredients import ingredients
from making import pieces_at_random, shortest

import gazetteer
from gazetteer.core import Gazetteer

_MOST_OF_A_SORT = 3
_SAID_EVERY = 60.0


@dataclass
class Tally:
    """What a run has seen: of each sort of failure a few, by the shortest text that shows it."""

    texts: int = 0
    mentions: int = 0
    failures: dict[str, dict[str, str]] = field(default_factory=dict)

    def __str__(self) -> str:
        """Return the counts, then the failures."""
        counts = f"{self.texts} texts, {self.mentions} mentions, {sum(map(len, self.failures.values()))} failures"
        told = (
            f"\n{sort}: {sentence}\n    {text!a}"
            for sort, of_a_sort in self.failures.items()
            for text, sentence in of_a_sort.items()
        )
        return counts + "".join(told)


def fuzzed(gaz: Gazetteer, seed: int) -> Iterator[Tally]:
    """Annotate texts without end, and yield what has been seen after each."""
    random, kinds, tally, before = Random(seed), ingredients(gaz), Tally(), ""
    while True:
        text = "".join(pieces_at_random(random, kinds))
        for sort in wrong(gaz, text, before):
            _keep(tally.failures.setdefault(sort, {}), sort, text, gaz)
        before = text
        tally.texts += 1
        tally.mentions += len(gaz.annotate(text))
        yield tally


def _keep(failures: dict[str, str], sort: str, text: str, gaz: Gazetteer) -> None:
    """Keep the shortest text that fails like this one, unless there are enough of the sort."""
    if len(failures) < _MOST_OF_A_SORT:
        short = shortest(text, lambda each: sort in wrong(gaz, each))
        failures[short] = wrong(gaz, short).get(sort, "only after the text before it")


def main() -> int:
    """Run for some minutes, and return whether something failed."""
    parser = ArgumentParser(description=__doc__)
    parser.add_argument("--minutes", type=float, default=30.0, help="how long to run (30)")
    parser.add_argument("--seed", type=int, default=randrange(1_000_000), help="what the texts follow from (any)")
    asked = parser.parse_args()
    print(f"seed {asked.seed}", flush=True)
    end, said, tally = monotonic() + 60 * asked.minutes, monotonic(), Tally()
    for tally in fuzzed(gazetteer.load(), asked.seed):
        if monotonic() > end:
            break
        if monotonic() > said + _SAID_EVERY:
            said = monotonic()
            print(tally, flush=True)
    print(tally)
    return int(bool(tally.failures))


if __name__ == "__main__":
    raise SystemExit(main())
