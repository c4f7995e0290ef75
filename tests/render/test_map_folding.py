"""The map's script folds as the library does: each question is put to both."""

import json
import subprocess
import sys
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from gazetteer.language.fold import APOSTROPHES, ARTICLES, CLITICS, fold_character, match_key
from gazetteer.render.map.folding import BLOCKS, by_unicode, folding_rules
from gazetteer.render.markup import script_json

SCRIPT = Path(__file__).with_name("js") / "match_keys.js"
# What a newer Unicode assigns, one side may know and the other not; what is for private use never is a letter.
KNOWN = [c for c in map(chr, range(sys.maxunicode + 1)) if unicodedata.category(c) not in {"Cn", "Co"}]
BETWEEN = ["{}", "a{}b", "l{}s", "a'{}s", "ա{}ւ", "յ{}յ", "հայ{} եո{}ւ"]
PIECES = [
    *sorted(APOSTROPHES),
    *sorted(CLITICS | ARTICLES),
    *"  -.,\n\t\u00a0\u00ad\u200d\u200e\u0301\u0327\u055b\u055e\u0640",
    *"abİIıǰʰﬁŉẚǅẞΣςϓЙёӘґաեէըիոօևւյհվՅՈՒԵՒՕﬓﷲあ한नि𝐀𝚤𐐀😀٣²½Ⅷ",
    "\ud800",  # half a character; a second half beside it would make one in a script, and none in Python
    *("ու", "եւ", "եո", "իւ", "յու", "ոյ", "այ", "Xankəndi", "Սիւնիք", "Յակոբ"),
]
hostile = st.lists(st.sampled_from(PIECES) | st.characters(exclude_categories=("Cn", "Cs"))).map("".join)


@pytest.fixture(scope="module")
def in_script(node: str) -> Iterator[Any]:
    """Return a function that makes match keys of texts as the page does, in one process."""
    command = [node, "--disable-warning=MODULE_TYPELESS_PACKAGE_JSON", SCRIPT]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, encoding="utf-8") as process:

        def write(value: Any) -> None:
            process.stdin.write(json.dumps(value) + "\n")
            process.stdin.flush()

        def keys(texts: list[str]) -> Any:
            write(texts)
            return json.loads(process.stdout.readline())

        write(folding_rules())
        yield keys


def differences(texts: list[str], in_script: Any) -> list[tuple[str, str, str]]:
    """Return each text that is folded otherwise, with the script's key and the library's."""
    found = zip(texts, in_script(texts), map(match_key, texts), strict=True)
    return [(text, key, right) for text, key, right in found if key != right]


@pytest.mark.parametrize("around", BETWEEN)
def test_every_character_folds_alike(around, in_script):
    assert differences([around.replace("{}", character) for character in KNOWN], in_script) == []


def test_every_form_of_the_data_folds_alike(gaz, in_script):
    entries = [*gaz.dataset.places.values(), *gaz.dataset.terms.values()]
    forms = {form.text for entry in entries for name in entry.names for form in name.all_forms()}
    assert len(forms) > 10_000
    assert differences(sorted(forms), in_script) == []


@settings(max_examples=1000)
@given(hostile)
@example("l'\U00010428'\U00010428s")
@example("a" + "\u0301" * 15 + "'s")
def test_hostile_texts_fold_alike(in_script, text):
    assert differences([text], in_script) == []


def test_only_some_blocks_fold_otherwise_than_unicode_says():
    elsewhere = (c for c in KNOWN if not any(ord(c) in block for block in BLOCKS))
    assert [c for c in elsewhere if fold_character(c) != by_unicode(c)] == []


def test_rules_are_small():
    assert len(script_json(folding_rules()).encode()) < 2_000
