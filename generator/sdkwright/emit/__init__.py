"""From the IR to the files of a distribution: types, templates, the runtime, then a safety check and black.

In comes one :class:`sdkwright.ir.Sdk`, out go paths with their final contents.  Nothing is decided here that callers
could notice (``plan`` does that); how a file is spelled, is.
"""
