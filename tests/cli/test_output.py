"""Where reports go."""

from __future__ import annotations

import io
import os
import stat
import sys
from pathlib import Path

import pytest

from evaluator.cli.output import (
    FileOutput,
    StandardOutput,
    open_output,
    shows_colour,
    shows_unicode,
    width_of_lines,
    write_out,
)
from evaluator.domain.errors import UsageError


class _Stdout(io.TextIOWrapper):
    """Standard output with an encoding, on a terminal or not, that may fail."""

    def __init__(
        self, encoding: str = "utf-8", *, tty: bool = False, error: OSError | None = None
    ) -> None:
        self.raw = _Raw(error)
        super().__init__(io.BufferedWriter(self.raw), encoding=encoding)
        self._tty = tty

    def isatty(self) -> bool:
        return self._tty


class _Raw(io.RawIOBase):
    def __init__(self, error: OSError | None) -> None:
        self.data = b""
        self.error = error

    def writable(self) -> bool:
        return True

    def write(self, data: object) -> int:
        if self.error:
            raise self.error
        written = bytes(data)  # type: ignore[call-overload]
        self.data += written
        return len(written)


class TestStandardOutput:
    """The report on standard output."""

    def test_character_that_the_encoding_lacks_is_written_as_its_escape(
        self, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """Character that the encoding lacks is written as its escape."""
        monkeypatch.setattr(sys, "stdout", stdout := _Stdout("ascii"))
        with open_output(None) as output:
            output.write("“a” → b", utf8=False)

        assert stdout.raw.data == rb"\u201ca\u201d \u2192 b"

    def test_reports_for_machines_are_utf8_whatever_the_terminal_speaks(
        self, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """Reports for machines are utf8 whatever the terminal speaks."""
        monkeypatch.setattr(sys, "stdout", stdout := _Stdout("ascii"))
        with open_output("-") as output:
            output.write("“", utf8=True)

        assert stdout.raw.data == "“".encode()

    def test_closed_one_is_found_before_the_work(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """Closed one is found before the work."""
        monkeypatch.setattr(sys, "stdout", None)

        with pytest.raises(UsageError, match="standard output is closed; write to a file"):
            open_output(None)

    def test_full_disk_is_said(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """Full disk is said."""
        error = OSError(28, "No space left on device")
        monkeypatch.setattr(sys, "stdout", stdout := _Stdout(error=error))

        with pytest.raises(UsageError, match="cannot be written: no space left on device"):
            write_out("a")
        stdout.raw.error = None

    def test_reader_that_went_away_is_no_error(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """Where no SIGPIPE ends the process."""
        monkeypatch.setattr(sys, "stdout", stdout := _Stdout(error=BrokenPipeError(32, "x")))

        write_out("a")
        stdout.raw.error = None


class TestFile:
    """The report in a file."""

    def test_holds_the_report_in_utf8(self, tmp_path: Path) -> None:
        """Holds the report in utf8."""
        with open_output(str(tmp_path / "a.json")) as output:
            output.write("“a”\n", utf8=False)

        assert (tmp_path / "a.json").read_bytes() == "“a”\n".encode()
        assert [path.name for path in tmp_path.iterdir()] == ["a.json"]

    def test_keeps_what_was_there_if_the_work_fails(self, tmp_path: Path) -> None:
        """Keeps what was there if the work fails."""
        (tmp_path / "a.json").write_text("old")
        with pytest.raises(ZeroDivisionError), open_output(str(tmp_path / "a.json")):
            raise ZeroDivisionError

        assert (tmp_path / "a.json").read_text() == "old"
        assert [path.name for path in tmp_path.iterdir()] == ["a.json"]

    def test_keeps_the_permissions_of_the_file_it_replaces(self, tmp_path: Path) -> None:
        """Keeps the permissions of the file it replaces."""
        path = tmp_path / "a.json"
        path.write_text("old")
        path.chmod(0o640)
        with open_output(str(path)) as output:
            output.write("new", utf8=True)

        assert stat.S_IMODE(path.stat().st_mode) == 0o640
        assert path.read_text() == "new"

    def test_link_stays_a_link(self, tmp_path: Path) -> None:
        """Link stays a link."""
        (tmp_path / "real.json").write_text("old")
        (tmp_path / "link.json").symlink_to("real.json")
        with open_output(str(tmp_path / "link.json")) as output:
            output.write("new", utf8=True)

        assert (tmp_path / "link.json").is_symlink()
        assert (tmp_path / "real.json").read_text() == "new"

    def test_device_is_written_to_and_not_replaced(self) -> None:
        """Device is written to and not replaced."""
        with open_output(os.devnull) as output:
            output.write("gone", utf8=True)

        assert stat.S_ISCHR(Path(os.devnull).stat().st_mode)

    @pytest.mark.skipif(sys.platform != "linux", reason="has no /dev/full")
    def test_full_disk_is_said(self) -> None:
        """Full disk is said."""
        with (
            pytest.raises(UsageError, match="/dev/full: cannot be written: no space left"),
            open_output("/dev/full") as output,
        ):
            output.write("a", utf8=True)

    @pytest.mark.parametrize(("path", "why"), [("no/a.json", "no such file"), (".", "is a dir")])
    def test_place_that_cannot_be_written_is_found_before_the_work(
        self, tmp_path: Path, path: str, why: str
    ) -> None:
        """Place that cannot be written is found before the work."""
        with pytest.raises(UsageError, match=f"cannot be written: {why}"):
            open_output(str(tmp_path / path))

    def test_article_is_never_overwritten(self, articles: Path) -> None:
        """Article is never overwritten."""
        (articles / "link.txt").symlink_to("ref.txt")
        for name in ("ref.txt", "./cand.txt", "link.txt"):
            with pytest.raises(UsageError, match="would overwrite what is read"):
                open_output(name, ("ref.txt", "cand.txt"))

    def test_article_on_standard_input_is_no_file(self, articles: Path) -> None:
        """``-`` names no file, even where there is one of that name."""
        with open_output("out.txt", ("-", "ref.txt")) as output:
            output.write("a", utf8=True)

        assert (articles / "out.txt").read_text() == "a"


class TestMeans:
    """What the place can show."""

    @pytest.mark.parametrize(
        ("wish", "tty", "environment", "colour"),
        [
            ("auto", True, {}, True),
            ("auto", False, {}, False),
            ("auto", True, {"NO_COLOR": "1"}, False),
            ("auto", True, {"NO_COLOR": ""}, True),  # no-color.org: "when not an empty string"
            ("auto", True, {"TERM": "dumb"}, False),
            ("always", False, {"NO_COLOR": "1"}, True),
            ("never", True, {}, False),
        ],
    )
    def test_colour(
        self,
        monkeypatch: pytest.MonkeyPatch,
        wish: str,
        environment: dict[str, str],
        *,
        tty: bool,
        colour: bool,
    ) -> None:
        """Colour."""
        monkeypatch.setattr(sys, "stdout", _Stdout(tty=tty))
        monkeypatch.setenv("TERM", "xterm")
        monkeypatch.delenv("NO_COLOR", raising=False)
        for name, value in environment.items():
            monkeypatch.setenv(name, value)

        assert shows_colour(StandardOutput(), wish) is colour

    def test_file_gets_no_colour_by_itself(self, tmp_path: Path) -> None:
        """File gets no colour by itself."""
        with FileOutput(str(tmp_path / "a")) as output:
            assert not shows_colour(output, "auto")

    @pytest.mark.parametrize(
        ("encoding", "unicode"), [("utf-8", True), ("ascii", False), ("latin-1", False)]
    )
    def test_unicode(
        self, monkeypatch: pytest.MonkeyPatch, encoding: str, *, unicode: bool
    ) -> None:
        """Unicode."""
        monkeypatch.setattr(sys, "stdout", _Stdout(encoding))

        assert shows_unicode(StandardOutput()) is unicode

    def test_width_is_the_terminals_and_columns_overrides_it(
        self, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """Width is the terminals and columns overrides it."""
        monkeypatch.setenv("COLUMNS", "77")

        assert width_of_lines() == 77
