"""Decoders of response bodies that hold many values."""
