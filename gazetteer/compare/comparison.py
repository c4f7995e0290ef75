"""`compare`: what changed in meaning between two states of a data folder."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from gazetteer.collecting import without_collecting
from gazetteer.compare.change import Change
from gazetteer.compare.files import Both, file_changes
from gazetteer.compare.state import State
from gazetteer.dataset.check.finding import iter_entries
from gazetteer.dataset.figures import SideFigures, side_figures
from gazetteer.dataset.parse import Parsed, parse_files
from gazetteer.errors import DataError
from gazetteer.model import Manifest, Place, Term


class Version(NamedTuple):
    """Which data was compared: what it was called, its version, and the commit that it is from, if it is from one."""

    name: str
    version: str
    commit: str | None = None


@dataclass(frozen=True, eq=False, repr=False)
class Comparison:
    """What changed in meaning between two states, and how much each side is heard in either.

    Changes are by file, places and terms first, in the order of the new files; what is gone comes last. ``entries`` has
    every entry by id, as it is now or, of those that are gone, as it was. ``before`` and ``after`` have the figures of
    each side, A-Z.
    """

    old: Version
    new: Version
    changes: tuple[Change, ...]
    entries: Mapping[str, Place | Term]
    before: Mapping[str, SideFigures]
    after: Mapping[str, SideFigures]

    def __iter__(self) -> Iterator[Change]:
        """Yield every change."""
        return iter(self.changes)

    def __len__(self) -> int:
        """Return how many changes there are."""
        return len(self.changes)

    def __repr__(self) -> str:
        """Return what was compared and the number of changes."""
        return f"<Comparison of {self.old.name!r} with {self.new.name!r}: {len(self)} changes>"


def compare(old: State, new: State) -> Comparison:
    """Compare two states of a data folder.

    What is compared is what the records state, with the citations that they inherit. Comments, layout, and the order of
    keys, entries, names and statements mean nothing; the order of forms does where another one comes to be shown or to
    head a name.

    Args:
        old: The state before.
        new: The state now.

    Returns:
        What changed in meaning; empty where nothing did.

    Raises:
        DataError: If anything is wrong with the form of a file; it lists everything that is.

    Examples:
        >>> from gazetteer.compare import read_folder
        >>> from gazetteer.dataset.files import built_in_folder
        >>> now = read_folder(built_in_folder())
        >>> list(compare(now, now))
        []
    """
    with without_collecting():
        after = _parsed(new)
        before = after if old.digest == new.digest else _parsed(old)
    return Comparison(
        old=_version(old, before),
        new=_version(new, after),
        changes=tuple(file_changes(Both(before, after, old.shapes, new.shapes))),
        entries={located.entry.id: located.entry for parsed in (before, after) for located in iter_entries(parsed)},
        before=side_figures(before),
        after=side_figures(after),
    )


def _parsed(state: State) -> Parsed:
    parsed = parse_files(state.files)
    if parsed.problems:
        raise DataError(parsed.problems)
    return parsed


def _version(state: State, parsed: Parsed) -> Version:
    (manifest,) = parsed.of("dataset.yaml", Manifest).values()
    return Version(state.name, f"{manifest.version}+{parsed.digest[:8]}", state.commit)
