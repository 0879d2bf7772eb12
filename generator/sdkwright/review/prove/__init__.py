"""A published package and a generated one in, how far the second replaces the first out.

Names and types (``names``), the published package's own tests on the generated one (``suite``), the requests of all
methods, import time and size (``measures``).  May be changed here: what counts as a difference, and how it is told.
"""
