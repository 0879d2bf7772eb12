"""One API operation as a Python method."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

from sdkwright.ir.answers import AnswerStreams, StructuredAnswer, ToolLoop
from sdkwright.ir.jobs import JobHelper
from sdkwright.ir.samples import Sample
from sdkwright.ir.types import Ref, Type

ParamLocation: TypeAlias = Literal["path", "query", "querystring", "header", "cookie", "body", "body_root"]
Style: TypeAlias = Literal["form", "comma", "space", "pipe", "deep", "json", "simple", "label", "matrix"]
BodyKind: TypeAlias = Literal["none", "json", "jsonl", "form", "multipart", "binary", "text"]
"""``jsonl``: the one argument is a list of which each item is a line of JSON."""
HelperKind: TypeAlias = Literal["parse", "stream", "run_tools", "create_and_poll", "upload_and_poll", "poll", "wait"]
ResponseKind: TypeAlias = Literal["json", "text", "binary", "none", "page", "jsonl"]


@dataclass(frozen=True)
class Param:
    """One argument of a method.

    ``body_root`` is an argument that is the whole body (a list, a map, a file, a union).  ``wire`` is the name on the
    wire, ``name`` the Python one.  ``type`` excludes absence; an optional argument is emitted
    ``T | Omit = omit``.  ``sample`` is the value tests and docs pass, with no more than the schema requires;
    ``full_sample`` has every optional part too (None: the same).  ``check_empty``: a path parameter that must not be
    empty.

    ``style`` is how a list or an object is written where that is not how the client writes them; ``explode`` belongs to
    the styles of paths.  ``media`` is the media type of a part of a multipart body.  ``querystring`` is the place of an
    argument that is the whole query.

    ``in_short``: the least call passes this optional argument too, as the API wants one of several.  ``in_full``: the
    call with everything passes it; not so where it excludes others.  ``extends``: the text that a header has anyway and
    the argument adds to.  ``client_option``: the client's option that a path holds where the argument is None.
    """

    name: str
    wire: str
    location: ParamLocation
    type: Type
    required: bool
    sample: Sample
    full_sample: Sample | None = None
    doc: str = ""
    positional: bool = False
    check_empty: bool = False
    style: Style | None = None
    explode: bool = False
    media: str | None = None
    in_short: bool = False
    in_full: bool = True
    extends: str | None = None
    client_option: str | None = None


@dataclass(frozen=True)
class Overload:
    """One typed way to call a method.

    ``required`` and ``optional`` name the arguments in signature order; ``stream`` is the annotation the streaming
    argument gets (``false``: ``Literal[False] | Omit``, ``true``: ``Literal[True]``, ``bool``), ``None``
    when the method has no such argument.  ``returns`` says which of response, stream or both come back.  ``arguments``
    are those of this way alone, where a body has several variants; empty: those of the method.
    """

    required: tuple[str, ...]
    optional: tuple[str, ...]
    stream: Literal["false", "true", "bool"] | None
    returns: Literal["response", "stream", "either"]
    arguments: tuple[Param, ...] = ()


@dataclass(frozen=True)
class Response:
    """The result of a successful call.

    ``json``: ``type`` is parsed from the body.  ``page``: ``type`` is the item and ``page`` the scheme's name.
    ``jsonl``: ``type`` is one line.  ``binary``: the body as it is; ``text``: ``str``; ``none``: no body.
    ``accept`` is the Accept header to send where it is not JSON.  ``unwrap`` is a property of the envelope that is
    returned in its place.
    """

    kind: ResponseKind
    type: Type
    accept: str | None = None
    page: str | None = None
    unwrap: str | None = None


@dataclass(frozen=True)
class ErrorAnswer:
    """The answer of an operation to a failure: ``status`` is ``404``, ``4XX`` or ``default``.

    ``type`` is the model of the body, None where it has none.
    """

    status: str
    type: Ref | None


@dataclass(frozen=True)
class Streaming:
    """How a method streams: ``param`` is the Python name of the boolean switch, ``None`` when it always streams.

    ``whole_events``: an item is made of the fields of an event, else of its data.
    """

    event: Type
    param: str | None
    param_nullable: bool = False
    kind: Literal["sse", "jsonl"] = "sse"
    whole_events: bool = False


@dataclass(frozen=True)
class Method:
    """An operation: where it goes, its arguments in signature order, what comes back.

    ``params`` are in signature order: positional path parameters, then keyword ones (path, required, optional).
    ``params_type`` is the ``TypedDict`` that documents them (``None`` without query, header or body arguments).
    ``transform``: whether any value below needs renaming or formatting before it is sent.  ``file_paths`` say where
    uploads are within a multipart body, by the argument's name and then names on the wire (``<array>`` stands for each
    item, ``<key>`` for each key, ``<other>`` for what is no file).  ``overloads`` is empty for a plain method.
    ``idempotent``: takes ``idempotency_key``.  ``base_url`` is set where the operation names its own server.

    ``json_without_files``: a multipart body is sent as JSON by a call that passes no file.  ``raw_media``: the argument
    at ``body_root`` is bytes of this media type, to be sent in place of a body made of the others.

    ``timeout`` (seconds) and ``max_retries`` are the method's own where the caller and the client say nothing.
    ``security`` names the schemes that may authenticate it, alternatives of names used together; None: the client's.

    ``errors`` are the failures that the document describes.

    ``resumes``: a stream whose connection is lost goes on after the id of its last event.

    ``answer``, ``streams`` and ``tools`` are what its answers are good for beyond their JSON.  A ``helper`` is a method
    made from another for that: it sends the same request, and gives the answer as a value (``parse``), a stream that
    ends in one (``stream``), or the answer after all tools were called (``run_tools``).  Other helpers wait for a
    ``job``.
    """

    name: str
    http_method: str
    path: str
    params: tuple[Param, ...]
    response: Response
    body: BodyKind = "none"
    params_type: Ref | None = None
    transform: bool = False
    file_paths: tuple[tuple[str, ...], ...] = ()
    streaming: Streaming | None = None
    overloads: tuple[Overload, ...] = ()
    doc: str = ""
    deprecated: str | None = None
    idempotent: bool = False
    content_type: str | None = None
    """Media type of the body where it is not the usual of its kind; a range (``image/*``) for bytes of several."""
    base_url: str | None = None
    constant_body: tuple[tuple[str, str | int | bool], ...] = ()
    skip_test: str | None = None
    source: str = ""
    extra_headers: tuple[tuple[str, str], ...] = ()
    timeout: float | None = None
    max_retries: int | None = None
    security: tuple[tuple[str, ...], ...] | None = None
    resumes: bool = False
    answer: StructuredAnswer | None = None
    streams: AnswerStreams | None = None
    tools: ToolLoop | None = None
    json_without_files: bool = False
    raw_media: str | None = None
    errors: tuple[ErrorAnswer, ...] = ()
    helper: HelperKind | None = None
    job: JobHelper | None = None
