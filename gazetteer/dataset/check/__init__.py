"""Coded checks of a data folder: what a record's form cannot show to be wrong.

A check is a generator of findings. The first paragraph of its docstring is the message, with the facts of the finding
in braces; the second says why. `registry` lists them by code. ``E`` is an error, which must go; ``W`` a warning, which
should; ``N`` a note on something that is thin and not wrong. The hundreds tell what it is about: 0 form of the file,
1 ids, 2 names, 3 usages and references, 4 points and relations, 5 terms, 6 balance between sides, 7 sources, 8 traps,
9 forms that are something else too, and sentences that test an entry.
"""
