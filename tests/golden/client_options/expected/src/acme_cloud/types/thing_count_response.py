# Kept by Acme.

from typing_extensions import TypeAlias

__all__ = ["ThingCountResponse"]

ThingCountResponse: TypeAlias = int
