"""GeoJSON (RFC 7946): one feature per mentioned place."""

import json
from collections.abc import Iterable, Mapping
from typing import Any

from gazetteer.annotate.annotation import Annotation, Mention
from gazetteer.dataset.data import Dataset
from gazetteer.model import Place


def to_geojson(annotations: Iterable[Annotation], dataset: Dataset) -> str:
    """Return the places that some texts mention.

    Args:
        annotations: The annotated texts.
        dataset: Where the places are found.

    Returns:
        A FeatureCollection in order of first mention. A place without a point has a null geometry; each feature counts
        its mentions and the forms in which they occurred.
    """
    annotations = tuple(annotations)
    mentions: dict[str, list[Mention]] = {}
    for annotation in annotations:
        for entry, found in annotation.by_entry().items():
            mentions.setdefault(entry, []).extend(found)
    places = {entry: found for entry, found in mentions.items() if entry in dataset.places}
    collection = {
        "type": "FeatureCollection",
        "features": [_feature(dataset.places[entry], found) for entry, found in places.items()],
        "gazetteer": _provenance(annotations, dataset),
    }
    return json.dumps(collection, ensure_ascii=False, indent=1, allow_nan=False) + "\n"


def _feature(place: Place, mentions: list[Mention]) -> dict[str, Any]:
    surfaces: dict[str, int] = {}
    for mention in mentions:
        surfaces[mention.surface] = surfaces.get(mention.surface, 0) + 1
    return {
        "type": "Feature",
        "id": place.id,
        "geometry": _geometry(place),
        "properties": {
            "headword": mentions[0].headword,
            "feature": place.feature,
            "mentions": len(mentions),
            "surfaces": surfaces,
            "evidence": str(place.evidence),
            "point_of": place.point_of,
        },
    }


def _geometry(place: Place) -> dict[str, Any] | None:
    return {"type": "Point", "coordinates": [place.point.lon, place.point.lat]} if place.point else None


def _provenance(annotations: tuple[Annotation, ...], dataset: Dataset) -> Mapping[str, Any]:
    first = annotations[0] if annotations else None
    return {
        "policy": first.policy if first else None,
        "as_of": first.as_of if first else None,
        "data_version": dataset.version,
        "licence": dataset.manifest.licence,
        "credits": list(dataset.manifest.credits),
    }
