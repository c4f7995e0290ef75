"""How much a data set holds, of what, on what evidence, and what in it is thin.

Everything is counted from the data, so that a page made of it (docs/coverage.md) can be made again and compared.
"""

from gazetteer.coverage.report import coverage
from gazetteer.coverage.table import CountTable

__all__ = ["CountTable", "coverage"]
