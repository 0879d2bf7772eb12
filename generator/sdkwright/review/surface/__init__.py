"""The surface of a package: its modules' facts, read statically, and the lookups that judging needs."""
