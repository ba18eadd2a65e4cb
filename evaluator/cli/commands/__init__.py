"""The commands: each module is one, under its own name.

``app`` is a Typer app with that one command, a function whose docstring is the help (its first
paragraph stands in the list of commands), whose parameters are the options, and which gives the
exit code. Options that several commands have are in ``evaluator.cli.options``.
"""
