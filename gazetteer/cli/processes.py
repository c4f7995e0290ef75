"""Annotating in several processes at once, with the results in the order of the files and the same bytes."""

import multiprocessing
import os
import signal
from collections import deque
from collections.abc import Generator, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from gazetteer.cli.working import Found, Result, Work
from gazetteer.core import Gazetteer, load
from gazetteer.documents.reading import STANDARD_INPUT
from gazetteer.errors import InputError

_AHEAD = 4
"""How many files are worked on or wait, for each process."""

_MOST = 61
"""How many processes Windows can wait for."""

_DIED = "the process that worked on it died, which too little memory may be the cause of; split it into smaller files"


@dataclass(frozen=True, slots=True)
class Processes:
    """How many processes there are to be, and which data each of them loads."""

    jobs: int
    data: Path | None = None
    overlays: tuple[Path, ...] = ()
    policies: Path | None = None

    def results(self, work: Work, gaz: Gazetteer, found: Sequence[Found]) -> Generator[Result, None, None]:
        """Yield what becomes of each file, in order.

        Standard input is read here. Where a process dies, the files that were worked on are done again one by one, to
        tell which of them it died of.

        Args:
            work: What is done with each file.
            gaz: The gazetteer, for what is done here.
            found: The files.

        Yields:
            A result for each file.
        """
        left = deque(found)
        while left:
            with self._pool(self.jobs) as pool:
                yield from self._until_one_dies(pool, work, gaz, left)
            for each in [left.popleft() for _ in range(min(len(left), self._most_ahead))]:
                yield self._alone(work, gaz, each)

    @property
    def _most_ahead(self) -> int:
        return self.jobs * _AHEAD

    def _until_one_dies(
        self, pool: ProcessPoolExecutor, work: Work, gaz: Gazetteer, left: deque[Found]
    ) -> Iterator[Result]:
        """Take files that are done from those that are left."""
        running: deque[Future[Result]] = deque()
        try:
            while left:
                while len(running) < min(len(left), self._most_ahead):
                    running.append(self._begun(pool, work, gaz, left[len(running)]))
                result = running.popleft().result()
                left.popleft()
                yield result
        except BrokenProcessPool:
            return

    def _begun(self, pool: ProcessPoolExecutor, work: Work, gaz: Gazetteer, found: Found) -> Future[Result]:
        if isinstance(found, InputError) or found == STANDARD_INPUT:
            done: Future[Result] = Future()
            done.set_result(work.result(gaz, found))
            return done
        with _interrupts_held():
            return pool.submit(_result, self, work, found)

    def _alone(self, work: Work, gaz: Gazetteer, found: Found) -> Result:
        with self._pool(1) as pool:
            try:
                return self._begun(pool, work, gaz, found).result()
            except BrokenProcessPool:
                return InputError(str(found), _DIED)

    @contextmanager
    def _pool(self, jobs: int) -> Iterator[ProcessPoolExecutor]:
        """Yield processes that end with this block, also in the middle of a file."""
        before = set(multiprocessing.active_children())
        context = multiprocessing.get_context("spawn")
        pool = ProcessPoolExecutor(jobs, context, initializer=_ignore_interrupts)
        try:
            yield pool
        except BaseException:
            for process in set(multiprocessing.active_children()) - before:
                process.terminate()
            raise
        finally:
            pool.shutdown(cancel_futures=True)


def number_of_jobs(asked: int) -> int:
    """Return how many processes there are to be; 0 asks for as many as there are processors to use."""
    usable = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return min(asked or usable, _MOST)


def _result(processes: Processes, work: Work, found: Found) -> Result:
    return work.result(_loaded(processes), found)


@cache
def _loaded(processes: Processes) -> Gazetteer:
    """Load the data, once in each process."""
    return load(processes.data, overlay=processes.overlays, policies=processes.policies)


def _ignore_interrupts() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)


@contextmanager
def _interrupts_held() -> Iterator[None]:
    """Let an interruption wait, and a process that begins here never see one: only this one ends in order."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
