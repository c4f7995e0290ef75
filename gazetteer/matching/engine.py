"""`spans_of`: what may be a name in columns of text, by the faster of two engines that is there. Both find the same.

One goes text by text with the automaton of `Scanner`. The other, `Hashing`, reads all texts at once in machine code
that numba makes, which the extra ``fast`` brings.
"""

from typing import TYPE_CHECKING

from gazetteer.matching.scanner import Scanner
from gazetteer.matching.spans import Spans, search

if TYPE_CHECKING:
    import pyarrow as pa


def spans_of(scanner: Scanner, texts: "pa.LargeStringArray") -> Spans:
    """Find the words in some texts that may be a name.

    Args:
        scanner: The names.
        texts: Texts, none of them missing; Arrow must have found their UTF-8 valid.

    Returns:
        All that may be a name, overlapping or not, by text, then by start, longer first. Whether it is one, its match
        key says.

    Examples:
        >>> import pyarrow as pa
        >>> texts = pa.array(["", "the Lachin  corridor"], "large_string")
        >>> found = spans_of(Scanner.of(["lachin", "lachin corridor"]), texts)
        >>> found.surfaces.to_pylist(), found.starts.tolist(), found.texts.tolist()
        (['Lachin  corridor', 'Lachin'], [4, 4], [1, 1])
    """
    try:
        # numba takes longer to import than all else, and is only wanted for columns.
        from gazetteer.matching.hashing import Hashing  # noqa: PLC0415
    except (ImportError, RuntimeError):
        # It is not there, does not fit the numpy that is, or finds no place to keep what it compiles.
        return search(scanner, texts)
    return Hashing.of(scanner.patterns).search(texts)
