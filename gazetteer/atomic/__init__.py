"""Writing files, and making folders, so that a reader finds what was there or what is new, never a part.

What is written goes into a temporary file or folder beside the target, and then takes its name in one step. A process
that is killed before that leaves it; `remove_leftovers` tells it from one that is being written, which is locked.
"""

from gazetteer.atomic.files import write_atomically, written_atomically
from gazetteer.atomic.folders import locked, make_folder_atomically
from gazetteer.atomic.leftovers import remove_leftovers

__all__ = ["locked", "make_folder_atomically", "remove_leftovers", "write_atomically", "written_atomically"]
