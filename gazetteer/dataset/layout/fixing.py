"""Writing what mends problems into a file: the records that are touched are laid out anew, the rest stays as it is."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from gazetteer.dataset.layout.attaching import comments_of
from gazetteer.dataset.layout.blocks import Blocks, blocks_in, comments_in
from gazetteer.dataset.layout.comments import tidied
from gazetteer.dataset.layout.formatting import laid_out, rewritten
from gazetteer.dataset.layout.mending import Fixes, by_first, lines_of, mended
from gazetteer.dataset.layout.writer import parts_of
from gazetteer.dataset.yaml_reader import read_yaml
from gazetteer.dataset.yaml_tree import Document, YamlPath
from gazetteer.errors import DataError, Problem


class Fixed(NamedTuple):
    """The text of a file in which problems are mended, and how many."""

    text: str
    fixes: int


def with_fixes(content: bytes, problems: Iterable[Problem], *, path: str) -> Fixed:
    r"""Mend what is wrong in a YAML file, as far as its problems say what would.

    Args:
        content: The bytes of the file.
        problems: What was found in it as it is. Of two fixes of one value, or of a value and a part of it, the outer or
            else the first is made; the other is left for another round.
        path: What to call the file in problems.

    Returns:
        The file with the records that are touched in the written form, their comments kept, and the others byte for
        byte; and how many fixes were made.

    Raises:
        DataError: If the file cannot be read; it lists everything that is wrong with it as YAML.

    Examples:
        >>> from gazetteer.errors import Fix
        >>> problem = Problem("a.yaml", 2, 15, "E202", "an invisible character", fix=Fix((1, "en", 0), "Shusha"))
        >>> content = "- {en:   Baku}\n- {en: [Shu\u200bsha]} # a town\n".encode()
        >>> print(with_fixes(content, [problem], path="a.yaml").text, end="")
        - {en:   Baku}
        # a town
        - en: [Shusha]
    """
    document = read_yaml(content, path=path, depth=1)
    if document.problems:
        raise DataError(document.problems)
    fixes = _chosen(document.value, problems)
    text = content.decode()
    return Fixed(_fixed(text, document, fixes) if fixes else text, len(fixes))


def _chosen(value: Any, problems: Iterable[Problem]) -> Fixes:
    """Return which fixes are made, by path: none within another, and none that leads nowhere."""
    chosen: dict[YamlPath, Any] = {}
    fixes = [problem.fix for problem in problems if problem.fix is not None and problem.fix.path]
    for fix in sorted(fixes, key=lambda fix: len(fix.path)):
        is_free = all(fix.path[:depth] not in chosen for depth in range(1, len(fix.path) + 1))
        if is_free and _leads_to_a_value(value, fix.path, is_new=fix.value is not None):
            chosen[fix.path] = fix.value
    return chosen


def _leads_to_a_value(value: Any, path: YamlPath, *, is_new: bool) -> bool:
    for depth, part in enumerate(path, 1):
        if isinstance(value, dict) and part not in value:
            return is_new and depth == len(path) and isinstance(part, str)
        if isinstance(value, list) and not (isinstance(part, int) and 0 <= part < len(value)):
            return False
        if value is None or (isinstance(value, str) and part != 0):
            return False
        value = value if isinstance(value, str) else value[part]
    return True


def _fixed(text: str, document: Document, fixes: Fixes) -> str:
    blocks = blocks_in(text.split("\n"), document)
    lines = _fixed_blocks(blocks, document.value, by_first(fixes)) if blocks else None
    if lines is not None:
        return "\n".join(lines)
    comments = comments_of(text)
    result = mended(document.value, comments, fixes)
    return laid_out(*result) if result else "".join(f"{line}\n" for line in lines_of(comments))


def _fixed_blocks(blocks: Blocks, whole: Any, fixes: Mapping[str | int, Fixes]) -> list[str] | None:
    """Return the lines of a file; ``None`` where it cannot be mended block by block."""
    lines: list[str] = []
    carried: Sequence[str] = ()
    for block in blocks:
        above = _below(carried, block.above)
        carried = ()
        if block.part not in fixes:
            lines += [*above, *block.body]
            continue
        found = comments_in(block, whole)
        if found is None:
            return None
        own, behind = found
        result = mended(whole[block.part], own, fixes[block.part])
        if result is None:
            carried = [*above, *lines_of(own), *behind]
        else:
            lines += [*above, *rewritten(*result, key=block.key), *behind]
    is_complete = all(part in parts_of(whole) for part in fixes)
    return [*lines, *_below(carried, blocks.end)] if is_complete else None


def _below(carried: Sequence[str], lines: Sequence[str]) -> Sequence[str]:
    """Return lines below comments that stood above or in something that is no longer there."""
    return tidied([*carried, *lines]) if any(carried) else lines
