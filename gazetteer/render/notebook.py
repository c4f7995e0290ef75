"""The text with its mentions marked, for a notebook: one piece of markup without script, style sheet or request.

Whatever the styles of the notebook do to it, each mention has the letters of its side behind it.
"""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from gazetteer.annotate.annotation import Annotation, Mention
from gazetteer.codes import Voice
from gazetteer.render.markup import escape_html
from gazetteer.render.sides import NO_SIDE, Side, letters_of, named_sides, tally

LONGEST = 5_000
"""How much of a text is shown, in characters."""

_LINES = {
    "1": "solid 2px oklch(62% 0.13 70)",
    "2": "double 1px oklch(62% 0.13 250)",
    "3": "dotted 2px oklch(62% 0.13 345)",
    "4": "dashed 2px oklch(62% 0.13 195)",
    "5": "dotted 3px oklch(62% 0.13 110)",
    "6": "wavy 1px oklch(62% 0.13 300)",
}
_PLAIN = "solid 1px gray"
_MARK = "background:none;color:inherit;text-decoration:underline {};text-underline-offset:0.2em"
_TEXT = "white-space:pre-wrap;overflow-wrap:anywhere;max-width:45em;line-height:1.6"
_LETTERS = '<sup style="user-select:none;opacity:0.75">{}</sup>'


def to_notebook(annotation: Annotation, sides: Collection[str]) -> str:
    """Write a text with its mentions for a notebook.

    Args:
        annotation: The annotated text.
        sides: All sides of the data set, so that each looks the same in every text.

    Returns:
        Escaped markup: the text, at most the first `LONGEST` characters of it, with a sentence where it is shortened;
        and what the letters mean, with counts.

    Examples:
        >>> import gazetteer
        >>> markup = to_notebook(gazetteer.load().annotate("<b>Goris</b>"), ["armenian", "azerbaijani"])
        >>> "&lt;b&gt;<mark" in markup, "<script" in markup
        (True, False)
    """
    return _Notebook(annotation, named_sides(sides)).markup()


@dataclass(frozen=True)
class _Notebook:
    """Writes one text; ``sides`` are all sides by id."""

    annotation: Annotation
    sides: Mapping[str | None, Side]

    def markup(self) -> str:
        lang = escape_html(self.annotation.lang)
        text = "".join(self._pieces(0, self._end, None))
        notes = "".join(f"<p>{note}</p>" for note in (self._shortened(), self._legend()) if note)
        return f'<div><div lang="{lang}" dir="auto" style="{_TEXT}">{text}</div>{notes}</div>'

    @cached_property
    def _end(self) -> int:
        """Where what is shown ends: not inside a word, and not inside a mention."""
        text = self.annotation.text
        if len(text) <= LONGEST:
            return len(text)
        end = max(text.rfind(" ", 0, LONGEST), text.rfind("\n", 0, LONGEST), 0) or LONGEST
        return min((m.start for m in self.annotation if m.start < end < m.end), default=end)

    def _pieces(self, start: int, end: int, within: int | None) -> Iterator[str]:
        for at in self.annotation.inside.get(within, ()):
            mention = self.annotation[at]
            if mention.end > end:
                break
            yield escape_html(self.annotation.text[start : mention.start])
            yield self._marked(mention, "".join(self._pieces(mention.start, mention.end, at)))
            start = mention.end
        yield escape_html(self.annotation.text[start:end])

    def _marked(self, mention: Mention, inside: str) -> str:
        side = self.sides.get(mention.side, NO_SIDE)
        style = _MARK.format(_LINES.get(side.style, _PLAIN))
        letters = _LETTERS.format(escape_html(letters_of(mention, self.sides)))
        return f'<mark title="{escape_html(_title(mention, side))}" style="{style}">{inside}{letters}</mark>'

    def _shortened(self) -> str:
        length, mentions = len(self.annotation.text), len(self.annotation)
        if self._end == length:
            return ""
        shown = sum(mention.end <= self._end for mention in self.annotation)
        first = f"Shown are the first {self._end:,} of {length:,} characters, with {shown:,} of {mentions:,} mentions."
        return f"{first} The counts are of the whole text."

    def _legend(self) -> str:
        counted = [self.annotation[at] for at in self.annotation.counted()]
        if not counted:
            return "No name or term is counted in this text."
        counts = tally(counted, self.sides).items()
        return " · ".join(f"{escape_html(f'{side.letters} {side.label}')}: {count:,}" for side, count in counts)


def _title(mention: Mention, side: Side) -> str:
    if mention.entry is None:
        return f"may mean {len(mention.candidates)} entries"
    said = [str(mention.headword), side.label]
    said += [f"inside “{mention.embedded}”"] * (mention.embedded is not None)
    said += ["quoted"] * (mention.voice is Voice.QUOTED)
    said += [f"attributed: {mention.attributed_to}"] * (mention.attributed_to is not None)
    said += [str(mention.anachronism)] * (mention.anachronism is not None)
    return " · ".join(said)
