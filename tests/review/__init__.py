"""Comparing packages: sides, the wire, witnesses, provenance, formats, the page."""
