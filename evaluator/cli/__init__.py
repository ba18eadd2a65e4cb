"""The command line: one file per command, each parse → pipeline → report → exit code."""
