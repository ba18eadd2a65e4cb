"""The program's edge: which exit code, and what is said."""

from __future__ import annotations

import errno
import subprocess
import sys
import warnings
from collections.abc import Callable
from typing import Annotated, NoReturn

import pytest
import typer

from evaluator import __version__
from evaluator.cli import app, main
from evaluator.cli.app import command, command_names
from evaluator.cli.program import run
from evaluator.domain.errors import InputError

Shell = Callable[..., subprocess.CompletedProcess[bytes]]
Capture = pytest.CaptureFixture[str]


def _command(monkeypatch: pytest.MonkeyPatch, error: BaseException) -> None:
    """Makes ``evaluator score`` raise."""

    @command
    def score(*, verbose: Annotated[bool, typer.Option("-v")] = False) -> NoReturn:  # noqa: ARG001
        raise error

    monkeypatch.setattr(app, "load_command", lambda _: score)


class TestHelp:
    """Every command is there, and says what it does."""

    @pytest.mark.parametrize("name", command_names())
    def test_command_and_all_its_options_and_arguments_have_help(
        self, name: str, capsys: Capture
    ) -> None:
        """Walks the commands, as typer built them."""
        found = app.load_command(name)
        options = [param for param in found.params if param.param_type_name == "option"]
        arguments = [param for param in found.params if param.param_type_name == "argument"]

        assert found.help
        assert len(options) + len(arguments) == len(found.params)
        assert all(str(vars(param)["help"]).endswith(".") for param in found.params), "no help"
        assert run([name, "--help"]) == 0
        text = capsys.readouterr().out
        assert text.startswith(f"Usage: evaluator {name} [OPTIONS]")
        assert all(param.opts[0] in text for param in options)
        assert all(str(param.metavar) in text for param in arguments)

    @pytest.mark.parametrize("name", command_names())
    def test_command_stands_in_the_programs_help_whole(self, name: str, capsys: Capture) -> None:
        """With what it says of itself, not cut off."""
        run(["--help"])
        text = " ".join(capsys.readouterr().out.split())

        first = str(app.load_command(name).help).split("\n\n")[0]
        assert f" {name} {' '.join(first.split())} " in f"{text} "

    def test_help_of_a_command_can_be_asked_for_in_front(self, capsys: Capture) -> None:
        """``evaluator help score``."""
        assert run(["help", "score"]) == 0
        assert capsys.readouterr().out.startswith("Usage: evaluator score [OPTIONS]")

    def test_options_are_listed_by_group(self, capsys: Capture) -> None:
        """In the order of the signature."""
        run(["score", "--help"])
        lines = capsys.readouterr().out.splitlines()

        assert [line for line in lines if line.endswith(":") and line[0] != " "] == [
            "Arguments:",
            "Reading:",
            "Evaluating:",
            "Reporting:",
            "Options:",
        ]

    @pytest.mark.parametrize("ask", ["-h", "--help", "help"])
    def test_can_be_asked_for_in_three_ways(self, ask: str, capsys: Capture) -> None:
        """Can be asked for in three ways."""
        assert run([ask]) == 0
        assert capsys.readouterr().out.startswith("Usage: evaluator ")

    def test_nothing_asked_for_is_help_and_no_success(self, capsys: Capture) -> None:
        """A script whose variable was empty must not believe that something was evaluated."""
        assert run([]) == 2
        out, err = capsys.readouterr()
        assert out == ""
        assert err.startswith("Usage: evaluator ")

    @pytest.mark.parametrize("ask", [["-V"], ["--version"], ["--version", "score"]])
    def test_version(self, ask: list[str], capsys: Capture) -> None:
        """Alone it is answered without the parser."""
        assert run(ask) == 0
        assert capsys.readouterr().out == f"evaluator {__version__}\n"

    def test_is_plain_text_whatever_the_environment(self, shell: Shell) -> None:
        """Is plain text whatever the environment."""
        done = shell("evaluator score --help", GITHUB_ACTIONS="true", FORCE_COLOR="1")

        assert b"\x1b" not in done.stdout


class TestErrors:
    """One line on standard error, and 2."""

    @pytest.mark.parametrize(
        ("arguments", "line"),
        [
            (["scroe"], "there is no command scroe; did you mean 'evaluator score'?"),
            (["--verion"], "there is no option --verion; did you mean --version?"),
            (["-x"], "there is no option -x; "),
            (["--"], "missing command; 'evaluator --help' shows what there is"),
            (["score"], "missing argument 'REFERENCE'; 'evaluator score --help' shows"),
            (["score", "a"], "missing argument 'CANDIDATE'; 'evaluator score --help' shows"),
            (["score", "a", "b", "c"], "got unexpected extra argument(s) (c); "),
            (["schema", "verdict", "-"], "got unexpected extra argument(s) (-); "),
            (["score", "a", "b", "--model"], "option '--model' requires an argument; "),
            (["score", "a", "b", "--quiet=1"], "option '--quiet' does not take a value; "),
            (["score", "a", "b", "--embed"], "no option --embed; did you mean --embeddings?"),
            (["score", "a", "b", "--modle=x"], "no option --modle; did you mean --model?"),
            (["score", "a", "b", "--show-word"], "--show-word; did you mean --show-words?"),
            (["score", "a", "b", "-w", "x"], "'decimals' is 'x', expected a whole number from 0"),
            (["score", "a", "b", "\x1b[2J"], "got unexpected extra argument(s) ("),
        ],
    )
    def test_bad_usage(self, arguments: list[str], line: str, capsys: Capture) -> None:
        """Bad usage."""
        assert run(arguments) == 2
        out, err = capsys.readouterr()
        assert out == ""
        assert err.startswith("evaluator: ")
        assert line in err
        assert "\x1b" not in err
        assert err.count("\n") == 1

    def test_error_that_users_can_act_on(
        self, monkeypatch: pytest.MonkeyPatch, capsys: Capture
    ) -> None:
        """Error that users can act on."""
        _command(monkeypatch, InputError("is empty", where="a.txt", hint="give one with text"))

        assert run(["score"]) == 2
        assert capsys.readouterr().err == "evaluator: a.txt: is empty; give one with text\n"

    def test_crash_is_no_failed_gate(
        self, monkeypatch: pytest.MonkeyPatch, capsys: Capture
    ) -> None:
        """Crash is no failed gate."""
        _command(monkeypatch, ZeroDivisionError("division\nby zero"))

        assert run(["score"]) == 2
        assert capsys.readouterr().err == (
            "evaluator: internal error: ZeroDivisionError: division by zero; this is a bug; "
            "rerun with -v for the traceback\n"
        )

    def test_crash_shows_its_traceback_when_asked(
        self, monkeypatch: pytest.MonkeyPatch, capsys: Capture
    ) -> None:
        """Crash shows its traceback when asked."""
        _command(monkeypatch, ZeroDivisionError("x"))

        assert run(["score", "-v"]) == 2
        err = capsys.readouterr().err
        assert "Traceback (most recent call last)" in err
        assert err.endswith("evaluator: internal error: ZeroDivisionError: x; this is a bug\n")

    def test_memory_that_runs_out_says_what_to_do(
        self, monkeypatch: pytest.MonkeyPatch, capsys: Capture
    ) -> None:
        """Memory that runs out says what to do."""
        _command(monkeypatch, MemoryError())

        assert run(["score"]) == 2
        assert "out of memory; try --no-embeddings" in capsys.readouterr().err

    def test_interrupt_is_130_and_silent(
        self, monkeypatch: pytest.MonkeyPatch, capsys: Capture
    ) -> None:
        """Interrupt is 130 and silent."""
        _command(monkeypatch, KeyboardInterrupt())

        assert run(["score"]) == 130
        assert capsys.readouterr().err == ""

    def test_end_that_a_library_makes_is_no_success(
        self, monkeypatch: pytest.MonkeyPatch, capsys: Capture
    ) -> None:
        """Nor is any number: 1 would read as a failed gate, 0 as a passed one."""
        for code in ("something is wrong", 1, 0, None):
            _command(monkeypatch, SystemExit(code))

            assert run(["score"]) == 2
            assert capsys.readouterr().err == (
                f"evaluator: a library ended the program: {code}; rerun with -v\n"
            )

    def test_broken_pipe_inside_the_program_is_no_failed_gate(
        self, monkeypatch: pytest.MonkeyPatch, capsys: Capture
    ) -> None:
        """Typer's own ``main`` would exit 1."""
        _command(monkeypatch, BrokenPipeError(errno.EPIPE, "Broken pipe"))

        assert run(["score"]) == 2
        assert "internal error: BrokenPipeError" in capsys.readouterr().err


class TestWarnings:
    """Libraries do not talk to users, unless these ask."""

    def test_are_hushed(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """Are hushed."""
        monkeypatch.setattr(sys, "warnoptions", [])
        with warnings.catch_warnings(record=True) as caught:
            run(["--version"])
            warnings.warn("deprecated", stacklevel=1)

        assert caught == []

    def test_are_left_alone_when_asked_for(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """Are left alone when asked for."""
        monkeypatch.setattr(sys, "warnoptions", ["always"])
        with warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter("always")
            run(["--version"])
            warnings.warn("deprecated", stacklevel=1)

        assert [str(each.message) for each in caught] == ["deprecated"]


class TestProcess:
    """What only a real process shows."""

    def test_console_script_exits_with_the_code(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """In this process, whose signals, collector and environment are left as they were."""
        monkeypatch.setattr("signal.signal", lambda *_: None)
        monkeypatch.setattr("gc.set_threshold", lambda *_: None)
        monkeypatch.setattr("gc.freeze", lambda: None)
        monkeypatch.setenv("OPENBLAS_NUM_THREADS", "1")
        monkeypatch.setattr(sys, "argv", ["evaluator", "nothing"])

        with pytest.raises(SystemExit) as stopped:
            main()

        assert stopped.value.code == 2

    @pytest.mark.parametrize("command", ["evaluator --help", "evaluator schema"])
    def test_closed_pipe_is_quiet_and_not_1(self, shell: Shell, command: str) -> None:
        """Code 141 is what bash gives a process that died of SIGPIPE; 0 if all was written."""
        done = shell(f"{command} | head -1")

        assert done.returncode in {0, 141}
        assert done.stderr == b""

    def test_closed_standard_output_is_an_error_in_one_line(self, shell: Shell) -> None:
        """Closed standard output is an error in one line."""
        done = shell("evaluator --version >&-")

        assert done.returncode == 2
        assert done.stderr.startswith(b"evaluator: standard output is closed; ")

    @pytest.mark.skipif(sys.platform != "linux", reason="has no /dev/full")
    def test_full_disk_is_an_error_in_one_line(self, shell: Shell) -> None:
        """Full disk is an error in one line."""
        done = shell("evaluator schema >/dev/full")

        assert done.returncode == 2
        assert done.stderr.startswith(b"evaluator: standard output: cannot be written: no space")
        assert done.stderr.count(b"\n") == 1

    def test_closed_standard_error_changes_nothing(self, shell: Shell) -> None:
        """Closed standard error changes nothing."""
        assert shell("evaluator score a 2>&-").returncode == 2
