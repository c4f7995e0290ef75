"""Record batches of texts become record batches of mentions, whatever types an engine hands over."""

import pickle
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context

import pyarrow as pa
import pytest

import gazetteer
from gazetteer.core import Gazetteer
from gazetteer.errors import InputError
from gazetteer.export.arrow import TYPES, mention_schema

TEXTS = ["The Lachin corridor near Stepanakert (Khankendi).", "", "Martuni. В Степанакерте тихо."]


def batch(text_type: pa.DataType) -> pa.RecordBatch:
    return pa.record_batch({"document": pa.array(["a", "b", "c"]), "text": pa.array(TEXTS, text_type)})


@pytest.mark.parametrize("text_type", [pa.string(), pa.large_string(), pa.string_view()], ids=str)
def test_there_is_a_row_for_each_mention(gaz: Gazetteer, text_type: pa.DataType) -> None:
    found = gazetteer.annotate_batch(batch(text_type), date="2024")
    wanted = [
        (document, mention)
        for document, text in zip("abc", TEXTS, strict=True)
        for mention in gaz.annotate(text, date="2024")
    ]

    assert found.column("document").to_pylist() == [document for document, _ in wanted]
    for name in TYPES:
        assert len(found.column(name)) == len(wanted)
    for name in ("start", "end", "surface", "entry", "nested_in", "paired_with", "quoted", "lemma", "side"):
        assert found.column(name).to_pylist() == [getattr(mention, name) for _, mention in wanted]
    assert found.column("candidates").to_pylist()[-2] == [each.entry for each in wanted[-2][1].candidates]


def test_the_schema_is_known_beforehand() -> None:
    empty = pa.record_batch({"document": pa.array([], pa.int32()), "text": pa.array([], pa.string())})

    assert gazetteer.annotate_batch(empty).schema == mention_schema(pa.int32())
    assert gazetteer.annotate_batch(batch(pa.string())).schema == mention_schema(pa.string())


def test_missing_texts_have_no_mentions() -> None:
    texts = pa.record_batch({"document": [1, 2, None], "text": ["Goris", None, "Shushi"], "more": [1.0, 2.0, 3.0]})

    assert gazetteer.annotate_batch(texts).column("document").to_pylist() == [1, None]


def test_what_is_no_batch_of_texts_gets_a_sentence() -> None:
    with pytest.raises(InputError, match="there is no column 'document'; it has id, text: rename one"):
        gazetteer.annotate_batch(pa.record_batch({"id": [1], "text": ["Goris"]}))
    with pytest.raises(InputError, match="has no text but int64; convert it to strings"):
        gazetteer.annotate_batch(pa.record_batch({"document": [1], "text": [7]}))


def test_the_function_travels_to_other_processes() -> None:
    assert pickle.loads(pickle.dumps(gazetteer.annotate_batch)) is gazetteer.annotate_batch
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        there = pool.submit(gazetteer.annotate_batch, batch(pa.string())).result()

    assert there.equals(gazetteer.annotate_batch(batch(pa.string())))
