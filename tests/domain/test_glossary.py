"""Entries of a glossary, and what makes two glossaries the same."""

from __future__ import annotations

import pickle

from evaluator.domain.glossary import NO_GLOSSARY, Case, Glossary, Term


class TestTerm:
    """One entry."""

    def test_the_term_itself_comes_first_among_what_is_allowed(self) -> None:
        term = Term("levy", variants=("duty",), forms=("tax", "levy"))

        assert term.asked == ("levy", "duty")
        assert term.allowed == ("levy", "duty", "tax")

    def test_a_term_that_is_forbidden_is_asked_and_not_allowed(self) -> None:
        term = Term("Kiev", forms=("Kyiv",), forbidden=("Kiev",))

        assert term.asked == ("Kiev",)
        assert term.allowed == ("Kyiv",)

    def test_an_entry_without_a_term_asks_for_nothing(self) -> None:
        assert Term("", forbidden=("mankind",)).asked == ()


class TestGlossary:
    """All entries."""

    def test_is_empty_without_entries(self) -> None:
        assert not NO_GLOSSARY
        assert Glossary((Term("levy"),))

    def test_is_the_same_wherever_its_entries_stand(self) -> None:
        one, other = (Glossary((Term("levy", place=place),)) for place in ("a.csv:1", "b.csv:9"))

        assert one == other
        assert hash(one) == hash(other)

    def test_differs_with_any_setting_of_an_entry(self) -> None:
        plain = Term("levy")
        others = [
            Term("levies"), Term("levy", keep=True), Term("levy", case=Case.SENSITIVE),
            Term("levy", exact=True), Term("levy", language="en"), Term("levy", forms=("tax",)),
            Term("levy", variants=("tax",)), Term("levy", forbidden=("tax",)),
        ]  # fmt: skip

        digests = {Glossary((one,)).digest for one in (plain, *others)}
        assert len(digests) == len(others) + 1
        assert Glossary((plain,)) != "levy"

    def test_goes_to_a_worker_and_stays_the_same(self) -> None:
        glossary = Glossary((Term("levy"),))

        assert pickle.loads(pickle.dumps(glossary)) == glossary  # noqa: S301  our own bytes
