"""What is accepted does not count, and what accepts nothing is told of."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest

from evaluator.domain.document import Document
from evaluator.domain.errors import InputError, UsageError
from evaluator.domain.evaluation import Evaluation
from evaluator.domain.verdict import Judgement, State
from evaluator.readers import parse
from evaluator.verdict.judge import judge, unjudged, verdict
from evaluator.verdict.policy import Policy
from evaluator.verdict.suppressions import Suppression, path_matches

Make = Callable[..., Evaluation]


def suppressed(judgement: Judgement) -> list[str]:
    return [one.finding.rule for one in judgement.findings if one.state is State.SUPPRESSED]


def judged(
    evaluation: Evaluation, *suppressions: Suppression, name: str = "n", reason: bool = False
) -> Judgement:
    policy = Policy(require_reason=reason)
    return judge(evaluation, policy, name=name, suppressions=suppressions)


def markdown(name: str, *paragraphs: str) -> Document:
    return parse("\n\n".join(paragraphs), name=name, format="markdown")


class TestByConfiguration:
    @pytest.mark.parametrize(
        ("rule", "rules"),
        [
            ("NUM001", ["NUM001"]),
            ("N", ["NEG001", "NUM001"]),
            ("number-changed", ["NUM001"]),
            ("QUO", []),
        ],
    )
    def test_by_rule(self, make: Make, rule: str, rules: Sequence[str]) -> None:
        assert suppressed(judged(make(), Suppression(rule))) == rules

    @pytest.mark.parametrize(
        ("path", "hits"),
        [
            ("back/cand.txt", True),
            ("back/*", True),
            ("cand.txt", True),
            ("*.txt", True),
            ("ref.*", True),
            ("n", True),
            ("back", False),
            ("other/*", False),
        ],
    )
    def test_by_path_of_either_article_or_name_of_the_pair(
        self,
        make: Make,
        path: str,
        hits: bool,  # noqa: FBT001
    ) -> None:
        assert bool(suppressed(judged(make(), Suppression("NUM001", path=path)))) is hits

    @pytest.mark.parametrize(
        ("text", "hits"),
        [
            ("15%", True),
            ("5%", True),
            ("The  FEE rose by", True),
            ("The fee rose by 15%.", True),
            ("ee rose", False),
            ("hurt", False),
        ],
    )
    def test_by_whole_words_of_a_sentence_on_either_side(
        self,
        make: Make,
        text: str,
        hits: bool,  # noqa: FBT001
    ) -> None:
        assert bool(suppressed(judged(make(), Suppression("NUM001", text=text)))) is hits

    def test_words_are_not_found_inside_of_others(self, make: Make) -> None:
        # As letters "1" would be in "15%".
        assert suppressed(judged(make(), Suppression("NUM001", text="1"))) == []

    def test_the_reason_is_kept(self, make: Make) -> None:
        found = judged(make(), Suppression("NUM001", "agreed")).findings[1]

        assert found.reason == "agreed"

    def test_without_one_where_it_is_required(self, make: Make) -> None:
        one = Suppression("NUM001", place="evaluator.toml:7")
        elsewhere = Suppression("NUM001", path="other/*")

        with pytest.raises(UsageError, match=r"^evaluator\.toml:7: .*NUM001 gives no reason"):
            judged(make(), one, reason=True)
        assert suppressed(judged(make(), elsewhere, reason=True)) == []


class TestByComment:
    CANDIDATE = ("The fee rose by 15%.", "Somebody was hurt.", "The talks will fail.")
    IGNORE = "<!-- evaluator: ignore[N] agreed -->"

    def test_in_the_candidate_only_its_own_paragraph(self, make: Make) -> None:
        first, *others = self.CANDIDATE
        candidate = markdown("c.md", f"{first} {self.IGNORE}", *others)

        assert suppressed(judged(make(candidate=candidate))) == ["NUM001"]

    def test_in_the_reference_too(self, make: Make) -> None:
        reference = markdown(
            "r.md", "The fee rose by 5%.", f"Nobody was hurt. {self.IGNORE}", "The talks may fail."
        )
        judgement = judged(make(reference=reference))

        assert suppressed(judgement) == ["NEG001"]
        assert judgement.findings[0].reason == "agreed"

    def test_for_the_whole_file(self, make: Make) -> None:
        candidate = markdown("c.md", *self.CANDIDATE, "<!-- evaluator: ignore-file[N] agreed -->")

        assert suppressed(judged(make(candidate=candidate))) == ["NEG001", "NUM001"]

    def test_a_broken_one_stops_the_pair(self, make: Make) -> None:
        candidate = markdown("c.md", *self.CANDIDATE, "<!-- evaluator: ignore -->")

        with pytest.raises(InputError, match=r"^c\.md:7:1: the comment names no rule"):
            judged(make(candidate=candidate))


class TestUnused:
    COMMENTED = (
        "The fee rose by 15%. <!-- evaluator: ignore[NUM001,NEG001] agreed -->",
        "Somebody was hurt.",
        "The talks will fail.",
    )

    def notices(
        self, judgements: Sequence[Judgement], *suppressions: Suppression, whole: bool = True
    ) -> list[tuple[str, str]]:
        decided = verdict(judgements, Policy(), suppressions=suppressions, whole=whole)
        return [(one.code, one.text) for one in decided.notices]

    def test_each_rule_of_a_comment_is_told_of_by_itself(self, make: Make) -> None:
        judgement = judged(make(candidate=markdown("c.md", *self.COMMENTED)))

        assert self.notices([judgement]) == [
            ("suppression-unused", "c.md:1:22: ignore[NEG001] suppresses nothing: take it out")
        ]

    def test_so_is_one_of_the_configuration(self, make: Make) -> None:
        used = Suppression("NUM001", place="e.toml:1")
        idle = Suppression("QUO001", place="e.toml:5")
        here = Suppression("NEG001", text="no such words")
        evaluation = make(rules="NUM001,NEG001,QUO001")

        texts = [
            text
            for _, text in self.notices([judged(evaluation, used, idle, here)], used, idle, here)
        ]
        assert texts == [
            "e.toml:5: [[suppress]] of QUO001 suppresses nothing: take it out",
            "the configuration: [[suppress]] of NEG001 suppresses nothing: take it out",
        ]

    def test_use_in_one_pair_is_use(self, make: Make) -> None:
        one = Suppression("NUM001")
        judgements = [
            judged(make(), one, name="a"),
            judged(make(findings=()), one, name="b"),
        ]

        assert self.notices(judgements, one) == []

    def test_a_comment_in_a_reference_of_two_pairs_is_one(self, make: Make) -> None:
        reference = markdown(
            "r.md", f"The fee rose by 5%. {TestByComment.IGNORE}", "Nobody was hurt.", "The talks."
        )
        judgements = [
            judged(make(reference=reference, findings=make().findings[1:2]), name="a"),
            judged(make(reference=reference, findings=()), name="b"),
        ]

        assert self.notices(judgements) == []
        assert len(self.notices(judgements[1:] * 2)) == 1

    def test_nothing_is_said_where_the_check_did_not_run(self, make: Make) -> None:
        idle = Suppression("QUO001")

        assert self.notices([judged(make(), idle)], idle) == []

    def test_nor_where_a_pair_could_not_be_evaluated(self, make: Make) -> None:
        idle, path = Suppression("NEG001", text="none"), Suppression("NEG001", path="none")
        broken = unjudged("b", "r", "c", InputError("no such file"))
        unrelated = judged(make(related=False), idle, path, name="b")

        for blind in (broken, unrelated):
            assert self.notices([judged(make(), idle, path), blind], idle, path) == []

    def test_a_path_that_matches_no_pair_is_told_of_in_a_whole_run(self, make: Make) -> None:
        lost = Suppression("NUM001", path="lost/*", place="e.toml:3")
        judgements = [judged(make(), lost)]

        assert self.notices(judgements, lost) == [
            (
                "suppression-unmatched",
                "e.toml:3: [[suppress]] of NUM001 speaks of no pair: no path matches 'lost/*'",
            )
        ]
        assert self.notices(judgements, lost, whole=False) == []


@pytest.mark.parametrize(
    ("pattern", "path"),
    [
        ("docs/*.md", "./docs/a/b.md"),
        ("docs/*.md", "docs\\b.md"),
        ("b.md", "docs/b.md"),
        ("docs/b.md", "docs/a/../b.md"),
    ],
)
def test_a_star_matches_slashes_and_paths_are_made_plain(pattern: str, path: str) -> None:
    assert path_matches(pattern, [path])
    assert not path_matches(pattern.upper(), [path])
