"""A running text with its mentions, and what it mentions as a table."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from rich.console import Group
from rich.table import Table
from rich.text import Text

from gazetteer.annotate.annotation import Annotation, Mention
from gazetteer.dataset.data import Dataset
from gazetteer.names.question import Question
from gazetteer.render.found import Found, counted_mentions, found_entries, question_of, surfaces, unsure_names
from gazetteer.render.phrases import ENDORSES_NOTHING, date_asked, language_name, party_label, policy_label
from gazetteer.render.sides import NO_SIDE, Side, letters_of, sides_of, tally
from gazetteer.render.terminal.plain import plain, table

STYLES = {
    "1": "color(136) underline",
    "2": "color(67) underline2",
    "3": "color(132) underline",
    "4": "color(66) underline",
    "5": "color(101) underline",
    "6": "color(97) underline",
    "shared": "bold underline",
    "none": "underline",
}
"""How the names of a side look, by the number of its style; the letters behind them say the same without colour."""

LETTERS = (
    "Behind a name: whose it is; t a loaded term, ” in quotation marks, ° part of another name, ? several entries."
)


def annotation_text(annotation: Annotation, dataset: Dataset, *, lang: str = "en") -> Group:
    """Return an annotated text for a terminal, with tables of what it mentions.

    Args:
        annotation: The annotated text.
        dataset: The data set that it was annotated with.
        lang: The language that the headwords were asked for in.

    Returns:
        Something that rich can print.

    Raises:
        UnknownEntryError: If the data set lacks an entry that the annotation names.
        UnknownPolicyError: If the data set lacks the annotation's policy.
        DateError: If the annotation's date is not written in EDTF.
    """
    return Group(*_Running(annotation, question_of(annotation, dataset, lang=lang)).parts())


@dataclass(frozen=True)
class _Running:
    annotation: Annotation
    question: Question

    @cached_property
    def _sides(self) -> Mapping[str | None, Side]:
        return sides_of(self.question.dataset)

    def parts(self) -> Iterator[Text | Table]:
        """Yield what is printed, one below the other."""
        yield self._facts()
        yield plain("")
        yield self._marked(0, len(self.annotation.text), None)
        yield plain("")
        if len(self.annotation):
            yield self._legend()
            yield from self._tables()
        yield plain(ENDORSES_NOTHING, "dim")

    def _facts(self) -> Text:
        annotation = self.annotation
        facts = (
            language_name(annotation.lang),
            f"names: {policy_label(self.question.policy)}",
            f"date asked about: {date_asked(annotation.as_of, self.question.dataset)}",
            f"data {annotation.data_version}",
        )
        return plain(annotation.source, "bold").append_text(plain(f"\n{' · '.join(facts)}", "dim"))

    def _marked(self, start: int, end: int, within: int | None) -> Text:
        """Return what lies between two offsets; a mention around another one stands in brackets."""
        text, marked = self.annotation.text, plain("")
        for at in self.annotation.inside.get(within, ()):
            mention = self.annotation[at]
            inside = self._marked(mention.start, mention.end, at)
            around = ("[", "]") if at in self.annotation.inside else ("", "")
            marked.append_text(plain(text[start : mention.start])).append(around[0])
            inside.stylize_before(self._style(mention))
            marked.append_text(inside).append(around[1])
            marked.append_text(plain(f"‹{letters_of(mention, self._sides)}›", "dim"))
            start = mention.end
        return marked.append_text(plain(text[start:end]))

    def _style(self, mention: Mention) -> str:
        if mention.embedded is not None:
            return "dim underline"
        return "bold reverse" if mention.entry is None else STYLES[self._sides.get(mention.side, NO_SIDE).style]

    def _legend(self) -> Text:
        legend = plain(f"{LETTERS}\n")
        for side, count in tally(counted_mentions(self.annotation), self._sides).items():
            legend.append_text(plain(side.label, STYLES[side.style])).append_text(plain(f"‹{side.letters}› {count}   "))
        return legend

    def _tables(self) -> Iterator[Table]:
        found = found_entries(self.annotation, self.question)
        entries = table("Headword and entry", "In the text", "Mentions", "Whose name", "Used by")
        for one in found:
            if one.mentions:
                entries.add_row(*map(plain, self._row(one)))
        yield entries
        unsure = table("In the text", "May mean", "Mentions")
        for name in unsure_names(self.annotation):
            unsure.add_row(plain(name.surface), plain(", ".join(name.candidates)), plain(str(len(name.mentions))))
        if unsure.row_count:
            yield unsure

    def _row(self, found: Found) -> tuple[str, ...]:
        counts = tally((self.annotation[at] for at in found.counted), self._sides)
        users = {party for at in found.mentions for party in self.annotation[at].used_by}
        spelled = surfaces(self.annotation, found.mentions)
        return (
            f"{found.headword.text}\n{found.entry.id}",
            ", ".join(f"{surface} ×{count}" if count > 1 else surface for surface, count in spelled.items()),
            str(len(found.counted)),
            ", ".join(f"{side.label} {count}" for side, count in counts.items()),
            ", ".join(party_label(party, self.question.dataset) for party in sorted(users)),
        )
