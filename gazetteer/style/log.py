"""The log of what was rewritten: a line of JSON for each file, from which what it was before can be made again."""

import json
from base64 import b64decode, b64encode
from dataclasses import asdict, dataclass
from hashlib import sha256
from typing import Any
from zlib import compress, decompress, error

from gazetteer.errors import InputError


@dataclass(frozen=True)
class Change:
    """What was written anew in a place of a file: its line and column before, what was there, and what is there now."""

    line: int
    column: int
    old: str
    new: str
    code: str
    entry: str | None


@dataclass(frozen=True)
class Entry:
    """What became of a file: its SHA-256 before and after, the changes, and the bytes that they took the place of.

    ``start`` and ``end`` are where in the file, as it is now, ``replaced`` belongs instead.
    """

    path: str
    style: str
    data_version: str
    before: str
    after: str
    changes: tuple[Change, ...]
    start: int
    end: int
    replaced: bytes

    @classmethod
    def of(cls, path: str, contents: tuple[bytes, bytes], changes: tuple[Change, ...], **made: str) -> "Entry":
        """Compare a file before and after.

        Args:
            path: The file.
            contents: Its bytes before, and after.
            changes: What was written anew.
            **made: ``style`` and ``data_version``.

        Returns:
            The entry.

        Examples:
            >>> entry = Entry.of("a.txt", (b"In Shushi.", b"In Shusha."), (), style="s", data_version="1")
            >>> entry.start, entry.end, entry.replaced, entry.restored(b"In Shusha.")
            (8, 9, b'i', b'In Shushi.')
        """
        before, after = contents
        start = _shared(before, after)
        behind = min(_shared(before[:start:-1], after[:start:-1]), min(len(before), len(after)) - start)
        ends = len(before) - behind, len(after) - behind
        digests = sha256(before).hexdigest(), sha256(after).hexdigest()
        return cls(
            path, made["style"], made["data_version"], *digests, changes, start, ends[1], before[start : ends[0]]
        )

    def restored(self, content: bytes) -> bytes:
        """Return the file as it was.

        Args:
            content: Its bytes now.

        Returns:
            Its bytes before.

        Raises:
            InputError: If it has changed since.
        """
        if sha256(content).hexdigest() == self.before:
            return content
        restored = content[: self.start] + self.replaced + content[self.end :]
        if sha256(content).hexdigest() != self.after or sha256(restored).hexdigest() != self.before:
            raise InputError(self.path, "it has changed since it was rewritten; undo those changes first")
        return restored

    def written(self) -> str:
        """Return it as a line of JSON."""
        told = {**asdict(self), "replaced": b64encode(compress(self.replaced)).decode("ascii")}
        return json.dumps(told, ensure_ascii=False) + "\n"

    @classmethod
    def read(cls, line: str, source: str) -> "Entry":
        """Read a line that `written` made.

        Args:
            line: The line.
            source: What to call the log.

        Returns:
            The entry.

        Raises:
            InputError: If it is none.
        """
        try:
            told: dict[str, Any] = json.loads(line)
            changes = tuple(Change(**change) for change in told.pop("changes"))
            replaced = decompress(b64decode(told.pop("replaced"), validate=True))
            return cls(**told, changes=changes, replaced=replaced)
        except (ValueError, KeyError, TypeError, AttributeError, error) as wrong:
            raise InputError(source, "it is no log of `gazetteer rewrite`; name the file that --log wrote") from wrong


def _shared(one: bytes, other: bytes) -> int:
    """Return how many bytes two contents begin with that are the same, by halves: they are compared as a whole."""
    low, high = 0, min(len(one), len(other))
    while low < high:
        middle = (low + high + 1) // 2
        if one[low:middle] == other[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low
