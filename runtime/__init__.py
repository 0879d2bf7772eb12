"""The hand-written core that every generated package carries a copy of.

It is importable as ``runtime`` for its own tests; a generated package gets every module but this one, beside its own
``__init__``. Nothing here names an API: what differs between packages stands in ``_settings``, ``_constants`` and
``_version``, which the generator writes anew for each.
"""
