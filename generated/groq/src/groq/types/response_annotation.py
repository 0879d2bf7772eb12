from typing import Union
from typing_extensions import Annotated, TypeAlias

from .._utils import PropertyInfo
from .response_url_citation import ResponseURLCitation
from .response_file_citation import ResponseFileCitation

__all__ = ["ResponseAnnotation"]

ResponseAnnotation: TypeAlias = Annotated[
    Union[ResponseFileCitation, ResponseURLCitation], PropertyInfo(discriminator="type")
]
"""Says where the information in a passage of text comes from, being a file or a web page."""
