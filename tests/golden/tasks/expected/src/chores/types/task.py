from __future__ import annotations

from typing import Dict, List, Optional
from datetime import date

from .repeat import Repeat
from .._models import BaseModel
from .shared.state import State

__all__ = ["Task"]


class Task(BaseModel):
    id: str

    state: State

    title: str

    due: Optional[date] = None

    extra: Optional[Dict[str, float]] = None

    repeat: Optional[Repeat] = None

    subtasks: Optional[List["Task"]] = None
