"""Coded checks of a data folder: what a record's form cannot show to be wrong.

A check is a generator of findings; its docstring is the message, with the facts of the finding in braces. `registry`
lists them by code. ``E`` is an error, ``W`` a warning. The hundreds tell what it is about: 0 form of the file, 1 ids,
2 names, 3 usages and references, 4 points, 5 terms, 6 balance between sides, 7 sources, 8 traps.
"""

from gazetteer.dataset.check.registry import CHECKS, check_folder, check_parsed

__all__ = ["CHECKS", "check_folder", "check_parsed"]
