"""What a new record is drafted with: the folder, what it holds, and what follows from that for the answers."""

import re
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from gazetteer.dataset.files import OPTIONAL, REQUIRED, built_in_folder
from gazetteer.dataset.overlay import is_overlay
from gazetteer.dataset.yaml_reader import read_yaml
from gazetteer.drafting import answers
from gazetteer.drafting.advice import misplaced, shared_points
from gazetteer.drafting.draft import Draft, draft
from gazetteer.drafting.mentions import mentions, way_out
from gazetteer.drafting.points import point
from gazetteer.drafting.questions import Question
from gazetteer.drafting.records import FILE_OF, Answers
from gazetteer.drafting.survey import Survey, survey
from gazetteer.drafting.trial import errors_of, partial
from gazetteer.drafting.twins import Twin, twins
from gazetteer.errors import DraftError, InputError

_LONGEST = 10_000
_BROKEN = re.compile("[\ufffd\ud800-\udfff]")
_READERS: Mapping[str, Callable[[str], Any]] = {
    "name": answers.name,
    "label": lambda text: answers.forms(text, "label"),
    "part-of": answers.part_of,
    "at": point,
    "link": answers.link,
    "lang": answers.lang,
    "objection": answers.objection,
}


@dataclass(frozen=True)
class Desk:
    """A data folder, what it and the data under it hold, and the languages that ids of places are made of."""

    folder: Path
    known: Survey
    langs: tuple[str, ...]

    def checked(self, question: Question, answer: str) -> str:
        """Return an answer that can be used.

        Raises:
            DraftError: If it cannot be read, or names what there is not; it says what to write.
        """
        _check_text(question, answer)
        if question.choices and answer not in question.choices:
            raise DraftError(question.key, answer, f"choose one of {', '.join(question.choices)}")
        read = _READERS[question.key](answer) if question.key in _READERS else answer
        for kind, named in mentions(question.key, read):
            rows = self.known.rows[FILE_OF[kind]]
            if named not in rows:
                raise DraftError(question.key, answer, way_out(kind, named, rows))
        return answer

    def accepted(self, kind: str, question: Question, answer: str, given: Answers) -> str:
        """Return an answer that can be used beside those before it.

        Raises:
            DraftError: If it cannot be read, or makes the record wrong as none of them does.
        """
        self.checked(question, answer)
        before = errors_of(kind, given, self.folder, self.known)
        with_it = {**given, question.key: [*given.get(question.key, ()), answer]}
        if added := [told for told in errors_of(kind, with_it, self.folder, self.known) if told not in before]:
            raise DraftError(question.key, answer, added[0])
        return answer

    def twins(self, kind: str, given: Answers) -> tuple[Twin, ...]:
        """Return what a record may be already, from what has been answered so far."""
        return twins(partial(kind, given, self.known), FILE_OF[kind], self.known)

    def shared_points(self, given: Answers) -> list[str]:
        """Return a sentence about each place with whose point a new one may be shown: a namesake, or its unit."""
        return shared_points(partial("place", given, self.known), self.known)

    def doubts(self, kind: str, given: Answers) -> list[str]:
        """Return what looks like an oversight, and may be meant: longitude and latitude that are exchanged."""
        return misplaced(partial(kind, given, self.known), self.known)

    def draft(self, kind: str, given: Answers) -> Draft:
        """Draft a record from answers.

        Returns:
            The draft; nothing is written.

        Raises:
            DraftError: If an answer cannot be read, or no id can be made.
            OutputError: If the file that it belongs in cannot be read.
        """
        return draft(kind, given, self.folder, self.known, self.langs)


def desk(folder: Path, under: Path | None = None) -> Desk:
    """Look through a data folder, or one that is laid over another.

    Args:
        folder: The folder.
        under: What it is laid over; of a folder without ``dataset.yaml``, the built-in data if left out.

    Returns:
        What new records in it are drafted with.

    Raises:
        InputError: If there is no such folder, or nothing in it that a data folder has.

    Examples:
        >>> desk(Path("tests/data/cyprus")).langs
        ('el', 'tr', 'en')
    """
    _check_folder(folder, (*REQUIRED, *OPTIONAL))
    below = under or (built_in_folder() if is_overlay(folder) else None)
    known = survey(folder)
    if below is None:
        return Desk(folder, known, _langs(folder))
    _check_folder(below, REQUIRED)
    return Desk(folder, known.over(survey(below)), _langs(below))


def _check_text(question: Question, answer: str) -> None:
    if question.is_needed and not answer.strip(" \t,;"):
        raise DraftError(question.key, answer, "this is needed; write something")
    if len(answer) > _LONGEST:
        raise DraftError(question.key, answer, f"write at most {_LONGEST:,} characters")
    if _BROKEN.search(answer):
        raise DraftError(question.key, answer, "some of it is no UTF-8; type it again")


def _check_folder(folder: Path, files: Collection[str]) -> None:
    if not folder.is_dir():
        raise InputError(str(folder), "there is no such folder; make one with `gazetteer init`")
    if not any((folder / file).is_file() for file in files):
        raise InputError(str(folder), "it has none of the files of a data folder; make one with `gazetteer init`")


def _langs(folder: Path) -> tuple[str, ...]:
    """Return the languages that ids of places are made of, as far as a data set says."""
    try:
        manifest = read_yaml((folder / "dataset.yaml").read_bytes(), path="dataset.yaml").value
    except OSError:
        return ()
    said = manifest if isinstance(manifest, dict) else {}
    sides, chosen = said.get("languages"), said.get("id-languages")
    langs = chosen if isinstance(chosen, list) else list(sides.values()) if isinstance(sides, dict) else []
    return tuple(dict.fromkeys(lang for lang in langs if isinstance(lang, str)))
