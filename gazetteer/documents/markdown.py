"""Markdown (CommonMark, with tables): the text without its markup, code blocks and addresses."""

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from gazetteer.documents.flow import LINE_END, Flow
from gazetteer.documents.html import markup_text
from gazetteer.documents.missing import needing
from gazetteer.errors import InputError

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.rules_inline import StateInline
    from markdown_it.token import Token

MAX_DEPTH = 100
"""How deep quotations and lists may be nested."""

_STEPS, _CHARACTERS_PER_STEP = 10_000, 5
"""How many attempts at reading markup a text is worth; documents take one for every ten characters or so."""

_SCANNED = 64
"""How many characters a search for the end of a comment reads in one step."""

_FRONT_MATTER = re.compile(r"\A---[ \t]*\r?\n.*?^(?:---|\.\.\.)[ \t]*\r?\n", re.DOTALL | re.MULTILINE)
_ADDRESS = re.compile(r"\b(?:https?://|www\.)\S+")
_INTERRUPTED = ["paragraph", "reference", "blockquote", "list"]


def markdown_text(source: str, text: str) -> str:
    r"""Return what a text says without its markup.

    Args:
        source: What to call the text.
        text: Markdown.

    Returns:
        The text: blocks, cells and items parted by blank lines; of links what is shown, of pictures what stands in
        their place. Front matter, code blocks, addresses and hidden HTML are left out.

    Raises:
        InputError: If it is nested too deep, its markup is endless, or a library is not installed.

    Examples:
        >>> markdown_text("a.md", "# To **Step**anakert\n\nby [Shushi](https://example.com/Lachin)\n\n    Goris()")
        'To Stepanakert\n\nby Shushi\n'
    """
    with needing("markdown-it-py", source, "Markdown"):
        from markdown_it import MarkdownIt  # noqa: PLC0415 - an extra
    body = _FRONT_MATTER.sub("", text, count=1)
    parser = MarkdownIt("commonmark", {"maxNesting": MAX_DEPTH}).enable(["table", "strikethrough"])
    _limit_steps(parser, source, _STEPS + len(body) // _CHARACTERS_PER_STEP)
    tokens = parser.parse(body)
    if any(token.level >= MAX_DEPTH - 1 for token in tokens):
        raise InputError(source, f"its blocks are nested {MAX_DEPTH} deep; save it as text")
    flow = Flow()
    for token in tokens:
        if token.type == "inline":
            _add_inline(flow, token.children or ())
        elif token.type == "html_block":
            flow.add(markup_text(source, token.content).replace("\n", LINE_END))
        if token.block:
            flow.end_block()
    return flow.text()


def _limit_steps(parser: "MarkdownIt", source: str, most: int) -> None:
    """Let reading end after so many attempts: brackets that nobody closes would take forever."""
    left = [most]

    def spend(cost: int) -> bool:
        left[0] -= cost
        if left[0] < 0:
            raise InputError(source, "its markup is nested without end; save it as text")
        return False

    parser.inline.ruler.before("text", "limit", lambda state, _silent: spend(_cost(state)))
    parser.block.ruler.before("table", "limit", lambda *_state: spend(1), {"alt": _INTERRUPTED})


def _cost(state: "StateInline") -> int:
    """Return what an attempt costs: where a comment may begin, the rest of the block is searched for its end."""
    is_comment = state.src.startswith(("<!", "<?"), state.pos)
    return 1 + is_comment * (state.posMax - state.pos) // _SCANNED


def _add_inline(flow: Flow, children: Sequence["Token"]) -> None:
    is_address = False
    for token in children:
        is_break = token.type == "html_inline" and token.content[:3].lower() == "<br"
        if is_break or token.type in {"softbreak", "hardbreak"}:
            flow.add(LINE_END)
        elif token.type == "image":
            _add_inline(flow, token.children or ())
        elif token.type in {"link_open", "link_close"}:
            is_address = token.type == "link_open" and token.markup == "autolink"
        elif token.type in {"text", "text_special", "code_inline"} and not is_address:
            flow.add(_ADDRESS.sub("", token.content))
