"""Finding the comments of a YAML text, each with the part of the value that it belongs to.

A comment on lines of its own belongs to the key or item that begins after it; if none follows in the same block and it
is indented deeper than what follows, to the end of the block that it is in. A comment to the right belongs to what ends
there or, if nothing does, to what begins there.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from gazetteer.dataset.layout.comments import NONE, Comments, tidied
from gazetteer.dataset.layout.outline import Gap, Outline, Part, outline
from gazetteer.dataset.yaml_tree import YamlPath


@dataclass(slots=True)
class _Found:
    """The comments of one part, as far as they were found."""

    above: list[str] = field(default_factory=list)
    beside: str = ""
    below: list[str] = field(default_factory=list)


def comments_of(text: str) -> Comments:
    r"""Find the comments of a YAML text.

    Args:
        text: YAML that can be read, with ``\n`` at the ends of its lines.

    Returns:
        The comments of its value.

    Examples:
        >>> comments = comments_of("# about a\na: 1 # one\nb:\n- x\n# at the end\n")
        >>> comments.of("a")
        Comments(above=('# about a',), beside='# one', below=(), parts={})
        >>> comments.of("b"), comments.below
        (Comments(above=(), beside='', below=(), parts={}), ('# at the end',))
    """
    if "#" not in text:
        return NONE
    found = outline(text)
    if found is None:
        return Comments(below=tidied(line[line.index("#") :] if "#" in line else "" for line in text.split("\n")))
    finder = _Finder(text, found)
    for gap in found.gaps:
        finder.attach(gap)
    return _tree(finder.found)


class _Finder:
    """Attaches the comments of one text, gap by gap, to its parts."""

    def __init__(self, text: str, outline: Outline) -> None:
        self.found: defaultdict[YamlPath, _Found] = defaultdict(_Found)
        self._text = text
        self._parts = outline.parts
        self._whole = outline.whole
        self._starts = [part.start for part in outline.parts]
        self._by_path = {part.path: part for part in outline.parts}
        self._ended: dict[int, Part] = {}
        for part in outline.parts:
            if part.end >= 0:
                self._ended.setdefault(part.end, part)

    def attach(self, gap: Gap) -> None:
        """Attach the comments of a gap."""
        at = bisect_left(self._starts, gap.end)
        previous = self._parts[at - 1] if at else None
        following = self._parts[at] if at < len(self._parts) else None
        lines = self._text[gap.start : gap.end].split("\n")
        if gap.start and self._text[gap.start - 1] != "\n":
            if right := lines.pop(0).strip():
                self._attach_beside(right, gap, previous, following)
            lines = lines or [""]
        if "#" not in lines[-1]:
            lines.pop()
        if any("#" in line for line in lines):
            self._attach_alone(lines, gap, previous, following)

    def _attach_beside(self, comment: str, gap: Gap, previous: Part | None, following: Part | None) -> None:
        part = self._ended.get(gap.left)
        if part is None and previous is not None and "\n" not in self._text[previous.start : gap.start]:
            part = previous
            if _is_before_keys(part, following):
                self.found[part.path].above.append(comment)
                return
        if part is not None:
            self._put_beside(comment, self.found[part.path])
        elif following is not None:
            self.found[following.path].above.append(comment)
        else:
            self.found[()].below.append(comment)

    def _put_beside(self, comment: str, found: _Found) -> None:
        """Put a comment beside a part; one that stands there already comes before it."""
        if found.beside:
            found.above.append(found.beside)
        found.beside = comment

    def _attach_alone(self, lines: Sequence[str], gap: Gap, previous: Part | None, following: Part | None) -> None:
        around = self._brackets(gap, previous)
        if around is not None:
            if following is not None and following.start < around.end:
                self.found[following.path].above += lines
            elif previous is None or around is previous or _is_list_of_key(around, previous):
                self.found[around.path].above += lines
            else:
                self.found[around.path].below += lines
        elif self._whole.end >= gap.end:
            self.found[()].above += lines
        elif previous is not None and previous.end >= gap.end:
            self.found[previous.path].above += lines
        else:
            self._attach_in_block(lines, previous, following)

    def _brackets(self, gap: Gap, previous: Part | None) -> Part | None:
        """Return the innermost part between whose brackets a gap is."""
        path = previous.path if previous is not None else ()
        chain = [self._by_path[path[:depth]] for depth in range(len(path), 0, -1)]
        return next((part for part in (*chain, self._whole) if part.surrounds(gap.start)), None)

    def _attach_in_block(self, lines: Sequence[str], previous: Part | None, following: Part | None) -> None:
        """Attach lines to what follows, but those that are indented deeper than that to the end of the block before."""
        path = previous.path if previous is not None else ()
        chain = [part for depth in range(1, len(path) + 1) if not (part := self._by_path[path[:depth]]).in_brackets]
        block: YamlPath | None = path
        waiting: list[str] = []
        for line in lines:
            waiting.append(line)
            if not line.strip():
                continue
            if block is not None:
                found = _block_of(len(line) - len(line.lstrip()), chain, following)
                block = found if found is None or len(found) < len(block) else block
            self._of(block, following).extend(waiting)
            waiting = []
        if block is None:
            self._of(block, following).extend(waiting)

    def _of(self, block: YamlPath | None, following: Part | None) -> list[str]:
        """Return the comments at the end of a block; where there is none, those above what follows."""
        if block is None and following is not None:
            return self.found[following.path].above
        return self.found[block or ()].below


def _is_list_of_key(around: Part, inner: Part) -> bool:
    """Say whether a value with a part in it is a list behind a key: in a block it ends where the next key may begin."""
    return isinstance(inner.path[len(around.path)], int) and any(isinstance(part, str) for part in around.path[-1:])


def _is_before_keys(item: Part, following: Part | None) -> bool:
    """Say whether what stands behind the start of a part is behind a dash, and what the dash is for comes below it."""
    is_item = isinstance(item.path[-1], int) and not item.is_bracketed
    return is_item and following is not None and following.path[:-1] == item.path


def _block_of(column: int, chain: Sequence[Part], following: Part | None) -> YamlPath | None:
    """Return the block at whose end a comment stands; ``None`` if it belongs to what follows."""
    if following is not None and column <= following.column:
        return None
    deepest = max((part.column for part in chain if part.column <= column), default=-1)
    # Written, the items of a list begin in the column of its key, and what stands there belongs to the mapping with
    # the key.
    block = next((_mapping_around(part.path) for part in chain if part.column == deepest), ())
    return None if following is not None and following.path[: len(block)] == block else block


def _mapping_around(path: YamlPath) -> YamlPath:
    """Return the path of what a part is in; of an item of a list behind a key, that of the mapping with the key."""
    is_in_list_of_key = isinstance(path[-1], int) and any(isinstance(part, str) for part in path[-2:-1])
    return path[:-2] if is_in_list_of_key else path[:-1]


def _tree(found: Mapping[YamlPath, _Found]) -> Comments:
    own = found.get((), _Found())
    inner: defaultdict[str | int, dict[YamlPath, _Found]] = defaultdict(dict)
    for path, comments in found.items():
        if path:
            inner[path[0]][path[1:]] = comments
    parts = {part: _tree(within) for part, within in inner.items()}
    below = tidied(own.below)
    return Comments(tidied(own.above), own.beside, below[:-1] if below[-1:] == ("",) else below, parts)
