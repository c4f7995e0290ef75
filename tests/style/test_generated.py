"""What holds of every rewriting: it can be taken back, doing it twice changes nothing more, and quotations stay."""

import os

import pytest
from generated import loaded, texts
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from gazetteer.annotate.quotations import Quotations
from gazetteer.style.log import Entry
from gazetteer.style.rewriting import Rewriting

EXAMPLES = int(os.environ.get("EXAMPLES", "300"))
"""How many texts are tried; `make fuzz` tries 10,000."""

STYLES = ("both-names-first", "armenian", "azerbaijani")


def quoted(text: str) -> list[str]:
    quotations = Quotations.of(text)
    return [text[start:end] for start, end in zip(quotations.starts, quotations.ends, strict=True)]


@settings(max_examples=EXAMPLES, suppress_health_check=list(HealthCheck))
@given(data=st.data(), style=st.sampled_from(STYLES))
def test_a_rewriting_is_taken_back_and_final_and_spares_quotations(data, style):
    gaz = loaded()
    text = data.draw(texts())

    rewriting = gaz.rewrite(text, style=style)
    after = rewriting.after

    assert Rewriting(after, rewriting.inverse(), ()).after == text
    entry = Entry.of("a", (text.encode(), after.encode()), (), style=style, data_version="1")
    assert Entry.read(entry.written(), "log").restored(after.encode()) == text.encode()
    assert gaz.rewrite(after, style=style).edits == ()
    assert quoted(after) == quoted(text)


@settings(max_examples=EXAMPLES // 3, suppress_health_check=list(HealthCheck))
@given(data=st.data(), style=st.sampled_from(STYLES))
def test_findings_stand_where_they_say_and_what_is_left_where_it_is_then(data, style):
    gaz = loaded()
    text = data.draw(texts())

    rewriting = gaz.rewrite(text, style=style)

    assert [text[found.start : found.end] for found in gaz.lint(text, style=style)] == [
        found.surface for found in gaz.lint(text, style=style)
    ]
    assert all(rewriting.after[found.start : found.end] == found.surface for found in rewriting.left)


@pytest.mark.parametrize("style", STYLES)
def test_an_empty_text_stays_empty(style):
    assert loaded().rewrite("", style=style).after == ""
