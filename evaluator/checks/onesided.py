"""What omissions and additions of phrases have in common."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from evaluator.checks.doubted import LIKELY, POSSIBLE, SURE, UNDOUBTED, strongest, together
from evaluator.checks.facts import answered
from evaluator.checks.foreign import is_no_word
from evaluator.checks.view import Gap, View
from evaluator.data import load, words
from evaluator.domain.finding import Severity, Shift
from evaluator.domain.words import LinkKind, Token, TokenKind
from evaluator.text.closed_classes import may_stand_for
from evaluator.text.needless import anticipating, says_little
from evaluator.text.negation import negations
from evaluator.text.number_words import number_words
from evaluator.text.tenses import tense

CARRIED = 0.60
"""From this nearness on, another word of the other side carries the meaning already."""
_MAJOR_WORDS = 3  # so many content words make a phrase that changes what is said
_OUTWEIGHS = 3  # so many more content words than stand in their place are more than a paraphrase
_OBJECT_WITHIN = 4  # tokens behind a verb, its object among them
_LESS = {Severity.MAJOR: Severity.MINOR, Severity.MINOR: Severity.NEUTRAL}


def one_sided(view: View, verb: str) -> Iterator[Shift]:
    """A shift for each run of words on the view's own side that has no counterpart."""
    told = view.pair.remember(answered)[0 if view.from_reference else 1]
    for gap in view.gaps():
        bare = [
            i
            for i in range(gap.start, gap.end)
            if _bare(view, i) and not (view.lies_in(i, told) or _spoken_for(view, i, gap))
        ]
        if not bare:
            continue
        own = [view.tokens[i] for i in bare]
        doubt = strongest(view.doubt, bare)
        instead = sum(_stands_for(view.other.tokens[j], own) for j in gap.across)
        more = len(bare) - instead
        paraphrased = bool(instead) and more < _OUTWEIGHS
        if paraphrased and (doubt is None or doubt < _excess(more, lost=view.from_reference)):
            continue
        if doubt is not None and (doubt < UNDOUBTED or _no_words(view, bare, doubt)):
            continue
        clean = not paraphrased and _clean(view, gap)
        severity = _severity(own)
        if paraphrased:
            severity = min(severity, Severity.MINOR, key=lambda one: one.rank)
        start, end = _trimmed(view, gap, bare)
        sure = LIKELY if _finite(view, bare) else SURE
        graded = _graded(
            severity, together(view.doubt, bare), sure, clean=clean, cut=_may_be_cut(view, bare)
        )
        yield view.shift(
            f"{verb}: “{view.text(start, end)}”",
            view.span(start, end),
            view.across_span(gap),
            Severity.NEUTRAL if _says_little(view, bare, gap, doubt) else graded,
            round(_confidence(view, bare, doubt, certain=clean and not instead), 3),
        )


def _stands_for(token: Token, own: list[Token]) -> bool:
    """Whether a word may stand for one of others: no particle does without its verb."""
    if not token.content or token.norm in words("syntax", "en", "particles"):
        return False
    return any(may_stand_for(one, token) for one in own)


def _spoken_for(view: View, index: int, gap: Gap) -> bool:
    """Whether a word in the gap's place stands for one that is there anyway.

    A pronoun for a word that is said twice ("the analysts ..., the analysts" and "the analysts ...,
    they"), "and" for the pronoun that began a sentence of its own ("It urged", "and urged").
    """
    token = view.tokens[index]
    if token.norm in words("syntax", "en", "personal"):
        return not _instead(view, gap).isdisjoint(words("syntax", "en", "coordinators"))
    again = (i for i in view.links if i != index and view.tokens[i].lemma == token.lemma)
    return _pronouns(view, gap) and any(map(view.same_form, again))


def _pronouns(view: View, gap: Gap) -> bool:
    return not _instead(view, gap).isdisjoint(words("syntax", "en", "personal"))


def _instead(view: View, gap: Gap) -> set[str]:
    """The words in the gap's place, and what its determiner became: "they" of "the analysts"."""
    before, places = gap.start - 1, list(gap.across)
    if before in view.links and view.tokens[before].norm in words("syntax", "en", "determiners"):
        places.append(view.links[before])
    return {view.other.tokens[j].norm for j in places}


def _excess(more: int, *, lost: bool) -> float:
    """The doubt from which on something is missing though other words stand in its place.

    ``more``, by how many content words it exceeds them: one of two may have no counterpart. That a
    candidate says one word in two ("in close cooperation" for "in lockstep") is more usual.
    """
    if more <= (0 if lost else 1):
        return SURE
    return POSSIBLE if lost else LIKELY


def _no_words(view: View, bare: list[int], doubt: float) -> bool:
    """Whether the candidate's words are none, misspelt or foreign: nothing was added by them."""
    if view.from_reference or doubt < POSSIBLE:
        return False
    return all(is_no_word(view.tokens[i], view.other.tokens) for i in bare)


def _finite(view: View, bare: list[int]) -> bool:
    """Whether a verb that held its clause is among the words: "police [used] tear gas"."""
    tenses = ((i, tense(view.tokens, i)) for i in bare)
    return any(found is not None and found.start == i for i, found in tenses)


def _graded(
    severity: Severity, doubt: float | None, sure: float, *, clean: bool, cut: bool
) -> Severity:
    """In a passage put in other words, what seems lost may be anywhere in it: a grade less.

    Where the network was asked, it has the last word: what it doubts is lost, though all around it
    was put in other words; what it hardly doubts is said in another way. A lost word is no nuance
    where the network is sure and all around it stayed (``cut``); of one that held its clause
    together less makes ``sure``. Of an added one annotators do not say so, and a part of a name is
    none: the rest names as well.
    """
    if doubt is None:
        return severity if clean else _LESS[severity]
    if doubt >= sure and clean and cut:
        return Severity.MAJOR
    if doubt >= LIKELY:
        return severity
    if doubt >= POSSIBLE and clean and severity is Severity.MINOR:
        return severity
    return _LESS[severity]


def _says_little(view: View, bare: list[int], gap: Gap, doubt: float | None) -> bool:
    """Whether others say it all: the words beside ("is located in", "Mr Brunner"), or a pronoun.

    Of a verb that is missing that cannot be said: the sentence may have lost what holds it.
    """
    if len(bare) == 1 and (_pronouns(view, gap) or bare[0] in anticipating(view.tokens)):
        return True
    norms = [view.tokens[i].norm for i in bare]
    if all(norm.rstrip(".") in words("needless", "en", "courtesy") for norm in norms):
        return True
    if doubt is not None and doubt >= LIKELY:
        return False
    if not all(map(says_little, norms)):
        return False
    cut = any(_is_main_verb(view, i) for i in bare)
    return not view.from_reference or (_became_verb(view, bare) and not cut)


def _became_verb(view: View, bare: list[int]) -> bool:
    """Whether the noun that a verb was lost from says it now: "making assessments", "assessing"."""
    behind = range(bare[-1] + 1, min(bare[-1] + 1 + _OBJECT_WITHIN, len(view.tokens)))
    return any(
        i in view.words
        and view.words[i].kind is LinkKind.LEMMA
        and view.other.tokens[view.links[i]].kind is TokenKind.WORD
        for i in behind
    )


def _may_be_cut(view: View, bare: list[int]) -> bool:
    return view.from_reference and not all(_named(view.tokens[i]) for i in bare)


def _confidence(view: View, bare: list[int], doubt: float | None, *, certain: bool) -> float:
    """From the doubt where there is one, else from how far the words are from all others."""
    if doubt is not None:
        return 0.5 + doubt / 2
    confidence = 1.0 - max(view.support[i] for i in bare) / 2
    return confidence if certain else confidence * 0.8


def _clean(view: View, gap: Gap) -> bool:
    """Whether the run's neighbours are kept and stand side by side on the other side.

    Then the words were cut out, or put in, and all around them stayed. Function words between the
    neighbours do not part them; the beginning and the end of the text are neighbours, too.
    """
    before = next((i for i in range(gap.start - 1, -1, -1) if view.tokens[i].content), None)
    behind = next((i for i in range(gap.end, len(view.tokens)) if view.tokens[i].content), None)
    if any(i is not None and not view.is_kept(i) for i in (before, behind)):
        return False
    first = view.links[before] if before is not None else -1
    last = view.links[behind] if behind is not None else len(view.other.tokens)
    between = range(first + 1, last)
    return first < last and not any(view.other.tokens[j].content for j in between)


def _bare(view: View, index: int) -> bool:
    """Whether a token carries content that nothing on the other side comes near, or is doubted.

    So does a pronoun that the network doubts, a clause may have lost its subject, a verb that holds
    its clause, and an adverb or the like among the function words.
    """
    token = view.tokens[index]
    before = view.tokens[index - 1] if index and token.kind is TokenKind.WORD else None
    if before and before.kind is TokenKind.NUMBER and before.end == token.start:
        return _bare(view, index - 1)  # "1st" is lost where its figure is, and not where "first" is
    if index in view.needless and view.needless[index] not in view.links:
        return False  # all of "as well as" but "as": "as as" has lost something
    possible = bool(view.doubt) and view.doubt[index] >= POSSIBLE
    if token.content and token.norm not in negations("en"):
        return view.support[index] < CARRIED or possible
    if view.doubt and token.norm in words("syntax", "en", "personal"):
        return view.doubt[index] >= UNDOUBTED
    if token.norm in _telling():
        return possible and not _said_alike(view, token.norm)
    return possible and _is_main_verb(view, index)


def _is_main_verb(view: View, index: int) -> bool:
    """Whether a form of "be", "have" or "do" was the verb of its clause, and was cut out of it.

    Behind an auxiliary stands a verb; behind the clause's own verb a noun phrase or a place.
    """
    before, behind = index - 1, index + 1
    verb = view.tokens[index].norm in words("function_words", "en", "primary_verbs")
    kept = before in view.links and view.is_kept(behind)
    if not (verb and kept and view.from_reference):
        return False
    after = view.tokens[behind]
    opens = words("syntax", "en", "determiners") | words("function_words", "en", "prepositions")
    counts = after.kind is TokenKind.NUMBER or after.norm in number_words("en").cardinals
    return (after.norm in opens or counts) and view.links[behind] == view.links[before] + 1


def _said_alike(view: View, norm: str) -> bool:
    """Whether the other side has as many words that say the like: "also" for "as well"."""
    group = _telling()[norm]
    here, there = (
        sum(token.norm in group for token in side) for side in (view.tokens, view.other.tokens)
    )
    return there >= here


@cache
def _telling() -> dict[str, frozenset[str]]:
    groups = (frozenset(row.split()) for row in load("syntax")["telling"]["en"])
    return {word: group for group in groups for word in group}


def _trimmed(view: View, gap: Gap, bare: list[int]) -> tuple[int, int]:
    """The run from its first bare word's function words on, without marks at its ends."""
    start, end = gap.start, gap.end
    while start < bare[0] and view.tokens[start].kind is TokenKind.PUNCTUATION:
        start += 1
    while end - 1 > bare[-1] and not view.tokens[end - 1].content:
        end -= 1
    return start, end


def _severity(words: list[Token]) -> Severity:
    """Major for a phrase, or for a name or number with its word; a lone word may be a nuance."""
    telling = any(word.kind is TokenKind.NUMBER or _named(word) for word in words)
    return Severity.MAJOR if len(words) >= (_MAJOR_WORDS - telling) else Severity.MINOR


def _named(word: Token) -> bool:
    return word.text[:1].isupper() and word.start > 0
