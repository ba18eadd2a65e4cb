"""The commands: each module is one, under its own name.

It holds a function made a command by `evaluator.cli.app.command`: its docstring is the help (its
first paragraph stands in the list of commands), its parameters are the options, and what it returns
is the exit code. Options that several commands have are in ``evaluator.cli.options``.
"""
