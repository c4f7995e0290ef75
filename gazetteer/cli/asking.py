"""Asking about a new record, question by question, on standard error, so that standard output is the record alone."""

import sys
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from gazetteer.cli.console import complain
from gazetteer.drafting.questions import QUESTIONS, Question
from gazetteer.errors import GazetteerError

if TYPE_CHECKING:
    from rich.console import Console

Given = Mapping[str, Sequence[str]]


def asked(
    kind: str, given: Given, check: Callable[[Question, str], str], propose_point: Callable[[Given], str]
) -> Given:
    """Ask for what was not given.

    Args:
        kind: The kind of record.
        given: What was given already.
        check: Returns an answer to a question if it can be read, and raises what is wrong with it.
        propose_point: Returns where it may be, from what has been answered so far; empty if nothing is known.

    Returns:
        All answers. The end of input ends the command as an interruption does.
    """
    answers = dict(given)
    for question in QUESTIONS[kind]:
        if not answers.get(question.key) and question.key != "id":
            default = propose_point(answers) if question.is_point else question.default
            answers[question.key] = _answers(question, check, default)
    return answers


def confirmed(question: str) -> bool:
    """Ask something that is answered with yes or no; no if nothing is answered."""
    from rich.prompt import Confirm  # noqa: PLC0415 - only who is asked wants it

    return Confirm.ask(question, console=_console(), default=False)


def _answers(question: Question, check: Callable[[Question, str], str], default: str) -> list[str]:
    answers: list[str] = []
    while answer := _answer(question, check, default if not answers else "", is_first=not answers):
        answers.append(answer)
        if not question.is_many:
            break
    return answers


def _answer(question: Question, check: Callable[[Question, str], str], default: str, *, is_first: bool) -> str:
    """Ask until an answer can be read; an empty one will do where none is needed."""
    from rich.prompt import Prompt  # noqa: PLC0415 - only who is asked wants it

    console = _console()
    if is_first and question.example:
        console.print(f"  such as {question.example}", style="dim", markup=False, highlight=False)
    while True:
        asks = question.asks if is_first else "Another, or nothing"
        answer = Prompt.ask(asks, console=console, default=default, show_default=bool(default)).strip()
        if not answer and not (question.is_needed and is_first):
            return ""
        try:
            return check(question, answer)
        except GazetteerError as error:
            complain(error)


def _console() -> "Console":
    from rich.console import Console  # noqa: PLC0415

    return Console(file=sys.stderr, markup=False, emoji=False, highlight=False)
