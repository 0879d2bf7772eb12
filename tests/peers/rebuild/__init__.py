"""Documents and configs for packages that come without: rebuilt from what a published package shows.

``source`` reads api.md, signatures and type modules; ``schemas``, ``operations``, ``pages`` and ``client`` turn them into
an OpenAPI document and a config; ``__main__`` generates from the pair and compares the result with what was read.
Class names that follow from their place are left out of the document, so that our naming rules have to find them again.
"""
