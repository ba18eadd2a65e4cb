"""One writing for what typography writes in several ways."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evaluator.text.normalise import NORMALISATION, fold_characters, normalise

# Typography above all, with letters whose accents may part and join.
TYPOGRAPHY = st.text(
    alphabet=st.one_of(
        st.sampled_from(
            list("aе é'\"`´-–—…⋯.。「」『』«»‚„ﬁＡ！　\u00a0\u00ad\u200b\u200c\u200d\u0301\u2009")
        ),
        st.characters(),
    ),
    max_size=30,
)


class TestNormalise:
    """What both sides look like before the normalised scores."""

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            pytest.param("“Stop,” he said.", '"Stop," he said.', id="English curly"),
            pytest.param("Russia’s", "Russia's", id="apostrophe"),
            pytest.param("„Halt“, sagte er.", '"Halt", sagte er.', id="German"),
            pytest.param("‚Halt‘", "'Halt'", id="German inner"),
            pytest.param("»Halt«", '"Halt"', id="German guillemets"),
            pytest.param("‹oui›", "'oui'", id="French inner"),
            pytest.param("「はい」と言った", '"はい"と言った', id="Japanese"),
            pytest.param("「他說『好』」", "\"他說'好'\"", id="Chinese inner"),
            pytest.param("``Stop''", '"Stop"', id="LaTeX"),
            pytest.param("5′ 3″", "5' 3\"", id="primes"),
        ],
    )
    def test_quotes_are_straight(self, text: str, expected: str) -> None:
        """Whatever the language's marks, one pair of straight ones stands for them."""
        assert expected == normalise(text)

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            pytest.param("2019–2020", "2019-2020", id="range"),
            pytest.param("Moscow‑based", "Moscow-based", id="non-breaking hyphen"),
            pytest.param("−5", "-5", id="minus"),
            pytest.param("talks—a forum—began", "talks - a forum - began", id="em dash"),
            pytest.param("talks – a forum", "talks - a forum", id="spaced en dash"),
            pytest.param("talks--a forum", "talks - a forum", id="typewriter"),
            pytest.param("talks---a forum", "talks - a forum", id="LaTeX"),
            pytest.param("他说——不", "他说 - 不", id="Chinese"),
            pytest.param("-----", "-----", id="a rule is no dash"),
            pytest.param("コーヒー", "コーヒー", id="Japanese long vowel"),
        ],
    )
    def test_dashes(self, text: str, expected: str) -> None:
        """A joining dash is a hyphen; one between clauses has a space on each side."""
        assert expected == normalise(text)

    @pytest.mark.parametrize(
        "text",
        ["well…", "well...", "well. . .", "well....", "well……", "well⋯", "well.…", "well..  ."],
    )
    def test_ellipsis(self, text: str) -> None:
        """An ellipsis is three dots, however it was typed."""
        assert normalise(text) == "well..."

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            pytest.param("10\u00a0000\u202f€", "10 000 €", id="non-breaking"),
            pytest.param(" a\t\r\n b\u3000", "a b", id="white space"),
            pytest.param("co\u00adop\u200berate\ufeff", "cooperate", id="invisible"),
            pytest.param("\u2067abc\u2069\u200f", "abc", id="direction"),
            pytest.param("wo\u200drd", "word", id="stray joiner"),
            pytest.param("می\u200cخواهم", "می\u200cخواهم", id="Persian spelling"),
            pytest.param("👩\u200d💻", "👩\u200d💻", id="emoji"),
        ],
    )
    def test_spaces_and_the_invisible(self, text: str, expected: str) -> None:
        """One kind of space; what cannot be seen goes, unless it spells."""
        assert expected == normalise(text)

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            pytest.param("cafe\u0301", "café", id="NFC"),
            pytest.param("x² ½ ™ №", "x² ½ ™ №", id="not NFKC"),
            pytest.param("oﬃce ﬁre", "office fire", id="ligatures"),
            pytest.param("Ａ１，！", "A1,!", id="full width"),
            pytest.param("《红楼梦》", "《红楼梦》", id="title marks stay"),
            pytest.param("", "", id="empty"),
        ],
    )
    def test_unicode_form(self, text: str, expected: str) -> None:
        """Shapes of the same character become one; other characters stay what they are."""
        assert expected == normalise(text)

    @given(TYPOGRAPHY)
    def test_is_idempotent(self, text: str) -> None:
        """What is normalised stays as it is."""
        once = normalise(text)

        assert once == normalise(once)

    @given(TYPOGRAPHY)
    def test_leaves_nothing_to_fold(self, text: str) -> None:
        """The two functions agree on what is plain."""
        plain = normalise(text)

        assert plain == fold_characters(plain)


class TestFoldCharacters:
    """The same, where offsets must hold."""

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("“Don’t”—2019–20\u00a0km", '"Don\'t"-2019-20 km'),
            ("「Ａ」", '"A"'),
            ("café … ﬁ", "café … ﬁ"),
        ],
    )
    def test_table(self, text: str, expected: str) -> None:
        """One character for one: what would change the length stays."""
        assert expected == fold_characters(text)

    @given(TYPOGRAPHY)
    def test_keeps_the_length(self, text: str) -> None:
        """Offsets into the folded text hold in the text itself."""
        assert len(text) == len(fold_characters(text))


def test_the_name_fits_a_signature() -> None:
    """A signature is parted at ``|`` and ``:``."""
    assert not set("|: ") & set(NORMALISATION)
