"""A record tried out before all is answered: what is not known yet is filled in, so that one answer can be judged."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from gazetteer.dataset.layout.order import arranged
from gazetteer.dataset.layout.writer import to_yaml
from gazetteer.drafting.checking import problems_of
from gazetteer.drafting.questions import QUESTIONS, Question
from gazetteer.drafting.records import FILE_OF, Answers, record_of
from gazetteer.drafting.survey import Survey

_ID = "the-new-one"
_FILLED = {"name": "en: X", "label": "en: X"}


def errors_of(kind: str, given: Answers, folder: Path, known: Survey) -> list[str]:
    """Return what is wrong with a record, as far as it has been answered.

    Args:
        kind: ``place``, ``term``, ``source`` or ``party``.
        given: The answers so far.
        folder: The data folder.
        known: What it holds.

    Returns:
        A sentence for each error.

    Raises:
        DraftError: If an answer cannot be read.
    """
    value, _ = arranged([partial(kind, given, known)])
    path = folder / FILE_OF[kind]
    found = problems_of(to_yaml(value), value[0], path, known, ())
    return [problem.message for problem in found if problem.severity == "error"]


def partial(kind: str, given: Answers, known: Survey) -> Mapping[str, Any]:
    """Put a record together of the answers so far, and of made-up ones where some are needed."""
    needed = {question.key: [_filled(question, known)] for question in QUESTIONS[kind] if question.is_needed}
    return record_of(kind, {"id": [_ID], **needed, **{key: texts for key, texts in given.items() if texts}}, known)


def _filled(question: Question, known: Survey) -> str:
    if question.key == "cite":
        return next(iter(known.rows["sources.yaml"]), "x")
    return _FILLED.get(question.key) or question.default or next(iter(question.choices), "X")
