from typing import List, Optional
from typing_extensions import Literal

from ..._models import BaseModel
from .chat_completion_message_tool_call import ChatCompletionMessageToolCall

__all__ = [
    "ChatCompletionMessage",
    "Annotation",
    "AnnotationDocumentCitation",
    "AnnotationFunctionCitation",
    "ExecutedTool",
    "ExecutedToolBrowserResult",
    "ExecutedToolCodeResult",
    "ExecutedToolCodeResultChart",
    "ExecutedToolCodeResultChartElement",
    "ExecutedToolSearchResults",
    "ExecutedToolSearchResultsResult",
    "FunctionCall",
]


class AnnotationDocumentCitation(BaseModel):
    """Ties a passage of the reply to a document of the request."""

    document_id: str
    """Name that the request gave to the document."""

    end_index: int
    """Where the passage ends, in characters from the start of the text."""

    start_index: int
    """Where the passage begins, in characters from the start of the text."""


class AnnotationFunctionCitation(BaseModel):
    """Ties a passage of the reply to the result of a tool call."""

    end_index: int
    """Where the passage ends, in characters from the start of the text."""

    start_index: int
    """Where the passage begins, in characters from the start of the text."""

    tool_call_id: str
    """Id of the tool call within the conversation."""


class Annotation(BaseModel):
    """Says where the information in a passage of the reply comes from."""

    type: Literal["document_citation", "function_citation"]
    """Kind of source. The property of the same name has the particulars."""

    document_citation: Optional[AnnotationDocumentCitation] = None
    """The document, if the source is one."""

    function_citation: Optional[AnnotationFunctionCitation] = None
    """The tool call, if the source is its result."""


class ExecutedToolBrowserResult(BaseModel):
    """A page opened in a browser that Groq runs for the model."""

    title: str
    """Heading of the page."""

    url: str
    """Address of the page."""

    content: Optional[str] = None
    """What the page says."""

    live_view_url: Optional[str] = None
    """Where to watch the browser at work."""


class ExecutedToolCodeResultChartElement(BaseModel):
    """One thing drawn in a diagram. Which properties it has depends on the kind of diagram."""

    label: str
    """Name shown for it."""

    angle: Optional[float] = None
    """Width of a pie slice, as an angle."""

    first_quartile: Optional[float] = None
    """Lower edge of a box plot's box."""

    group: Optional[str] = None
    """Series it is part of, in grouped bar charts."""

    max: Optional[float] = None
    """Upper end of a box plot's whiskers."""

    median: Optional[float] = None
    """Line across a box plot's box."""

    min: Optional[float] = None
    """Lower end of a box plot's whiskers."""

    outliers: Optional[List[float]] = None
    """Values beyond a box plot's whiskers."""

    points: Optional[List[List[float]]] = None
    """Coordinates of a line or scatter plot, each an `[x, y]` pair."""

    radius: Optional[float] = None
    """Radius of a pie slice."""

    third_quartile: Optional[float] = None
    """Upper edge of a box plot's box."""

    value: Optional[float] = None
    """Height of a bar."""


class ExecutedToolCodeResultChart(BaseModel):
    """A diagram drawn by executed code, described so that it can be drawn again."""

    elements: List[ExecutedToolCodeResultChartElement]
    """Everything drawn between the axes, such as bars, slices, boxes or lines."""

    type: Literal["bar", "box_and_whisker", "line", "pie", "scatter", "superchart", "unknown"]
    """Kind of diagram. A `superchart` is made of several others."""

    title: Optional[str] = None
    """Heading of the diagram."""

    x_label: Optional[str] = None
    """Name of the horizontal axis."""

    x_scale: Optional[str] = None
    """How the horizontal axis is divided, for instance `linear` or `log`."""

    x_tick_labels: Optional[List[str]] = None
    """Texts at the marks of the horizontal axis."""

    x_ticks: Optional[List[float]] = None
    """Marks along the horizontal axis."""

    x_unit: Optional[str] = None
    """Unit of the horizontal axis."""

    y_label: Optional[str] = None
    """Name of the vertical axis."""

    y_scale: Optional[str] = None
    """How the vertical axis is divided, for instance `linear` or `log`."""

    y_tick_labels: Optional[List[str]] = None
    """Texts at the marks of the vertical axis."""

    y_ticks: Optional[List[float]] = None
    """Marks along the vertical axis."""

    y_unit: Optional[str] = None
    """Unit of the vertical axis."""


class ExecutedToolCodeResult(BaseModel):
    """Something that executed code left behind."""

    chart: Optional[ExecutedToolCodeResultChart] = None
    """Diagram that the code drew."""

    charts: Optional[List[ExecutedToolCodeResultChart]] = None
    """The diagrams that make up a superchart."""

    png: Optional[str] = None
    """Picture in PNG format, in base64."""

    text: Optional[str] = None
    """Printed output, or the result in text form."""


class ExecutedToolSearchResultsResult(BaseModel):
    """A page found by a web search."""

    content: Optional[str] = None
    """Excerpt that fits the query."""

    score: Optional[float] = None
    """How well the page fits the query. Higher is better."""

    title: Optional[str] = None
    """Heading of the page."""

    url: Optional[str] = None
    """Address of the page."""


class ExecutedToolSearchResults(BaseModel):
    """What a web search found, if the tool was one."""

    images: Optional[List[str]] = None
    """Addresses of pictures found along the way."""

    results: Optional[List[ExecutedToolSearchResultsResult]] = None
    """Pages found, best first."""


class ExecutedTool(BaseModel):
    """A tool run by Groq, with its input and results."""

    arguments: str
    """What the tool was given, as JSON text."""

    index: int
    """Position of the run, in the order of execution."""

    type: str
    """Which built-in tool ran."""

    browser_results: Optional[List[ExecutedToolBrowserResult]] = None
    """What was seen in the browser, if the tool used one."""

    code_results: Optional[List[ExecutedToolCodeResult]] = None
    """What the code produced, if the tool ran some."""

    output: Optional[str] = None
    """What the tool gave back, as text for the model."""

    search_results: Optional[ExecutedToolSearchResults] = None
    """What a web search found, if the tool was one."""


class FunctionCall(BaseModel):
    """Function the model wants to call, from before there were tools. Use `tool_calls`."""

    arguments: str
    """Arguments as JSON text. A model wrote them: parse defensively and expect missing, surplus or invented ones."""

    name: str
    """Name of the function."""


class ChatCompletionMessage(BaseModel):
    """The message a model replies with."""

    content: Optional[str] = None
    """Text of the reply. Null when the model only calls tools."""

    role: Literal["assistant"]
    """Speaker of the message."""

    annotations: Optional[List[Annotation]] = None
    """Marks on passages of `content` that say where their information comes from."""

    executed_tools: Optional[List[ExecutedTool]] = None
    """Tools that Groq has already run on the model's behalf."""

    function_call: Optional[FunctionCall] = None
    """Function the model wants to call, from before there were tools. Use `tool_calls`."""

    reasoning: Optional[str] = None
    """How the model got to its answer. [Reasoning models](https://console.groq.com/docs/reasoning) fill it when
    `reasoning_format` is `parsed`.
    """

    tool_calls: Optional[List[ChatCompletionMessageToolCall]] = None
    """Tools the model wants you to run before it goes on."""
