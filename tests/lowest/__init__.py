"""The committed package with the lowest versions that it declares: ``python -m tests.lowest``."""
