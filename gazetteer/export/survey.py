"""The attestation record of a surveyed document: what occurs in it and how often, without a sentence of it."""

from collections import Counter
from typing import Any

from gazetteer.annotate.annotation import Annotation
from gazetteer.dataset.yaml_writer import row, to_yaml


def to_attestations(annotation: Annotation, *, about: dict[str, str]) -> str:
    """Write the attestation record of a document.

    Args:
        annotation: The annotated document.
        about: What is known of it, in the order to write it: ``id``, ``title``, ``publisher``, ``date``, ``lang``,
            ``url``.

    Returns:
        YAML with the length, the SHA-256 and the counted forms, most frequent first, then A-Z.
    """
    record: dict[str, Any] = dict(about)
    record["length"] = len(annotation.text)
    record["sha256"] = annotation.sha256
    record["attestations"] = _rows(annotation)
    return to_yaml(record)


def _rows(annotation: Annotation) -> list[dict[str, Any]]:
    found = Counter((" ".join(m.surface.split()), str(m.kind), m.entry or "") for m in annotation.mentions)
    embedded = Counter((" ".join(m.surface.split()), m.entry or "") for m in annotation.mentions if m.embedded)
    quoted = Counter((" ".join(m.surface.split()), m.entry or "") for m in annotation.mentions if m.quoted)
    ordered = sorted(found.items(), key=lambda item: (-item[1], item[0]))
    return [
        _row(surface, kind, entry, count, embedded[surface, entry], quoted[surface, entry])
        for (surface, kind, entry), count in ordered
    ]


def _row(surface: str, kind: str, entry: str, count: int, embedded: int, quoted: int) -> dict[str, Any]:
    cells = {"surface": surface, "kind": kind, "entry": entry, "count": count, "embedded": embedded, "quoted": quoted}
    return row(**{key: value for key, value in cells.items() if value})
