"""What changed in meaning as JSON (schema 1), for programs that review a change."""

from dataclasses import asdict
from typing import Any

from gazetteer.compare import Change, Comparison
from gazetteer.compare.comparison import Version
from gazetteer.dataset.figures import SideFigures, a_to_z

SCHEMA = 1


def comparison_record(comparison: Comparison) -> dict[str, Any]:
    """Return what changed as plain data, nothing left out.

    Args:
        comparison: What was compared.

    Returns:
        A mapping with the keys of schema 1.
    """
    return {
        "schema": SCHEMA,
        "old": _version_record(comparison.old),
        "new": _version_record(comparison.new),
        "changes": [_change_record(change) for change in comparison],
        "balance": [
            {
                "side": side,
                "before": _figures(comparison.before.get(side)),
                "after": _figures(comparison.after.get(side)),
            }
            for side in a_to_z((*comparison.before, *comparison.after))
        ],
    }


def _version_record(version: Version) -> dict[str, Any]:
    return {"name": version.name, "data_version": version.version, "commit": version.commit}


def _change_record(change: Change) -> dict[str, Any]:
    return {
        "file": change.file,
        "id": change.record or None,
        "kind": change.kind,
        "keys": list(change.keys),
        "sentence": str(change.sentence),
        "before": change.before,
        "after": change.after,
        "line": change.line,
    }


def _figures(figures: SideFigures | None) -> dict[str, int]:
    return asdict(figures or SideFigures())
