"""The written form of a file: what was read from it, laid out in the one way that there is."""

from codecs import BOM_UTF8
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from gazetteer.dataset.layout.attaching import comments_of
from gazetteer.dataset.layout.blocks import blocks_in, comments_in
from gazetteer.dataset.layout.brackets import is_list
from gazetteer.dataset.layout.comments import NONE, Comments, tidied
from gazetteer.dataset.layout.order import arranged
from gazetteer.dataset.layout.writer import block_of, is_in_blocks, joined, to_yaml
from gazetteer.dataset.yaml_reader import read_yaml
from gazetteer.dataset.yaml_tree import Document
from gazetteer.errors import DataError


def formatted(content: bytes, *, path: str) -> str:
    r"""Lay out a YAML file anew.

    Args:
        content: The bytes of the file.
        path: What to call the file in problems.

    Returns:
        The same records with the same comments in the one written form, which is laid out anew as it is.

    Raises:
        DataError: If the file cannot be read; it lists everything that is wrong with it as YAML.

    Examples:
        >>> print(formatted(b"# Us\r\n-   {type: 'state' , # still\r\n  id: us}", path="parties.yaml"), end="")
        # Us
        - id: us
          type: state # still
        >>> formatted(b"- [", path="places.yaml")
        Traceback (most recent call last):
        gazetteer.errors.DataError: places.yaml:1:3: E002 not readable as YAML: ...
    """
    unified = content.removeprefix(BOM_UTF8).replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    document = read_yaml(unified, path=path, depth=1)
    if document.problems:
        raise DataError(document.problems)
    text = unified.decode()
    if document.value is None:
        return joined([comments_of(text).below], are_records=False)
    blocks = _blocks(text, document) if is_in_blocks(document.value) else None
    if blocks is None:
        return laid_out(document.value, comments_of(text))
    return joined(blocks, are_records=is_list(document.value))


def laid_out(value: Any, comments: Comments) -> str:
    """Lay out a value with its comments, all at once; what stands at the head of a mapping stays there."""
    return to_yaml(*arranged(value, _with_head(value, comments)))


def _with_head(value: Any, comments: Comments) -> Comments:
    """Part what stands above the first key of a mapping, up to an empty line if there is one, from that key."""
    first = next(iter(value), None) if isinstance(value, dict) else None
    if first is None or not comments.of(first).above:
        return comments
    above = comments.of(first).above
    cut = len(above) - (above[::-1].index("") if "" in above else 0)
    parts = {**comments.parts, first: replace(comments.of(first), above=above[cut:])}
    return replace(comments, above=(*comments.above, *above[:cut]), parts=parts)


def _blocks(text: str, document: Document) -> list[Sequence[str]] | None:
    """Lay out a file block by block; ``None`` where that cannot be done."""
    whole, _ = arranged(document.value)
    found = blocks_in(text.split("\n"), document)
    if found is None or (isinstance(whole, dict) and list(whole) != list(document.value)):
        return None
    blocks: list[Sequence[str]] = []
    carried: Sequence[str] = ()
    for block in found:
        above, body = tidied([*carried, *block.above]), block_of(whole, block.part, NONE)
        carried = ()
        if body != block.body and "#" in text:
            comments = comments_in(block, document.value)
            if comments is None:
                return None
            own, carried = comments
            own = replace(own, above=tidied((*above, *own.above)))
            body = rewritten(document.value[block.part], own, key=block.key)
            above = ()
        blocks.append([*above, *body])
    return [*blocks, tidied([*carried, *found.end])]


def rewritten(item: Any, comments: Comments, *, key: str | None) -> list[str]:
    """Lay out a record with its comments, or the value of a key, its own parts in order."""
    part: str | int = 0 if key is None else key
    whole: Any = [item] if key is None else {key: item}
    value, inner = arranged(whole, Comments(parts={part: comments}))
    return block_of(value, part, inner.of(part))
