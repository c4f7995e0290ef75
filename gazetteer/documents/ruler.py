"""`Ruler`: from places in bytes to places in the characters that they are."""

_CONTINUED = bytes(range(0x80, 0xC0))


class Ruler:
    """Counts the characters before a byte of UTF-8, from where it counted last.

    Examples:
        >>> ruler = Ruler("Şuşa Шуша".encode())
        >>> ruler.at(7), ruler.at(9), ruler.at(0)
        (5, 6, 0)
    """

    def __init__(self, raw: bytes) -> None:
        self._raw = raw
        self._byte = self._character = 0

    def at(self, byte: int) -> int:
        """Return how many characters begin before a byte."""
        self._character += self._count(self._byte, byte) - self._count(byte, self._byte)
        self._byte = byte
        return self._character

    def _count(self, start: int, end: int) -> int:
        return len(self._raw[start:end].translate(None, _CONTINUED)) if start < end else 0
