"""How fast texts are held to a style and rewritten, as shares of the annotator's speed in the same run.

The texts are the gold texts of the four main languages, joined to documents of about 10 KB: real names, pairs,
quotations and terms, and enough of what a style asks about. All three count everything from `str` to the answer.
"""

import json
import statistics
import time
from collections.abc import Callable
from pathlib import Path

import gazetteer
from gazetteer.core import Gazetteer

GOLD = Path(__file__).parents[1] / "gold"
LANGUAGES = ("en", "hy", "az", "ru")
STYLES = ("describe", "both-names-first", "armenian", "azerbaijani")
ROUNDS = 5
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


def seconds(act: Callable[[str], object], texts: list[str]) -> float:
    """Return how long something takes for all texts, the median of some rounds after one to warm up."""
    taken = []
    for _ in range(ROUNDS + 1):
        begun = time.process_time()
        for text in texts:
            act(text)
        taken.append(time.process_time() - begun)
    return statistics.median(taken[1:])


def hold(gaz: Gazetteer, texts: list[str], style: str) -> tuple[float, float]:
    linting = seconds(lambda text: gaz.lint(text, style=style), texts)
    return linting, seconds(lambda text: gaz.rewrite(text, style=style), texts)


def test_style() -> None:
    gaz, texts = gazetteer.load(), documents()
    annotating = seconds(lambda text: [*gaz.annotate(text)], texts)
    size = sum(len(text.encode()) for text in texts) / 1e6

    print(f"\n{len(texts)} documents, {size:.2f} MB{'':8}{'MB/s':>8}{'x annotate':>12}{'findings':>10}{'edits':>7}")
    print(f"{'annotate':32}{size / annotating:8.2f}{1:12.2f}")
    for style in STYLES:
        linting, rewriting = hold(gaz, texts, style)
        findings = sum(len(gaz.lint(text, style=style)) for text in texts)
        rewritten = [gaz.rewrite(text, style=style) for text in texts]
        edits = sum(len(each.edits) for each in rewritten)
        print(f"{f'lint --style {style}':32}{size / linting:8.2f}{annotating / linting:12.2f}{findings:10}")
        print(f"{f'rewrite --style {style}':32}{size / rewriting:8.2f}{annotating / rewriting:12.2f}{'':10}{edits:7}")
        assert all(gaz.rewrite(each.after, style=style).edits == () for each in rewritten)
        assert annotating / linting >= LEAST
