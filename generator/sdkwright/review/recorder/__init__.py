"""Runs beside a package under review, in a process of its own: imports it, calls its methods, records the requests.

Nothing here imports the rest of sdkwright: the process runs in the environment of the package.  In come lines of JSON
on stdin, out go lines of JSON on stdout (``__main__``).
"""
