"""What mends a problem is written into the record that it is in; everything else stays byte for byte."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gazetteer.dataset.layout import to_yaml, with_fixes
from gazetteer.dataset.yaml_reader import read_yaml
from gazetteer.errors import DataError, Fix, Problem

TEXT = """\
# The head

- {id: a,   names: [x , y]}     # as it was


# about b
- type: t
  id: b   # its id
  names:
  - forms: {en: [One, Two], az: Bir} # forms
    # uses
    usage: [{by: x}, {by: y}]
  - {forms: {en: "Three"}}
# the end
"""


def fixed(text: str, *fixes: tuple[Any, ...]) -> str:
    problems = [Problem("x.yaml", 1, 1, "E000", "x", fix=Fix(path, value)) for path, value in fixes]
    return with_fixes(text.encode(), problems, path="x.yaml").text


def test_only_the_record_is_laid_out_anew():
    before, _ = TEXT.split("- type: t\n")
    assert fixed(TEXT, ((1, "names", 0, "forms", "en", 0), "Uno")) == before + (
        "- id: b # its id\n"
        "  type: t\n"
        "  names:\n"
        "  - {forms: {en: Three}}\n"
        "  - forms: {en: [Uno, Two], az: Bir} # forms\n"
        "    # uses\n"
        "    usage:\n"
        "    - {by: x}\n"
        "    - {by: y}\n"
        "# the end\n"
    )


def test_several_fixes_mean_the_file_as_it_was():
    fixes = [((1, "names", 0, "usage", 0), None), ((1, "names", 0, "usage", 1, "by"), "z"), ((0, "names", 0), None)]
    text = fixed(TEXT, *fixes)
    assert "    usage:\n    - {by: z}\n" in text
    assert "- id: a\n  names: [y]\n" in text
    assert read_yaml(text.encode(), path="x").problems == ()


def test_what_is_taken_out_leaves_its_comments():
    text = fixed(TEXT, ((1, "names", 0, "forms"), None), ((1, "names", 0, "usage"), None), ((1, "id"), None))
    assert [
        comment for comment in ("# its id", "# forms", "# uses", "# about b", "# the end") if comment not in text
    ] == []
    assert read_yaml(text.encode(), path="x").value[1] == {"type": "t", "names": [{"forms": {"en": "Three"}}]}


def test_a_record_is_taken_out():
    assert (
        fixed("- id: a\n\n# b\n- id: b # b\n\n# c\n- id: c\n", ((1,), None)) == "- id: a\n\n# b\n# b\n\n# c\n- id: c\n"
    )
    assert fixed("- id: a\n\n- id: b\n\n\n- id: c\n", ((1,), None)) == "- id: a\n\n\n- id: c\n"
    assert fixed("- id: a\n- id: b # b\n", ((1,), None)) == "- id: a\n# b\n"


def test_nothing_that_is_empty_is_left_behind():
    assert fixed("- id: a\n  cite: [x]\n", ((0, "cite", 0), None)) == "- id: a\n"
    assert fixed("- id: a\n  forms: {en: [x], az: y}\n", ((0, "forms", "en", 0), None)) == "- id: a\n  forms: {az: y}\n"
    assert fixed("- id: a\n# c\n", ((0, "id"), None)) == "# c\n"


def test_a_text_is_a_list_with_one_item():
    assert fixed("- en: x\n", ((0, "en", 0), "y")) == "- en: y\n"
    assert fixed("- en: x\n  az: z\n", ((0, "en", 0), None)) == "- az: z\n"


def test_the_outer_or_else_the_first_fix_is_made():
    fixes = [((0, "a", "b"), "1"), ((0, "a"), "2"), ((0, "a"), "3"), ((0, "c"), "4")]
    problems = [Problem("x", 1, 1, "E000", "x", fix=Fix(*fix)) for fix in fixes]
    result = with_fixes(b"- a: {b: x}\n", [*problems, Problem("x", 1, 1, "E000", "no fix")], path="x")
    assert result == ("- a: 2\n  c: 4\n", 2)


@pytest.mark.parametrize(
    "path",
    [(), (9,), (0, "x"), (0, "names", 7), (0, "names", "x"), (0, "id", 1), (0, "id", "x"), ("id",), (-1,), (0, 0)],
)
def test_a_fix_that_leads_nowhere_is_left(path):
    problem = Problem("x", 1, 1, "E000", "x", fix=Fix(path, None))
    assert with_fixes(TEXT.encode(), [problem], path="x") == (TEXT, 0)


def test_an_empty_file_has_nothing_to_mend():
    assert fixed("# nothing\n", ((0, "id"), "a")) == "# nothing\n"


def test_a_mapping_is_mended_key_by_key():
    text = "a:   [x,y]\n\n# b\nb: {c:   d}\n"
    assert fixed(text, (("b", "c"), "e")) == "a:   [x,y]\n\n# b\nb: {c: e}\n"
    assert fixed(text, (("z",), "e")) == "a: [x, y]\n\n# b\nb: {c: d}\nz: e\n"


def test_what_is_not_written_record_by_record_is_laid_out_as_a_whole():
    assert fixed("[{a: x}, # c\n {a: y}]", ((1, "a"), "z")) == "# c\n- a: x\n\n- a: z\n"
    assert fixed('- a: "x\n# y"\n- a: y\n', ((0, "a"), "z")) == "- a: z\n\n- a: y\n"


def test_a_file_that_cannot_be_read_is_not_mended():
    with pytest.raises(DataError, match="E002"):
        fixed("- [", ((0,), None))


VALUES = st.recursive(
    st.sampled_from(["a", "b c", "x" * 50]),
    lambda inner: (
        st.lists(inner, min_size=1, max_size=3)
        | st.dictionaries(st.sampled_from(["id", "note", "x"]), inner, min_size=1, max_size=3)
    ),
    max_leaves=8,
)


@given(st.lists(VALUES, min_size=1, max_size=4), st.data())
def test_a_fix_changes_what_it_says_and_nothing_else(value, data):
    path: tuple[Any, ...] = ()
    inner: Any = value
    while not isinstance(inner, str) and (not path or data.draw(st.booleans())):
        part = data.draw(st.sampled_from(list(inner) if isinstance(inner, dict) else list(range(len(inner)))))
        path, inner = (*path, part), inner[part]
    text = fixed(to_yaml(value), (path, "changed"))
    document = read_yaml(text.encode(), path="x")
    found = document.value
    for part in path:
        found = found[part]
    assert found == "changed"
    assert read_yaml(fixed(text, (path, inner)).encode(), path="x").value == value
