"""How right other taggers are on the gold texts, scored as ours is.

They run in an environment of their own, `build/peers-tagging`, which is made the first time and needs the network then.
`python tests/bench/beside/measuring.py` writes their figures to `tests/gold/peers.json`, from which
`tools/evaluation_page.py` makes a part of `docs/evaluation.md`.
"""

from measuring import GOLD, measured

import gazetteer
from gazetteer.evaluate.gold import read_gold
from gazetteer.evaluate.running import compared
from gazetteer.evaluate.standing import standing, standing_tables
from gazetteer.table import to_markdown


def test_tagging() -> None:
    gaz = gazetteer.load()
    gold = read_gold([GOLD], gaz.dataset)
    in_three_languages = [each for each in gold if each.language in {"en", "fr", "ru"}]
    others = measured(gaz, gold)
    comparisons = tuple(compared(gold, gaz.dataset, lambda each: gaz.annotate(each.text, date=each.date)))
    ours = standing("gazetteer", gazetteer.__version__, comparisons)
    print("", *map(to_markdown, standing_tables((ours, *others.taggers))), sep="\n")
    assert {each.documents for each in others.taggers} == {len(gold), len(in_three_languages)}
