from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final, Union

from .._core.compat import cached_property
from .._core.files import deepcopy_with_paths
from .._core.parameter_styles import styled, with_parts
from .._core.request_options import make_request_options
from .._core.resource import AsyncAPIResource, SyncAPIResource
from .._core.types import Omit, not_given, omit
from .._core.utils import async_maybe_transform, drop_omitted, extract_files, maybe_transform

if TYPE_CHECKING:
    from .._core.transport_api import httpx
    from .._core.types import Body, FileTypes, Headers, NotGiven, Query, SequenceNotStr
    from ..types import document_create_params
    from ..types.document_create_response import DocumentCreateResponse

__all__ = ["DocumentsResource", "AsyncDocumentsResource"]


class DocumentsResource(SyncAPIResource):
    @cached_property
    def with_raw_response(self) -> DocumentsResourceWithRawResponse:
        """The same methods, each returning the HTTP response with its body read."""
        return DocumentsResourceWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> DocumentsResourceWithStreamingResponse:
        """The same methods, each giving the HTTP response in a `with` block before its body is read."""
        return DocumentsResourceWithStreamingResponse(self)

    def create(
        self,
        *,
        file: FileTypes,
        attachments: SequenceNotStr[FileTypes] | Omit = omit,
        cover: FileTypes | Omit = omit,
        labels: SequenceNotStr[str] | Omit = omit,
        meta: document_create_params.Meta | Omit = omit,
        pages: int | Omit = omit,
        scan: FileTypes | Omit = omit,
        sender: document_create_params.Sender | Omit = omit,
        signed_on: Union[str, date] | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> DocumentCreateResponse:
        """Files, alone and in lists, beside text, numbers, lists and objects.

        Args:
            file: The document.
            extra_headers: More headers for this request; they win over all others.
            extra_query: More query parameters for this request.
            extra_body: More properties for this request's JSON body.
            timeout: Seconds to wait for this request, in place of the client's timeout.
        """
        from ..types.document_create_response import DocumentCreateResponse
        from ..types.document_create_params import DocumentCreateParams

        extra_headers = {"Content-Type": "multipart/form-data", **(extra_headers or {})}
        body_fields = deepcopy_with_paths(
            drop_omitted(
                {
                    "file": file,
                    "attachments": attachments,
                    "cover": cover,
                    "labels": labels,
                    "meta": meta,
                    "pages": pages,
                    "scan": scan,
                    "sender": sender,
                    "signed_on": signed_on,
                }
            ),
            [["file"], ["attachments", "<array>"], ["cover"], ["scan"], ["sender", "logo"]],
        )
        files = extract_files(
            body_fields,
            paths=[["file"], ["attachments", "<array>"], ["cover"], ["scan"], ["sender", "logo"]],
            array_format="repeat",
        )
        fields, files = with_parts(
            styled(maybe_transform(body_fields, DocumentCreateParams), {"labels": "form"}),
            files,
            {"meta": "application/json"},
        )
        return self._post(
            "/documents",
            body=fields,
            files=files,
            options=make_request_options(
                extra_headers=extra_headers, extra_query=extra_query, extra_body=extra_body, timeout=timeout
            ),
            cast_to=DocumentCreateResponse,
        )


class AsyncDocumentsResource(AsyncAPIResource):
    @cached_property
    def with_raw_response(self) -> AsyncDocumentsResourceWithRawResponse:
        """The same methods, each returning the HTTP response with its body read."""
        return AsyncDocumentsResourceWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> AsyncDocumentsResourceWithStreamingResponse:
        """The same methods, each giving the HTTP response in a `with` block before its body is read."""
        return AsyncDocumentsResourceWithStreamingResponse(self)

    async def create(
        self,
        *,
        file: FileTypes,
        attachments: SequenceNotStr[FileTypes] | Omit = omit,
        cover: FileTypes | Omit = omit,
        labels: SequenceNotStr[str] | Omit = omit,
        meta: document_create_params.Meta | Omit = omit,
        pages: int | Omit = omit,
        scan: FileTypes | Omit = omit,
        sender: document_create_params.Sender | Omit = omit,
        signed_on: Union[str, date] | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> DocumentCreateResponse:
        """Files, alone and in lists, beside text, numbers, lists and objects.

        Args:
            file: The document.
            extra_headers: More headers for this request; they win over all others.
            extra_query: More query parameters for this request.
            extra_body: More properties for this request's JSON body.
            timeout: Seconds to wait for this request, in place of the client's timeout.
        """
        from ..types.document_create_response import DocumentCreateResponse
        from ..types.document_create_params import DocumentCreateParams

        extra_headers = {"Content-Type": "multipart/form-data", **(extra_headers or {})}
        body_fields = deepcopy_with_paths(
            drop_omitted(
                {
                    "file": file,
                    "attachments": attachments,
                    "cover": cover,
                    "labels": labels,
                    "meta": meta,
                    "pages": pages,
                    "scan": scan,
                    "sender": sender,
                    "signed_on": signed_on,
                }
            ),
            [["file"], ["attachments", "<array>"], ["cover"], ["scan"], ["sender", "logo"]],
        )
        files = extract_files(
            body_fields,
            paths=[["file"], ["attachments", "<array>"], ["cover"], ["scan"], ["sender", "logo"]],
            array_format="repeat",
        )
        fields, files = with_parts(
            styled(await async_maybe_transform(body_fields, DocumentCreateParams), {"labels": "form"}),
            files,
            {"meta": "application/json"},
        )
        return await self._post(
            "/documents",
            body=fields,
            files=files,
            options=make_request_options(
                extra_headers=extra_headers, extra_query=extra_query, extra_body=extra_body, timeout=timeout
            ),
            cast_to=DocumentCreateResponse,
        )


class DocumentsResourceWithRawResponse:
    def __init__(self, documents: DocumentsResource) -> None:
        self._documents = documents
        from .._core.response_wrappers import to_raw_response_wrapper

        self.create: Final = to_raw_response_wrapper(documents.create)


class AsyncDocumentsResourceWithRawResponse:
    def __init__(self, documents: AsyncDocumentsResource) -> None:
        self._documents = documents
        from .._core.response_wrappers import async_to_raw_response_wrapper

        self.create: Final = async_to_raw_response_wrapper(documents.create)


class DocumentsResourceWithStreamingResponse:
    def __init__(self, documents: DocumentsResource) -> None:
        self._documents = documents
        from .._core.response_wrappers import to_streamed_response_wrapper

        self.create: Final = to_streamed_response_wrapper(documents.create)


class AsyncDocumentsResourceWithStreamingResponse:
    def __init__(self, documents: AsyncDocumentsResource) -> None:
        self._documents = documents
        from .._core.response_wrappers import async_to_streamed_response_wrapper

        self.create: Final = async_to_streamed_response_wrapper(documents.create)
