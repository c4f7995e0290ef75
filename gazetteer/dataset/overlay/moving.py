"""Where the parts of an addition come to stand in the entry that they are added to."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from gazetteer.dataset.overlay.laying import entry_with, targets
from gazetteer.dataset.yaml_tree import YamlPath
from gazetteer.model import Entry, Name


@dataclass(frozen=True)
class Added:
    """An addition to an entry, which stands somewhere in the data under it."""

    place: YamlPath
    entry: Entry
    addition: Entry

    @cached_property
    def laid(self) -> Entry:
        """The entry with the addition."""
        return entry_with(self.entry, self.addition)

    def moved(self, path: YamlPath) -> YamlPath:
        """Return where in the data a part of the addition comes to stand.

        Args:
            path: Its path within the addition, such as ``("names", 0, "usage", 1, "by")``.

        Returns:
            The path of the same part of the entry with the addition.
        """
        return (*self.place, *self._within(path))

    def _within(self, path: YamlPath) -> YamlPath:
        match path:
            case ("names", int(at), *within):
                number = self._targets[at]
                return ("names", number, *_in_name(within, self.addition.names[at], self.laid.names[number]))
            case ("examples", str(key), *within):
                added, laid = self.addition.examples, self.laid.examples
                return ("examples", key, *_in_list(within, getattr(added, key), getattr(laid, key)))
            case (str(key), *within):
                return (key, *_in_list(within, _value(self.addition, key), _value(self.laid, key)))
        return path

    @cached_property
    def _targets(self) -> tuple[int, ...]:
        return targets(self.entry.names, self.addition.names)


def _in_name(path: Sequence[str | int], added: Name, laid: Name) -> YamlPath:
    match path:
        case [str(key), str(lang), *within] if isinstance(groups := _value(added, key), Mapping):
            return (key, lang, *_in_list(within or _alone(groups[lang]), groups[lang], _value(laid, key)[lang]))
        case [str(key), *within]:
            return (key, *_in_list(within, _value(added, key), _value(laid, key)))
    return tuple(path)


def _alone(forms: Sequence[object]) -> YamlPath:
    """Return the path of a form in a list that may be left out, since it is the only one in its language."""
    return (0,) if len(forms) == 1 else ()


def _in_list(path: Sequence[str | int], added: Any, laid: Any) -> YamlPath:
    """Return a path in a list as it is in another list, which has all its items."""
    match path:
        case [int(at), *within] if isinstance(added, tuple):
            return (laid.index(added[at]), *within)
    return tuple(path)


def _value(record: Entry | Name, key: str) -> Any:
    return getattr(record, key.replace("-", "_"), None)
