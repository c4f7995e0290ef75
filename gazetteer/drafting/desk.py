"""What a new record is drafted with: the folder, what it holds, and what follows from that for the answers."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from gazetteer.dataset.suggest import did_you_mean
from gazetteer.dataset.yaml_reader import read_yaml
from gazetteer.drafting import answers
from gazetteer.drafting.draft import Draft, draft
from gazetteer.drafting.questions import Question
from gazetteer.drafting.records import Answers
from gazetteer.drafting.survey import Survey, survey
from gazetteer.drafting.twins import twins
from gazetteer.errors import DraftError
from gazetteer.names.ids import SIDES

_READERS: Mapping[str, Callable[[str], Any]] = {
    "name": answers.name,
    "label": lambda text: answers.forms(text, "label"),
    "part-of": answers.part_of,
    "at": answers.point,
    "link": answers.link,
    "objection": answers.objection,
}


@dataclass(frozen=True)
class Desk:
    """A data folder, what it holds, and the languages of its sides, of which the ids of places are made."""

    folder: Path
    known: Survey
    langs: tuple[str, ...]

    def checked(self, question: Question, answer: str) -> str:
        """Return an answer that can be used.

        Raises:
            DraftError: If it cannot be read, or names what there is not; it says what to write.
        """
        if question.choices and answer not in question.choices:
            raise DraftError(question.key, answer, f"choose one of {', '.join(question.choices)}")
        read = _READERS[question.key](answer) if question.key in _READERS else answer
        for kind, named in _named(question.key, read):
            ids = self._ids(kind)
            if named not in ids:
                hint = did_you_mean(named, sorted(ids)) or f"; add it with `gazetteer new {kind}`"
                raise DraftError(question.key, answer, f"there is no {kind} {named!r}{hint}")
        return answer

    def proposed_point(self, given: Answers) -> str:
        """Return where a place may be: at the point of a namesake, or of its unit; empty if none is known."""
        record = {"names": [answers.name(text) for text in given.get("name", ())]}
        units = [answers.part_of(text)["entry"] for text in given.get("part-of", ())]
        rows = [twin.row for twin in twins(record, "places.yaml", self.known)]
        rows += [row for unit in units if (row := self.known.rows["places.yaml"].get(unit))]
        return next((f"{row.point[0]}, {row.point[1]}" for row in rows if row.point), "")

    def draft(self, kind: str, given: Answers) -> Draft:
        """Draft a record from answers.

        Returns:
            The draft; nothing is written.

        Raises:
            DraftError: If an answer cannot be read.
            OutputError: If the file that it belongs in cannot be read.
        """
        return draft(kind, given, self.folder, self.known, self.langs)

    def _ids(self, kind: str) -> Mapping[str, Any]:
        files = {"party": "parties.yaml", "source": "sources.yaml", "place": "places.yaml"}
        return self.known.rows[files[kind]]


def desk(folder: Path) -> Desk:
    """Look through a data folder.

    Args:
        folder: The folder.

    Returns:
        What new records in it are drafted with.

    Examples:
        >>> desk(Path("tests/data/mini")).proposed_point({"name": ["en: Khankendi"]})
        '46.7515, 39.8153'
    """
    try:
        manifest = read_yaml((folder / "dataset.yaml").read_bytes(), path="dataset.yaml").value or {}
    except OSError:
        manifest = {}
    languages = manifest.get("languages", {}) if isinstance(manifest, dict) else {}
    langs = tuple(dict.fromkeys(languages.values())) if isinstance(languages, dict) else ()
    return Desk(folder, survey(folder), tuple(lang for lang in langs if lang != "ru") or SIDES)


def _named(key: str, read: Any) -> list[tuple[str, str]]:
    """Return the records that an answer names, each with its kind."""
    if key in ("cite", "point-cite"):
        return [("source", each.partition("@")[0]) for each in answers.citations(read)]
    if key in ("point-of", "distinct-from"):
        return [("place", read)]
    if key == "part-of":
        return [("place", read["entry"]), ("party", read["according-to"]), *_sources(read)]
    if key == "name":
        usages = read.get("usage", ())
        return [named for usage in usages for named in (("party", usage["by"]), *_sources(usage))]
    return [("party", read["by"]), *_sources(read)] if key == "objection" else []


def _sources(statement: Mapping[str, Any]) -> list[tuple[str, str]]:
    return [("source", each.partition("@")[0]) for each in statement.get("cite", ())]
