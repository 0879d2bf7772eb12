import builtins
from typing import List, Optional
from typing_extensions import Literal

from .._models import BaseModel

__all__ = ["BatchListResponse", "Data", "DataErrors", "DataErrorsData", "DataRequestCounts"]


class DataErrorsData(BaseModel):
    """A problem found in the input file."""

    code: Optional[str] = None
    """Identifier of the kind of problem."""

    line: Optional[int] = None
    """Line of the input file that has the problem, where it can be told."""

    message: Optional[str] = None
    """Explanation for people."""

    param: Optional[str] = None
    """Request parameter at fault, where there is one."""


class DataErrors(BaseModel):
    """Why the input file was refused, when validation failed."""

    data: Optional[List[DataErrorsData]] = None
    """One entry for each problem found in the input file."""

    object: Optional[str] = None
    """Type tag of lists, `list`."""


class DataRequestCounts(BaseModel):
    """How many requests there are, by outcome."""

    completed: int
    """Requests answered with success so far."""

    failed: int
    """Requests that ended in an error so far."""

    total: int
    """All requests of the input file."""


class Data(BaseModel):
    """A set of requests being processed asynchronously, and how far it has got."""

    id: str
    """Identifies the batch in later calls."""

    completion_window: str
    """Time allowed for the whole batch, as given at its creation."""

    created_at: int
    """When the batch was made, in Unix seconds."""

    endpoint: str
    """Route that the requests are sent to."""

    input_file_id: str
    """File that the requests are read from."""

    object: Literal["batch"]
    """Type tag of batches."""

    status: Literal[
        "validating", "failed", "in_progress", "finalizing", "completed", "expired", "cancelling", "cancelled"
    ]
    """Stage of processing. A batch goes from `validating` over `in_progress` and `finalizing` to `completed`, unless
    it is refused, runs out of time or is cancelled on the way.
    """

    cancelled_at: Optional[int] = None
    """When the stop took effect, in Unix seconds."""

    cancelling_at: Optional[int] = None
    """When a stop was asked for, in Unix seconds."""

    completed_at: Optional[int] = None
    """When all results were ready, in Unix seconds."""

    error_file_id: Optional[str] = None
    """File with the errors of requests that did not succeed. Appears when the batch has ended."""

    errors: Optional[DataErrors] = None
    """Why the input file was refused, when validation failed."""

    expired_at: Optional[int] = None
    """When the deadline passed with work left over, in Unix seconds."""

    expires_at: Optional[int] = None
    """Deadline after which unfinished requests are given up, in Unix seconds."""

    failed_at: Optional[int] = None
    """When the batch was found to be unusable, in Unix seconds."""

    finalizing_at: Optional[int] = None
    """When the last request was done and result files began to be written, in Unix seconds."""

    in_progress_at: Optional[int] = None
    """When the first request was taken up, in Unix seconds."""

    metadata: Optional[builtins.object] = None
    """Your own labels, as given when the batch was made."""

    output_file_id: Optional[str] = None
    """File with the answers to requests that succeeded. Appears when the batch has ended."""

    request_counts: Optional[DataRequestCounts] = None
    """How many requests there are, by outcome."""


class BatchListResponse(BaseModel):
    """All batches of an organization."""

    data: List[Data]
    """The batches."""

    object: Literal["list"]
    """Type tag of lists."""
