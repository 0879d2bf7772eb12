"""Jobs: operations that go on after their answer, and are asked about until they end.

Loaded by the methods that wait.
"""
