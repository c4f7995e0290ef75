"""JSON Lines: one object per input, in the form that other programs rely on (schema 1, see ``docs/formats.md``)."""

import json
from hashlib import sha256
from typing import Any

from gazetteer.annotate.annotation import Annotation, Mention
from gazetteer.annotate.profile import Profile

SCHEMA = 1


def annotation_record(annotation: Annotation) -> dict[str, Any]:
    """Return an annotation as plain data.

    Args:
        annotation: The annotation.

    Returns:
        A mapping with the keys of schema 1.
    """
    return {**text_record(annotation), "mentions": [mention_record(mention) for mention in annotation.mentions]}


def profile_record(annotation: Annotation, profile: Profile) -> dict[str, Any]:
    """Return the profile of an annotated text as plain data, with the keys of schema 1."""
    return {**text_record(annotation), **profile.to_dict()}


def text_record(annotation: Annotation) -> dict[str, Any]:
    """Return what every record of a text begins with: which text, which data, and what was asked."""
    return {
        "schema": SCHEMA,
        "source": annotation.source,
        "sha256": annotation.sha256,
        "text_sha256": sha256(annotation.text.encode("utf-8", "backslashreplace")).hexdigest(),
        "length": len(annotation.text),
        "data_version": annotation.data_version,
        "policy": annotation.policy,
        "as_of": annotation.as_of,
    }


def failure_record(source: str, reason: str) -> dict[str, Any]:
    """Return what stands in place of an input that could not be read."""
    return {"schema": SCHEMA, "source": source, "error": reason}


def to_line(record: dict[str, Any]) -> str:
    """Return a record as one line, with its line end; lone surrogates are escaped so that it stays valid UTF-8."""
    line = json.dumps(record, ensure_ascii=False, allow_nan=False)
    for line_end in "\u0085\u2028\u2029":
        line = line.replace(line_end, f"\\u{ord(line_end):04x}")
    return line.encode("utf-8", "backslashreplace").decode("utf-8") + "\n"


def mention_record(mention: Mention) -> dict[str, Any]:
    """Return a mention as plain data, with the keys of schema 1 in their order."""
    return {
        "start": mention.start,
        "end": mention.end,
        "surface": mention.surface,
        "kind": str(mention.kind),
        "entry": mention.entry,
        "candidates": [candidate.entry for candidate in mention.candidates],
        "form": mention.form,
        "lang": mention.lang,
        "headword": mention.headword,
        "side": mention.side,
        "used_by": list(mention.used_by),
        "nested_in": mention.nested_in,
        "paired_with": mention.paired_with,
        "embedded": mention.embedded,
        "quoted": mention.quoted,
        "evidence": str(mention.evidence) if mention.evidence else None,
        "lemma": mention.lemma,
        "attributed_to": mention.attributed_to,
        "anachronism": mention.anachronism,
    }
