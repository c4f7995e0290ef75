"""Errors of values that cannot be used: dates, language tags, cases, answers."""

from collections.abc import Sequence

from gazetteer.errors.root import GazetteerError


class CaseError(GazetteerError, ValueError):
    """A case is none that names of a language have; ``known`` are those that they have."""

    def __init__(self, case: str, lang: str, known: Sequence[str]) -> None:
        self.case = case
        self.lang = lang
        self.known = tuple(known)
        super().__init__(case, lang, self.known)

    def __str__(self) -> str:
        """Return the sentence with the known cases."""
        if not self.known:
            return f"no paradigm says how names in {self.lang!r} inflect; inflections.yaml has them"
        return f"names in {self.lang!r} have no case {self.case!r}; known: {', '.join(self.known)}"


class NotTextError(GazetteerError, TypeError):
    """Something that is no text was given as a name."""

    def __init__(self, value: object) -> None:
        self.value = value
        super().__init__(value)

    def __str__(self) -> str:
        """Return the sentence with the type."""
        return f"a name must be text, not {type(self.value).__name__}"


class ContextError(GazetteerError, ValueError):
    """What was said of the place that is meant cannot be used; ``way_out`` says what can."""

    def __init__(self, criterion: str, value: str, way_out: str) -> None:
        self.criterion = criterion
        self.value = value
        self.way_out = way_out
        super().__init__(criterion, value, way_out)

    def __str__(self) -> str:
        """Return the sentence with the way out."""
        return f"{self.criterion} {self.value!r} cannot be used; {self.way_out}"


class DateError(GazetteerError, ValueError):
    """A date is not written in EDTF."""

    def __init__(self, text: str) -> None:
        self.text = text
        super().__init__(text)

    def __str__(self) -> str:
        """Return the sentence with the forms that are understood."""
        return f"{self.text!r} is not an EDTF date; write 1923, 1991-11, 1991-11-26, 1923~, 1988? or ../1988"


class PictureError(GazetteerError, ValueError):
    """A map cannot be drawn as a picture of this size or of these bounds; ``way_out`` says of which it can."""

    def __init__(self, option: str, value: str, way_out: str) -> None:
        self.option = option
        self.value = value
        self.way_out = way_out
        super().__init__(option, value, way_out)

    def __str__(self) -> str:
        """Return the sentence with the way out."""
        return f"{self.option} {self.value!r} cannot be drawn; {self.way_out}"


class LanguageError(GazetteerError, ValueError):
    """A language tag is not one that the library knows how to read."""

    def __init__(self, tag: str, known: Sequence[str]) -> None:
        self.tag = tag
        self.known = tuple(known)
        super().__init__(tag, self.known)

    def __str__(self) -> str:
        """Return the sentence with the known tags."""
        return f"unknown language tag {self.tag!r}; known: {', '.join(self.known)}"


class DraftError(GazetteerError, ValueError):
    """An answer about a new record cannot be used; ``way_out`` says how it is written."""

    def __init__(self, asked: str, answer: str, way_out: str) -> None:
        self.asked = asked
        self.answer = answer
        self.way_out = way_out
        super().__init__(asked, answer, way_out)

    def __str__(self) -> str:
        """Return the sentence with the way out."""
        answer = self.answer if len(self.answer) <= 60 else f"{self.answer[:59]}…"  # noqa: PLR2004
        return f"{self.asked} {answer!r} cannot be used; {self.way_out}"


class MissingAnswersError(GazetteerError, ValueError):
    """Something that a new record needs was not given; ``options`` names what."""

    def __init__(self, kind: str, options: Sequence[str]) -> None:
        self.kind = kind
        self.options = tuple(options)
        super().__init__(kind, self.options)

    def __str__(self) -> str:
        """Return the sentence with the options."""
        return f"a new {self.kind} needs {', '.join(self.options)}; give them, or run this in a terminal to be asked"
