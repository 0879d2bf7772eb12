"""The core of the package: written by hand and the same in every generated package, under its name for errors.

``settings`` and ``constants`` alone are generated, and say what differs between packages. Code outside of the package
imports from the modules above, such as ``_types`` or ``_streaming``, which have the names of this one's.
"""
