"""Writing plain values as YAML that `yaml_reader` reads back: on one line what fits there, in a block what does not."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Any

from gazetteer.dataset.layout.brackets import CONTAINERS, is_list, on_one_line, text_of
from gazetteer.dataset.layout.comments import NONE, Comments, tidied
from gazetteer.dataset.layout.scalars import WIDTH, filled, in_block, in_flow, over_lines

_LONG_ITEM = 40
_LONGEST_KEY = 1_000
"""In characters; YAML reads a longer one only behind a question mark."""


def to_yaml(value: Any, comments: Comments = NONE) -> str:
    """Write a value.

    Args:
        value: Nested dictionaries, lists, texts, numbers and truth values; keys and items stay in their order.
        comments: Its comments.

    Returns:
        YAML text that ends with a line end. An empty line parts the records of a list.

    Examples:
        >>> print(to_yaml({"id": "susa", "forms": [{"surface": "Şuşa", "count": 2}], "cite": ["wof@1"]}), end="")
        id: susa
        forms:
        - {surface: Şuşa, count: 2}
        cite: [wof@1]
        >>> comments = Comments(parts={1: Comments(above=("# a village",))})
        >>> print(to_yaml([{"id": "susa"}, {"id": "sus"}], comments), end="")
        - id: susa
        <BLANKLINE>
        # a village
        - id: sus
    """
    comments = _lifted(value, comments)
    if is_in_blocks(value):
        first, *others = (block_of(value, part, comments.of(part)) for part in parts_of(value))
        return joined([[*comments.above, *first], *others, comments.below], are_records=is_list(value))
    lines: list[str] = []
    is_within = is_list(value) and bool(value)
    _write(lines, "", value, comments if is_within else replace(comments, below=()), 0)
    return joined([lines, () if is_within else comments.below], are_records=False)


def is_in_blocks(whole: Any) -> bool:
    """Say whether a value is written part by part: a list of records, or a mapping."""
    return bool(whole) if isinstance(whole, dict) else is_list(whole) and any(isinstance(item, dict) for item in whole)


def parts_of(whole: Any) -> Sequence[Any]:
    """Return the keys of a mapping or the indexes of a list."""
    return list(whole) if isinstance(whole, dict) else range(len(whole))


def block_of(whole: Any, part: Any, comments: Comments) -> list[str]:
    """Return the lines of one part of a value that is written in blocks: a key with its value, or a record."""
    lines: list[str] = []
    if isinstance(whole, dict):
        _write(lines, _key(part, ""), whole[part], comments, 0)
    elif isinstance(whole[part], dict) and whole[part]:
        comments = _lifted(whole[part], comments)
        _write_above(lines, "", (*comments.above, comments.beside))
        _write_mapping(lines, "- ", whole[part], comments, 2)
    else:
        _write(lines, "-", whole[part], comments, 0)
    return lines


def joined(blocks: Iterable[Sequence[str]], *, are_records: bool) -> str:
    """Join the blocks of a file, the last of which is what stands behind them.

    Args:
        blocks: Their lines; where comments stand above a block, an empty line may come first.
        are_records: Whether an empty line stands before each.

    Returns:
        The text of the file.
    """
    *parts, end = blocks
    lines: list[str] = []
    for block in parts:
        if are_records and lines:
            lines.append("")
        lines += block[1:] if are_records and not block[0] else block
    text = "\n".join((*lines, *end)).strip("\n")
    return f"{text}\n" if text else ""


def _write(lines: list[str], lead: str, value: Any, comments: Comments, indent: int) -> None:
    """Write a value behind what leads to it: a key with its colon, a dash, or nothing; that begins at ``indent``."""
    if lead.endswith("-"):
        comments = _lifted(value, comments)
    text = None if comments.are_inside else on_one_line(value)
    if text is not None and (len(lead) + 1 + len(text) <= WIDTH or not value):
        _write_line(lines, lead, text, comments)
    elif isinstance(value, CONTAINERS):
        _write_above(lines, lead, (*comments.above, comments.beside))
        _write_parts(lines, lead, value, comments, indent)
    elif over := over_lines(text_of(value), indent + 2):
        _write_above(lines, lead, (*comments.above, comments.beside))
        lines += (_behind(lead, over[0]), *over[1:])
    else:
        _write_line(lines, lead, in_block(text_of(value)), comments)


def _lifted(item: Any, comments: Comments) -> Comments:
    """Put what stands above the first part of an item above the item, since both begin on one line."""
    if not comments.parts or not isinstance(item, CONTAINERS) or not item:
        return comments
    first = parts_of(item)[0]
    inner = _lifted(item[first], comments.of(first)) if is_list(item) else comments.of(first)
    rest = {**comments.parts, first: replace(inner, above=())}
    kept = {part: its for part, its in rest.items() if its != NONE}
    return replace(comments, above=tidied((*comments.above, *inner.above)), parts=kept)


def _write_line(lines: list[str], lead: str, text: str, comments: Comments) -> None:
    line = _behind(lead, text)
    if comments is not NONE:
        _write_above(lines, lead, (*comments.above, ""))
        line = _behind(line, comments.beside) if comments.beside else line
    lines.append(line)


def _write_above(lines: list[str], lead: str, comments: Sequence[str]) -> None:
    """Write comments above a value; the last is what stands beside it where there is room for that, or empty."""
    lines += _indented(comments if comments[-1] else comments[:-1], len(lead) - len(lead.lstrip(" ")))


def _indented(comments: Sequence[str], indent: int) -> Iterator[str]:
    margin = " " * indent
    return (margin + comment if comment else "" for comment in comments)


def _behind(lead: str, text: str) -> str:
    return f"{lead} {text}" if lead else text


def _write_parts(lines: list[str], lead: str, value: Any, comments: Comments, indent: int) -> None:
    """Write a mapping or a list over several lines: below its key, or with its first part beside a dash."""
    if _is_filled(value, comments):
        lines += _filled(lead, value, indent)
        return
    is_item = lead.endswith("-")
    if lead and not is_item:
        lines.append(lead)
    if isinstance(value, dict):
        indent += 2 if lead else 0
        _write_mapping(lines, f"{lead} " if is_item else " " * indent, value, comments, indent)
    else:
        indent += 2 if is_item else 0
        _write_list(lines, f"{lead} " if is_item else " " * indent, value, comments, indent)


def _write_mapping(lines: list[str], first: str, value: dict[str, Any], comments: Comments, indent: int) -> None:
    margin = " " * indent
    for key, item in value.items():
        _write(lines, _key(key, first), item, comments.of(key), indent)
        first = margin
    lines += _indented(comments.below, indent)


def _write_list(lines: list[str], first: str, value: Sequence[Any], comments: Comments, indent: int) -> None:
    margin = " " * indent
    for index, item in enumerate(value):
        _write(lines, f"{first}-", item, comments.of(index), indent)
        first = margin
    lines += _indented(comments.below, indent)


def _key(key: str, margin: str) -> str:
    text = in_block(key)
    if len(text) <= _LONGEST_KEY:
        return f"{margin}{text}:"
    return f"{margin}? {text}\n{' ' * len(margin)}:"


def _is_filled(value: Any, comments: Comments) -> bool:
    """Say whether a list is written in brackets over several lines: it has short texts and no comments between them."""
    if not is_list(value) or comments.are_inside:
        return False
    return all(
        not isinstance(item, CONTAINERS) and len(text_of(item)) <= _LONG_ITEM and "\n" not in text_of(item)
        for item in value
    )


def _filled(lead: str, value: Sequence[Any], indent: int) -> list[str]:
    items = [f"{in_flow(text_of(item))}," for item in value]
    items[-1] = f"{items[-1][:-1]}]"
    return filled(_behind(lead, f"[{items[0]}"), items[1:], indent + 2)
