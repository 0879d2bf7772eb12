"""Checks against published packages, run by ``.ci/run`` where the reference data is at hand."""
