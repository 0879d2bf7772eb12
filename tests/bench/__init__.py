"""Benchmarks of the generated Groq SDK beside the official one: ``python -m tests.bench`` (``make bench``).

Each side runs in an interpreter of its own; rounds alternate and the best of each counts, so a machine whose speed
drifts favours neither.  Nothing here asserts a time.
"""
