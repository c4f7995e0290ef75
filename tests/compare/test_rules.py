"""Policies and the rules of language: what is in them, and their order where the first that fits decides."""

import pytest

from gazetteer.compare import compare
from gazetteer.dataset.files import DataFile, built_in_folder

RULES = {
    "policies.yaml": """
- id: dual
  label: {en: Both}
  description: Both names.
  order: [armenian, azerbaijani]
  steps:
  - {stance: [official], show: each, reason: official}
  - {stance: [uses], reason: in use}
""",
    "romanizations.yaml": """
- {id: one, lang: hy, to: hy-Latn, label: One, source: x, letters: {ա: a, բ: [b, p]}}
- {id: two, lang: hy, to: hy-Latn, label: Two, source: x, letters: {ա: a}}
""",
    "inflections.yaml": """
paradigms:
- {lang: ru, endings: [a], cases: {genitive: [ы, и]}}
- {lang: ru, endings: [b], cases: {genitive: [я]}}
""",
    "contexts.yaml": """
languages:
- lang: en
  common-words: [the, of]
  heads:
  - {features: [STM], after: [river, rivers]}
  - {features: [LK], after: [lake]}
- lang: ru
  common-words: [и]
""",
    "traps.csv": "spelling,kind,why\nSusa,far-away,a town in Italy\nMartini,word,a drink\n",
}
SUSA = "Susa,far-away,a town in Italy"


def said(state, file, find, put):
    assert find in RULES[file]
    changes = compare(state(RULES), state(RULES | {file: RULES[file].replace(find, put)}))
    return [f"{change.record} {change.kind} {change.sentence}".strip() for change in changes]


@pytest.mark.parametrize(
    ("file", "find", "put", "sentence"),
    [
        ("policies.yaml", "show: each, ", "", "dual policy-steps-changed steps (1 show) changed from each to one"),
        (
            "policies.yaml",
            "[armenian, azerbaijani]",
            "[azerbaijani, armenian]",
            "dual policy-order-reordered order of sides changed",
        ),
        ("policies.yaml", "id: dual", "id: both", "both policy-added added: Both: “Both names.”"),
        ("romanizations.yaml", "[b, p]", "[p, b]", "one system-letters-reordered order of letters (բ) changed"),
        (
            "romanizations.yaml",
            "label: Two",
            "label: Second",
            "two system-label-changed label changed from Two to Second",
        ),
        (
            "inflections.yaml",
            "[ы, и]",
            "[и, ы]",
            "inflections-paradigms-reordered order of paradigms (ru 1 cases genitive) changed",
        ),
        (
            "contexts.yaml",
            "[the, of]",
            "[of, the, to]",
            "contexts-languages-added languages (en common-words) added: to",
        ),
        (
            "contexts.yaml",
            "[lake]",
            "[lake, lakes]",
            "contexts-languages-added languages (en heads LK after) added: lakes",
        ),
        ("traps.csv", "a drink", "a cocktail", "Martini trap-why-changed why changed from “a drink” to “a cocktail”"),
        ("traps.csv", "Susa,far-away,a town in Italy\n", "", "Susa trap-removed removed: far-away, “a town in Italy”"),
    ],
)
def test_a_change_of_a_rule_is_said_in_words(state, file, find, put, sentence):
    assert sentence in said(state, file, find, put)


def test_steps_in_another_order_mean_something_else(state):
    one, other = RULES["policies.yaml"].splitlines()[-2:]

    assert said(state, "policies.yaml", f"{one}\n{other}", f"{other}\n{one}") == [
        "dual policy-steps-reordered order of steps changed"
    ]


def test_systems_in_another_order_mean_something_else(state):
    _, one, other = RULES["romanizations.yaml"].splitlines()

    assert said(state, "romanizations.yaml", f"{one}\n{other}", f"{other}\n{one}") == [
        "system-reordered order of systems changed"
    ]


@pytest.mark.parametrize(
    ("file", "find", "put"),
    [
        ("contexts.yaml", "[river, rivers]", "[rivers, river]"),
        ("contexts.yaml", "- lang: ru\n  common-words: [и]\n", ""),
        ("traps.csv", "Susa,far-away,a town in Italy\nMartini,word,a drink\n", f"Martini,word,a drink\n{SUSA}\n"),
    ],
)
def test_another_order_of_words_and_traps_means_nothing(state, file, find, put):
    assert [line for line in said(state, file, find, put) if "ru" not in line] == []


def test_rules_that_a_folder_takes_over_count_as_its_own(state):
    def with_contexts(content):
        files = tuple(file for file in state(RULES).files if file.name != "contexts.yaml")
        built_in = built_in_folder() / "traps.csv"
        return type(state({}))("x", (*files, DataFile("contexts.yaml", built_in, content, is_inherited=True)), ())

    own = state(RULES)
    assert list(compare(own, with_contexts(RULES["contexts.yaml"].encode()))) == []
