"""`Flow`: the text of a document with markup, put together block by block."""

import re

LINE_END = "\0"
"""What stands for a line end that stays, while other white space becomes one blank; no text holds it."""

_SPACE = re.compile(r"[ \t\n\r\f]+")
_LINE_END = re.compile(rf" ?{LINE_END} ?")


class Flow:
    r"""Collects the text of blocks. A blank line parts two of them, so that no name runs from one into the next.

    Examples:
        >>> flow = Flow()
        >>> for piece in ("Step", "anakert\n  and", " Goris"):
        ...     flow.add(piece)
        >>> flow.end_block()
        >>> flow.add("Baku")
        >>> flow.text()
        'Stepanakert and Goris\n\nBaku\n'
    """

    def __init__(self) -> None:
        self._blocks: list[str] = []
        self._pieces: list[str] = []

    def add(self, piece: str) -> None:
        """Add text to the block."""
        self._pieces.append(piece)

    def end_block(self, *, is_verbatim: bool = False) -> None:
        """End the block; in a verbatim one, white space stays what it is."""
        if not self._pieces:
            return
        joined = "".join(self._pieces)
        self._pieces.clear()
        if is_verbatim:
            block = joined.replace(LINE_END, "\n").strip("\r\n")
        else:
            block = _LINE_END.sub("\n", _SPACE.sub(" ", joined)).strip(" \n")
        if block.strip():
            self._blocks.append(block)

    def text(self) -> str:
        """Return all blocks, or nothing where there is none."""
        self.end_block()
        return "\n\n".join(self._blocks) + "\n" if self._blocks else ""
