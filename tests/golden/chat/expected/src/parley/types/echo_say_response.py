from .._models import BaseModel

__all__ = ["EchoSayResponse"]


class EchoSayResponse(BaseModel):
    text: str
