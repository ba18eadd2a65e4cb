"""The commands: each module is one, under its own name.

Its docstring is the command's help (the first line in the list of commands), ``USAGE`` what stands
behind its name, ``add_arguments(parser)`` adds its options, and ``run(arguments)`` does the work
and gives the exit code.
"""
