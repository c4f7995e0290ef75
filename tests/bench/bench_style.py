"""How fast texts are held to a style and rewritten, as shares of the annotator's speed in the same run.

The texts are the gold texts of the four main languages, joined to documents of about 10 KB: real names, pairs,
quotations and terms, and enough of what a style asks about. All three count everything from `str` to the answer.
"""

import json
import time
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

import gazetteer
from gazetteer.core import Gazetteer

Act = Callable[[str], object]

GOLD = Path(__file__).parents[1] / "gold"
LANGUAGES = ("en", "hy", "az", "ru")
STYLES = ("describe", "both-names-first", "armenian", "azerbaijani")
ROUNDS = 9
LENGTH = 5_000
LEAST = 0.5


def documents() -> list[str]:
    """Return texts of some 5,000 characters (10 KB where letters take two bytes), each of one language."""
    found = []
    for lang in LANGUAGES:
        lines = (GOLD / f"{lang}.jsonl").read_text(encoding="utf-8").splitlines()
        texts = [json.loads(line)["text"] for line in lines]
        joined = "\n\n".join(texts)
        found += [joined[start : start + LENGTH] for start in range(0, len(joined), LENGTH)]
    return found


def seconds(acts: Sequence[Act], texts: list[str]) -> list[float]:
    """Return how long each of some acts takes for all texts: the best of some rounds after one to warm up.

    The acts take turns, so that whatever else slows the machine slows all of them alike.
    """
    rounds = [[_taken(act, texts) for act in acts] for _ in range(ROUNDS + 1)]
    return [min(each) for each in zip(*rounds[1:], strict=True)]


def _taken(act: Act, texts: list[str]) -> float:
    begun = time.process_time()
    for text in texts:
        act(text)
    return time.process_time() - begun


def hold(gaz: Gazetteer, texts: list[str], style: str) -> list[float]:
    """Return how long annotating, linting and rewriting take."""
    annotate = partial(_read, gaz)
    return seconds((annotate, partial(gaz.lint, style=style), partial(gaz.rewrite, style=style)), texts)


def _read(gaz: Gazetteer, text: str) -> None:
    for _ in gaz.annotate(text):
        pass


def test_style() -> None:
    gaz, texts = gazetteer.load(), documents()
    size = sum(len(text.encode()) for text in texts) / 1e6

    print(f"\n{len(texts)} documents, {size:.2f} MB{'':8}{'MB/s':>8}{'x annotate':>12}{'findings':>10}{'edits':>7}")
    taken = {style: hold(gaz, texts, style) for style in STYLES}
    for style, (annotating, linting, rewriting) in taken.items():
        findings = sum(len(gaz.lint(text, style=style)) for text in texts)
        rewritten = [gaz.rewrite(text, style=style) for text in texts]
        edits = sum(len(each.edits) for each in rewritten)
        print(f"{'annotate':32}{size / annotating:8.2f}{1:12.2f}")
        print(f"{f'lint --style {style}':32}{size / linting:8.2f}{annotating / linting:12.2f}{findings:10}")
        print(f"{f'rewrite --style {style}':32}{size / rewriting:8.2f}{annotating / rewriting:12.2f}{'':10}{edits:7}")
        assert all(gaz.rewrite(each.after, style=style).edits == () for each in rewritten)
    annotating, linting, rewriting = (sum(each) for each in zip(*taken.values(), strict=True))
    print(f"{'all styles: lint, rewrite':40}{annotating / linting:12.2f}{annotating / rewriting:12.2f}")
    assert min(annotating / linting, annotating / rewriting) >= LEAST
