"""Answers of models as values: structured answers, and streams that end in one.

Loaded by the methods that give them.
"""
