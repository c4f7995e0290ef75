"""An overlay as the checks see it: on the data under it, whose own findings are left to those whose data it is."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from gazetteer.dataset.files import read_files
from gazetteer.dataset.overlay.files import read_overlay_files
from gazetteer.dataset.overlay.moving import Added
from gazetteer.dataset.overlay.reading import parse_overlay
from gazetteer.dataset.parse import Parsed, parse_files, to_dataset
from gazetteer.dataset.yaml_tree import Document, YamlPath
from gazetteer.model import Entry
from gazetteer.model.base import Record

Records = Mapping[YamlPath, Record]

_NONE = Document("", None)


def parse_folders(folder: Path, *overlays: Path) -> Parsed:
    """Read and validate a data folder, or the last of the overlays on it.

    Args:
        folder: The data folder.
        overlays: The overlays, one on the other.

    Returns:
        All that could be read and all that is wrong. With overlays, the records are those of all folders, and the
        problems those of the last one; `Document.states` tells of a path whether it is of that.

    Raises:
        DataError: If a folder or a file that it must have is missing or cannot be read, or if anything is wrong with
            the form of what is under the last overlay.
    """
    parsed = parse_files(read_files(folder))
    for overlay in overlays:
        parsed = _laid(parsed, parse_overlay(read_overlay_files(overlay), to_dataset(parsed)))
    return parsed


def _laid(base: Parsed, overlay: Parsed) -> Parsed:
    names = dict.fromkeys((*base.documents, *overlay.documents))
    laid = {name: _laid_file(name, base, overlay) for name in names}
    documents = {name: document for name, (document, _) in laid.items()}
    records = {name: of_file for name, (_, of_file) in laid.items()}
    return replace(overlay, documents=documents, records=records, folders=(*base.folders, *overlay.folders))


def _laid_file(name: str, base: Parsed, overlay: Parsed) -> tuple[Document, Records]:
    """Return a file of both: what is under the overlay stays where it is, additions go into it, the rest behind it."""
    under = base.documents.get(name, _NONE)
    own = overlay.documents.get(name, Document(under.path, None))
    added = _added(base.of(name, Entry), overlay.of(name, Entry))
    behind = len(_list(under))

    def places(path: YamlPath) -> Sequence[YamlPath]:
        """Return where a part of the overlay stands in the value of both and, of an addition, in the entry at last."""
        at, *within = path or ("",)
        if not isinstance(at, int):
            return (path,)
        last = (behind + at, *within)
        return (last, added[at].moved(tuple(within))) if at in added else (last,)

    document = Document(
        own.path,
        [*_list(under), *_list(own)] or under.value or own.value,
        own_paths={there: path for path in own.positions for place in places(path) for there in _of(own, path, place)},
        positions={place: position for path, position in own.positions.items() for place in places(path)},
        key_positions={place: position for path, position in own.key_positions.items() for place in places(path)},
        under={**under.under, **under.positions},
    )
    records = {places(path)[-1]: record for path, record in overlay.of(name, Record).items()}
    return document, {**base.of(name, Record), **records, **{each.place: each.laid for each in added.values()}}


def _of(own: Document, path: YamlPath, place: YamlPath) -> Sequence[YamlPath]:
    """Return how a value that has a place may be named: one that stands alone is the first of its list too."""
    return (place, (*place, 0)) if isinstance(own.at(path), str) else (place,)


def _added(stated: Mapping[YamlPath, Entry], own: Mapping[YamlPath, Entry]) -> Mapping[str | int, Added]:
    """Return the additions of a file by their index in it."""
    by_id = {entry.id: (path, entry) for path, entry in stated.items()}
    return {path[0]: Added(*by_id[entry.id], entry) for path, entry in own.items() if entry.id in by_id}


def _list(document: Document) -> list[Any]:
    return document.value if isinstance(document.value, list) else []
