"""Each kind of change is said in words, attributed and with what it cites; undone, it is said the other way."""

from pathlib import Path

import pytest

from gazetteer.compare import compare
from gazetteer.dataset.yaml_reader import read_yaml

CASES = read_yaml((Path(__file__).parent / "changes.yaml").read_bytes(), path="changes.yaml").value
OTHER_WAY = {"added": "removed", "removed": "added"}


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["what"])
def test_a_change_is_said_in_words(after, case):
    changes = after(case["file"], case["find"], case["put"])

    assert [f"{change.line} {change.kind} {change.sentence}" for change in changes] == case["said"]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["what"])
def test_undone_it_is_said_the_other_way(after, undone, case):
    edit = case["file"], case["find"], case["put"]
    done = [(change.record, change.what, change.keys, change.before, change.after) for change in after(*edit)]
    back = [(change.record, change.what, change.keys, change.after, change.before) for change in undone(*edit)]
    actions = [OTHER_WAY.get(change.action, change.action) for change in after(*edit)]

    assert sorted(map(repr, back)) == sorted(map(repr, done))
    assert sorted(change.action for change in undone(*edit)) == sorted(actions)


def test_a_new_id_for_the_same_place_is_told_as_such(after):
    came, *_, went = (
        change for change in after("places.yaml", "- id: hadrut", "- id: hadrut-2") if change.what == "entry"
    )

    assert (came.kind, came.record, went.kind, went.record) == ("entry-added", "hadrut-2", "entry-removed", "hadrut")
    assert "it looks like hadrut, which was removed; an id never changes" in str(came.sentence)
    assert "it looks like hadrut-2, which was added; an id never changes" in str(went.sentence)


def test_what_an_entry_cites_is_told_where_it_counts(after):
    changes = after(
        "places.yaml", r"cite: \[decree-1991\](\n  names:\n  - forms: \{az: Qar)", r"cite: [statement-2023]\1"
    )

    assert [change.kind for change in changes] == ["usage-cite-added", "usage-cite-removed"]


@pytest.mark.parametrize(
    ("file", "pattern", "replacement"),
    [
        ("places.yaml", r"\A", "# A comment.\n"),
        ("places.yaml", "PPLA", '"PPLA"'),
        ("places.yaml", "hy: Ստեփանակերտ, ru: Степанакерт", "ru: Степанакерт, hy: Ստեփանակերտ"),
        ("places.yaml", r"since: 1991-11-26, until: open\}\]", "until: open, cite: [decree-1991], since: 1991-11-26}]"),
        ("places.yaml", r"(?s)(- id: stepanakert.*)(- id: qarabag.*)(- id: hadrut.*)", r"\3\1\2"),
        ("places.yaml", r"(?s)(  names:\n)(  - forms: \{hy.*)(  - forms: \{az: Xank.*?)(?=  relations)", r"\1\3\2"),
        ("places.yaml", r"(?s)(    - \{by: ussr[^\n]*\n)(    - \{by: nk[^\n]*\n)", r"\2\1"),
        ("terms.yaml", r"\[Karabakh, Azerbaijan\*\]", "[Azerbaijan*, Karabakh]"),
        ("places.yaml", "en: Stepanakert}", "en: [Stepanakert]}"),
        ("places.yaml", "held-by: azerbaijan, since: 2023", "held-by: azerbaijan, extent: whole, since: 2023"),
    ],
)  # fmt: skip
def test_what_means_nothing_is_no_change(after, file, pattern, replacement):
    assert list(after(file, pattern, replacement)) == []


def test_of_a_name_without_an_english_form_the_first_language_heads_it(state):
    def with_forms(forms):
        text = f"- id: dord\n  feature: PPL\n  names:\n  - {{forms: {forms}}}\n"
        return state({"places.yaml": text})

    def said(old, new):
        return [f"{change.kind} {change.sentence}" for change in compare(with_forms(old), with_forms(new))]

    assert said("{az: Dörd, hy: Չորս}", "{hy: Չորս, az: Dörd}") == [
        "form-heading-changed “Չորս”: headed by “Չորս” (hy), before by “Dörd” (az)"
    ]
    assert said("{az: Dörd, hy: Չորս, en: Four}", "{hy: Չորս, az: Dörd, en: Four}") == []
    assert said("{az: Dörd, hy: Չորս}", "{az: Dörd, hy: Չորս, en: Four}") == [
        "form-added “Four”: form added: “Four” (en)"
    ]
