from ..shared.stamped import Stamped

__all__ = ["NoteRetrieveResponse"]


class NoteRetrieveResponse(Stamped):
    text: str
