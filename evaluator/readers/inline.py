"""Markdown's inline markup, with the place of each token in the source.

markdown-it keeps the lines of blocks but no places inside them. Its inline rules consume the source
from left to right, so each rule is wrapped: what it pushed stands between where it began and where
it stopped.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache
from typing import TYPE_CHECKING

from evaluator.domain.document import Role
from evaluator.domain.spans import MappedText
from evaluator.readers.blocks import Block, BlockBuilder

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.rules_inline import StateInline
    from markdown_it.token import Token

    Rule = Callable[[StateInline, bool], bool]

_DEEPEST = 100
_PLACE = "evaluator.place"
_LITERAL = ("text", "text_special")


@cache
def parser() -> MarkdownIt:
    """CommonMark with tables, strikethrough and front matter; inline tokens know their place."""
    from markdown_it import MarkdownIt
    from mdit_py_plugins.front_matter import front_matter_plugin

    markdown = MarkdownIt("commonmark").enable(["table", "strikethrough"]).use(front_matter_plugin)
    # What is nested deeper than markdown-it's own 20 would be lost.
    markdown.options["maxNesting"] = _DEEPEST
    inline = markdown.inline
    names = markdown.get_active_rules()["inline"]
    for name, rule in zip(names, inline.ruler.getRules(""), strict=True):
        inline.ruler.at(name, _placed(rule))
    # What no rule takes markdown-it adds on its own, unseen; as a rule it is seen.
    inline.ruler.push("character", _placed(_character))
    # These two merge neighbouring tokens and would forget their places.
    inline.ruler2.disable("fragments_join")
    markdown.core.ruler.disable("text_join")
    return markdown


def add(builder: BlockBuilder, tokens: Sequence[Token], content: MappedText) -> list[Block]:
    """Add what the inline ``tokens`` of ``content`` show; return the captions of its pictures."""
    captions: list[Block] = []
    opened: dict[str, list[int]] = {"link": [], "strong": []}
    for token in tokens:
        start, end = token.meta[_PLACE]
        kind, _, edge = token.type.partition("_")
        if token.type in ("softbreak", "hardbreak") or _is_break(token):
            builder.space()
        elif token.type in _LITERAL:
            _literal(builder, token.content, content, start, end)
        elif token.type == "code_inline":
            width = len(token.markup)
            builder.mapped(content.slice(start + width, end - width))
        elif token.type == "image":
            # ``![`` is two characters; the description's own tokens count from behind it.
            alt = BlockBuilder()
            inner = content.slice(start + 2, start + 2 + len(token.content))
            captions.extend(add(alt, token.children or (), inner))
            if block := alt.build(Role.CAPTION):
                captions.append(block)
        elif kind in opened and edge == "open":
            opened[kind].append(builder.length)
        elif kind in opened:
            mark = builder.link if kind == "link" else builder.bold
            mark(opened[kind].pop())
    return captions


def _is_break(token: Token) -> bool:
    return token.type == "html_inline" and token.content[:3].lower() == "<br"


def _literal(builder: BlockBuilder, text: str, content: MappedText, start: int, end: int) -> None:
    """Add a token's text: as it stands at its place, or as what that place stands for."""
    if not text:  # a mark of emphasis that found its partner
        return
    if end - start > len("<>") and content.text[start] == "<" and content.text[end - 1] == ">":
        # An address: markdown-it decodes it, the page shows it as it is.
        builder.mapped(content.slice(start + 1, end - 1))
        return
    place = content.text.find(text, start, end)
    # An escape `\\*` holds its character too, but does not show its backslash.
    if place >= 0 and len(text) > 1:
        builder.mapped(content.slice(place, place + len(text)))
    elif end - start == len(text):
        builder.mapped(content.slice(start, end))
    else:
        span = content.locate(start, end)
        builder.decoded(text, span.start, len(span))


def _placed(rule: Rule) -> Rule:
    """The rule, with places given to all tokens that it pushes."""

    def run(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 (markdown-it calls it so)
        start, count = state.pos, len(state.tokens)
        if not rule(state, silent):
            return False
        if silent:
            return True
        if state.pending:
            state.pushPending()
        cursor = start
        for token in state.tokens[count:]:
            if _PLACE in token.meta:
                continue
            token.meta[_PLACE] = (start, state.pos)
            # A run of marks such as `***` is pushed mark by mark.
            if token.type == "text" and state.src.startswith(token.content, cursor):
                token.meta[_PLACE] = (cursor, cursor + len(token.content))
                cursor += len(token.content)
        return True

    return run


def _character(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 (markdown-it calls it so)
    """Take one character as it is."""
    if not silent:
        state.append_pending(state.src[state.pos])
    state.pos += 1
    return True
