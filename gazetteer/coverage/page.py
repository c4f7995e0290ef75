"""The page `docs/coverage.md`."""

from collections.abc import Iterable

from gazetteer.table import CountTable, to_markdown

_HEAD = """\
# What the data covers

Data of {version}. Made by `gazetteer stats --format markdown`; a test makes it again and compares.

What `curated`, `dataset` and `attested` mean is in
[neutrality.md](neutrality.md#how-well-an-entry-is-supported). Names that several places share are listed by
`gazetteer homonyms`.
"""


def coverage_page(tables: Iterable[CountTable], *, version: str) -> str:
    """Write the tables as one Markdown page.

    Args:
        tables: What to write, in order.
        version: The version of the data that was counted.

    Returns:
        The page; the same tables always give the same page.
    """
    return "\n".join((_HEAD.format(version=version), *map(to_markdown, tables)))
