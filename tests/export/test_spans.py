"""Record batches of texts become record batches of all that is written like a name, by whichever engine is there."""

import sys

import pyarrow as pa
import pytest

import gazetteer
from gazetteer.core import Gazetteer, batches
from gazetteer.errors import InputError
from gazetteer.export.spans import span_schema

TEXTS = ["The Lachin corridor near Stepanakert (Khankendi).", None, "Martuni. В Степанакерте тихо. 😀Şuşa", "nothing"]
KINDS = [pa.string(), pa.large_string(), pa.string_view(), pa.dictionary(pa.int32(), pa.string())]


def batch(text_type: pa.DataType) -> pa.RecordBatch:
    texts = pa.array(TEXTS, pa.string()).cast(text_type)
    return pa.record_batch({"document": pa.array(["a", "b", "c", "d"]), "text": texts})


@pytest.fixture(params=["fast", "always there"])
def engine(request, monkeypatch) -> None:
    if request.param != "fast":
        monkeypatch.setitem(sys.modules, "gazetteer.matching.hashing", None)


@pytest.mark.usefixtures("engine")
@pytest.mark.parametrize("text_type", KINDS, ids=str)
def test_there_is_a_row_for_each_span_with_all_that_it_may_mean(text_type: pa.DataType) -> None:
    found = gazetteer.find_batch(batch(text_type))

    assert found.schema == span_schema(pa.string())
    assert [(row["document"], row["start"], row["surface"]) for row in found.to_pylist()] == [
        ("a", 4, "Lachin corridor"),
        ("a", 4, "Lachin"),
        ("a", 11, "corridor"),
        ("a", 25, "Stepanakert"),
        ("a", 38, "Khankendi"),
        ("c", 0, "Martuni"),
        ("c", 11, "Степанакерте"),
        ("c", 31, "Şuşa"),
    ]
    assert {"martuni", "martuni-xocavend"} <= set(found.to_pylist()[5]["candidates"])
    for row in found.to_pylist():
        text = TEXTS["abcd".index(row["document"])]
        assert text[row["start"] : row["end"]] == row["surface"]


def test_what_is_annotated_is_among_it(gaz: Gazetteer) -> None:
    texts = [text for text in TEXTS if text]
    found = gazetteer.find_batch(pa.record_batch({"document": texts, "text": texts})).to_pylist()
    spans = {(row["document"], row["start"], row["end"]): row["candidates"] for row in found}
    for text in texts:
        for mention in gaz.annotate(text):
            assert {each.entry for each in mention.candidates} <= set(spans[text, mention.start, mention.end])


def test_the_schema_is_known_beforehand() -> None:
    empty = pa.record_batch({"document": pa.array([], pa.int32()), "text": pa.array([], pa.string())})
    missing = pa.record_batch({"document": pa.array([1], pa.int32()), "text": pa.nulls(1)})

    for nothing in (empty, missing):
        assert gazetteer.find_batch(nothing).schema == span_schema(pa.int32())
        assert gazetteer.find_batch(nothing).num_rows == 0


@pytest.mark.parametrize("function", [gazetteer.find_batch, gazetteer.annotate_batch])
def test_what_is_no_text_gets_a_sentence(function) -> None:
    with pytest.raises(InputError, match="there is no column 'text'; it has document: rename one"):
        function(pa.record_batch({"document": [1]}))
    with pytest.raises(InputError, match="the column 'text' has no text but int64; convert it to strings"):
        function(pa.record_batch({"document": [1], "text": [7]}))
    broken = pa.Array.from_buffers(
        pa.string(), 1, [None, pa.array([0, 3], pa.int32()).buffers()[1], pa.py_buffer(b"ab\xff")]
    )
    with pytest.raises(InputError, match=r"the column 'text' has no valid UTF-8: .* decode it first"):
        function(pa.record_batch({"document": [1], "text": broken}))


def test_a_text_that_is_too_long_gets_a_sentence(monkeypatch) -> None:
    monkeypatch.setattr(batches, "_MOST_BYTES", 10)
    with pytest.raises(InputError, match="has over 10 bytes; cut it into parts"):
        gazetteer.find_batch(pa.record_batch({"document": [1], "text": ["Stepanakert"]}))
