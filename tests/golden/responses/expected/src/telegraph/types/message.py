from .._models import BaseModel

__all__ = ["Message"]


class Message(BaseModel):
    id: str

    text: str
