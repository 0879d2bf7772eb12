from __future__ import annotations

from typing import TYPE_CHECKING, Any, Dict, Final, Literal, cast

from typing_extensions import deprecated

from ..._arguments import header_arguments
from ..._core.compat import cached_property
from ..._core.files import deepcopy_with_paths
from ..._core.request_options import make_request_options
from ..._core.resource import AsyncAPIResource, SyncAPIResource
from ..._core.types import NoneType, Omit, not_given, omit
from ..._core.utils import async_maybe_transform, drop_omitted, extract_files, maybe_transform, path_template

if TYPE_CHECKING:
    from ..._core.calls import AsyncBinaryTypes, BinaryTypes
    from ..._core.response import AsyncBinaryAPIResponse, BinaryAPIResponse
    from ..._core.transport_api import httpx
    from ..._core.types import Body, FileContent, FileTypes, Headers, NotGiven, Query, SequenceNotStr
    from ...types import file_list_params
    from ...types.file import File
    from ...types.file_list_response import FileListResponse
    from .pages import (
        AsyncPagesResource,
        AsyncPagesResourceWithRawResponse,
        AsyncPagesResourceWithStreamingResponse,
        PagesResource,
        PagesResourceWithRawResponse,
        PagesResourceWithStreamingResponse,
    )

__all__ = ["FilesResource", "AsyncFilesResource"]


class FilesResource(SyncAPIResource):
    @cached_property
    def pages(self) -> PagesResource:
        from .pages import PagesResource

        return PagesResource(self._client)

    @cached_property
    def with_raw_response(self) -> FilesResourceWithRawResponse:
        """The same methods, each returning the HTTP response with its body read."""
        return FilesResourceWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> FilesResourceWithStreamingResponse:
        """The same methods, each giving the HTTP response in a `with` block before its body is read."""
        return FilesResourceWithStreamingResponse(self)

    def create(
        self,
        *,
        file: FileTypes,
        purpose: Literal["backup", "print"],
        labels: Dict[str, str] | Omit = omit,
        previews: SequenceNotStr[FileTypes] | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> File:
        """Keep a file

        Args:
            file: What to keep.
            extra_headers: More headers for this request; they win over all others.
            extra_query: More query parameters for this request.
            extra_body: More properties for this request's JSON body.
            timeout: Seconds to wait for this request, in place of the client's timeout.
        """
        from ...types.file import File

        extra_headers = {"Content-Type": "multipart/form-data", **(extra_headers or {})}
        body_fields = deepcopy_with_paths(
            drop_omitted({"file": file, "purpose": purpose, "labels": labels, "previews": previews}),
            [["file"], ["previews", "<array>"]],
        )
        files = extract_files(body_fields, paths=[["file"], ["previews", "<array>"]])
        return self._post(
            "/files",
            body=body_fields,
            files=files,
            options=make_request_options(
                extra_headers=extra_headers, extra_query=extra_query, extra_body=extra_body, timeout=timeout
            ),
            cast_to=File,
        )

    def retrieve(
        self,
        file_id: str,
        *,
        x_reader: str | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> File:
        """Look at a file

        Args:
            extra_headers: More headers for this request; they win over all others.
            extra_query: More query parameters for this request.
            extra_body: More properties for this request's JSON body.
            timeout: Seconds to wait for this request, in place of the client's timeout.
        """
        from ...types.file import File

        if not file_id:
            raise ValueError(f"Expected a non-empty value for `file_id` but received {file_id!r}")
        extra_headers = {**header_arguments({"X-Reader": x_reader}), **(extra_headers or {})}
        return self._get(
            path_template("/files/{file_id}", file_id=file_id),
            options=make_request_options(
                extra_headers=extra_headers, extra_query=extra_query, extra_body=extra_body, timeout=timeout
            ),
            cast_to=File,
        )

    def list(
        self,
        *,
        order: Literal["name", "date"] | Omit = omit,
        size: file_list_params.Size | Omit = omit,
        tag: SequenceNotStr[str] | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> FileListResponse:
        """List files

        Args:
            extra_headers: More headers for this request; they win over all others.
            extra_query: More query parameters for this request.
            extra_body: More properties for this request's JSON body.
            timeout: Seconds to wait for this request, in place of the client's timeout.
        """
        from ...types.file_list_response import FileListResponse
        from ...types.file_list_params import FileListParams

        return cast(
            "FileListResponse",
            self._get(
                "/files",
                options=make_request_options(
                    extra_headers=extra_headers,
                    extra_query=extra_query,
                    extra_body=extra_body,
                    timeout=timeout,
                    query=maybe_transform({"order": order, "size": size, "tag": tag}, FileListParams),
                ),
                cast_to=cast(Any, FileListResponse),
            ),
        )

    @deprecated("deprecated")
    def delete(
        self,
        file_id: str,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> None:
        """Throw a file away

        Args:
            extra_headers: More headers for this request; they win over all others.
            extra_query: More query parameters for this request.
            extra_body: More properties for this request's JSON body.
            timeout: Seconds to wait for this request, in place of the client's timeout.
        """
        if not file_id:
            raise ValueError(f"Expected a non-empty value for `file_id` but received {file_id!r}")
        extra_headers = {"Accept": "*/*", **(extra_headers or {})}
        return self._delete(
            path_template("/files/{file_id}", file_id=file_id),
            options=make_request_options(
                extra_headers=extra_headers, extra_query=extra_query, extra_body=extra_body, timeout=timeout
            ),
            cast_to=NoneType,
        )

    def content(
        self,
        file_id: str,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> BinaryAPIResponse:
        """Fetch what is kept

        Args:
            extra_headers: More headers for this request; they win over all others.
            extra_query: More query parameters for this request.
            extra_body: More properties for this request's JSON body.
            timeout: Seconds to wait for this request, in place of the client's timeout.
        """
        from ..._core.response import BinaryAPIResponse

        if not file_id:
            raise ValueError(f"Expected a non-empty value for `file_id` but received {file_id!r}")
        extra_headers = {"Accept": "application/octet-stream", **(extra_headers or {})}
        return self._get(
            path_template("/files/{file_id}/content", file_id=file_id),
            options=make_request_options(
                extra_headers=extra_headers, extra_query=extra_query, extra_body=extra_body, timeout=timeout
            ),
            cast_to=BinaryAPIResponse,
        )

    def replace(
        self,
        file_id: str,
        *,
        body: FileContent | BinaryTypes,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> None:
        """Replace what is kept

        Args:
            extra_headers: More headers for this request; they win over all others.
            extra_query: More query parameters for this request.
            extra_body: More properties for this request's JSON body.
            timeout: Seconds to wait for this request, in place of the client's timeout.
        """
        if not file_id:
            raise ValueError(f"Expected a non-empty value for `file_id` but received {file_id!r}")
        extra_headers = {"Accept": "*/*", "Content-Type": "application/octet-stream", **(extra_headers or {})}
        return self._put(
            path_template("/files/{file_id}", file_id=file_id),
            content=cast(Any, body),
            options=make_request_options(
                extra_headers=extra_headers, extra_query=extra_query, extra_body=extra_body, timeout=timeout
            ),
            cast_to=NoneType,
        )


class AsyncFilesResource(AsyncAPIResource):
    @cached_property
    def pages(self) -> AsyncPagesResource:
        from .pages import AsyncPagesResource

        return AsyncPagesResource(self._client)

    @cached_property
    def with_raw_response(self) -> AsyncFilesResourceWithRawResponse:
        """The same methods, each returning the HTTP response with its body read."""
        return AsyncFilesResourceWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> AsyncFilesResourceWithStreamingResponse:
        """The same methods, each giving the HTTP response in a `with` block before its body is read."""
        return AsyncFilesResourceWithStreamingResponse(self)

    async def create(
        self,
        *,
        file: FileTypes,
        purpose: Literal["backup", "print"],
        labels: Dict[str, str] | Omit = omit,
        previews: SequenceNotStr[FileTypes] | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> File:
        """Keep a file

        Args:
            file: What to keep.
            extra_headers: More headers for this request; they win over all others.
            extra_query: More query parameters for this request.
            extra_body: More properties for this request's JSON body.
            timeout: Seconds to wait for this request, in place of the client's timeout.
        """
        from ...types.file import File

        extra_headers = {"Content-Type": "multipart/form-data", **(extra_headers or {})}
        body_fields = deepcopy_with_paths(
            drop_omitted({"file": file, "purpose": purpose, "labels": labels, "previews": previews}),
            [["file"], ["previews", "<array>"]],
        )
        files = extract_files(body_fields, paths=[["file"], ["previews", "<array>"]])
        return await self._post(
            "/files",
            body=body_fields,
            files=files,
            options=make_request_options(
                extra_headers=extra_headers, extra_query=extra_query, extra_body=extra_body, timeout=timeout
            ),
            cast_to=File,
        )

    async def retrieve(
        self,
        file_id: str,
        *,
        x_reader: str | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> File:
        """Look at a file

        Args:
            extra_headers: More headers for this request; they win over all others.
            extra_query: More query parameters for this request.
            extra_body: More properties for this request's JSON body.
            timeout: Seconds to wait for this request, in place of the client's timeout.
        """
        from ...types.file import File

        if not file_id:
            raise ValueError(f"Expected a non-empty value for `file_id` but received {file_id!r}")
        extra_headers = {**header_arguments({"X-Reader": x_reader}), **(extra_headers or {})}
        return await self._get(
            path_template("/files/{file_id}", file_id=file_id),
            options=make_request_options(
                extra_headers=extra_headers, extra_query=extra_query, extra_body=extra_body, timeout=timeout
            ),
            cast_to=File,
        )

    async def list(
        self,
        *,
        order: Literal["name", "date"] | Omit = omit,
        size: file_list_params.Size | Omit = omit,
        tag: SequenceNotStr[str] | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> FileListResponse:
        """List files

        Args:
            extra_headers: More headers for this request; they win over all others.
            extra_query: More query parameters for this request.
            extra_body: More properties for this request's JSON body.
            timeout: Seconds to wait for this request, in place of the client's timeout.
        """
        from ...types.file_list_response import FileListResponse
        from ...types.file_list_params import FileListParams

        return cast(
            "FileListResponse",
            await self._get(
                "/files",
                options=make_request_options(
                    extra_headers=extra_headers,
                    extra_query=extra_query,
                    extra_body=extra_body,
                    timeout=timeout,
                    query=await async_maybe_transform({"order": order, "size": size, "tag": tag}, FileListParams),
                ),
                cast_to=cast(Any, FileListResponse),
            ),
        )

    @deprecated("deprecated")
    async def delete(
        self,
        file_id: str,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> None:
        """Throw a file away

        Args:
            extra_headers: More headers for this request; they win over all others.
            extra_query: More query parameters for this request.
            extra_body: More properties for this request's JSON body.
            timeout: Seconds to wait for this request, in place of the client's timeout.
        """
        if not file_id:
            raise ValueError(f"Expected a non-empty value for `file_id` but received {file_id!r}")
        extra_headers = {"Accept": "*/*", **(extra_headers or {})}
        return await self._delete(
            path_template("/files/{file_id}", file_id=file_id),
            options=make_request_options(
                extra_headers=extra_headers, extra_query=extra_query, extra_body=extra_body, timeout=timeout
            ),
            cast_to=NoneType,
        )

    async def content(
        self,
        file_id: str,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> AsyncBinaryAPIResponse:
        """Fetch what is kept

        Args:
            extra_headers: More headers for this request; they win over all others.
            extra_query: More query parameters for this request.
            extra_body: More properties for this request's JSON body.
            timeout: Seconds to wait for this request, in place of the client's timeout.
        """
        from ..._core.response import AsyncBinaryAPIResponse

        if not file_id:
            raise ValueError(f"Expected a non-empty value for `file_id` but received {file_id!r}")
        extra_headers = {"Accept": "application/octet-stream", **(extra_headers or {})}
        return await self._get(
            path_template("/files/{file_id}/content", file_id=file_id),
            options=make_request_options(
                extra_headers=extra_headers, extra_query=extra_query, extra_body=extra_body, timeout=timeout
            ),
            cast_to=AsyncBinaryAPIResponse,
        )

    async def replace(
        self,
        file_id: str,
        *,
        body: FileContent | AsyncBinaryTypes,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> None:
        """Replace what is kept

        Args:
            extra_headers: More headers for this request; they win over all others.
            extra_query: More query parameters for this request.
            extra_body: More properties for this request's JSON body.
            timeout: Seconds to wait for this request, in place of the client's timeout.
        """
        if not file_id:
            raise ValueError(f"Expected a non-empty value for `file_id` but received {file_id!r}")
        extra_headers = {"Accept": "*/*", "Content-Type": "application/octet-stream", **(extra_headers or {})}
        return await self._put(
            path_template("/files/{file_id}", file_id=file_id),
            content=cast(Any, body),
            options=make_request_options(
                extra_headers=extra_headers, extra_query=extra_query, extra_body=extra_body, timeout=timeout
            ),
            cast_to=NoneType,
        )


class FilesResourceWithRawResponse:
    def __init__(self, files: FilesResource) -> None:
        self._files = files
        from ..._core.response_wrappers import (
            BinaryAPIResponse,
            to_custom_raw_response_wrapper,
            to_raw_response_wrapper,
        )

        self.create: Final = to_raw_response_wrapper(files.create)
        self.retrieve: Final = to_raw_response_wrapper(files.retrieve)
        self.list: Final = to_raw_response_wrapper(files.list)
        self.delete: Final = (  # pyright: ignore[reportDeprecated]
            to_raw_response_wrapper(
                files.delete,  # pyright: ignore[reportDeprecated]
            )
        )
        self.content: Final = to_custom_raw_response_wrapper(files.content, BinaryAPIResponse)
        self.replace: Final = to_raw_response_wrapper(files.replace)

    @cached_property
    def pages(self) -> PagesResourceWithRawResponse:
        from .pages import PagesResourceWithRawResponse

        return PagesResourceWithRawResponse(self._files.pages)


class AsyncFilesResourceWithRawResponse:
    def __init__(self, files: AsyncFilesResource) -> None:
        self._files = files
        from ..._core.response_wrappers import (
            AsyncBinaryAPIResponse,
            async_to_custom_raw_response_wrapper,
            async_to_raw_response_wrapper,
        )

        self.create: Final = async_to_raw_response_wrapper(files.create)
        self.retrieve: Final = async_to_raw_response_wrapper(files.retrieve)
        self.list: Final = async_to_raw_response_wrapper(files.list)
        self.delete: Final = (  # pyright: ignore[reportDeprecated]
            async_to_raw_response_wrapper(
                files.delete,  # pyright: ignore[reportDeprecated]
            )
        )
        self.content: Final = async_to_custom_raw_response_wrapper(files.content, AsyncBinaryAPIResponse)
        self.replace: Final = async_to_raw_response_wrapper(files.replace)

    @cached_property
    def pages(self) -> AsyncPagesResourceWithRawResponse:
        from .pages import AsyncPagesResourceWithRawResponse

        return AsyncPagesResourceWithRawResponse(self._files.pages)


class FilesResourceWithStreamingResponse:
    def __init__(self, files: FilesResource) -> None:
        self._files = files
        from ..._core.response_wrappers import (
            StreamedBinaryAPIResponse,
            to_custom_streamed_response_wrapper,
            to_streamed_response_wrapper,
        )

        self.create: Final = to_streamed_response_wrapper(files.create)
        self.retrieve: Final = to_streamed_response_wrapper(files.retrieve)
        self.list: Final = to_streamed_response_wrapper(files.list)
        self.delete: Final = (  # pyright: ignore[reportDeprecated]
            to_streamed_response_wrapper(
                files.delete,  # pyright: ignore[reportDeprecated]
            )
        )
        self.content: Final = to_custom_streamed_response_wrapper(files.content, StreamedBinaryAPIResponse)
        self.replace: Final = to_streamed_response_wrapper(files.replace)

    @cached_property
    def pages(self) -> PagesResourceWithStreamingResponse:
        from .pages import PagesResourceWithStreamingResponse

        return PagesResourceWithStreamingResponse(self._files.pages)


class AsyncFilesResourceWithStreamingResponse:
    def __init__(self, files: AsyncFilesResource) -> None:
        self._files = files
        from ..._core.response_wrappers import (
            AsyncStreamedBinaryAPIResponse,
            async_to_custom_streamed_response_wrapper,
            async_to_streamed_response_wrapper,
        )

        self.create: Final = async_to_streamed_response_wrapper(files.create)
        self.retrieve: Final = async_to_streamed_response_wrapper(files.retrieve)
        self.list: Final = async_to_streamed_response_wrapper(files.list)
        self.delete: Final = (  # pyright: ignore[reportDeprecated]
            async_to_streamed_response_wrapper(
                files.delete,  # pyright: ignore[reportDeprecated]
            )
        )
        self.content: Final = async_to_custom_streamed_response_wrapper(files.content, AsyncStreamedBinaryAPIResponse)
        self.replace: Final = async_to_streamed_response_wrapper(files.replace)

    @cached_property
    def pages(self) -> AsyncPagesResourceWithStreamingResponse:
        from .pages import AsyncPagesResourceWithStreamingResponse

        return AsyncPagesResourceWithStreamingResponse(self._files.pages)
