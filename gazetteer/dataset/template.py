"""What a new folder begins with: files that say in comments what belongs into them, from `templates/`."""

from collections.abc import Mapping
from importlib.resources import files

from gazetteer.dataset.layout.writer import to_yaml
from gazetteer.model import EdtfDate

_MANIFEST = "dataset.yaml"


def new_data_folder(*, title: str, version: str, licence: str, present_since: EdtfDate) -> Mapping[str, str]:
    """Return the files of an empty data folder, by name.

    Args:
        title: What the data set is called.
        version: Its version.
        licence: Its licence.
        present_since: Where the present period begins.

    Returns:
        A folder that loads, and in which the checks find nothing.
    """
    manifest = {
        "title": title,
        "version": version,
        "licence": licence,
        "present-since": str(present_since),
        "present-why": f"A question without a date is about the names in use since {present_since}.",
    }
    templates = _templates("folder")
    return {**templates, _MANIFEST: templates[_MANIFEST] + to_yaml(manifest)}


def new_overlay() -> Mapping[str, str]:
    """Return the files of an empty overlay, by name: one that changes nothing yet."""
    return _templates("overlay")


def _templates(kind: str) -> dict[str, str]:
    folder = files("gazetteer.dataset").joinpath("templates", kind)
    return {
        path.name: path.read_text(encoding="utf-8") for path in sorted(folder.iterdir(), key=lambda path: path.name)
    }
