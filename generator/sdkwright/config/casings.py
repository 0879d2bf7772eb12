"""The config's ``custom_casings`` as naming rules."""

from __future__ import annotations

from sdkwright.config.document import Config
from sdkwright.naming.names import Casing, Names


def naming_rules(config: Config) -> Names:
    """Return the naming rules that a config asks for."""
    casings: dict[str, Casing] = {}
    for word, casing in config.custom_casings.items():
        key = word.lower()
        pascal = casing.pascal or casing.capital or (key.upper() if casing.initialism else None)
        casings[key] = Casing(casing.snake, pascal, bool(casing.initialism), casing.singular)
        if casing.plural and casing.plural.lower() != key:
            casings.setdefault(casing.plural.lower(), Casing(singular=casing.singular or key))
    return Names(casings)
