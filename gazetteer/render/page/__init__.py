"""Pages for readers: an annotated text on one self-contained page, and an index of several."""

from gazetteer.render.page.build import to_page
from gazetteer.render.page.index import IndexedText, to_index

__all__ = ["IndexedText", "to_index", "to_page"]
