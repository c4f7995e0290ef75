"""How fast other matchers read texts: names and texts as JSON on stdin, times as JSON on stdout.

An environment of its own runs it, see `bench_speed.py`. All look for the same names in the same texts, given and looked
for in lower case. The slow ones read the first part of the texts.
"""

import json
import statistics
import sys
import time
from collections.abc import Callable, Sequence
from contextlib import redirect_stdout
from importlib import import_module  # the libraries are not installed where this file is checked
from importlib.metadata import version

ROUNDS = 3
Read = Callable[[Sequence[str]], object]


def raw_scan(names: list[str]) -> Read:
    """Return the plain automaton, which knows neither words nor spellings, on texts that are in lower case already."""
    rust = import_module("ahocorasick_rs")
    scan = rust.AhoCorasick(names, matchkind=rust.MatchKind.LeftmostLongest)
    return lambda texts: [scan.find_matches_as_indexes(text) for text in texts]


def flashtext(names: list[str]) -> Read:
    """Return FlashText as it comes."""
    processor = import_module("flashtext").KeywordProcessor()
    processor.add_keywords_from_list(names)
    return lambda texts: [processor.extract_keywords(text, span_info=True) for text in texts]


def flashtext2(names: list[str]) -> Read:
    """Return flashtext2 as it comes."""
    processor = import_module("flashtext2").KeywordProcessor(case_sensitive=False)
    processor.add_keywords_from_iter(names)
    return lambda texts: [processor.extract_keywords_with_span(text) for text in texts]


def phrase_matcher(names: list[str]) -> Read:
    """Return spaCy's matcher on a blank pipeline, cutting texts into words included."""
    nlp = import_module("spacy").blank("xx")
    matcher = import_module("spacy.matcher").PhraseMatcher(nlp.vocab, attr="LOWER")
    matcher.add("NAME", list(nlp.tokenizer.pipe(names)))
    return lambda texts: [matcher(read) for read in nlp.pipe(texts)]


PEERS: dict[str, tuple[str, Callable[[list[str]], Read], float]] = {
    "raw ahocorasick_rs scan": ("ahocorasick_rs", raw_scan, 1.0),
    "flashtext2": ("flashtext2", flashtext2, 0.5),
    "FlashText": ("flashtext", flashtext, 0.1),
    "spaCy PhraseMatcher": ("spacy", phrase_matcher, 0.03),
}
"""Each with its package and the part of the texts that it reads."""


def seconds(read: Read, texts: Sequence[str]) -> float:
    """Return how long texts are read."""
    begun = time.perf_counter()
    read(texts)
    return time.perf_counter() - begun


def main() -> None:
    """Let each read, in turn, several times."""
    asked = json.load(sys.stdin)
    with redirect_stdout(sys.stderr):
        readers = {name: make(asked["names"]) for name, (_, make, _) in PEERS.items()}
        texts = {name: asked["texts"][: max(1, int(len(asked["texts"]) * PEERS[name][2]))] for name in PEERS}
        low = [text.lower() for text in asked["texts"]]
        texts["raw ahocorasick_rs scan"] = low
        times: dict[str, list[float]] = {name: [] for name in PEERS}
        for _ in range(ROUNDS):
            for name, read in readers.items():
                times[name].append(seconds(read, texts[name]))
    sizes = {name: sum(len(text.encode()) for text in read) for name, read in texts.items()}
    speeds = {name: sizes[name] / statistics.median(taken) / 1e6 for name, taken in times.items()}
    json.dump(
        {name: {"version": version(PEERS[name][0]), "speed": speed} for name, speed in speeds.items()}, sys.stdout
    )


if __name__ == "__main__":
    main()
