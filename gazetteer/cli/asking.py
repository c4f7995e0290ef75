"""Asking about a new record, question by question, on standard error, so that standard output is the record alone."""

import shlex
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from rich.console import Console
from rich.prompt import Confirm, Prompt

from gazetteer.cli.console import complain
from gazetteer.drafting.questions import QUESTIONS, Question, has_sense, with_defaults
from gazetteer.errors import DraftError, GazetteerError

if TYPE_CHECKING:
    from gazetteer.drafting.desk import Desk
    from gazetteer.drafting.twins import Twin

Given = Mapping[str, Sequence[str]]
_TELLING = ("name", "label", "title", "url", "link", "at")
"""The questions whose answers may show that a record is there already."""


def asked(kind: str, given: Given, opened: Callable[[], "Desk"]) -> Given:
    """Ask for what was not given.

    Args:
        kind: The kind of record.
        given: What was given already.
        opened: Returns the desk, as soon as the folder is looked through.

    Returns:
        All answers. The end of input ends the command as an interruption does; what was answered is then told as
        options to go on with.
    """
    answers = dict(given)
    try:
        for question in QUESTIONS[kind]:
            if question.key != "id" and has_sense(question, answers):
                _ask(kind, question, answers, opened)
        _ask_for_id(kind, answers, opened)
    except (EOFError, KeyboardInterrupt):
        if options := [f"--{key}={text}" for key, texts in answers.items() if not given.get(key) for text in texts]:
            complain(f"nothing is written; to go on from here, give the same command {shlex.join(options)}")
        raise
    return answers


def confirmed(question: str) -> bool:
    """Ask something that is answered with yes or no; no if nothing is answered."""
    return Confirm.ask(question, console=_console(), default=False)


def told(twin: "Twin") -> str:
    """Return a sentence about what a record may be already."""
    shared = f", which has {twin.shared!r}" if twin.shared else ""
    far = "" if twin.kilometres is None else f", {twin.kilometres:.1f} km away"
    return f"it may be {twin.row.id!r}{shared}{far}"


def _ask(kind: str, question: Question, answers: dict[str, Sequence[str]], opened: Callable[[], "Desk"]) -> None:
    """Ask a question, and tell what the answer shows."""
    if question.is_point:
        for sentence in opened().shared_points(answers):
            complain(sentence)
    before = dict(answers)
    while answer := _answer(kind, question, answers, opened):
        answers[question.key] = [*answers.get(question.key, ()), answer]
        if not question.is_many:
            break
    if question.key in _TELLING and answers.get(question.key):
        seen = {twin.row.id for twin in opened().twins(kind, before)}
        for twin in opened().twins(kind, answers):
            if twin.row.id not in seen:
                complain(told(twin))


def _ask_for_id(kind: str, answers: dict[str, Sequence[str]], opened: Callable[[], "Desk"]) -> None:
    """Show the id that is made, and take another one for it."""
    question = next(question for question in QUESTIONS[kind] if question.key == "id")
    if answers.get("id"):
        return
    try:
        proposed = opened().draft(kind, with_defaults(kind, answers)).value["id"]
    except DraftError as error:
        complain(error)
        proposed = ""
    question = replace(question, asks="Its id, which never changes", default=proposed, is_needed=True)
    _ask(kind, question, answers, opened)


def _answer(kind: str, question: Question, answers: Given, opened: Callable[[], "Desk"]) -> str:
    """Ask until an answer can be used; an empty one will do where none is needed."""
    console = _console()
    is_first = not answers.get(question.key)
    asks, default = (question.asks, question.default) if is_first else ("Another, or nothing", "")
    if is_first and question.example:
        console.print(f"  such as {question.example}", style="dim", markup=False, highlight=False)
    while True:
        answer = Prompt.ask(asks, console=console, default=default, show_default=bool(default)).strip()
        if not answer and not (question.is_needed and is_first):
            return ""
        try:
            return opened().accepted(kind, question, answer, answers)
        except GazetteerError as error:
            complain(error)


def _console() -> Console:
    return Console(file=sys.stderr, markup=False, emoji=False, highlight=False)
