"""Words to Python names: casings, plurals, reserved names.  Imports nothing of the other packages."""
