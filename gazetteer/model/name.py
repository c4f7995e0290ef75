"""Names: one appellation with its forms, and who uses it."""

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple, Self

from pydantic import Field, PrivateAttr, model_validator

from gazetteer.codes import FormRole, Stance
from gazetteer.errors import CaseError, LanguageError
from gazetteer.language.heading import heading
from gazetteer.language.inflect import in_case
from gazetteer.language.tags import check_tag
from gazetteer.model.base import Coded, FormTexts, FrozenMap, Id, Listed, Record, Text, Texts
from gazetteer.model.dates import Period
from gazetteer.model.rules import Inflections
from gazetteer.model.source import Citation, Cited

FORM_KEYS: Mapping[FormRole, str] = {
    FormRole.PLAIN: "forms",
    FormRole.RENDERING: "renderings",
    FormRole.ADJECTIVE: "adjectives",
    FormRole.HIDDEN: "hidden",
}
"""Under which key of a name the forms of each role stand; those that may be shown come first."""


INFLECTIONS = "inflections"
"""The key of the validation context under which names find the paradigms of their data set."""


class Form(NamedTuple):
    """The characters of a name in one language and script, and what they are for."""

    text: str
    lang: str
    role: FormRole


class Usage(Cited, Period):
    """A party's stance to a name over a period; it holds for all forms unless it says which."""

    by: Id
    stance: Coded[Stance]
    forms: Texts = ()
    reported_by: Listed[Citation] = Field(default=(), alias="reported-by")

    @property
    def is_use(self) -> bool:
        """Whether the party has the name as official or otherwise uses it."""
        return self.stance in (Stance.OFFICIAL, Stance.USES)

    def holds_for(self, form: str) -> bool:
        """Say whether it holds for a form of its name, given by its characters."""
        return not self.forms or form in self.forms


class Condition(Record):
    """When words count in a loaded sense: one of ``near`` and one of ``in_text``, none of ``not_near``.

    Each item is a word or phrase; a trailing ``*`` allows any ending. *Near* is within 190 letters and blanks on either
    side; a word of a term itself satisfies ``near`` too, and never speaks against it.
    """

    near: Texts = ()
    not_near: Texts = Field(default=(), alias="not-near")
    in_text: Texts = Field(default=(), alias="in-text")


class Examples(Record):
    """Sentences in which the entry must be found, and sentences in which it must not."""

    match: Texts = ()
    skip: Texts = ()


class Name(Cited):
    """One appellation of an entry with its forms by language and script.

    ``seen_in`` cites, by language, texts that write its forms so; whose name it is, its usages say.
    """

    _inflections: Inflections = PrivateAttr(default_factory=Inflections)
    forms: FrozenMap[FormTexts]
    renderings: FrozenMap[FormTexts] = Field(default_factory=dict, validate_default=True)
    adjectives: FrozenMap[FormTexts] = Field(default_factory=dict, validate_default=True)
    hidden: FrozenMap[FormTexts] = Field(default_factory=dict, validate_default=True)
    seen_in: FrozenMap[Listed[Citation]] = Field(default_factory=dict, validate_default=True, alias="seen-in")
    usage: Listed[Usage] = ()
    when: Condition | None = None
    note: Text | None = None

    @model_validator(mode="after")
    def _tags_are_known(self) -> Self:
        if not self.forms:
            raise ValueError("a name needs at least one form")
        for group in self.form_groups().values():
            for tag in group:
                check_tag(tag)
        for tag in self.seen_in:
            check_tag(tag)
        if unseen := next((tag for tag in self.seen_in if tag not in self.forms), None):
            raise ValueError(f"seen-in cites texts in {unseen!r}, in which there is no form")
        return self

    def model_post_init(self, context: Any, /) -> None:
        """Remember the paradigms of the data set that is being read."""
        if isinstance(context, dict) and INFLECTIONS in context:
            self._inflections = context[INFLECTIONS]

    def __eq__(self, other: object) -> bool:
        """Say whether another name says the same, whatever the paradigms of its data set are."""
        return isinstance(other, Name) and self.__dict__ == other.__dict__

    def __hash__(self) -> int:
        """Return a hash of the forms."""
        return hash(self.forms)

    def form_groups(self) -> dict[FormRole, Mapping[str, tuple[str, ...]]]:
        """Return the forms by language of each role, those that may be shown first."""
        return {role: getattr(self, key) for role, key in FORM_KEYS.items()}

    def all_forms(self) -> Iterator[Form]:
        """Yield every form, those that may be shown first, in file order."""
        for role, group in self.form_groups().items():
            for lang, texts in group.items():
                for text in texts:
                    yield Form(text, lang, role)

    def forms_in(self, lang: str) -> tuple[str, ...]:
        """Return the forms that may be shown in a language, the display form first; empty where there is none."""
        return self.forms.get(lang) or self.renderings.get(lang) or ()

    def inflect(self, case: str, *, lang: str | None = None) -> tuple[str, ...]:
        """Return the name in a case, by the paradigms of its data set.

        Args:
            case: A case of the language, such as ``genitive`` or ``locative``.
            lang: The tag of the form to inflect; the first that has paradigms, if left out.

        Returns:
            The display form in the case, the usual form of it first; as it is where the word does not inflect.

        Raises:
            LanguageError: If there is no form with the tag; it lists those that there are.
            CaseError: If names of the language have no such case; it lists those that they have.
        """
        inflected = {paradigm.lang for paradigm in self._inflections.paradigms}
        tag = lang or next((tag for tag in self.forms if tag in inflected), None)
        if tag is None:
            raise CaseError(case, ", ".join(self.forms), ())
        form = self.form_in(tag)
        if form is None:
            raise LanguageError(tag, tuple(self.forms))
        return in_case(form, tag, case, self._inflections)

    def form_in(self, lang: str) -> str | None:
        """Return the form to show in a language, or ``None`` where there is none."""
        return next(iter(self.forms_in(lang)), None)

    @property
    def heading(self) -> tuple[str, str]:
        """The form that heads the name, and its language: English where there is one, else the first."""
        return heading(self.forms, self.renderings)


def inherit_citations(value: Any, cite: Any) -> Any:
    """Return a raw record with a citation, its own or else the one that is handed down.

    What an entry or a name says once holds for all under it that says nothing else.
    """
    if not cite or not isinstance(value, dict) or value.get("cite"):
        return value
    return {**value, "cite": cite}
