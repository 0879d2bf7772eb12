"""Names of models in a config."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from sdkwright.config import ModelConfig
from sdkwright.infer.words import NAMES, config_name
from sdkwright.naming.generics import flatten_generic
from sdkwright.naming.reserved import is_usable_class
from sdkwright.naming.spellings import SPELLINGS


def name_models(components: list[str], folders: Collection[str], answered: Collection[str]) -> dict[str, str]:
    """Return a config name for each model; no two share a module or a class, in any case.

    A name that a module or a folder of types needs gets a word more: what it is to a method, where it is an answer.
    """
    short = _short_names(components)
    reserved: set[str] = set()
    keys: dict[str, str] = {}
    # A class has the name of the component that is spelled so, whatever others would be called.
    for name in sorted(
        components, key=lambda name: (NAMES.pascal(name) != name, config_name(short[name]) != name, name)
    ):
        base = config_name(short[name]) or config_name(name) or "model"
        if not is_usable_class(NAMES.pascal(base)) or base in folders:
            base = f"{base}_response" if name in answered else f"{base}_model"
        key, number = base, 2
        while {key, NAMES.pascal(key).lower()} & reserved:
            key, number = f"{base}_{number}", number + 1
        reserved |= {key, NAMES.pascal(key).lower()}
        keys[name] = key
    return keys


def _short_names(components: list[str]) -> dict[str, str]:
    """Return component names without namespace (``com.example.Pet`` is ``Pet``) where each stays unique."""
    whole = {name: flatten_generic(name) for name in components}
    last = {name: text.replace("/", ".").rstrip(".").rsplit(".", 1)[-1] for name, text in whole.items()}
    keys = [config_name(text) for text in last.values()]
    counts = {key: keys.count(key) for key in set(keys)}
    return {
        name: text if counts[config_name(text)] == 1 and config_name(text) else whole[name]
        for name, text in last.items()
    }


def find_spellings(models: Mapping[tuple[str, ...], Mapping[str, ModelConfig]]) -> dict[str, str]:
    """Return how components spell the words of models' names (``oauth``: ``OAuth``), where no rule says so."""
    spellings: dict[str, str] = {}
    for home in models.values():
        for key, model in home.items():
            for spelling in SPELLINGS:
                word = spelling.lower()
                if spelling in model.pointer and word in key.split("_") and NAMES.pascal(word) != spelling:
                    spellings[word] = spelling
    return dict(sorted(spellings.items()))
