"""NUM001 beyond its examples."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from evaluator.checks.number_changed import number_changed
from evaluator.domain.finding import Severity, Shift
from evaluator.domain.pair import Pair

PairMaker = Callable[..., Pair]


@pytest.fixture
def shifts(make_pair: PairMaker) -> Callable[[str, str], list[Shift]]:
    return lambda reference, candidate: list(number_changed(make_pair(reference, candidate)))


Shifts = Callable[[str, str], list[Shift]]


def test_the_message_names_both(shifts: Shifts) -> None:
    (one,) = shifts("The town lost 40 houses.", "The town lost 14 houses.")

    assert one.message == "40 became 14"
    assert one.severity is None
    assert (one.reference.start, one.candidate.start) == (14, 14)


def test_only_the_changed_one_of_several_is_reported(shifts: Shifts) -> None:
    (one,) = shifts(
        "They sold 12 cows, 30 sheep and 7 goats.", "They sold 7 goats, 31 sheep and 12 cows."
    )

    assert one.message == "30 became 31"


def test_a_digit_that_moved_is_seen(shifts: Shifts) -> None:
    assert [one.message for one in shifts("It holds 160,000 books.", "It holds 16 million books.")]


def test_swapped_numbers_are_two_findings(shifts: Shifts) -> None:
    found = shifts(
        "Fire killed 20 horses and burned 35 barns.", "Fire killed 35 horses and burned 20 barns."
    )

    assert sorted(one.message for one in found) == [
        "numbers changed places: 20 became 35",
        "numbers changed places: 35 became 20",
    ]


def test_turned_sentences_swap_nothing(shifts: Shifts) -> None:
    assert (
        shifts(
            "Fire killed 20 horses and burned 35 barns.",
            "Fire burned 35 barns and killed 20 horses.",
        )
        == []
    )


def test_a_range_that_became_a_figure_inside_it_is_minor(shifts: Shifts) -> None:
    (one,) = shifts("The cave is 100 to 250 metres wide.", "The cave is 175 metres wide.")

    assert one.severity is Severity.MINOR
    assert one.message == "100 to 250 metres became 175 metres"


def test_a_figure_that_became_a_range_around_it_is_minor(shifts: Shifts) -> None:
    (one,) = shifts("The cave is 175 metres wide.", "The cave is 100 to 250 metres wide.")

    assert one.severity is Severity.MINOR


def test_a_separator_out_of_place_is_minor(shifts: Shifts) -> None:
    (one,) = shifts("Some 6,500 people came.", "Some 65,00 people came.")

    assert one.severity is Severity.MINOR
    assert "65,00" in one.message


def test_a_separator_that_the_reference_has_too_is_not(shifts: Shifts) -> None:
    assert shifts("Some 65,00 people came.", "Some 65,00 people came.") == []
    assert shifts("Some 272.000 people came.", "Some 272,000 people came.") == []


def test_a_code_with_other_digits_is_seen(shifts: Shifts) -> None:
    (one,) = shifts("Tests for COVID-19 were free.", "Tests for COVID-22 were free.")

    assert one.message == "COVID-19 became COVID-22"


def test_a_code_is_no_count(shifts: Shifts) -> None:
    assert shifts("They fly the F-35.", "They fly 36 of them.") == []


def test_one_is_held_against_a_figure_in_its_place(shifts: Shifts) -> None:
    (one,) = shifts("She won one medal in Rome.", "She won three medals in Rome.")

    assert one.message == "one became three"


def test_words_that_imply_numbers_are_never_reported(shifts: Shifts) -> None:
    assert shifts("Both men left.", "The last man left once.") == []


def test_two_numbers_without_anything_in_common_are_not_paired(shifts: Shifts) -> None:
    found = shifts(
        "Early on 7 boats sank off the northern coast while crews slept.",
        "While crews slept, boats sank off the northern coast, costing $900 in 3 ports.",
    )

    assert all("$900" not in one.message for one in found)


def test_a_changed_unit_is_not_reported_twice(shifts: Shifts) -> None:
    assert shifts("The pipe is 10 km long.", "The pipe is 10 miles long.") == []


def test_three_decimals_are_set_right(shifts: Shifts) -> None:
    assert shifts("It weighs 2.25 tonnes.", "It weighs 2.250 tonnes.") == []


def test_a_decimal_comma_is_minor(shifts: Shifts) -> None:
    (one,) = shifts("It weighs 1.5 tonnes.", "It weighs 1,5 tonnes.")

    assert one.severity is Severity.MINOR


def test_two_words_that_are_seldom_meant_as_figures_do_not_meet(shifts: Shifts) -> None:
    assert shifts("One of the men left.", "Half of the men left.") == []


def test_a_small_hour_is_no_page(shifts: Shifts) -> None:
    """Without a word in common, figures of other measures are no change of one another."""
    found = shifts(
        "Ships carried 7 tonnes, sailors said, 2 of whom fell ill.",
        "Sailors, of whom 2 fell ill, said ships carried freight worth $90 and 8 cats.",
    )

    assert all("$90" not in one.message for one in found)


def test_the_places_of_swapped_measures_may_agree_after_all(shifts: Shifts) -> None:
    """1,000 miles are 1,600 km: what stands crosswise is the same."""
    assert (
        shifts(
            "It is 1,600 km (1,000 miles) long and costs 3 coins.",
            "It is 1,000 miles (1,600 km) long and costs 3 coins.",
        )
        == []
    )


@pytest.mark.parametrize(
    ("reference", "candidate", "severity"),
    [
        ("The state lent 30 billion.", "The state lent 30 million.", Severity.CRITICAL),
        ("The state lent 30 billion.", "The state lent 45 billion.", None),
        ("The dam holds 5,321 boats.", "The dam holds 5,300 boats.", Severity.MINOR),
    ],
)
def test_severity_depends_on_what_changed(
    reference: str, candidate: str, severity: Severity | None, shifts: Shifts
) -> None:
    (one,) = shifts(reference, candidate)

    assert one.severity is severity


def test_growth_by_another_factor_is_seen(shifts: Shifts) -> None:
    (one,) = shifts("The rent doubled last spring.", "The rent tripled last spring.")

    assert one.message == "doubled became tripled"


def test_from_one_figure_to_another_and_back(shifts: Shifts) -> None:
    found = shifts("The rate rose from 5% to 10%.", "The rate rose from 10% to 5%.")

    assert [one.message for one in found] == [
        "numbers changed places: 5% became 10%",
        "numbers changed places: 10% became 5%",
    ]


def test_what_is_counted_may_stand_in_front_or_behind(shifts: Shifts) -> None:
    reference = "They treated 5 cases of gout, 12 cases of asthma and 1 case of flu."
    candidate = "They treated gout in 5 cases, asthma in 12 cases, flu in 1 case."

    assert shifts(reference, candidate) == []


@pytest.mark.parametrize(
    ("language", "reference", "candidate"),
    [
        ("de", "Der Bau kostet 3 Milliarden Euro.", "Der Bau kostet 3 Millionen Euro."),
        ("de", "Das Dorf hat 1.200 Einwohner.", "Das Dorf hat 1,2 Einwohner."),
        ("de", "Zwölf Schafe fehlen.", "Zwanzig Schafe fehlen."),
        ("de", "Er lief fünfundzwanzig Kilometer.", "Er lief fünfunddreißig Kilometer."),
        ("de", "Zwei Drittel stimmten zu.", "Drei Viertel stimmten zu."),
        ("de", "Tausende kamen zum Fest.", "Hunderte kamen zum Fest."),
        ("fr", "Le pont coûtera 3 milliards d'euros.", "Le pont coûtera 3 millions d'euros."),
        ("fr", "Elle a quatre-vingt-dix ans.", "Elle a soixante-dix ans."),
        ("fr", "La ville compte 12 500 habitants.", "La ville compte 125 000 habitants."),
        ("es", "La obra costó 2 mil millones de pesos.", "La obra costó 2 millones de pesos."),
        ("es", "Vinieron treinta y cinco vecinos.", "Vinieron cuarenta y cinco vecinos."),
        ("it", "La diga costa 3 miliardi di euro.", "La diga costa 3 milioni di euro."),
        ("it", "Sono arrivati ventitré pullman.", "Sono arrivati trentatré pullman."),
        ("pt", "A obra custou 4 bilhões de reais.", "A obra custou 4 milhões de reais."),
        ("pt", "Vieram quinze barcos.", "Vieram cinquenta barcos."),
        ("nl", "De brug kost 3 miljard euro.", "De brug kost 3 miljoen euro."),
        ("pl", "Most kosztował 3 miliardy złotych.", "Most kosztował 3 miliony złotych."),
        ("pl", "Zginęło dwanaście krów.", "Zginęło dwadzieścia krów."),
        ("cs", "Most stál 3 miliardy korun.", "Most stál 3 miliony korun."),
        ("ru", "Мост стоил 3 миллиарда рублей.", "Мост стоил 3 миллиона рублей."),
        ("ru", "Двенадцать домов сгорели.", "Двадцать домов сгорели."),
        (
            "ru",
            "Пятью миллионами тонн зерна торгует порт.",
            "Пятью миллиардами тонн зерна торгует порт.",
        ),
        ("uk", "Міст коштував 3 мільярди гривень.", "Міст коштував 3 мільйони гривень."),
        ("zh", "大桥耗资3亿元。", "大桥耗资3千万元。"),
        ("zh", "三百人参加了比赛。", "五百人参加了比赛。"),
        ("zh", "三名工人受伤。", "五名工人受伤。"),
        ("ja", "橋の建設費は3億円だった。", "橋の建設費は3万円だった。"),
        ("ja", "三人がけがをした。", "五人がけがをした。"),
        ("ko", "다리 건설에 3억 원이 들었다.", "다리 건설에 3천만 원이 들었다."),
        ("ar", "بلغت تكلفة الجسر 3 مليارات دولار.", "بلغت تكلفة الجسر 3 ملايين دولار."),
        ("tr", "Köprü 3 milyar liraya mal oldu.", "Köprü 3 milyon liraya mal oldu."),
        ("sv", "Bron kostade 3 miljarder kronor.", "Bron kostade 3 miljoner kronor."),
        ("da", "Broen kostede 3 milliarder kroner.", "Broen kostede 3 millioner kroner."),
        ("nb", "Broen kostet 3 milliarder kroner.", "Broen kostet 3 millioner kroner."),
        ("fi", "Silta maksoi 3 miljardia euroa.", "Silta maksoi 3 miljoonaa euroa."),
    ],
)
def test_a_number_changed_in_any_language_is_seen(
    make_pair: PairMaker, language: str, reference: str, candidate: str
) -> None:
    """Scale words, number words and separators as each language has them."""
    assert len(list(number_changed(make_pair(reference, candidate, language)))) == 1


@pytest.mark.parametrize(
    ("language", "reference", "candidate"),
    [
        ("de", "Der Bau kostet 3 Milliarden Euro.", "Der Bau kostet 3.000 Millionen Euro."),
        ("de", "Der Bau kostet 3 Milliarden Euro.", "Der Bau kostet 3 Mrd. €."),
        (
            "de",
            "Ein Hund biss eine Frau.",
            "Eine Frau wurde von einem Hund gebissen, der nicht angeleint war.",
        ),
        ("de", "Zwölf Prozent zahlten bar.", "12 % zahlten bar."),
        ("de", "Er wog 1.234,5 Kilo.", "Er wog 1234,5 Kilogramm."),
        ("de", "Eine halbe Million Menschen kam.", "500.000 Menschen kamen."),
        ("de", "Er blieb eineinhalb Jahre.", "Er blieb 18 Monate."),
        ("de", "Mehr als zwei Kühe starben.", "Drei oder mehr Kühe starben."),
        ("fr", "Il est parti il y a quinze jours.", "Il est parti il y a deux semaines."),
        ("ru", "Погибли более двух коров.", "Погибли три и более коровы."),
        ("de", "Die Hälfte der Höfe ist leer.", "50 Prozent der Höfe sind leer."),
        ("de", "Einundzwanzig Boote sanken.", "21 Boote sanken."),
        ("fr", "Le pont coûtera 3 milliards d'euros.", "Le pont coûtera 3 Md€."),
        ("fr", "Un homme a vu une femme.", "Une femme a été vue par un passant."),
        ("fr", "Elle a quatre-vingt-dix-sept ans.", "Elle a 97 ans."),
        ("fr", "Un million et demi de touristes.", "1 500 000 touristes."),
        ("fr", "Le 1er étage est fermé.", "Le premier étage est fermé."),
        ("es", "La obra costó 2 mil millones de pesos.", "La obra costó 2.000 millones de pesos."),
        ("es", "Un hombre llamó a una vecina.", "A una vecina la llamó un señor."),
        ("es", "Subió un 5 por ciento.", "Subió un 5 %."),
        ("es", "Dos millones y medio de personas.", "2,5 millones de personas."),
        ("it", "La diga costa 3 miliardi di euro.", "La diga costa 3.000 milioni di euro."),
        ("it", "Un cane abbaia.", "C'è un cane che abbaia."),
        ("pt", "A obra custou 3 mil milhões de euros.", "A obra custou 3 bilhões de euros."),
        ("pt", "Cento e vinte e três casas.", "123 casas."),
        ("nl", "Vijfentwintig schapen.", "25 schapen."),
        ("pl", "Dwadzieścia jeden krów.", "21 krów."),
        ("pl", "Most kosztował 1,5 mln zł.", "Most kosztował półtora miliona złotych."),
        ("cs", "Dvě stě padesát ovcí.", "250 ovcí."),
        ("ru", "Три с половиной миллиона тонн.", "3,5 млн тонн."),
        ("ru", "500 тыс. рублей.", "Полмиллиона рублей."),
        ("ru", "Один мужчина увидел собаку.", "Собаку увидел мужчина."),
        ("ru", "Двадцать одна овца.", "21 овца."),
        ("uk", "П'ять тисяч людей.", "5 тис. людей."),
        ("zh", "大桥耗资3亿元。", "大桥耗资三亿元。"),
        ("zh", "大桥耗资3.5亿元。", "大桥耗资3亿5000万元。"),
        ("zh", "他们一起去了一个地方。", "他们共同前往某地。"),
        ("zh", "百分之五十的人同意。", "一半的人同意。"),
        ("zh", "这十分重要，千万不要忘记。", "这非常要紧，切勿忘记。"),
        ("zh", "他三心二意。", "他不专心。"),
        ("ja", "約3億5000万円かかった。", "約3.5億円かかった。"),
        ("ja", "一部の人が反対した。", "反対する人もいた。"),
        ("ko", "3억 5000만 원이 들었다.", "3.5억 원이 들었다."),
        ("ar", "٣٫٥ مليون دولار", "3.5 مليون دولار"),
        ("tr", "Yüzde 5 arttı.", "%5 arttı."),
        ("tr", "Bir adam geldi.", "Adam geldi."),
        ("sv", "Två tredjedelar av kommunerna.", "67 procent av kommunerna."),
        ("da", "Femogtyve får.", "25 får."),
        ("nb", "To hundre og femti sauer.", "250 sauer."),
        ("fi", "Kaksisataa lammasta.", "200 lammasta."),
    ],
)
def test_another_way_to_write_a_number_is_none_in_any_language(
    make_pair: PairMaker, language: str, reference: str, candidate: str
) -> None:
    """Articles, idioms, abbreviations and other scale words say the same."""
    assert list(number_changed(make_pair(reference, candidate, language))) == []
    assert list(number_changed(make_pair(candidate, reference, language))) == []


def test_a_fraction_for_another_in_its_place(shifts: Shifts) -> None:
    (one,) = shifts("He drank a quarter of the milk.", "He drank half of the milk.")

    assert one.message == "a quarter became half"
    assert shifts("He slept for half of the way.", "He left in the first quarter.") == []


def test_an_ordinal_for_another_in_its_place(shifts: Shifts) -> None:
    (one,) = shifts("It is the first prize for Peru.", "It is the second prize for Peru.")

    assert one.message == "first became second"


@pytest.mark.parametrize(
    ("reference", "candidate", "message"),
    [
        ("The fund grew fivefold.", "The fund grew fifteenfold.", "fivefold became fifteenfold"),
        ("The fund grew threefold.", "The fund doubled.", "threefold became doubled"),
        ("It is twice as strong.", "It is half as strong.", "twice became half"),
    ],
)
def test_how_much_of_it(reference: str, candidate: str, message: str, shifts: Shifts) -> None:
    (one,) = shifts(reference, candidate)

    assert one.message == message


def test_a_factor_in_other_words(shifts: Shifts) -> None:
    assert shifts("The fund grew fivefold.", "The fund grew five times over.") == []
    assert shifts("It is twice as strong.", "It is two times as strong.") == []


def test_a_score_stays_one(shifts: Shifts) -> None:
    assert (
        shifts("They voted 210 to 180 to reject it.", "They rejected it by 210 votes to 180.") == []
    )
