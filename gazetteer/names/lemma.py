"""The dictionary form of what was found in a text: the name as it is written down, in the letters of the text."""

from collections.abc import Iterable

from gazetteer.codes import FormRole
from gazetteer.language.romanize import spellings
from gazetteer.model import Romanization
from gazetteer.names.index import Reading

_AS_IT_STANDS = (FormRole.PLAIN, FormRole.RENDERING)


def lemma_of(reading: Reading, systems: Iterable[Romanization]) -> str:
    """Return the uninflected form that a reading comes from.

    Args:
        reading: A form of a name, as it stands, in a case, or written by a system.
        systems: The romanizations of the data set.

    Returns:
        The stored form; for an adjective or a hidden form, the form of its name that is shown in that language, where
        there is one. What a system wrote is in that system's letters, in its usual spelling.

    Examples:
        >>> import gazetteer
        >>> gaz = gazetteer.load()
        >>> lemma_of(gaz.index.find("степанакерте")[0], gaz.dataset.romanizations)
        'Степанакерт'
    """
    name, form = reading.name, reading.form
    text = form.text if form.role in _AS_IT_STANDS else name.form_in(form.lang) or form.text
    system = next((system for system in systems if system.id == reading.system), None)
    return spellings(text, system)[0] if system else text
