"""The commands, one module each: what `cli` calls with the arguments it has read.

A command prints through `console`, returns its exit status, and raises InputError for input that cannot be used.
"""
