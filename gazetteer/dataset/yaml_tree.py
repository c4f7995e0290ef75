"""Build a plain value from YAML events, remembering where everything stands.

Positions are (line, column) and count from 1; columns are code points. A path is the keys and indexes that lead to a
value: ``(0, "names", 1, "usage", 0, "by")``.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import reduce
from operator import getitem
from typing import Any

from gazetteer.errors import Problem

MAX_DEPTH = 40
"""How deep values may be nested."""
MAX_NODES = 1_000_000

YamlPath = tuple[str | int, ...]
Position = tuple[int, int]


@dataclass(frozen=True)
class Document:
    """The value of one file, where its parts stand, and what is wrong with it as YAML.

    Of a file of an overlay, the value may be that of both: ``under`` is where parts stand in the one under it, and
    ``own_paths`` has the paths of the others in the file itself.
    """

    path: str
    value: Any
    problems: tuple[Problem, ...] = ()
    positions: Mapping[YamlPath, Position] = field(default_factory=dict)
    key_positions: Mapping[YamlPath, Position] = field(default_factory=dict)
    under: Mapping[YamlPath, Position] = field(default_factory=dict)
    own_paths: Mapping[YamlPath, YamlPath] | None = None

    @property
    def is_readable(self) -> bool:
        """Whether there is a value, or nothing is wrong with there being none."""
        return self.value is not None or not self.problems

    def states(self, path: YamlPath) -> bool:
        """Say whether a value is of this file, and not of data that it is laid over.

        Args:
            path: The path of the value, or of what a value that is written there is read into.

        Returns:
            Whether it is written here, or is a part of something that is written here alone.

        Examples:
            >>> document = Document("a.yaml", {}, positions={("a",): (1, 4), ("a", 7): (1, 9)}, under={("a",): (3, 1)})
            >>> document.states(("a",)), document.states(("a", 7, "b")), document.states(("a", 2, "b"))
            (True, True, False)
        """
        written = path
        while written and written not in self.positions:
            written = written[:-1]
        is_part = written in self.positions and (written == path or written not in self.under)
        return is_part or not self.under

    def written(self, path: YamlPath) -> YamlPath | None:
        """Return the path of a value as it is written in the file itself: a single form stands where a list would.

        Args:
            path: The path in the value.

        Returns:
            The path in the file; ``None`` where the value is of data that the file is laid over.

        Examples:
            >>> Document("a.yaml", {"az": "Bakı"}).written(("az", 0))
            ('az',)
            >>> Document("a.yaml", [], own_paths={(7, "az"): (0, "az")}).written((7, "az"))
            (0, 'az')
        """
        if self.own_paths is not None:
            return self.own_paths.get(path)
        return path if path in self.positions or not isinstance(self.at(path[:-1]), str) else path[:-1]

    def at(self, path: YamlPath) -> Any:
        """Return the value at a path that leads to one.

        Examples:
            >>> Document("a.yaml", [{"az": "Bakı"}]).at((0, "az"))
            'Bakı'
        """
        return reduce(getitem, path, self.value)

    def position(self, path: YamlPath) -> Position:
        """Return where a value begins, or the nearest value around it that is written down.

        Examples:
            >>> Document("a.yaml", {}, positions={(): (1, 1), ("a",): (1, 4)}).position(("a", 0, "b"))
            (1, 4)
        """
        while path and path not in self.positions:
            path = path[:-1]
        return self.positions.get(path, (1, 1))

    def key_position(self, path: YamlPath) -> Position:
        """Return where the key of a value begins, or the value where it has no key."""
        return self.key_positions.get(path) or self.position(path)


def shorten(text: str, limit: int = 60) -> str:
    """Return text that fits into a sentence.

    Examples:
        >>> shorten("abcdef", 4)
        'abc…'
    """
    return text if len(text) <= limit else f"{text[: limit - 1]}…"


class UnreadableError(Exception):
    """Reading must stop here; ``problem`` says why."""

    def __init__(self, problem: Problem) -> None:
        self.problem = problem
        super().__init__(problem)


@dataclass(slots=True)
class _Frame:
    """A mapping or list that is still open.

    Its path is ``None`` below a repeated key, whose value is dropped, and deeper than anybody asks where things stand.
    """

    container: dict[str, Any] | list[Any]
    path: YamlPath | None
    key: str | None = None
    is_repeated: bool = False


class Tree:
    """What has been built so far. `open`, `scalar` and `close` follow the parser's events."""

    def __init__(self, path: str, *, depth: int = MAX_DEPTH) -> None:
        self.path = path
        self._depth = depth
        self.problems: list[Problem] = []
        self._root: Any = None
        self._documents = 0
        self._nodes = 0
        self._refused: set[str] = set()
        self._frames: list[_Frame] = []
        self._positions: dict[YamlPath, Position] = {}
        self._key_positions: dict[YamlPath, Position] = {}

    def begin(self, mark: Position) -> None:
        """Begin a document; a second one is refused."""
        self._documents += 1
        if self._documents > 1:
            raise self._stop(mark, "a second document begins here; keep one document in a file")

    def refuse(self, mark: Position, kind: str, message: str) -> None:
        """Note the first thing of a kind that is not allowed, and go on."""
        if kind not in self._refused:
            self._refused.add(kind)
            self.problems.append(Problem(self.path, *mark, "E004", message))

    def scalar(self, text: str, mark: Position, *, plain: bool) -> None:
        """Add a scalar, which is a key where the innermost mapping waits for one."""
        frame = self._frames[-1] if self._frames else None
        if frame is not None and isinstance(frame.container, dict) and frame.key is None:
            self._begin_key(frame, frame.container, text, mark, plain=plain)
        else:
            self._place(text, mark)

    def open(self, container: dict[str, Any] | list[Any], mark: Position) -> None:
        """Begin a mapping or a list."""
        frame = self._frames[-1] if self._frames else None
        if frame is not None and isinstance(frame.container, dict) and frame.key is None:
            raise self._stop(mark, "a key must be plain text, not a list or a mapping")
        if len(self._frames) >= MAX_DEPTH:
            raise self._stop(mark, f"nested deeper than {MAX_DEPTH} levels; flatten the data")
        path = self._place(container, mark)
        self._frames.append(_Frame(container, path if path is not None and len(path) < self._depth else None))

    def close(self) -> None:
        """End the innermost mapping or list."""
        self._frames.pop()

    def document(self) -> Document:
        """Return what was read."""
        return Document(self.path, self._root, tuple(self.problems), self._positions, self._key_positions)

    def _stop(self, mark: Position, message: str) -> UnreadableError:
        return UnreadableError(Problem(self.path, *mark, "E004", message))

    def _begin_key(self, frame: _Frame, mapping: dict[str, Any], text: str, mark: Position, *, plain: bool) -> None:
        if plain and text == "<<":
            self.refuse(mark, "merge key", "merge keys (<<) are not allowed; write the keys out")
        frame.is_repeated = text in mapping
        if frame.is_repeated:
            self.problems.append(Problem(self.path, *mark, "E003", f"key {shorten(text)!r} is given twice; keep one"))
        elif frame.path is not None:
            self._key_positions[*frame.path, text] = mark
        frame.key = text

    def _place(self, value: Any, mark: Position) -> YamlPath | None:
        """Put a value where it belongs and return its path."""
        self._nodes += 1
        if self._nodes > MAX_NODES:
            raise self._stop(mark, f"more than {MAX_NODES:,} values; split the data")
        path = self._attach(value)
        if path is not None:
            self._positions[path] = mark
        return path

    def _attach(self, value: Any) -> YamlPath | None:
        if not self._frames:
            self._root = value
            return ()
        frame = self._frames[-1]
        if isinstance(frame.container, list):
            frame.container.append(value)
            return None if frame.path is None else (*frame.path, len(frame.container) - 1)
        key, frame.key = frame.key or "", None
        if frame.is_repeated:
            return None
        frame.container[key] = value
        return None if frame.path is None else (*frame.path, key)
