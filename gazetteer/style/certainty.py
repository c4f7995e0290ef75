"""Whether it is certain what a name means, the one in the text and the one to be written."""

from gazetteer.annotate.annotation import Mention
from gazetteer.annotate.mentions import Sighting
from gazetteer.dataset.data import Dataset
from gazetteer.language.tags import SCRIPTS
from gazetteer.model import Place, Term
from gazetteer.names.places import is_within
from gazetteer.style.held import Held


def doubt_of_meaning(held: Held, mention: Mention) -> str:
    """Return why it is not certain what a mention is; empty where it is.

    What the text tells of a name that several places have is enough to point it out, and not to write it anew.
    """
    if rival := _rival(held, mention, tuple(candidate.entry for candidate in mention.candidates)):
        return f"it may also be {rival}"
    if mention.nested_in is not None:
        return f"it stands in {held.annotation[mention.nested_in].surface!r}"
    positions, lang, text_lang = held.chooser.positions(mention), str(mention.lang), held.annotation.lang
    if len(positions) > 1:
        return "it may be any of several names"
    name = held.chooser.entry(mention).names[positions[0]]
    if SCRIPTS.get(lang) == SCRIPTS.get(text_lang) and not name.forms_in(text_lang):
        return f"no form of it in {text_lang!r} is on record"
    return ""


def doubt_of_reading(held: Held, mention: Mention, new: str, *, is_pair: bool = False) -> str:
    """Return why what is to be written may be read as something else than a mention; empty where it is not.

    Args:
        held: The text.
        mention: The mention.
        new: What is to be written in its place.
        is_pair: Whether that is several names at once.

    Returns:
        The reason.
    """
    outer = [each for each in held.sight(new) if not each.is_inner]
    if not outer or any(each.entry is None or each.is_embedded for each in outer):
        return f"{new!r} may not be taken for a name"
    others = (each for each in outer if each.entry != mention.entry)
    for each in (*others, *outer):
        if rival := _rival(held, mention, (str(each.entry), *each.candidates)):
            return f"{new!r} may also be {rival}"
    return "" if not is_pair or _is_paired(outer) else f"{new!r} may not be taken for one place"


def _is_paired(outer: list[Sighting]) -> bool:
    return len(outer) > 1 and outer[0].is_paired


def _rival(held: Held, mention: Mention, candidates: tuple[str, ...]) -> str | None:
    """Return another entry that may be meant; a town and the unit that it lies in, or is the seat of, are none."""
    dataset, own = held.chooser.dataset, held.chooser.entry(mention)
    rivals = (each for each in candidates if each != own.id and not _go_together(own, dataset.entries[each], dataset))
    return next(rivals, None)


def _go_together(one: Place | Term, other: Place | Term, dataset: Dataset) -> bool:
    pairs = ((one, other), (other, one))
    return any(is_within(part, whole.id, dataset) or whole.id in _related(part) for part, whole in pairs)


def _related(entry: Place | Term) -> frozenset[str]:
    return frozenset(relation.entry for relation in entry.relations) if isinstance(entry, Place) else frozenset()
