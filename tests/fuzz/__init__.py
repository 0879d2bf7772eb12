"""Fuzzing of what reads bytes that others wrote, and of what writes values of callers into requests.

``targets`` holds one property each; ``python -m tests.fuzz`` (``make fuzz``) tries them for a while, the tests a little.
"""
