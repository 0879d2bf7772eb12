"""Servers that misbehave in some two hundred ways, and what a client package makes of each.

``scripts`` says what the servers do and which outcomes are right, ``run`` tries them on a package: this one's product
or another with its surface, over any HTTP client: ``python -m tests.faults`` with the package on the path.
"""
