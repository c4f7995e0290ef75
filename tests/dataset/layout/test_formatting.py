"""Laying out keeps the value and every comment, and what was laid out stays as it is."""

import re
from collections.abc import Sequence
from typing import Any

import yaml
from hypothesis import assume, example, given
from hypothesis import strategies as st

from gazetteer.dataset.layout.attaching import comments_of
from gazetteer.dataset.layout.formatting import formatted, laid_out
from gazetteer.dataset.layout.order import arranged
from gazetteer.dataset.yaml_reader import read_yaml

WORDS = st.sampled_from([
    "a",
    "b c",
    "x" * 45,
    "#",
    "a: b",
    "Rain fell.",
    "",
    "line\nline",
    "Şuşa, Շուշի",
    "word " * 30 + "end",
    '"',
])
KEYS = st.sampled_from(["id", "names", "forms", "note", "cite", "en", "since", "x y", "usage"])
VALUES = st.recursive(
    WORDS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=3),
    max_leaves=10,
)


@st.composite
def commented(draw: Any) -> tuple[str, Sequence[str]]:
    """Return YAML in some style, with comments wherever they may stand, and the comments."""
    style = {"default_flow_style": draw(st.sampled_from([None, True, False])), "indent": draw(st.sampled_from([2, 4]))}
    text = yaml.dump(draw(VALUES), allow_unicode=True, sort_keys=False, width=draw(st.sampled_from([20, 80])), **style)
    written, comments, at, depth = "", [], 0, 0
    tokens = list(yaml.scan(text, Loader=yaml.CSafeLoader))
    for last, token in zip([None, *tokens], tokens, strict=False):
        gap = text[at : token.start_mark.index]
        depth += isinstance(last, (yaml.FlowSequenceStartToken, yaml.FlowMappingStartToken))
        depth -= isinstance(last, (yaml.FlowSequenceEndToken, yaml.FlowMappingEndToken))
        is_open = (
            depth
            and not isinstance(token, (yaml.ValueToken, yaml.FlowEntryToken))
            and not isinstance(last, yaml.KeyToken)
        )
        if ("\n" in gap or at == 0 or is_open or isinstance(token, yaml.StreamEndToken)) and draw(st.booleans()):
            before, _, after = gap.partition("\n")
            for _ in range(draw(st.integers(1, 3))):
                comments.append(f"#c{len(comments)}.")
                lead = " " if draw(st.booleans()) and not before.strip() else f"\n{' ' * draw(st.integers(0, 6))}"
                written += lead + comments[-1] + "\n" * draw(st.integers(0, 2))
            gap = f"\n{' ' * 8 if depth else ''}{after}"
        written += gap + text[token.start_mark.index : token.end_mark.index]
        at = token.end_mark.index
    return written, comments


def value_of(text: str) -> Any:
    document = read_yaml(text.encode(), path="x")
    assert document.problems == ()
    return document.value


@given(commented())
@example(('a: "x\n# no" #c0.\nb: y\n', ["#c0."]))
@example(('- "x\n# no"\n#c0.\n- y: z\n', ["#c0."]))
@example(('- a: "x\n# no"\n- b: y #c0.\n', ["#c0."]))
@example(("- a: x\n  #c0.\n\n    #c1.\n#c2.\n  #c3.\n- b: y\n", ["#c0.", "#c1.", "#c2.", "#c3."]))
@example(("a: | #c0.\n  x\n\n\n  #c1.\nb: >-\n  x\n#c2.\n", ["#c0.", "#c2."]))
@example(("%YAML 1.1\n#c0.\n--- #c1.\n- a: x\n... #c2.\n#c3.\n", ["#c0.", "#c1.", "#c2.", "#c3."]))
@example(("? a\n#c0.\n: b\n? #c1.\n  c\n: #c2.\n  d\n", ["#c0.", "#c1.", "#c2."]))
def test_nothing_is_lost(text_and_comments):
    text, comments = text_and_comments
    document = read_yaml(text.encode(), path="x")
    assume(not document.problems)
    once = formatted(text.encode(), path="x")
    assert value_of(once) == arranged(document.value)[0]
    assert sorted(re.findall(r"#c\d+\.", once)) == sorted(re.findall(r"#c\d+\.", text))
    assert {*comments} <= {*re.findall(r"#c\d+\.", once)}
    assert formatted(once.encode(), path="x") == once


@given(commented())
def test_block_by_block_is_the_same_as_all_at_once(text_and_comments):
    text, _ = text_and_comments
    document = read_yaml(text.encode(), path="x")
    assume(not document.problems and document.value is not None)
    assert formatted(text.encode(), path="x") == laid_out(document.value, comments_of(text))
