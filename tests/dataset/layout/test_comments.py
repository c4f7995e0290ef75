"""Where comments go: a table of awkward ones, each with its result, which stays as it is."""

import pytest

from gazetteer.dataset.layout import formatted

TABLE = {
    "the head of the file": (
        "# yaml-language-server: $schema=x\n\n\n# About\n# this\n\n- id: a\n",
        "# yaml-language-server: $schema=x\n\n# About\n# this\n\n- id: a\n",
    ),
    "the head, close to the first record": ("\n\n#About   \n- id: a\n", "#About\n- id: a\n"),
    "the head of a mapping, whose first key moves": (
        "# yaml-language-server: $schema=x\nb: x\nid: y\n",
        "# yaml-language-server: $schema=x\nid: y\nb: x\n",
    ),
    "the head of a mapping, and a comment of its first key": (
        "# head\n\n# b\nb: x\n# id\nid: y\n",
        "# head\n\n# id\nid: y\n# b\nb: x\n",
    ),
    "between records": (
        "- id: a\n\n\n\n# ---- B\n\n\n- id: b\n- id: c\n",
        "- id: a\n\n# ---- B\n\n- id: b\n\n- id: c\n",
    ),
    "above a key that moves": ("- type: x\n  # its id\n  id: a\n", "# its id\n- id: a\n  type: x\n"),
    "above a key": ("- id: a\n     # its type\n  type: x\n", "- id: a\n  # its type\n  type: x\n"),
    "beside a key": ("- id: a      # c\n  type: x# no\n", "- id: a # c\n  type: x# no\n"),
    "beside a mapping": ("- names:\n  - {en: a}     # c\n", "- names:\n  - {en: a} # c\n"),
    "beside what takes several lines": (
        f"- cite: [{', '.join(['a' * 30] * 5)}] # c\n",
        f"# c\n- cite: [{', '.join(['a' * 30] * 3)},\n    {', '.join(['a' * 30] * 2)}]\n",
    ),
    "beside a key with a list": ("- id: a\n  names: # c\n  - {en: a}\n", "- id: a\n  # c\n  names:\n  - {en: a}\n"),
    "beside a dash": ("- # c\n  id: a\n", "# c\n- id: a\n"),
    "beside a dash and below it": ("- # c\n  # d\n  id: a\n", "# c\n# d\n- id: a\n"),
    "beside a dash, whose first key moves": ("- # c\n  type: x\n  # d\n  id: a\n", "# c\n# d\n- id: a\n  type: x\n"),
    "below a dash": ("-\n  # c\n  id: a\n", "# c\n- id: a\n"),
    "in a list": ("- cite: [a, # c\n    b]\n", "- cite:\n  - a # c\n  - b\n"),
    "above an item in a list": ("- cite: [a,\n    # c\n    b]\n", "- cite:\n  - a\n  # c\n  - b\n"),
    "at the end of a list": ("- cite: [a,\n    b\n    # c\n    ]\n", "# c\n- cite: [a, b]\n"),
    "in an empty list": ("- id: a\n  cite: [\n    # c\n    ]\n", "- id: a\n  # c\n  cite: []\n"),
    "in a mapping": ("- label: {en: a, # c\n    hy: b}\n", "- label:\n    en: a # c\n    hy: b\n"),
    "behind brackets": ("- cite: [a,\n    b] # c\n", "- cite: [a, b] # c\n"),
    "at the end of a record": ("- id: a\n  # c\n- id: b\n", "- id: a\n  # c\n\n- id: b\n"),
    "at the end of a name": (
        "- id: a\n  names:\n  - forms: {en: a}\n    # c\n    when: {near: [b]}\n    # d\n  links: {osm: x}\n",
        "- id: a\n  names:\n  - forms: {en: a}\n    # c\n    when: {near: [b]}\n    # d\n  links: {osm: x}\n",
    ),
    "at the end of an indented list of a file": ("match:\n  - a\n  # c\nhy: b\n", "match: [a]\n# c\nhy: b\n"),
    "at the end of an indented list, then of the file": ("match:\n  - a\n  # c\n", "match: [a]\n# c\n"),
    "at the end of an indented list of a record": (
        "- id: a\n  cite:\n    - x\n    # c\n  note: b\n- id: d\n  cite:\n    - x\n    # e\n- id: f\n",
        "- id: a\n  cite: [x]\n  # c\n  note: b\n\n- id: d\n  cite: [x]\n  # e\n\n- id: f\n",
    ),
    "at the end of an indented list of a part": (
        "- names:\n    - usage:\n        - by: us\n        # c\n    # d\n  links: {osm: x}\n",
        "- names:\n  - usage:\n    - {by: us}\n    # c\n  # d\n  links: {osm: x}\n",
    ),
    "deeper, then not": ("- id: a\n    # b\n\n# c\n- id: d\n", "- id: a\n  # b\n\n# c\n- id: d\n"),
    "above a name that moves": (
        "- names:\n  # m\n  - forms: {en: Meghri}\n  # a\n  - forms: {en: Agarak} # b\n",
        "- names:\n  # a\n  - forms: {en: Agarak} # b\n  # m\n  - {forms: {en: Meghri}}\n",
    ),
    "at the end of the file": ("- id: a\n# c\n\n\n# d\n\n", "- id: a\n# c\n\n# d\n"),
    "without an end of the line": ("- id: a\n\n# c", "- id: a\n\n# c\n"),
    "nothing but comments": ("\n# a\n\n\n# b\n\n", "# a\n\n# b\n"),
    "nothing": ("\n\n", ""),
    "between keys of a file": ("a: x\n\n# c\nb: y\n\nc: z\n", "a: x\n\n# c\nb: y\nc: z\n"),
    "below a key": ("a:\n  # c\n  - x: y\n", "a:\n# c\n- {x: y}\n"),
    "below a key with a text": ("a:\n  # c\n  x\n", "# c\na: x\n"),
    "behind a text over lines": ("a: >- # c\n  x\n  y\nb: |-  # d\n  z\n  z\n", "a: x y # c\n# d\nb: |-\n  z\n  z\n"),
    "behind texts over lines in a record": (
        "- forms:\n    az: >- # c\n      x\n      y\n    en: |- # d\n      z\n      z\n  note: >- # e\n    x\n",
        "- forms:\n    az: x y # c\n    # d\n    en: |-\n      z\n      z\n  note: x # e\n",
    ),
    "beside the first and the last bracket": ("a: [ # c\n  x\n  ] # d\n", "# c\na: [x] # d\n"),
    "behind the end of a document": ("--- # c\na: x # d\n... # e\n", "# c\na: x # d\n# e\n"),
    "behind the end of a document with records": ("- id: x\n... # e\n", "- id: x\n# e\n"),
    "what looks like one": ("a: 'x # y'\nb: x#y\nc: |-\n  # z\n  y\n", 'a: "x # y"\nb: x#y\nc: |-\n  # z\n  y\n'),
    "at the beginning of a line in a text": ('a: "x\n# y" # c\n', 'a: "x # y" # c\n'),
    "in a language from right to left": ("- a # شوشا\n- b # שושה\n", "- a # شوشا\n- b # שושה\n"),
    "with marks of a document": ("# a\n---\n# b\nx: y\n...\n# c\n", "# a\n# b\nx: y\n# c\n"),
    "by the line ends of Windows": ("# a\r\nx: y # b\r\n", "# a\nx: y # b\n"),
    "behind a byte-order mark": ("\ufeff# a\nx: y\n", "# a\nx: y\n"),
}


@pytest.mark.parametrize(("text", "result"), TABLE.values(), ids=TABLE)
def test_a_comment_stays_with_what_it_is_about(text, result):
    assert formatted(text.encode(), path="x.yaml") == result
    assert formatted(result.encode(), path="x.yaml") == result
