"""The work that a text takes grows as the text does: told by counting, since no clock is the same twice."""

import pytest

from gazetteer.annotate.annotation import Annotation
from gazetteer.codes import Level
from gazetteer.documents.text import read_text
from gazetteer.style.apart import Apart, Switch
from gazetteer.style.finding import Finding, Suggestion
from gazetteer.style.rewriting import Edit, Rewriting


def test_findings_are_not_compared_with_all_that_are_written(monkeypatch):
    findings = [
        Finding(at, at + 6, "L101", Level.WARNING, "", "Shushi", None, Suggestion("Shusha")) for at in range(0, 7000, 7)
    ]
    compared = []
    monkeypatch.setattr(Finding, "__eq__", lambda one, other: compared.append(one) or one is other)

    rewriting = Rewriting.of("Shushi " * 1000, findings, accepted=findings[::2])

    assert len(rewriting.edits) == 1000
    assert len(compared) < 10_000


def test_rounds_of_rewriting_are_put_together_without_going_through_all_edits_for_each():
    read = []

    class Counted(tuple):
        __slots__ = ()

        def __iter__(self):
            read.extend(self[:])
            return super().__iter__()

    edits = Counted(Edit(at, at + 6, "Shushi", "Shusha") for at in range(0, 7000, 7))
    one = Rewriting("Shushi " * 1000, edits, ())
    other = Rewriting(one.after, tuple(Edit(at, at + 6, "Shusha", "Şuşa") for at in range(0, 7000, 7)), ())

    assert len(one.then(other).edits) == 1000
    assert len(read) < 10_000


@pytest.mark.parametrize("mark", ["“", "«", "„"])
def test_the_end_of_a_paragraph_is_looked_for_once(mark, monkeypatch):
    searched = []

    class Paragraph:
        @staticmethod
        def search(text, at):
            searched.append(at)

    monkeypatch.setattr("gazetteer.style.unclosed._PARAGRAPH", Paragraph)
    text = f"Shushi {mark} and " * 1000

    apart = Apart.of(text, read_text(text))

    assert searched == [7]
    assert not apart.hold(0, 6)
    assert apart.hold(len(text) - 1, len(text))


def test_of_many_switches_few_are_asked():
    asked = []

    class Asked(Switch):
        @property
        def is_on(self):
            asked.append(self)
            return super().is_on

    apart = Apart([], [], [Asked(at, at % 2 == 1, frozenset({"L101"})) for at in range(1000)])

    assert [apart.is_off(code, 500) for code in ("L101", "L102")] == [True, False]
    assert len([apart.is_off("L101", at) for at in range(1000)]) == 1000
    assert len(asked) < 2_000


def test_of_names_chained_without_end_a_few_are_looked_at(gaz, monkeypatch):
    read = []
    plain = Annotation.__getitem__
    monkeypatch.setattr(Annotation, "__getitem__", lambda one, at: read.append(at) or plain(one, at))

    found = gaz.lint("Shushi/Shusha/" * 200, style="azerbaijani")

    assert not [each for each in found if each.code == "L101"]
    assert len(read) < 400 * 300
