"""What is said of records that are wrong in form: where, in one line, and with nothing that a terminal would obey."""

from pathlib import Path

import pytest

from gazetteer.dataset.check.registry import report_on

MINI = Path(__file__).parents[1] / "data" / "mini"

TAGS = {
    "a label": ("parties", "- {id: x, type: outlet, label: {en: X, eng: X}}\n", "1:40"),
    "an alternative": (
        "terms",
        "- {id: anti-terrorist-operation, alternatives: [{form: {eng: X}, cite: [x]}]}\n",
        "1:57",
    ),
    "what is implied": (
        "sources",
        "- {id: x, title: X, kind: dataset, implies: [{lang: zz, by: armenia, stance: uses}]}\n",
        "1:47",
    ),
}


@pytest.mark.parametrize(("stem", "text", "where"), TAGS.values(), ids=TAGS)
def test_an_unknown_language_tag_is_found_wherever_forms_have_one(tmp_path, stem, text, where):
    path = tmp_path / f"{stem}.yaml"
    path.write_text(text, encoding="utf-8")
    found = [str(problem) for problem in report_on(MINI, tmp_path).problems if problem.code == "E014"]
    assert [line.partition(" E014 ")[0] for line in found] == [f"{path}:{where}:"]


@pytest.mark.parametrize(
    "text",
    [
        '- {id: "\\e[31mhadrut\\u202e", title: X, kind: article}\n',
        '- {id: "a\\nb", title: X, kind: article}\n',
        '- {id: "a\\nb", title: "", kind: "e\\nn", "k\\e\\n": x}\n',
    ],
)
def test_a_finding_is_one_line_that_a_terminal_shows_as_it_is(tmp_path, text):
    (tmp_path / "sources.yaml").write_text(text, encoding="utf-8")
    (tmp_path / "parties.yaml").write_text(text.replace("title: X", 'label: {"e\\nn\\e[31m": []}'), encoding="utf-8")
    found = [str(problem) for problem in report_on(MINI, tmp_path).problems]
    assert found
    assert all(line.isprintable() for line in found), found
