"""Errors of asking for something that there is not, or that there are several of."""

from collections.abc import Sequence

from gazetteer.errors.root import GazetteerError


def _hint(word: str, values: Sequence[str]) -> str:
    return f"; {word} {', '.join(map(repr, values))}" if values else ""


class UnknownEntryError(GazetteerError, LookupError):
    """No entry has this id; ``suggestions`` are ids that look like it."""

    def __init__(self, entry_id: str, suggestions: Sequence[str] = ()) -> None:
        self.entry_id = entry_id
        self.suggestions = tuple(suggestions)
        super().__init__(entry_id, self.suggestions)

    def __str__(self) -> str:
        """Return the sentence with the suggestions."""
        return f"no entry with id {self.entry_id!r}{_hint('did you mean', self.suggestions)}"


class UnknownNameError(GazetteerError, LookupError):
    """No entry has a name with this form, or none that fits what was said of the place.

    ``suggestions`` are forms that look like it; ``elsewhere`` are the ids of entries that have the name and do not fit,
    each with how it stands to the place asked for (``overlaps``), if that is on record.
    """

    def __init__(
        self, form: str, suggestions: Sequence[str] = (), elsewhere: Sequence[tuple[str, str]] = (), asked: str = ""
    ) -> None:
        self.form = form
        self.suggestions = tuple(suggestions)
        self.elsewhere = tuple(elsewhere)
        self.asked = asked
        super().__init__(form, self.suggestions, self.elsewhere, asked)

    def __str__(self) -> str:
        """Return the sentence with the suggestions, or with who has the name and does not fit."""
        if not self.elsewhere:
            return f"no entry has the name {self.form!r}{_hint('did you mean', self.suggestions)}"
        others = ", ".join(f"{entry!r}, which {how} it" if how else repr(entry) for entry, how in self.elsewhere)
        return f"no entry {self.asked} has the name {self.form!r}; it is a name of {others}"


class AmbiguousNameError(GazetteerError, LookupError):
    """Several entries share this form; ``entry_ids`` names them, best first."""

    def __init__(self, form: str, entry_ids: Sequence[str]) -> None:
        self.form = form
        self.entry_ids = tuple(entry_ids)
        super().__init__(form, self.entry_ids)

    def __str__(self) -> str:
        """Return the sentence with the candidates."""
        ids = ", ".join(self.entry_ids)
        return (
            f"{self.form!r} may be any of {ids}; narrow it with `within`, `near`, `country` or `feature`, or use an id"
        )


class UnknownPartyError(GazetteerError, LookupError):
    """No party and no side has this id; ``known`` lists the sides, then the parties."""

    def __init__(self, party_id: str, known: Sequence[str]) -> None:
        self.party_id = party_id
        self.known = tuple(known)
        super().__init__(party_id, self.known)

    def __str__(self) -> str:
        """Return the sentence with the known sides and parties."""
        return f"no party and no side {self.party_id!r}; known: {', '.join(self.known)}"


class UnknownPolicyError(GazetteerError, LookupError):
    """No policy has this id; ``known`` lists those that there are."""

    def __init__(self, policy_id: str, known: Sequence[str]) -> None:
        self.policy_id = policy_id
        self.known = tuple(known)
        super().__init__(policy_id, self.known)

    def __str__(self) -> str:
        """Return the sentence with the known policies."""
        return f"no policy {self.policy_id!r}; known: {', '.join(self.known)}"


class UnknownStyleError(GazetteerError, LookupError):
    """No style has this id, and no file has this name; ``known`` lists the styles that there are."""

    def __init__(self, style_id: str, known: Sequence[str]) -> None:
        self.style_id = style_id
        self.known = tuple(known)
        super().__init__(style_id, self.known)

    def __str__(self) -> str:
        """Return the sentence with the known styles."""
        return f"no style and no file {self.style_id!r}; known: {', '.join(self.known)}"


class TilesError(GazetteerError, LookupError):
    """No provider of map tiles with a name can be used; ``reason`` says why and what to do."""

    def __init__(self, name: str, reason: str) -> None:
        self.name = name
        self.reason = reason
        super().__init__(name, reason)

    def __str__(self) -> str:
        """Return a sentence with the name."""
        return f"no tiles of {self.name!r}: {self.reason}"
