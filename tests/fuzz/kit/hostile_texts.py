"""Strategies for hostile texts, of the same pieces as those that are put together at random."""

from hypothesis import strategies as st
from ingredients import ingredients

import gazetteer


def hostile_texts() -> st.SearchStrategy[str]:
    """Return texts of names, words, snippets and awkward characters, one after another in any order."""
    pieces = [st.sampled_from(kind) for kind in ingredients(gazetteer.load()).values()]
    anything = st.text(st.characters(codec=None), max_size=6)
    return st.lists(st.one_of(*pieces, anything), max_size=16).map("".join)
