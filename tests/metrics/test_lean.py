"""sacrebleu is imported without what only its downloads, tables and the like need."""

from __future__ import annotations

import subprocess
import sys

import pytest

SPARED = ("colorama", "lxml.etree", "portalocker", "statistics", "tabulate")


def run(program: str) -> str:
    """What a fresh interpreter prints."""
    command = [sys.executable, "-c", program]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()


def test_none_is_imported_nor_left_behind() -> None:
    program = (
        "import sys; from evaluator.metrics.lean import import_sacrebleu; import_sacrebleu();"
        f"print('sacrebleu.metrics' in sys.modules, [n for n in {SPARED} if n in sys.modules])"
    )

    assert run(program) == "True []"


@pytest.mark.parametrize("name", SPARED)
def test_others_get_the_module_itself(name: str) -> None:
    program = (
        "from evaluator.metrics.lean import import_sacrebleu; import_sacrebleu();"
        f"import {name}; print({name}.__file__)"
    )

    assert name.split(".", maxsplit=1)[0] in run(program)


def test_tables_of_sacrebleu_work_still() -> None:
    program = (
        "from evaluator.metrics.lean import import_sacrebleu; import_sacrebleu();"
        "from sacrebleu import utils; print(utils.tabulate([['a', 1]], tablefmt='plain'))"
    )

    assert run(program).split() == ["a", "1"]


def test_its_colours_averages_and_corpora_work_still() -> None:
    program = (
        "from evaluator.metrics.lean import import_sacrebleu; import_sacrebleu();"
        "from sacrebleu.metrics import base; from sacrebleu.dataset import wmt_xml;"
        "from sacrebleu import utils; print(repr(utils.Color.format('x', 'red')),"
        "base.statistics.mean([1, 3]), wmt_xml.ET.fromstring('<a/>').tag)"
    )

    assert run(program) == r"'\x1b[31mx\x1b[0m' 2 a"


def test_a_part_of_a_package_that_is_there_already() -> None:
    program = (
        "import lxml; from evaluator.metrics.lean import import_sacrebleu; import_sacrebleu();"
        "import sys; print('lxml.etree' in sys.modules, sys.modules['lxml'] is lxml);"
        "from sacrebleu.dataset import wmt_xml; print(wmt_xml.ET.fromstring('<a/>').tag)"
    )

    assert run(program).split() == ["False", "True", "a"]


def test_a_module_that_is_there_already_stays() -> None:
    program = (
        "import tabulate; from evaluator.metrics.lean import import_sacrebleu; import_sacrebleu();"
        "import sys; from sacrebleu import utils;"
        "print(sys.modules['tabulate'] is tabulate, utils.tabulate is tabulate.tabulate)"
    )

    assert run(program) == "True True"


def test_threads_import_it_together() -> None:
    program = (
        "import sys; sys.setswitchinterval(1e-6);"
        "from concurrent.futures import ThreadPoolExecutor;"
        "from evaluator.metrics.lean import import_sacrebleu;"
        "pool = ThreadPoolExecutor(4); "
        "print({f.result() for f in [pool.submit(import_sacrebleu) for _ in range(400)]})"
    )

    assert run(program) == "{None}"
