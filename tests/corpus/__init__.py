"""``make corpus``: every document of the corpus becomes a package without a config, and the package is put to work."""
