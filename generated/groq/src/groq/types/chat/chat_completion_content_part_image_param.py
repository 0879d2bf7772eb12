from __future__ import annotations

from typing_extensions import Literal, Required, TypedDict

__all__ = ["ChatCompletionContentPartImageParam", "ImageURL"]


class ImageURL(TypedDict, total=False):
    """Where the picture is and how closely to look at it."""

    url: Required[str]
    """Address of the picture, or the picture itself as a `data:` URL in base64."""

    detail: Literal["auto", "low", "high"]
    """How closely the model looks. `low` costs fewer tokens, `high` keeps small print legible, `auto` leaves the
    choice to the model.
    """


class ChatCompletionContentPartImageParam(TypedDict, total=False):
    """A picture inside a message, for models that can see."""

    image_url: Required[ImageURL]
    """Where the picture is and how closely to look at it."""

    type: Required[Literal["image_url"]]
    """Marks the part as a picture."""
