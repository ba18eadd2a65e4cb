"""Text that is collected piece by piece and leads back."""

from __future__ import annotations

from evaluator.domain.spans import MappedText, Run, Span
from evaluator.readers.blocks import Block, BlockBuilder, rebase


def built(builder: BlockBuilder) -> Block:
    """The block, which must be there."""
    block = builder.build()
    assert block is not None
    return block


def test_white_space_is_folded_and_neighbours_are_merged() -> None:
    """One run for what stands together in the file, whatever pieces it came in."""
    builder = BlockBuilder()
    builder.verbatim("  one", 10)
    builder.verbatim(" two", 15)
    builder.verbatim("ty\n\t", 19)
    builder.space()
    builder.verbatim("x", 40)
    assert built(builder).mapped == MappedText(
        "one twoty x", (Run(0, 12, 3), Run(4, 16, 5), Run(10, 40, 1))
    )


def test_nothing_seen_is_no_block() -> None:
    """Spaces, controls and what decodes to them."""
    builder = BlockBuilder()
    builder.verbatim(" \u200b\x01", 0)
    builder.decoded("\u00a0", 3, 6)
    builder.decoded("\u00ad", 9, 5)
    assert builder.build() is None


def test_marks_are_lengths_of_the_text() -> None:
    """An empty mark is none; the share of links is by length."""
    builder = BlockBuilder()
    builder.link(0)
    builder.verbatim("abcd", 0)
    builder.link(0)
    builder.verbatim("efgh", 4)
    builder.bold(4)
    block = built(builder)
    assert (block.links, block.strong, block.linked) == ((Span(0, 4),), (Span(4, 8),), 0.5)


def test_mapped_pieces_keep_their_places() -> None:
    """Gaps of a mapped piece are white space; decoded characters stay whole."""
    builder = BlockBuilder()
    builder.mapped(MappedText("a & b", (Run(0, 5, 1), Run(2, 7, 1, 5), Run(4, 13, 1))))
    assert built(builder).mapped.locate(2, 3) == Span(7, 12)
    assert built(builder).text == "a & b"


def test_rebasing_leads_through_two_texts() -> None:
    """A run of the inner text may be several of the outer one."""
    outer = MappedText("ab\ncd", (Run(0, 10, 2), Run(3, 20, 2)))
    inner = MappedText("bcX", (Run(0, 1, 3), Run(2, 3, 1, 2)))
    assert rebase(MappedText("b\nc", (Run(0, 1, 3),)), outer).runs == (Run(0, 11, 1), Run(2, 20, 1))
    assert rebase(inner, outer).runs[-1] == Run(2, 20, 1, 2)
