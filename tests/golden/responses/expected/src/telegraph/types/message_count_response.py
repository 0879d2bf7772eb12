from typing_extensions import TypeAlias

__all__ = ["MessageCountResponse"]

MessageCountResponse: TypeAlias = int
