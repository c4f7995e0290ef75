"""What was worked out once is kept, bounded, and may be asked for by several threads."""

import sys
from concurrent.futures import ThreadPoolExecutor

import pytest

from gazetteer.annotate.kept import Kept

THREADS, ROUNDS, MOST = 8, 4000, 5


@pytest.fixture
def _switching_often() -> object:
    interval = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    yield
    sys.setswitchinterval(interval)


@pytest.mark.usefixtures("_switching_often")
def test_threads_that_keep_and_ask_disturb_no_other() -> None:
    kept: Kept[int, int] = Kept(MOST)

    def work(seed: int) -> bool:
        return all(_square(kept, (seed * number) % 17) == ((seed * number) % 17) ** 2 for number in range(ROUNDS))

    with ThreadPoolExecutor(THREADS) as pool:
        assert all(pool.map(work, range(1, THREADS + 1)))
    assert len(kept) <= MOST + THREADS


def _square(kept: Kept[int, int], number: int) -> int:
    known = kept.get(number)
    return kept.keep(number, number**2) if known is None else known
