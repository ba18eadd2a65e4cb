"""DAT001 beyond its examples."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from evaluator.checks.date_changed import date_changed
from evaluator.checks.number_changed import number_changed
from evaluator.domain.pair import Pair

PairMaker = Callable[..., Pair]


def messages(pair: Pair) -> list[str]:
    return [one.message for one in date_changed(pair)]


def test_the_message_names_both(make_pair: PairMaker) -> None:
    (one,) = date_changed(make_pair("It opens on 10 January.", "It opens on 20 January."))

    assert one.message == "10 January became 20 January"
    assert one.evidence["differs"] == "day"


def test_a_date_s_numbers_are_no_numbers(make_pair: PairMaker) -> None:
    pair = make_pair("It opens on 10 January.", "It opens on 20 January.")

    assert list(number_changed(pair)) == []


def test_a_weekday_beside_a_date_answers_for_itself(make_pair: PairMaker) -> None:
    pair = make_pair("It opens on Friday, July 25.", "It opens on Friday (July 16).")

    assert messages(pair) == ["July 25 became July 16"]


def test_each_date_is_held_against_the_one_in_its_place(make_pair: PairMaker) -> None:
    pair = make_pair("The fair runs from May 3 to June 8.", "The fair runs from May 5 to June 9.")

    assert messages(pair) == ["May 3 became May 5", "June 8 became June 9"]


def test_years_that_changed_places(make_pair: PairMaker) -> None:
    pair = make_pair(
        "The mill opened in 1890 and burned in 1957.",
        "The mill opened in 1957 and burned in 1890.",
    )

    assert messages(pair) == [
        "dates changed places: 1890 became 1957",
        "dates changed places: 1957 became 1890",
    ]


def test_dates_of_other_sorts_do_not_meet(make_pair: PairMaker) -> None:
    assert messages(make_pair("It opens on Monday.", "It opens in May.")) == []


def test_a_date_left_out_is_no_changed_date(make_pair: PairMaker) -> None:
    assert messages(make_pair("It opens on Monday in May.", "It opens in May.")) == []


@pytest.mark.parametrize(
    ("language", "reference", "candidate"),
    [
        ("de", "Der Prozess beginnt am 10. Januar.", "Der Prozess beginnt am 20. Januar."),
        ("de", "Sie ging am Montagabend.", "Sie ging am Dienstagabend."),
        ("de", "Die Mühle schloss im Dezember.", "Die Mühle schloss im November."),
        ("de", "Sie kam gestern an.", "Sie kam vorgestern an."),
        ("de", "Einlass ist um 15.30 Uhr.", "Einlass ist um 16.30 Uhr."),
        ("fr", "Le procès s'ouvre le 1er janvier.", "Le procès s'ouvre le 1er février."),
        ("fr", "Elle est partie mardi.", "Elle est partie jeudi."),
        ("fr", "L'église date du XVIIIe siècle.", "L'église date du XVIe siècle."),
        ("es", "El juicio empieza el 10 de enero.", "El juicio empieza el 20 de enero."),
        ("es", "Llegó el año pasado.", "Llega el próximo año."),
        ("it", "Il mulino chiuse nel 1957.", "Il mulino chiuse nel 1975."),
        ("pt", "Saiu na terça-feira.", "Saiu na quinta-feira."),
        ("nl", "Het proces begint op 10 januari.", "Het proces begint op 10 februari."),
        ("pl", "Wyjechała w środę.", "Wyjechała w sobotę."),
        ("cs", "Odjela v pondělí.", "Odjela v neděli."),
        ("ru", "Она уехала во вторник.", "Она уехала в четверг."),
        ("ru", "Мельница закрылась в декабре.", "Мельница закрылась в ноябре."),
        ("ru", "Суд начнётся 10 января 2022 года.", "Суд начнётся 10 января 2021 года."),
        ("uk", "Вона поїхала в середу.", "Вона поїхала в суботу."),
        ("zh", "审判于2021年12月28日开始。", "审判于2021年12月18日开始。"),
        ("zh", "她星期二离开。", "她星期四离开。"),
        ("zh", "她昨天离开。", "她前天离开。"),
        ("ja", "裁判は12月28日に始まる。", "裁判は11月28日に始まる。"),
        ("ko", "재판은 12월 28일에 시작된다.", "재판은 12월 18일에 시작된다."),
        ("ar", "تبدأ المحاكمة في 28 ديسمبر.", "تبدأ المحاكمة في 28 نوفمبر."),
        ("tr", "Dava 10 Ocak'ta başlıyor.", "Dava 10 Şubat'ta başlıyor."),
        ("sv", "Hon reste på måndag.", "Hon reste på lördag."),
        ("da", "Hun rejste i går.", "Hun rejser i morgen."),
        ("nb", "Hun reiste tirsdag.", "Hun reiste torsdag."),
        ("fi", "Hän lähti tiistaina.", "Hän lähti torstaina."),
    ],
)
def test_a_date_changed_in_any_language_is_seen(
    make_pair: PairMaker, language: str, reference: str, candidate: str
) -> None:
    """Months, weekdays, years, centuries, clocks, and days counted from today."""
    assert len(list(date_changed(make_pair(reference, candidate, language)))) == 1


@pytest.mark.parametrize(
    ("language", "reference", "candidate"),
    [
        ("de", "Der Prozess beginnt am 10. Januar 2022.", "Der Prozess beginnt am 10.1.2022."),
        ("de", "Einlass ist um 15 Uhr.", "Einlass ist um 15:00 Uhr."),
        ("de", "Er mag es, im Mai zu wandern.", "Im Mai wandert er gern."),
        ("fr", "Le procès s'ouvre le 1er janvier 2022.", "Le procès s'ouvre le 01/01/2022."),
        ("fr", "À 15h30, la porte s'ouvre.", "La porte s'ouvre à 15 h 30."),
        ("fr", "La mer est calme.", "Le jeu est fini."),
        ("es", "El juicio empieza el 10 de enero de 2022.", "El juicio empieza el 10/1/2022."),
        ("es", "Julio vive aquí.", "Aquí vive Abril."),
        ("it", "Il 10 gennaio 2022 comincia.", "Comincia il 10/1/2022."),
        ("ru", "Суд начнётся 10 января 2022 года.", "Суд начнётся 10.01.2022."),
        ("ru", "До 2000 человек пришли.", "Пришли до двух тысяч человек."),
        ("zh", "审判于2021年12月28日开始。", "审判于二〇二一年十二月二十八日开始。"),
        ("zh", "下午3点开会。", "15时开会。"),
        ("zh", "一周一次。", "每周一次。"),
        ("ja", "裁判は12月28日(火)に始まる。", "裁判は12月28日火曜日に始まる。"),
        ("pl", "Sąd zacznie 10 stycznia 2022 r.", "Sąd zacznie 10.01.2022."),
        ("fi", "Oikeus alkaa 10. tammikuuta 2022.", "Oikeus alkaa 10.1.2022."),
    ],
)
def test_another_way_to_write_a_date_is_none_in_any_language(
    make_pair: PairMaker, language: str, reference: str, candidate: str
) -> None:
    """Nor are words that only look like names of months and days."""
    assert list(date_changed(make_pair(reference, candidate, language))) == []
    assert list(date_changed(make_pair(candidate, reference, language))) == []
