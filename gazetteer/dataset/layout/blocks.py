"""The blocks of a file: the records of a list, or the keys of a mapping, each with the comments above it.

Found by position, so that what did not change need not be looked at more closely.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from gazetteer.dataset.layout.attaching import comments_of
from gazetteer.dataset.layout.comments import Comments
from gazetteer.dataset.yaml_reader import read_yaml
from gazetteer.dataset.yaml_tree import Document


@dataclass(frozen=True, slots=True)
class Block:
    """The lines of one record or key, and what is above it; its part is the index or the key."""

    part: str | int
    above: Sequence[str]
    body: Sequence[str]

    @property
    def key(self) -> str | None:
        """Its key; ``None`` for a record."""
        return self.part if isinstance(self.part, str) else None


@dataclass(frozen=True, slots=True)
class Blocks:
    """The blocks of a file in order, and the lines after the last."""

    blocks: Sequence[Block]
    end: Sequence[str]

    def __iter__(self) -> Iterator[Block]:
        """Yield the blocks."""
        return iter(self.blocks)


def blocks_in(lines: Sequence[str], document: Document) -> Blocks | None:
    """Find the blocks of a file.

    Args:
        lines: Its lines.
        document: What was read from it.

    Returns:
        Its blocks; ``None`` where they do not each begin at the beginning of a line.
    """
    value = document.value
    if isinstance(value, dict):
        starts = {key: document.key_positions[key,] for key in value}
        begin = all(column == 1 for _, column in starts.values())
    elif isinstance(value, list):
        starts = {index: document.positions[index,] for index in range(len(value))}
        begin = all(lines[line - 1].startswith("- ") for line, _ in starts.values())
    else:
        return None
    return _cut(lines, [(part, line - 1) for part, (line, _) in starts.items()]) if begin and starts else None


def comments_in(block: Block, whole: Any) -> tuple[Comments, Sequence[str]] | None:
    """Find the comments of a block, without those above it.

    Args:
        block: The block.
        whole: The value of the file that it is in.

    Returns:
        Its comments, and those behind it that belong to what follows; ``None`` where its text by itself does not say
        what it says in the file, as where a quotation goes on in what looks like a comment.
    """
    text = "\n".join((*block.body, ""))
    alone: Any = [whole[block.part]] if block.key is None else {block.key: whole[block.key]}
    if read_yaml(text.encode(), path="", depth=0).value != alone:
        return None
    comments = comments_of(text)
    return comments.of(0 if block.key is None else block.key), comments.below


def _cut(lines: Sequence[str], starts: Sequence[tuple[str | int, int]]) -> Blocks | None:
    if any(map(_is_content, lines[: starts[0][1]])):
        return None
    blocks, above = [], lines[: starts[0][1]]
    for (part, start), end in zip(starts, [*(start for _, start in starts[1:]), len(lines)], strict=True):
        last = _end_of_body(lines, start, end)
        blocks.append(Block(part, above, lines[start:last]))
        above = lines[last:end]
    return Blocks(blocks, above)


def _end_of_body(lines: Sequence[str], start: int, end: int) -> int:
    """Return where a block ends: before comments at the beginning of a line, which belong to what follows."""
    last = end
    while last > start and not _is_content(lines[last - 1]):
        last -= 1
    cut = next((number for number in range(last, end) if lines[number].startswith("#")), end)
    while cut > last and not lines[cut - 1].strip():
        cut -= 1
    return cut


def _is_content(line: str) -> bool:
    return line.strip(" ")[:1] not in ("", "#")
