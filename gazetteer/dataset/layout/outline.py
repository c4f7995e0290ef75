"""Where the keys and items of a YAML text stand, and what lies between its tokens: nothing but blanks and comments.

For texts that `yaml_reader` has read without a problem. Offsets, lines and columns count from 0.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

import yaml  # noqa: TID251 - the one place for looking at tokens

from gazetteer.dataset.yaml_tree import YamlPath


class Part(NamedTuple):
    """A key of a mapping with its value, or an item of a list.

    ``start`` is where its key, its dash or, in brackets, its value begins; ``value`` is where its value begins, and
    ``end`` where that ends, -1 for a block of several keys or items, which ends wherever something else begins.
    ``is_bracketed`` if its value is in brackets, ``in_brackets`` if it stands in brackets itself.
    """

    path: YamlPath
    start: int
    line: int
    column: int
    value: int
    end: int
    is_bracketed: bool
    in_brackets: bool

    def surrounds(self, offset: int) -> bool:
        """Say whether something stands between the brackets of its value."""
        return self.is_bracketed and self.value < offset < self.end


class Gap(NamedTuple):
    """What stands between two tokens. ``left`` is the offset at which what is to the left of it ends."""

    start: int
    end: int
    left: int


@dataclass(frozen=True, slots=True)
class Outline:
    """The parts of a text in the order in which they begin, the whole of it, and the gaps that have comments."""

    parts: Sequence[Part]
    whole: Part
    gaps: Sequence[Gap]


def outline(text: str) -> Outline | None:
    r"""Find the parts of a YAML text.

    Args:
        text: YAML that can be read, with ``\n`` at the ends of its lines.

    Returns:
        Its parts and gaps; ``None`` for a text without a value.

    Examples:
        >>> found = outline("a: 1 # one\nb: [x]\n")
        >>> [part.path for part in found.parts]
        [('a',), ('b',), ('b', 0)]
        >>> found.gaps
        (Gap(start=4, end=11, left=4),)
    """
    root = yaml.compose(text, Loader=yaml.CBaseLoader)
    if root is None:
        return None
    tokens = list(yaml.scan(text, Loader=yaml.CBaseLoader))
    dashes = [token.start_mark for token in tokens if isinstance(token, yaml.BlockEntryToken)]
    offsets = [dash.index for dash in dashes]

    def start_of_item(item: Any) -> Any:
        return dashes[bisect_left(offsets, item.start_mark.index) - 1]

    whole = _part((), root.start_mark, root, in_brackets=False)
    parts = sorted(_parts(root, (), start_of_item), key=lambda part: (part.start, len(part.path)))
    return Outline(parts, whole, tuple(_gaps(text, tokens)))


def _parts(node: Any, path: YamlPath, start_of_item: Any) -> Iterator[Part]:
    if isinstance(node, yaml.ScalarNode):
        return
    in_brackets = bool(node.flow_style)
    for index, child in enumerate(node.value):
        if isinstance(node, yaml.MappingNode):
            start, inner, value = child[0].start_mark, (*path, child[0].value), child[1]
        else:
            start, inner, value = child.start_mark if in_brackets else start_of_item(child), (*path, index), child
        yield _part(inner, start, value, in_brackets=in_brackets)
        yield from _parts(value, inner, start_of_item)


def _part(path: YamlPath, start: Any, value: Any, *, in_brackets: bool) -> Part:
    is_scalar = isinstance(value, yaml.ScalarNode)
    is_bracketed = not is_scalar and bool(value.flow_style)
    return Part(
        path=path,
        start=start.index,
        line=start.line,
        column=start.column,
        value=value.start_mark.index,
        end=value.end_mark.index if is_scalar or is_bracketed else -1,
        is_bracketed=is_bracketed,
        in_brackets=in_brackets,
    )


def _gaps(text: str, tokens: Sequence[Any]) -> Iterator[Gap]:
    """Yield what is between tokens, and behind the header of a block of text, where it has a comment."""
    at = left = 0
    for token in tokens:
        start, end = token.start_mark.index, token.end_mark.index
        if start == end:
            continue
        if "#" in text[at:start]:
            yield Gap(at, start, left)
        if isinstance(token, yaml.ScalarToken) and token.style in ("|", ">"):
            header = text.index("\n", start) if "\n" in text[start:end] else end
            if "#" in text[start:header]:
                yield Gap(text.index("#", start), header, -1)
            end = start + len(text[start:end].rstrip())
        left = left if isinstance(token, yaml.FlowEntryToken) else end
        at = end
    if "#" in text[at:]:
        yield Gap(at, len(text), left)
