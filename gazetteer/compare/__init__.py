"""What changed in meaning between two states of a data folder, for those who review a change.

Start with `compare`::

    from gazetteer.compare import compare, read_folder, read_revision

    for change in compare(read_revision("HEAD", folder), read_folder(folder)):
        print(change.record, change.sentence)
"""

from gazetteer.compare.change import Change
from gazetteer.compare.comparison import Comparison, compare
from gazetteer.compare.revision import read_revision
from gazetteer.compare.state import State, read_folder

__all__ = ["Change", "Comparison", "State", "compare", "read_folder", "read_revision"]
