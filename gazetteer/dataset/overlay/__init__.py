"""Overlays: a folder of local entries and names, laid over the data of another without changing a byte of it.

An overlay has the files of a data folder, each of which it may lack. A record with a new id is added as it is. One
whose id is there already is an *addition*: it says what comes to the entry, and need not repeat what the entry has.
Nothing is taken away, and of entries, parties and sources nothing is said otherwise: who wants that uses a data folder
of their own. A policy, which says nothing of the world, takes the place of the one that has its id.
"""

from gazetteer.dataset.overlay.files import is_overlay, read_overlay_files
from gazetteer.dataset.overlay.laid import Laid, lay_over
from gazetteer.dataset.overlay.parsed import parse_folders

__all__ = ["Laid", "is_overlay", "lay_over", "parse_folders", "read_overlay_files"]
