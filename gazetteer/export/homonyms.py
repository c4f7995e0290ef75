"""A homonym as a JSON record."""

from typing import Any

from gazetteer.names.homonyms import Homonym


def homonym_record(homonym: Homonym) -> dict[str, Any]:
    """Return a homonym as the JSON object of ``gazetteer homonyms --format json``.

    Args:
        homonym: A spelling with its entries.

    Returns:
        ``form``, ``entries``, and ``pairs`` with the kilometres between the two, null where one has no point.
    """
    pairs = [{"entries": [pair.one, pair.other], "km": pair.kilometres} for pair in homonym.pairs]
    return {"schema": 1, "form": homonym.form, "entries": list(homonym.entries), "pairs": pairs}
