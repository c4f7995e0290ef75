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
SOURCE = """
- {{id: geonames, title: G, kind: dataset, implies: [{{lang: {lang}, by: {party}, stance: uses}}]}}
- {{id: decree-1991, title: D, kind: law}}
- {{id: statement-2023, title: S, kind: statement}}
"""
SUSA = "Susa,far-away,a town in Italy"


def said(state, file, find, put):
    assert find in RULES[file]
    changes = compare(state(RULES), state(RULES | {file: RULES[file].replace(find, put)}))
    return [f"{change.record} {change.kind} {change.sentence}".strip() for change in changes]


@pytest.mark.parametrize(
    ("file", "find", "put", "sentence"),
    [
        ("policies.yaml", "show: each, ", "", "dual policy-steps-changed step 1: names shown changed from each to one"),
        (
            "policies.yaml",
            "stance: [uses], ",
            "in-force: last, ",
            "dual policy-steps-changed step 2 now holds for what is official or used, before only for uses",
        ),
        (
            "policies.yaml",
            "stance: [uses], ",
            "stance: [uses], sides: [armenian, azerbaijani], ",
            "dual policy-steps-changed step 2 now holds only for armenian, azerbaijani, before for all sides",
        ),
        (
            "policies.yaml",
            "[uses], ",
            "[uses], in-force: last, held-since: 1988, ",
            "dual policy-steps-changed step 2: time of usages changed from on-date to last",
        ),
        (
            "policies.yaml",
            "[uses], ",
            "[uses], held-since: 1988, ",
            "dual policy-steps-added step 2: earliest holding that counts added: 1988",
        ),
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


def test_what_a_policy_does_is_told_when_it_comes_or_goes(state):
    came = [
        "added: Both: “Both names.”",
        "steps added: stance official; time of usages on-date; names shown each; reason official",
        "steps added: stance uses; time of usages on-date; names shown one; reason “in use”",
        "sides added: armenian, azerbaijani",
        "way to join names added: slash",
    ]
    lines = said(state, "policies.yaml", "- id: dual", "- id: both")

    assert [line.split(maxsplit=2)[2] for line in lines] == [
        *came,
        *(line.replace("added", "removed") for line in came),
    ]


def test_the_letters_of_a_new_system_are_told(state):
    assert said(state, "romanizations.yaml", "id: two", "id: three")[:3] == [
        "three system-added added: from hy to hy-Latn, “Two”",
        "three system-source-added source added: x",
        "three system-letters-added letters (ա) added: a",
    ]


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


def test_an_implication_is_not_called_by_what_changed_in_it(state):
    def with_source(lang, party):
        return state({"sources.yaml": SOURCE.format(lang=lang, party=party)})

    def told(new):
        return [str(change.sentence) for change in compare(with_source("az", "azerbaijan"), new)]

    assert told(with_source("ru", "azerbaijan")) == ["implication 1: language changed from az to ru"]
    assert told(with_source("az", "armenia")) == ["implication az: party changed from azerbaijan to armenia"]
