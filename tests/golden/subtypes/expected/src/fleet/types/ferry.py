from typing import Optional

from .road import Road

__all__ = ["Ferry"]


class Ferry(Road):
    harbour: Optional[str] = None
