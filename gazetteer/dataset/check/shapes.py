"""What is wrong with the shapes of a data folder: their form, and mentions of records that there are not."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain
from pathlib import Path

from gazetteer.dataset.cross import Mention, known_ids, unknown_among
from gazetteer.dataset.geojson import Feature, FeatureFile
from gazetteer.dataset.parse import Parsed
from gazetteer.dataset.references import ENTRY, PARTY, SOURCE, Reference
from gazetteer.dataset.shapes import shape_files
from gazetteer.dataset.yaml_tree import Document
from gazetteer.errors import Problem

_KINDS = {"entry": ENTRY, "source": SOURCE, "held-by": PARTY}
"""Which properties of a feature mention a record, and of what kind."""


def shapes_under(parsed: Parsed) -> Sequence[FeatureFile]:
    """Return the files of shapes in all folders that were read; `Parsed.once` reads them once for all checks."""
    return tuple(chain.from_iterable(map(shape_files, parsed.folders)))


def problems_of_shapes(folder: Path, parsed: Parsed) -> Iterator[Problem]:
    """Yield what is wrong with the shapes of a data folder or of an overlay.

    Args:
        folder: The folder.
        parsed: What was read of it and of what is under it; the records that shapes may mention.
    """
    known = known_ids(parsed.documents)
    for file in (file for file in parsed.once(shapes_under) if file.path.parent.parent == folder):
        yield from file.problems
        for feature in file.features:
            mentions = [Mention(Document(str(file.path), None), each) for each in _references(feature)]
            for problem in unknown_among(mentions, known, parsed.documents):
                yield replace(problem, message=f"{feature.where}: {problem.message}")


def _references(feature: Feature) -> Iterator[Reference]:
    for key, kind in _KINDS.items():
        if isinstance(target := feature.properties.get(key), str):
            yield Reference(kind, target, (key,))
