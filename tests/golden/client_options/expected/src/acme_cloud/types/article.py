# Kept by Acme.

from typing_extensions import TypeAlias

from .thing import Thing

__all__ = ["Article"]

Article: TypeAlias = Thing
