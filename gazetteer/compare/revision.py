"""Reading a data folder as it was in a revision of its Git repository.

Git is asked three things and does nothing: which commit is meant, which files the folder has in it, and their bytes.
"""

import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from gazetteer.compare.state import State, read_folder
from gazetteer.dataset.files import INHERITED, MAX_BYTES, OPTIONAL, REQUIRED, DataFile, is_folder
from gazetteer.dataset.shapes import SHAPES
from gazetteer.errors import DataError, InputError

_NAMES = frozenset((*REQUIRED, *OPTIONAL, *INHERITED))
_MOST_BYTES = 4 * MAX_BYTES
_MOST_LETTERS = 200
_SECONDS = 60
_COMMIT = re.compile(r"[0-9a-f]{40}([0-9a-f]{24})?")
_FILE_MODES = frozenset({"100644", "100755"})
_OF_ANOTHER = ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX")
"""What a hook of another command sets; the folder alone says which repository is meant."""


class _Blob(NamedTuple):
    """A file in a revision."""

    name: str
    object_id: str
    size: int


def read_revision(revision: str, folder: Path) -> State:
    """Read a data folder as it was in a revision, to compare it.

    Args:
        revision: What Git takes for a commit: ``HEAD``, ``HEAD~2``, a branch, a tag, a hash.
        folder: The data folder, which says which repository and where in it.

    Returns:
        Its state. Files other than those of a data folder, and links, are not read.

    Raises:
        InputError: If there is no Git, no repository, no such revision, or no such folder in it, or if it is too large.
        DataError: If a file that a data folder must have is not there, or a shape is not GeoJSON of the form.

    Examples:
        >>> read_revision("--output=x", Path("data"))
        Traceback (most recent call last):
        gazetteer.errors.InputError: --output=x: it is no revision; ...
    """
    if not revision.isprintable() or not 0 < len(revision) <= _MOST_LETTERS or revision.startswith("-"):
        raise InputError(revision[:_MOST_LETTERS], "it is no revision; name a commit, a branch or a tag, such as HEAD")
    git = _Git(revision, folder, _program(revision))
    commit = git.commit()
    with TemporaryDirectory(prefix="gazetteer-") as temporary:
        there = Path(temporary)
        for blob in git.blobs(commit):
            path = there / blob.name
            path.parent.mkdir(exist_ok=True)
            path.write_bytes(git.content(blob))
        return replace(_read(there, f"{revision}:{folder}"), name=revision, commit=commit)


def _read(there: Path, name: str) -> State:
    """Read what was written to a temporary folder, and call its files by the name of what they are from."""
    try:
        state = read_folder(there)
    except DataError as error:
        raise DataError([replace(one, path=one.path.replace(str(there), name)) for one in error.problems]) from error
    return replace(state, files=tuple(_renamed(file, name) for file in state.files))


def _renamed(file: DataFile, name: str) -> DataFile:
    return file if file.is_inherited else replace(file, path=Path(name, file.name))


def _program(revision: str) -> str:
    program = shutil.which("git")
    if program is None:
        raise InputError(revision, "there is no such folder, and no program `git` to read it as a revision with")
    return program


@dataclass(frozen=True)
class _Git:
    """Git, to be asked about a revision of the repository that a folder is in."""

    revision: str
    folder: Path
    program: str

    def commit(self) -> str:
        """Return the hash of the commit that the revision means."""
        if not is_folder(self.folder):
            raise self._error(f"there is no folder {str(self.folder)!r} to read it for; name one with --data")
        if self._answer("rev-parse", "--git-dir") is None:
            raise self._error(f"there is no such folder, and {str(self.folder)!r} is in no Git repository")
        answer = self._answer("rev-parse", "--verify", "--quiet", "--end-of-options", f"{self.revision}^{{commit}}")
        commit = (answer or b"").decode("ascii", "replace").strip()
        if not _COMMIT.fullmatch(commit):
            raise self._error("there is no such folder and no such revision; name a commit, a branch or a tag")
        return commit

    def blobs(self, commit: str) -> Iterator[_Blob]:
        """Yield the files of the data folder in a commit."""
        total = 0
        for blob in self._listed(commit):
            total += blob.size
            if blob.size > MAX_BYTES or total > _MOST_BYTES:
                raise self._error(f"{blob.name} is too large there; split the data")
            yield blob

    def content(self, blob: _Blob) -> bytes:
        """Return the bytes of a file."""
        content = self._answer("cat-file", "blob", blob.object_id)
        if content is None:
            raise self._error(f"{blob.name} cannot be read there; fetch what the repository lacks")
        return content

    def _listed(self, commit: str) -> Iterator[_Blob]:
        files = self._answer("ls-tree", "--full-tree", "-z", "-l", f"{commit}:./")
        if files is None:
            raise self._error(f"it has no folder {str(self.folder)!r}; name one that it has with --data")
        shapes = self._answer("ls-tree", "--full-tree", "-z", "-l", f"{commit}:./{SHAPES}") or b""
        yield from (blob for blob in _blobs(files) if blob.name in _NAMES)
        for blob in _blobs(shapes):
            if blob.name.endswith(".geojson"):
                yield blob._replace(name=f"{SHAPES}/{blob.name}")

    def _answer(self, *question: str) -> bytes | None:
        """Return what Git says, or ``None`` where it refuses."""
        settings = {"LC_ALL": "C", "GIT_TERMINAL_PROMPT": "0", "GIT_NO_LAZY_FETCH": "1", "GIT_OPTIONAL_LOCKS": "0"}
        inherited = {key: value for key, value in os.environ.items() if key not in _OF_ANOTHER}
        try:
            done = subprocess.run(  # noqa: S603 - a program of the machine, its arguments checked or our own
                [self.program, "-C", str(self.folder), *question],
                env={**inherited, **settings},
                stdin=subprocess.DEVNULL,
                capture_output=True,
                check=False,
                timeout=_SECONDS,
            )
        except (OSError, subprocess.TimeoutExpired) as error:
            raise self._error(f"Git cannot be asked ({type(error).__name__})") from error
        return done.stdout if done.returncode == 0 else None

    def _error(self, reason: str) -> InputError:
        return InputError(self.revision, reason)


def _blobs(listing: bytes) -> Iterator[_Blob]:
    """Yield the plain files of a listing, none with a name that leads elsewhere."""
    for line in filter(None, listing.decode("utf-8", "replace").split("\0")):
        facts, _, name = line.partition("\t")
        mode, _, object_id, size = facts.split()
        if mode in _FILE_MODES and name == Path(name).name:
            yield _Blob(name, object_id, int(size))
