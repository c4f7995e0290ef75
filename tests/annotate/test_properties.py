"""What holds of every answer, whatever the text is made of and however it is asked for."""

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from random import Random

import pyarrow as pa
import pytest
from holding import wrong
from hostile_texts import hostile_texts
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from ingredients import ingredients
from making import pieces_at_random

import gazetteer
from gazetteer.cli.processes import Processes
from gazetteer.cli.working import Work
from gazetteer.core import Gazetteer
from gazetteer.core.batches import annotate_batch
from gazetteer.documents.formats import DocumentFormat
from gazetteer.export.arrow import mention_batch

texts = st.deferred(hostile_texts)
often = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
seldom = settings(often, max_examples=12)


@pytest.fixture(scope="module")
def many(gaz: Gazetteer) -> Sequence[str]:
    """Return texts that can be written to a file and read again."""
    random, kinds = Random(1), ingredients(gaz)
    made = ("".join(pieces_at_random(random, kinds)) for _ in range(12))
    return [text.encode("utf-8", "replace").decode().replace("\0", "").lstrip("\ufeff") for text in made]


@often
@given(text=texts, other=texts)
def test_every_answer_is_sound_and_the_same_again(gaz: Gazetteer, text: str, other: str) -> None:
    assert wrong(gaz, text, other) == {}


@seldom
@given(st.lists(texts, max_size=5))
def test_many_texts_are_annotated_like_each(gaz: Gazetteer, several: list[str]) -> None:
    assert list(gaz.annotate_many(several)) == [gaz.annotate(text) for text in several]


@seldom
@given(st.lists(texts, max_size=4))
def test_a_record_batch_has_the_mentions_of_its_texts(gaz: Gazetteer, several: list[str]) -> None:
    written = [text.encode("utf-8", "replace").decode() for text in several]
    documents = pa.array(range(len(written)), pa.int64())
    batch = pa.record_batch({"document": documents, "text": pa.array(written, pa.string())})

    assert annotate_batch(batch) == mention_batch(documents, gaz.annotate_many(written), pa.int64())


def test_threads_that_begin_at_once_give_what_one_gives(gaz: Gazetteer, many: Sequence[str]) -> None:
    fresh, asked = gazetteer.load(), [*many, *reversed(many)]
    with ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(fresh.annotate, asked))

    assert answers == [gaz.annotate(text) for text in asked]


def test_another_process_gives_what_this_one_gives(gaz: Gazetteer, many: Sequence[str], tmp_path: Path) -> None:
    files = [tmp_path / f"{at}.txt" for at in range(len(many))]
    for file, text in zip(files, many, strict=True):
        file.write_bytes(text.encode())
    found, work = [str(file) for file in files], Work(form=DocumentFormat.TEXT)

    answers = list(Processes(1).results(work, gaz, found))

    assert answers == list(work.results(gaz, found))
    assert [answer.text for answer in answers] == many
    assert [tuple(answer) for answer in answers] == [tuple(gaz.annotate(text)) for text in many]
