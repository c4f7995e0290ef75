"""The records of a file as lines: cut apart where they begin, and put together again with a new one among them."""

import re
from itertools import pairwise
from typing import NamedTuple

_BEGINNING = re.compile(r"^-(?=[ \n])", re.MULTILINE)
_PLAIN = re.compile(r"(?:[ ]*(?:#[^\n]*)?\n|---\n|\[\]\n)*")
_EMPTY_LIST = re.compile(r"^\[\]\n", re.MULTILINE)


class Cut(NamedTuple):
    """What stands above the first record of a file, and the lines of each record with what follows it."""

    head: str
    records: tuple[str, ...]

    @property
    def is_plain(self) -> bool:
        """Whether nothing but comments stands above the first record."""
        return bool(_PLAIN.fullmatch(self.head)) and not (self.records and _EMPTY_LIST.search(self.head))


def cut(text: str) -> Cut:
    r"""Cut a file apart, as far as its records begin at the beginning of a line.

    Returns:
        What stands above the first record, and the lines of each.

    Examples:
        >>> cut("# Towns\n- id: a\n\n- {id: b}\n")
        Cut(head='# Towns\n', records=('- id: a\n\n', '- {id: b}\n'))
        >>> cut("# Nothing yet\n").records
        ()
    """
    whole = text if text.endswith("\n") or not text else f"{text}\n"
    borders = [*(found.start() for found in _BEGINNING.finditer(whole)), len(whole)]
    return Cut(whole[: borders[0]], tuple(whole[start:end] for start, end in pairwise(borders)))


def body(record: str) -> str:
    r"""Return the lines of a record without what follows it: that stands above the next one.

    Examples:
        >>> body("- id: a\n  note: x\n\n# Towns\n")
        '- id: a\n  note: x\n'
    """
    lines = record.rstrip("\n").split("\n")
    while len(lines) > 1 and (not lines[-1].strip(" ") or lines[-1].startswith("#")):
        lines.pop()
    return "\n".join(lines) + "\n"


def inserted(file: Cut, block: str, behind: str | None) -> tuple[str, int]:
    r"""Put a record into a file; the rest of the file stays as it is.

    Args:
        file: The file, cut apart.
        block: The lines of the record.
        behind: The lines of the record that it follows; the end of the file where there is none, or not any more.

    Returns:
        The file with the record, an empty line on either side of it, and the line that it begins in, from 1.

    Examples:
        >>> inserted(cut("- id: a\n\n# Towns\n\n- id: b\n"), "- id: new\n", "- id: a\n")
        ('- id: a\n\n- id: new\n\n# Towns\n\n- id: b\n', 3)
        >>> inserted(cut("# Nothing yet\n[]\n"), "- id: new\n", None)
        ('# Nothing yet\n\n- id: new\n', 3)
    """
    bodies = [body(record) for record in file.records]
    parts = [_EMPTY_LIST.sub("", file.head), *file.records]
    before, after = "".join(parts), ""
    if behind in bodies:
        at = bodies.index(behind)
        before = "".join(parts[: at + 1]) + behind
        after = file.records[at].removeprefix(behind) + "".join(parts[at + 2 :])
    before = before.rstrip("\n")
    written = "\n\n".join(part for part in (before, block.rstrip("\n"), after.strip("\n")) if part)
    return f"{written}\n", before.count("\n") + 3 if before else 1
