"""Libraries that were written for the official groq package, run with ours in its place: ``make ecosystem``."""
