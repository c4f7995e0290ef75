"""Write `docs/evaluation.md`: how right the annotator is on the gold texts, beside the figures of the first run."""

import json
from pathlib import Path

import gazetteer
from gazetteer.evaluate.gold import read_gold
from gazetteer.evaluate.report import report
from gazetteer.evaluate.running import compared
from gazetteer.table import Cell, CountTable, to_markdown

ROOT = Path(__file__).parents[1]
GOLD = ROOT / "tests" / "gold"
PAGE = ROOT / "docs" / "evaluation.md"
HEAD = """\
# How right the annotator is

Made by `python tools/evaluation_page.py` from the gold texts in [tests/gold](../tests/gold/README.md): texts written
for this project in the manner of news, statements, encyclopedias and travel writing, and marked by people who had not
seen the rules. Beside each figure stands that of the first run, before any rule was looked at with these texts. Since
then rules have been made with the differences in sight, so that the present figures are those of texts that are known.
`gazetteer evaluate tests/gold --differences` prints every difference.
"""


def page() -> str:
    """Return the page."""
    gaz = gazetteer.load()
    gold = read_gold([GOLD], gaz.dataset)
    now = report(tuple(compared(gold, gaz.dataset, lambda each: gaz.annotate(each.text, date=each.date))))
    first = {table["title"]: table["rows"] for table in json.loads((GOLD / "first-run.json").read_text("utf-8"))}
    return "\n".join((HEAD, *(to_markdown(beside(table, first[table.title])) for table in now)))


def beside(table: CountTable, first: list[dict[str, Cell]]) -> CountTable:
    """Return a table with a column more: the last figure but one of the first run, or its only one."""
    figure = "F1" if "F1" in table.columns else "share"
    before = {row[table.columns[0]]: row[figure] for row in first}
    rows = tuple((*row, before.get(row[0], "–")) for row in table.rows)
    return CountTable(table.title, (*table.columns, f"{figure} at first"), rows, table.note)


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
