from typing_extensions import Literal, TypeAlias

__all__ = ["State"]

State: TypeAlias = Literal["open", "done"]
