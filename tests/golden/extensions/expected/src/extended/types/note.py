from typing import List, Union, Optional
from typing_extensions import TypeAlias

from pydantic import Field as FieldInfo

from .._models import BaseModel

__all__ = ["Note", "Writer", "Content", "ContentDrawing", "ContentText", "PlaceShelf"]


class Writer(BaseModel):
    name: Optional[str] = None


class ContentDrawing(BaseModel):
    strokes: List[float]

    size: Optional[int] = None


class ContentText(BaseModel):
    words: List[str]

    size: Optional[int] = None


Content: TypeAlias = Union[ContentDrawing, ContentText]


class PlaceShelf(BaseModel):
    board: Optional[int] = None

    shelf: Optional[str] = None


class Note(BaseModel):
    id: str

    writer: Writer = FieldInfo(alias="author")

    content: Content

    place: Union[PlaceShelf, str, None] = None

    raw: Optional[object] = None
