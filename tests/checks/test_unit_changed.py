"""UNT001 beyond its examples."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from evaluator.checks.unit_changed import unit_changed
from evaluator.domain.pair import Pair

PairMaker = Callable[..., Pair]


def messages(pair: Pair) -> list[str]:
    return [one.message for one in unit_changed(pair)]


def test_the_message_names_both(make_pair: PairMaker) -> None:
    pair = make_pair("It weighs 20 kilos.", "It weighs 20 pounds.")

    assert messages(pair) == ["20 kilos became 20 pounds"]


def test_each_figure_is_reported_once(make_pair: PairMaker) -> None:
    pair = make_pair("It is 5 km by 5 km.", "It is 5 miles by 5 miles.")

    assert len(messages(pair)) == 2


def test_a_figure_that_changed_as_well_is_another_check_s_business(make_pair: PairMaker) -> None:
    assert messages(make_pair("It weighs 20 kilos.", "It weighs 30 pounds.")) == []


def test_a_unit_left_unsaid_is_no_change(make_pair: PairMaker) -> None:
    assert messages(make_pair("It is 10 to 12 km.", "It is 10 km to 12 km.")) == []


@pytest.mark.parametrize(
    ("language", "reference", "candidate"),
    [
        ("de", "Die Leitung ist 10 Kilometer lang.", "Die Leitung ist 10 Meilen lang."),
        ("de", "Es kostet 5 Dollar.", "Es kostet 5 Euro."),
        ("de", "Der Anteil stieg um 2 Prozentpunkte.", "Der Anteil stieg um 2 Prozent."),
        ("fr", "Le tuyau fait dix kilomètres.", "Le tuyau fait dix mètres."),
        ("fr", "Il a coûté 5 millions de dollars.", "Il a coûté 5 millions d'euros."),
        ("es", "Espera tres semanas.", "Espera tres meses."),
        ("es", "Pesa 20 toneladas.", "Pesa 20 kilos."),
        ("it", "Il tubo misura 10 chilometri.", "Il tubo misura 10 metri."),
        ("pt", "Custou 5 dólares.", "Custou 5 euros."),
        ("nl", "Hij wachtte drie weken.", "Hij wachtte drie dagen."),
        ("pl", "Czekał trzy tygodnie.", "Czekał trzy miesiące."),
        ("cs", "Trubka měří 10 kilometrů.", "Trubka měří 10 metrů."),
        ("ru", "Труба длиной в 10 километров.", "Труба длиной в 10 метров."),
        ("ru", "Он заплатил 5 тысяч долларов.", "Он заплатил 5 тысяч евро."),
        ("uk", "Труба має 10 кілометрів.", "Труба має 10 метрів."),
        ("zh", "管道长10公里。", "管道长10米。"),
        ("zh", "罚款500万美元。", "罚款500万欧元。"),
        ("ja", "管の長さは10キロメートルだ。", "管の長さは10メートルだ。"),
        ("ko", "벌금은 500만 달러였다.", "벌금은 500만 유로였다."),
        ("ar", "طول الأنبوب 10 كيلومترات.", "طول الأنبوب 10 أمتار."),
        ("tr", "Boru 10 kilometre uzunluğunda.", "Boru 10 metre uzunluğunda."),
        ("sv", "Röret är 10 kilometer långt.", "Röret är 10 meter långt."),
        ("da", "Han ventede tre uger.", "Han ventede tre dage."),
        ("nb", "Det koster 5 dollar.", "Det koster 5 euro."),
        ("fi", "Putki on 10 kilometriä pitkä.", "Putki on 10 metriä pitkä."),
    ],
)
def test_a_unit_changed_in_any_language_is_seen(
    make_pair: PairMaker, language: str, reference: str, candidate: str
) -> None:
    """Words and signs, in the forms that a language inflects them in."""
    assert len(list(unit_changed(make_pair(reference, candidate, language)))) == 1


@pytest.mark.parametrize(
    ("language", "reference", "candidate"),
    [
        ("de", "Die Leitung ist 10 Kilometer lang.", "Die Leitung ist 10 km lang."),
        ("de", "Er wartete drei Wochen.", "Er wartete 21 Tage."),
        ("fr", "Il fait 20 degrés.", "Il fait 20 °C."),
        ("fr", "Le tuyau fait 10 km.", "Le tuyau fait 10 kilomètres."),
        ("es", "Cuesta 5 dólares.", "Cuesta 5 $."),
        ("ru", "Он проехал 10 километров.", "Проехал он 10 км."),
        ("ru", "Это в 10 километрах отсюда.", "До этого места 10 километров."),
        ("zh", "管道长10公里。", "管道长10千米。"),
        ("ja", "距離は5キロだ。", "距離は5キロメートルだ。"),
        ("fi", "Matkaa on kymmenen kilometriä.", "Kymmenen kilometrin matka."),
        ("tr", "100 dolar ödedi.", "100 dolarlık ödeme yaptı."),
    ],
)
def test_another_name_of_a_unit_is_none_in_any_language(
    make_pair: PairMaker, language: str, reference: str, candidate: str
) -> None:
    """Abbreviated, inflected or converted right."""
    assert list(unit_changed(make_pair(reference, candidate, language))) == []
    assert list(unit_changed(make_pair(candidate, reference, language))) == []
