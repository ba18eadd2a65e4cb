"""ANT001: a word replaced by its opposite."""

from __future__ import annotations

from collections.abc import Iterator

from evaluator.checks.comparisons import is_turned
from evaluator.checks.doubted import LIKELY, POSSIBLE, UNDOUBTED
from evaluator.checks.phrases_opposed import phrases_opposed
from evaluator.checks.polarity import denies_instead, is_negated
from evaluator.checks.registry import check
from evaluator.checks.view import View, gained, lost
from evaluator.data import words
from evaluator.domain.finding import Severity, Shift
from evaluator.domain.pair import Pair
from evaluator.domain.words import Token
from evaluator.text.antonyms import are_contrasts, are_opposites, is_converse
from evaluator.text.inflections import is_past_form
from evaluator.text.negation import contradicts
from evaluator.text.number_words import number_words
from evaluator.text.tenses import is_passive, is_reduced_passive
from evaluator.text.tokens import STOPS
from evaluator.text.valence import BAD, GOOD, valence
from evaluator.text.wordnet import relation

_AROUND = 3  # tokens to either side among which a neighbour must bear the word out


@check(
    code="ANT001",
    category="accuracy/mistranslation/opposite",
    severity=Severity.CRITICAL,
    languages=("en",),
    fires=[
        ("The council supports the plan.", "The council opposes the plan."),
        ("Exports rose in the spring.", "Exports fell in the spring."),
        ("It was the highest bridge in the region.", "It was the lowest bridge in the region."),
        ("The witness confirmed the report.", "The witness denied the report."),
        ("The club turned down the offer.", "The club accepted the offer."),
        ("The blaze is linked to the strike.", "The blaze is unrelated to the strike."),
    ],
    silent=[
        ("The council supports the plan.", "The council backs the plan."),
        ("The shop is not open.", "The shop is closed."),
        ("Early and late trains were full.", "Late and early trains were full."),
        ("He lost the match that she won.", "He lost the match which she won."),
        ("The firm sold the mill to a farmer.", "A farmer bought the mill from the firm."),
        ("Tigers eat more than lions.", "Lions eat less than tigers."),
        ("The clerks were never given a key.", "The clerks never received a key."),
        ("The pilot was unable to see it.", "The pilot could not see it."),
    ],
)
def word_opposed(pair: Pair) -> Iterator[Shift]:
    """A word became its opposite, as *opposes* for *supports*.

    Words that stand for each other are looked up in a lexicon of opposites, and in a wider one of
    words that exclude each other in their usual sense; and where one has a negating affix, without
    it the two say the same ("unrelated" and "linked", "unable" and "can"). WordNet with its many
    senses counts only where the trained network doubts the words, too. Where it does, a word that
    speaks well of something for one that speaks ill of it, or the other way round, counts as well
    ("declined" and "agreed"). A verb with its particle counts by the words that say the same: who
    "laid off" workers dismissed them, and did not hire them. To an embedding opposites are
    neighbours, and a score sees one word of many.

    Critical where the words on both sides of it stayed, major where the sentence around it was
    reworded, and for a negating affix or a phrase. By the rest it is major where the network holds
    an error for likely, and else minor; words that exclude each other are left to themselves where
    it sees no trace of one.

    Words that no alignment holds stand for each other where both are beside the same words and one
    is doubted ("clubs fear that" and "clubs are happy"), if only a little of listed opposites, or
    one has a negating affix.

    Left alone: an opposite under a negation that the other side has not ("not open" and "closed",
    "failed to rise" and "fell"); converse words whose parties changed places ("sold to", "bought
    from") or of which one is in the passive ("was given", "received"); words that merely changed
    places; and words that no neighbour shows to stand for each other.
    """
    yield from phrases_opposed(pair)
    view, back = lost(pair), gained(pair)
    for i, j in (*sorted(view.links.items()), *view.strangers()):
        if view.is_kept(i):
            continue
        here, there = view.tokens[i], back.tokens[j]
        listed = are_opposites(here, there)
        denied = contradicts(here, there) or contradicts(there, here)
        excluded = not listed and _in_contrast(view, i, j)
        doubted = view.doubt_of(i, j) >= POSSIBLE
        contrary = listed or denied or excluded or (doubted and _by_wordnet(view, i, j))
        if i not in view.links and not (doubted or denied or (listed and _traced(view, i, j))):
            continue
        if not (contrary or (doubted and _by_tone(here, there))):
            continue
        kept = _neighbour(view, i, j, -1), _neighbour(view, i, j, 1)
        # "A before B" and "B after A" say the same: a link of clauses counts where both stayed.
        links_clauses = here.norm in words("syntax", "en", "clause_openers")
        if not (all(kept) if links_clauses else any(kept)):
            continue
        if (
            _other_class(view, i, j)
            or _converse(view, i, j)
            or _other_voice(view, i, j)
            or _both(view, i, j)
        ):
            continue
        if is_negated(view, i) != is_negated(back, j):
            continue
        if is_turned(view, back, i, j):
            continue
        if denies_instead(view, i, back, j) or denies_instead(back, j, view, i):
            continue
        yield view.shift(
            _said(here, there, excluded=excluded, contrary=contrary),
            view.span(i, i + 1),
            back.span(j, j + 1),
            _severity(view, i, j, listed=listed, denied=denied, kept=all(kept)),
            0.8 if all(kept) and listed else 0.6,
        )


def _is_number(token: Token) -> bool:
    return number_words("en").value(token.norm) is not None


def _stand_apart(view: View, i: int, j: int) -> bool:
    """Whether one was not put for the other: converses, another voice or word class, both kept."""
    return (
        _other_class(view, i, j)
        or _converse(view, i, j)
        or _other_voice(view, i, j)
        or _both(view, i, j)
    )


def _other_class(view: View, i: int, j: int) -> bool:
    """Whether one is a noun and the other a verb: "their [lives]", "they [died]"."""
    here, there = (
        (is_past_form(tokens[at].norm), at > 0 and tokens[at - 1].norm in _openers())
        for tokens, at in ((view.tokens, i), (view.other.tokens, j))
    )
    return (here[1] and there[0] and not there[1]) or (there[1] and here[0] and not here[1])


def _openers() -> frozenset[str]:
    return words("syntax", "en", "noun_openers")


def _in_contrast(view: View, i: int, j: int) -> bool:
    """Whether two words exclude each other, and no network that was asked holds them for alike."""
    return are_contrasts(view.tokens[i], view.other.tokens[j]) and _traced(view, i, j)


def _traced(view: View, i: int, j: int) -> bool:
    """Whether the network sees a trace of an error in two words, or was not asked."""
    return not view.doubt or view.doubt_of(i, j) >= UNDOUBTED


def _severity(view: View, i: int, j: int, *, listed: bool, denied: bool, kept: bool) -> Severity:
    if listed:
        return Severity.CRITICAL if kept else Severity.MAJOR
    if denied:
        return Severity.MAJOR
    return Severity.MAJOR if view.doubt_of(i, j) >= LIKELY else Severity.MINOR


def _said(here: Token, there: Token, *, excluded: bool, contrary: bool) -> str:
    if excluded:
        return f"“{here.text}” became “{there.text}”, which excludes it"
    if contrary:
        return f"“{here.text}” became its opposite, “{there.text}”"
    turn = "bad to good" if valence(there.norm) == GOOD else "good to bad"
    return f"“{here.text}” became “{there.text}”: from {turn}"


def _by_wordnet(view: View, i: int, j: int) -> bool:
    """Whether WordNet has two words, of which one is doubted, for opposites.

    Not words that may say the same in another sense ("push" and "force"; "force" is "pull", too).
    """
    here, there = view.tokens[i], view.other.tokens[j]
    if {here.norm, there.norm} & words("syntax", "en", "determiners"):
        return False  # "any citizen", "all citizens"
    if _is_number(here) and _is_number(there):
        return False  # "third" and "three"
    meets = relation(here.norm, there.norm)
    return meets.opposite and not meets.like


def _by_tone(here: Token, there: Token) -> bool:
    """Whether one of two words speaks well and the other ill."""
    return {valence(here.norm), valence(there.norm)} == {BAD, GOOD}


def _converse(view: View, i: int, j: int) -> bool:
    """Whether what stands before the word stands behind the other: "[firm] sold", "bought from".

    A mark parts an adverbial from the word ("In May, prices"), which may stand anywhere.
    """
    for place in range(i - 1, -1, -1):
        if view.tokens[place].text in STOPS:
            return False
        if place in view.links and view.tokens[place].content:
            return view.same_form(place) and view.links[place] > j
    return False


def _other_voice(view: View, i: int, j: int) -> bool:
    """Whether the passive of one says what the other does: "were given" and "received"."""
    here, there = (view.tokens, i), (view.other.tokens, j)
    return any(
        is_converse(tokens[at], others[place])
        and (is_passive(tokens, at) or is_reduced_passive(tokens, at))
        and not is_passive(others, place)
        for (tokens, at), (others, place) in ((here, there), (there, here))
    )


def _neighbour(view: View, i: int, j: int, step: int) -> bool:
    """Whether the text on one side of the two words agrees: a word near both, or the edge of both.

    "The mill sold" and "bought the mill" have the same word near, but not on the same side.
    """
    edge = -1 if step < 0 else len(view.tokens)
    for place in range(i + step, i + step * (_AROUND + 1), step):
        if place == edge or view.tokens[place].text in STOPS:
            return _at_edge(view.other.tokens, j, step)
        target = view.links.get(place)
        if target is not None and view.same_form(place) and 0 < (target - j) * step <= _AROUND:
            return True
    return False


def _at_edge(tokens: tuple[Token, ...], index: int, step: int) -> bool:
    """Whether a mark or the sentence's edge is near the token at ``index``."""
    places = range(index + step, index + step * (_AROUND + 1), step)
    return any(not 0 <= i < len(tokens) or tokens[i].text in STOPS for i in places)


def _both(view: View, i: int, j: int) -> bool:
    """Whether both words stand on both sides, so that nothing was replaced but the order."""
    here = {token.lemma for token in view.tokens}
    there = {token.lemma for token in view.other.tokens}
    return view.other.tokens[j].lemma in here and view.tokens[i].lemma in there
