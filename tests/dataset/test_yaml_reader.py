"""The reader keeps scalars as text, knows where everything stands, and refuses what is dangerous."""

import re
import tracemalloc

import pytest

from gazetteer.dataset import yaml_reader
from gazetteer.dataset.files import MAX_BYTES
from gazetteer.dataset.yaml_reader import MAX_PROBLEMS, read_yaml


def problems(content: bytes) -> list[str]:
    return [str(problem).removeprefix("x.yaml:") for problem in read_yaml(content, path="x.yaml").problems]


def test_scalars_stay_text():
    content = b"[no, 1991, 2023-12-31, 1e3, ~, null, true, 0x10, 'a', \"b\", 1_000]"
    expected = ["no", "1991", "2023-12-31", "1e3", "~", "null", "true", "0x10", "a", "b", "1_000"]
    assert read_yaml(content, path="x.yaml").value == expected


def test_a_key_without_a_value_is_empty_text():
    assert read_yaml(b"a:\nb: x\n", path="x.yaml").value == {"a": "", "b": "x"}


@pytest.mark.parametrize("content", [b"", b"# nothing\n", b"---\n"], ids=["empty", "comment", "start"])
def test_an_empty_file_has_no_problems(content):
    document = read_yaml(content, path="x.yaml")
    assert document.value in (None, "")
    assert document.problems == ()


def test_positions_count_code_points_from_one():
    document = read_yaml("- forms: {hy: Շուշի, az: [Şuşa, Şuşa]}\n  by: x\n".encode(), path="x.yaml")
    assert document.position(()) == (1, 1)
    assert document.position((0, "forms", "az", 1)) == (1, 33)
    assert document.key_position((0, "forms", "az")) == (1, 22)
    assert document.position((0, "by")) == (2, 7)


def test_a_path_that_is_not_written_has_the_position_of_what_is_around_it():
    document = read_yaml(b"- a: 1\n- b: {c: x}\n", path="x.yaml")
    assert document.position((1, "b", "c", 0, "source")) == (2, 10)


REFUSED = {
    "tag": (b"a: !!python/object/apply:os.system [x]", "1:4: E004 tags such as '!!python/object/apply:os.system'"),
    "local tag": (b"a: !x y", "1:4: E004 tags such as '!x' are not allowed"),
    "core tag": (b"a: !!str 1", "1:4: E004 tags such as '!!str' are not allowed"),
    "anchor": (b"a: &x y", "1:4: E004 anchors and aliases ('x') are not allowed"),
    "merge": (b"a:\n  <<: b", "2:3: E004 merge keys (<<) are not allowed"),
    "list as key": (b"? [a]\n: b", "1:3: E004 a key must be plain text"),
    "mapping as key": (b"{{a: b}: c}", "1:2: E004 a key must be plain text"),
    "second document": (b"a\n---\nb", "2:1: E004 a second document begins here"),
    "nul": (b"a: b\nc: \x00", "2:4: E001 character U+0000 is not allowed"),
    "tab": (b"a:\n\t- b", "2:1: E001 a tab; indent and separate with spaces"),
    "line separator": ("a: b\u2028c".encode(), "1:5: E001 character U+2028 is not allowed"),
    "latin-1": (b"a: b\nc: \xe9t\xe9", "2:4: E001 the file is not UTF-8 from here on"),
    "byte-order mark": (
        b"\xef\xbb\xbfa: b",
        "1:1: E001 the file begins with a byte-order mark; save it as plain",
    ),
    "windows line ends": (b"a: 1\r\nb: 2\r\n", "1:5: E001 lines end with CR; save it as plain UTF-8 with LF line ends"),
    "utf-16": ("a: b".encode("utf-16"), "1:1: E001 the file is not UTF-8 from here on"),
    "half a character": (b"a: \xd5", "1:4: E001 the file is not UTF-8 from here on"),
    "colon": (b"a: b: c", "1:5: E002 not readable as YAML: mapping values are not allowed in this context; put text"),
    "open quote": (b"a: 'b", "1:4: E002 not readable as YAML"),
    "open bracket": (b"a: [b", "2:1: E002 not readable as YAML"),
    "surrogate": (b'a: "\\ud800"', "1:7: E002 not readable as YAML"),
}


@pytest.mark.parametrize(("content", "expected"), REFUSED.values(), ids=REFUSED)
def test_what_is_not_allowed_is_refused_where_it_stands(content, expected):
    (problem,) = problems(content)
    assert problem.startswith(expected)


def test_all_repeated_keys_are_reported_and_the_first_value_counts():
    content = b"a: 1\na: {b: 2}\nc: {d: 1, d: 2}\na: 3\n"
    assert problems(content) == [
        "2:1: E003 key 'a' is given twice; keep one",
        "3:11: E003 key 'd' is given twice; keep one",
        "4:1: E003 key 'a' is given twice; keep one",
    ]
    document = read_yaml(content, path="x.yaml")
    assert document.value == {"a": "1", "c": {"d": "1"}}
    assert document.position(("a",)) == (1, 4)


def test_problems_of_one_file_are_bounded():
    assert len(problems(b"? a\n" * 10_000)) == MAX_PROBLEMS


def test_what_is_wrong_all_over_a_file_is_said_once():
    tabs = "1:1: E001 a tab; indent and separate with spaces (so do 9,999 lines below)"
    assert problems(b"\t\n" * 10_000) == [tabs]
    assert len(problems(b"- !a 1\n- !b 2\n- &x 3\n- *x\n")) == 2


LAUGHS = b"a: &a [x,x,x,x,x,x,x,x,x]\n" + b"".join(
    f"{name}: &{name} [{','.join([f'*{last}'] * 9)}]\n".encode()
    for last, name in zip("abcdefgh", "bcdefghi", strict=True)
)
HOSTILE = {
    "billion laughs": LAUGHS,
    "brackets": b"[" * 100_000,
    "braces": b"{a: " * 100_000,
    "dashes": b"- " * 100_000,
    "question marks": b"? " * 100_000,
    "long tag": b"a: !" + b"x" * 1_000_000,
    "open quote": b"'" + b"x\n" * 500_000,
    "repeated keys": b"a: 1\n" * 200_000,
}


@pytest.mark.parametrize("content", HOSTILE.values(), ids=HOSTILE)
def test_hostile_files_are_refused_after_few_events_and_in_little_memory(content, monkeypatch):
    events = []
    feed = yaml_reader._feed
    monkeypatch.setattr(yaml_reader, "_feed", lambda tree, event: (events.append(type(event)), feed(tree, event)))
    tracemalloc.start()
    document = read_yaml(content, path="x.yaml")
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert document.problems
    assert all(len(problem.message) < 300 for problem in document.problems)
    assert len(events) < 1000
    assert peak < 20_000_000


def test_a_file_that_is_too_large_is_refused():
    assert problems(b" " * (MAX_BYTES + 1)) == ["1:1: E001 the file is larger than 64 MB; split the data"]


ONE_SENTENCE = {
    "a billion laughs": LAUGHS,
    "100,000 brackets": b"- a: " + b"[" * 100_000,
    "a scalar of 100 MB": b"a: " + b"x" * 100_000_000,
    "a Python object": b"a: !!python/object/apply:os.system [x]\nb: !!python/name:eval x\n",
    "a key given twice": b"a: 1\na: 2\n",
    "tabs": b"a:\n\t- b\n\t- c\n",
    "a byte-order mark": b"\xef\xbb\xbfa: b\n",
    "Latin-1": "a: é\nb: ü\n".encode("latin-1"),
    "CR LF": b"a: 1\r\nb: 2\r\n",
    "NUL": b"a: \x00\nb: \x00\n",
}


@pytest.mark.parametrize("content", ONE_SENTENCE.values(), ids=ONE_SENTENCE)
def test_hostile_yaml_is_refused_with_one_sentence_that_says_what_to_do(content):
    tracemalloc.start()
    document = read_yaml(content, path="x.yaml")
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    (problem,) = document.problems
    assert re.fullmatch(r"x\.yaml:\d+:\d+: E00[1-4] .+; .+", str(problem))
    assert peak < 300_000_000
