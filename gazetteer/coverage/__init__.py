"""How much a data set holds, of what, on what evidence, and what in it is thin.

Everything is counted from the data, so that a page made of it (docs/coverage.md) can be made again and compared.
"""
