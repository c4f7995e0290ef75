"""`Change`: one thing that means something else than before, and the sentence that says so."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from gazetteer.dataset.yaml_tree import Document, YamlPath, shorten

Part = str | tuple[str, ...]
"""What a sentence is made of: words of ours, or a list of texts from the data."""

MOST_ITEMS = 6
MOST_LETTERS = 160
# Marks that are not seen and can change what is; those that join letters in Persian and other scripts may stay.
_UNSEEN = re.compile(
    "[\x00-\x1f\x7f-\x9f\xad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ud800-\udfff]"
)


@dataclass(frozen=True)
class Sentence:
    """A sentence in which texts from the data are told from our own words, so that they can be cut or escaped alone.

    Examples:
        >>> str(Sentence(("form added: “", ("Şuşa",), "” (az)")))
        'form added: “Şuşa” (az)'
        >>> str(Sentence(("citing ", ("a", "b", "c"))).shortened(most=2))
        'citing a, b and 1 more'
    """

    parts: tuple[Part, ...]

    def __str__(self) -> str:
        """Return the whole sentence."""
        return self.written(lambda text: text)

    def written(self, escape: Callable[[str], str]) -> str:
        """Return the whole sentence, each text from the data escaped.

        Args:
            escape: What makes a text harmless where it is to be read.

        Returns:
            The sentence on one line; what nobody would see in a text is written as its code, such as ``<U+202E>``.
        """
        return "".join(part if isinstance(part, str) else ", ".join(map(escape, part)) for part in self._seen())

    def shortened(self, *, most: int = MOST_ITEMS, letters: int = MOST_LETTERS) -> "Sentence":
        """Return the sentence with long lists and long texts cut, and how much was left out."""
        return Sentence(tuple(part for whole in self.parts for part in _cut(whole, most, letters)))

    def _seen(self) -> tuple[Part, ...]:
        return tuple(part if isinstance(part, str) else tuple(map(visible, part)) for part in self.parts)


def visible(text: str) -> str:
    r"""Return text on one line in which nothing is hidden.

    Args:
        text: Any text.

    Returns:
        The text; blanks and line ends are one blank, and control characters are written as their codes.

    Examples:
        >>> visible("Şu\u202eşa\n (az)")
        'Şu<U+202E>şa (az)'
    """
    return _UNSEEN.sub(lambda found: f"<U+{ord(found[0]):04X}>", " ".join(text.split()))


def _cut(part: Part, most: int, letters: int) -> tuple[Part, ...]:
    if isinstance(part, str):
        return (part,)
    # Half an address leads nowhere.
    kept = tuple(text if text.startswith("http") else shorten(text, letters) for text in part[:most])
    return (kept, f" and {len(part) - most:,} more") if len(part) > most else (kept,)


@dataclass(frozen=True)
class Change:
    """One thing that means something else than before.

    ``file`` and ``record`` (an id, or nothing for a file that is one record) say where; ``what`` is changed, as a whole
    or in what its ``keys`` lead to; ``before`` and ``after`` hold it as it would be written. ``line`` is where it is in
    the new file; of what is removed, where what it was part of is; ``None`` where that is gone too.
    """

    file: str
    record: str
    what: str
    keys: tuple[str, ...]
    action: str
    before: Any
    after: Any
    line: int | None
    sentence: Sentence = field(compare=False)

    @property
    def kind(self) -> str:
        """A code for programs, such as ``usage-added`` or ``usage-until-changed``."""
        return "-".join((self.what, *self.keys[:1], self.action))


@dataclass(frozen=True)
class Where:
    """Where two states are being compared: a record, a path in it, and the words that lead there.

    ``kinds`` has the kind of each source, by id. ``path`` is that in the new file, ``None`` where the record is gone.
    """

    file: str
    record: str
    document: Document | None
    kinds: dict[str, str]
    path: YamlPath | None
    leading: tuple[Part, ...] = ()

    def at(self, *keys: str | int) -> "Where":
        """Return a place further inside."""
        path = None if self.path is None else (*self.path, *keys)
        return Where(self.file, self.record, self.document, self.kinds, path, self.leading)

    def about(self, *words: Part) -> "Where":
        """Return the same place with words that tell it from others."""
        leading = (*self.leading, *((", ",) if self.leading else ()), *words)
        return Where(self.file, self.record, self.document, self.kinds, self.path, leading)

    def change(
        self, action: str, what: str, *words: Part, keys: tuple[str, ...] = (), before: Any = None, after: Any = None
    ) -> Change:
        """Return a change that happened here, said in these words."""
        line = self.document.position(self.path)[0] if self.document and self.path is not None else None
        said = Sentence((*self.leading, *((": ",) if self.leading else ()), *words))
        return Change(self.file, self.record, what, keys, action, before, after, line, said)

    def cited(self, citations: list[str]) -> tuple[str, ...]:
        """Return citations, each with the kind of its source."""
        return tuple(self._citation(citation) for citation in citations)

    def _citation(self, citation: str) -> str:
        kind = self.kinds.get(citation.partition("@")[0])
        return f"{citation} ({kind})" if kind else citation
