"""Shared by every reader of JSON Schemas: the resolved view, keywords, media types, patterns.

It takes a resolver, not a document, so that the packages that read documents can stand on it.
"""
