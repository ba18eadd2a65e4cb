"""NEG001: a negation gained, lost or moved."""

from __future__ import annotations

from collections.abc import Iterator

from evaluator.checks.negation_otherwise import accounted_for, doubled, linked_head, softened
from evaluator.checks.negation_scope import negated_word, scopes_changed
from evaluator.checks.registry import check
from evaluator.checks.view import Gap, View, gained, lost
from evaluator.domain.finding import Severity, Shift
from evaluator.domain.pair import Pair
from evaluator.domain.spans import Span
from evaluator.text.negation import (
    idle_negators,
    negates,
    negations,
)
from evaluator.text.wordnet import relation

_FAMILY = 5  # letters that the words of a family begin with: "intend", "intention"
_NEAR = 7  # tokens within which another word may account for a negator


@check(
    code="NEG001",
    category="accuracy/mistranslation/negation",
    severity=Severity.CRITICAL,
    languages=("en",),
    fires=[
        ("The minister will sign the treaty.", "The minister will not sign the treaty."),
        ("Nurses cannot prescribe the drug.", "Nurses can prescribe the drug."),
        ("Delay opening the valve.", "Do not open the valve."),
        ("The vote is binding for all towns.", "The vote is non-binding for all towns."),
        ("The ruling was legal under the old law.", "The ruling was illegal under the old law."),
        ("She did not say that he would resign.", "She said that he would not resign."),
        ("Not every boat came back.", "No boat came back."),
        ("There is no doubt about it.", "There is doubt about it."),
        ("The rule is only for boats.", "The rule is not for boats."),
        ("He must not bar them from it.", "He must prevent them from it."),
        ("Such finds are not uncommon there.", "Such finds are rare there."),
    ],
    silent=[
        ("The firm no longer sells tyres.", "The firm does not sell tyres any more."),
        ("The vote was not impossible to win.", "The vote was possible to win."),
        ("He didn't sign.", "He did not sign."),
        ("The court did not allow the appeal.", "The court refused to allow the appeal."),
        ("Nobody was hurt.", "There was no one hurt."),
        ("The road is not passable.", "The road is impassable."),
        ("The sergeants left early.", "The non-commissioned officers left early."),
        ("It is not only cheap but good.", "It is both cheap and good."),
        ("The lane is not long.", "The lane is short."),
        ("The shop will not open until May.", "The shop will only open in May."),
        ("It began not long after dawn.", "It began shortly after dawn."),
        ("She did not think he would resign.", "She thought he would not resign."),
        ("Not all boats came back.", "Only some boats came back."),
        ("They have yet to sign.", "They have not signed."),
    ],
)
def negation_changed(pair: Pair) -> Iterator[Shift]:
    """A negation was gained, lost, or now negates something else.

    "Not" is three letters among hundreds: no score sees it, and an embedding hardly does. The check
    links the negators of both sides (not, n't, no, never, nobody, without ...), lets one stand for
    another ("no longer", "not any more"), and reports those that are left over, unless a word that
    holds a negation accounts for them: "did not allow" and "refused", "not impossible" and
    "possible"; or the negated word became its opposite ("not long" and "short"). A word that gained
    a negating prefix ("illegal") counts like a negator.

    An idiom in which nothing is negated ("no doubt", "not only") counts where it stands on the
    other side without its negator. Where both sides have a negation it may deny another word: who
    "did not say that he had read" said something else than who "said that he had not". "Did not
    think that he would" is left alone, for it comes to the same. So does "not all" to "some", but
    not to "none".

    A negation that is plainly there on one side alone is critical. Where other words stand in its
    place ("hold off on sailing" and "not to sail"), the two may come near each other: major. Where
    the negated word itself is another ("not properly" and "poorly"), they may well agree: minor.
    """
    sides = (lost(pair), gained(pair))
    open_negators = [_open_negators(*sides), _open_negators(*sides[::-1])]
    # "no" here and "never" there: whichever they are, one stands for the other.
    spared = min(len(open_negators[0]), len(open_negators[1]))
    for view, indices in zip(sides, open_negators, strict=True):
        left = indices[spared:]
        if doubled(view, left):
            continue
        for index in left:
            if not accounted_for(view, index):
                yield _one_sided(view, index)
    spared_pairs = zip(*(indices[:spared] for indices in open_negators), strict=True)
    yield from scopes_changed(pair, spared_pairs)
    yield from _affixed(pair)


def _open_negators(view: View, back: View) -> list[int]:
    """Negators that nothing on the other side stands for.

    In an idiom those whose idiom stands there without them: "no doubt", "doubt".
    """
    norms = [token.norm for token in view.tokens]
    theirs = {*back.negators, *idle_negators(back.tokens)}
    broken = (
        index
        for index, idiom in idle_negators(view.tokens, view.own.language).items()
        if all(view.is_kept(i) for i in idiom if i != index)
    )
    return [
        index
        for index in sorted({*view.negators, *broken})
        if not (norms[index] == "nor" and "neither" in norms[:index])
        and not (view.links.get(index) in theirs or index in view.said)
        and not (index in view.links and norms[index] in negations(view.own.language))
        and not _part_of_a_term(view, index)
    ]


def _part_of_a_term(view: View, index: int) -> bool:
    """Whether a negator is the prefix of a word that the other side has in no form.

    "non-commissioned officers" for "sergeants" denies nothing; "non-binding" for "binding" does.
    """
    hyphen, stem = index + 1, index + 2
    if stem >= len(view.tokens) or view.tokens[hyphen].text != "-":
        return False
    joined = view.tokens[index].end == view.tokens[hyphen].start
    return joined and not view.is_kept(stem)


def _one_sided(view: View, index: int) -> Shift:
    gap = _gap(view, index)
    own, there = _scope(view, index, gap)
    replaced = any(view.other.tokens[j].content for j in there if j not in view.taken)
    other = _span(view, there) if there else view.place(gap.start)
    what = "lost" if view.from_reference else "gained"
    texts = view.own.text[own.start : own.end], view.other.text[other.start : other.end]
    left, right = texts if view.from_reference else texts[::-1]
    message = f"a negation is {what}: “{left}” became “{right}”"
    if _reworded(view, index) or softened(view, index):
        return view.shift(message, own, other, Severity.MINOR, 0.5)
    if replaced:
        return view.shift(message, own, other, Severity.MAJOR, 0.7)
    return view.shift(message, own, other, Severity.CRITICAL, 0.9)


def _gap(view: View, index: int) -> Gap:
    """What stands around the negator without a link; the negator where it has one."""
    if index in view.links:
        return Gap(index, index + 1, (view.links[index],))
    return next(gap for gap in view.gaps() if gap.start <= index < gap.end)


def _reworded(view: View, index: int) -> bool:
    """Whether the negated word has another word for its counterpart: "not properly", "poorly".

    One that WordNet holds to be like or akin says the same ("not funded" is not "financed"), and
    so does one of the same family ("no intention" is not "intends").
    """
    head = negated_word(view, index)
    if head is None or view.same_form(head):
        return False
    here, there = view.tokens[head].norm, view.other.tokens[view.links[head]].norm
    if here[:_FAMILY] == there[:_FAMILY]:
        return False
    meets = relation(here, there)
    return meets.opposite or not (meets.like or meets.akin)


def _scope(view: View, index: int, gap: Gap) -> tuple[Span, list[int]]:
    """The negator with the word it negates, and the tokens for both on the other side."""
    head = linked_head(view, index)
    own = view.span(min(index, gap.start), (head if head is not None else index) + 1)
    if head is None:
        return own, list(gap.across)
    target = view.links[head]
    place = view.place(gap.start).start
    between = [j for j in range(target) if view.other.tokens[j].start >= place]
    near = len(between) <= _NEAR
    return own, sorted({*gap.across, *(between if near else ()), *((target,) if near else ())})


def _span(view: View, indices: list[int]) -> Span:
    tokens = view.other.tokens
    return Span(tokens[indices[0]].start, tokens[indices[-1]].end)


def _denies(view: View) -> bool:
    """Whether there is a negator without a counterpart, be it in an idiom: "if not treated"."""
    negators = (*view.negators, *idle_negators(view.tokens))
    return any(index not in view.links for index in negators)


def _affixed(pair: Pair) -> Iterator[Shift]:
    """Words that stand for each other, one of them with a negating prefix or suffix."""
    view = lost(pair)
    if any(_denies(side) for side in (view, gained(pair))):
        return  # "not legal" and "illegal": the affix accounts for the negator
    for i, j in view.links.items():
        left, right = view.tokens[i], view.other.tokens[j]
        if negates(left.norm, right.norm) or negates(right.norm, left.norm):
            message = f"“{left.text}” became its opposite, “{right.text}”"
            yield view.shift(
                message, Span(left.start, left.end), Span(right.start, right.end), confidence=0.9
            )
