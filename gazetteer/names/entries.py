"""The entry with an id."""

from gazetteer.dataset.data import Dataset
from gazetteer.errors import UnknownEntryError
from gazetteer.model import Place, Term


def find_entry(entry_id: str, dataset: Dataset) -> Place | Term:
    """Return the entry with an id; for one that was merged into another, that other.

    Raises:
        UnknownEntryError: If there is none; it suggests ids that look like it.
    """
    found = dataset.entries.get(dataset.survivor(entry_id))
    if found is None:
        # difflib is only wanted for a message.
        from difflib import get_close_matches  # noqa: PLC0415

        raise UnknownEntryError(entry_id, get_close_matches(entry_id, list(dataset.entries), n=3))
    return found
