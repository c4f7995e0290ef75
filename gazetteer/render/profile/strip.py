"""The strip: the text from beginning to end, a lane for each side, a tick for each mention, quotations shaded."""

from collections.abc import Sequence
from dataclasses import dataclass

from gazetteer.annotate.annotation import Annotation, Mention
from gazetteer.annotate.profile.tallies import order_of
from gazetteer.annotate.quotations import Quotations
from gazetteer.codes import Kind, Voice
from gazetteer.render.counting import counted
from gazetteer.render.markup import escape_html
from gazetteer.render.page.legend import sample
from gazetteer.render.profile.phrases import VOICES, Sides
from gazetteer.render.sides import NO_SIDE

_KEY = """<ul class="key">
<li><svg aria-hidden="true"><line class="tick" x1="50%" x2="50%" y1="15%" y2="85%"/></svg> a name</li>
<li><svg aria-hidden="true"><circle class="dot" cx="50%" cy="50%" r="4"/></svg> a loaded term</li>
<li><svg aria-hidden="true"><line class="tick attributed" x1="50%" x2="50%" y1="15%" y2="85%"/></svg> attributed</li>
<li><svg aria-hidden="true"><rect class="quotation" width="100%" height="100%"/></svg> between quotation marks</li>
</ul>"""


@dataclass(frozen=True)
class Strip:
    """Draws where the mentions of a text stand that count."""

    annotation: Annotation
    sides: Sides

    def markup(self) -> str:
        """Write the strip.

        Returns:
            Markup; nothing for a text without a mention that counts.
        """
        lanes: dict[str | None, list[Mention]] = {}
        for at in self.annotation.counted():
            lanes.setdefault(self.annotation[at].side, []).append(self.annotation[at])
        if not lanes:
            return ""
        shades = self._shades()
        drawn = "".join(self._lane(side, lanes[side], shades) for side in sorted(lanes, key=order_of))
        return f"""<section class="list strip" aria-labelledby="strip">
<h2 id="strip">From the beginning of the text to its end</h2>
{drawn}<p class="ends" aria-hidden="true"><span>beginning</span><span>end</span></p>
{_KEY}
</section>
"""

    def _lane(self, side_id: str | None, mentions: Sequence[Mention], shades: str) -> str:
        side = self.sides.get(side_id, NO_SIDE)
        ticks = "".join(map(self._tick, mentions))
        said = escape_html(f"{side.label}: {counted(len(mentions), 'mention')}, from beginning to end")
        return (
            f'<div class="lane" data-style="{side.style}"><span>{sample(side)} <span class="count">{len(mentions)}'
            f'</span></span><svg role="img" aria-label="{said}">{shades}{ticks}</svg></div>\n'
        )

    def _tick(self, mention: Mention) -> str:
        at = self._percent(mention.start)
        title = f"<title>{escape_html(f'{mention.surface}, {VOICES[mention.voice]}')}</title>"
        if mention.kind is Kind.TERM:
            return f'<circle class="dot" cx="{at}" cy="50%" r="4">{title}</circle>'
        attributed = " attributed" * (mention.voice is Voice.ATTRIBUTED)
        return f'<line class="tick{attributed}" x1="{at}" x2="{at}" y1="15%" y2="85%">{title}</line>'

    def _shades(self) -> str:
        quotations = Quotations.of(self.annotation.text)
        return "".join(
            f'<rect class="quotation" x="{self._percent(start)}" width="{self._percent(end - start)}" height="100%"/>'
            for start, end in zip(quotations.starts, quotations.ends, strict=True)
        )

    def _percent(self, offset: int) -> str:
        return f"{100 * offset / len(self.annotation.text):.2f}%"
