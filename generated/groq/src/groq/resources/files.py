from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal

from .._core.compat import cached_property
from .._core.files import deepcopy_with_paths
from .._core.request_options import make_request_options
from .._core.resource import AsyncAPIResource, SyncAPIResource
from .._core.types import not_given
from .._core.utils import drop_omitted, extract_files, path_template

if TYPE_CHECKING:
    from .._core.response import AsyncBinaryAPIResponse, BinaryAPIResponse
    from .._core.transport_api import httpx
    from .._core.types import Body, FileTypes, Headers, NotGiven, Query
    from ..types.file_create_response import FileCreateResponse
    from ..types.file_delete_response import FileDeleteResponse
    from ..types.file_info_response import FileInfoResponse
    from ..types.file_list_response import FileListResponse

__all__ = ["Files", "AsyncFiles"]


class Files(SyncAPIResource):
    @cached_property
    def with_raw_response(self) -> FilesWithRawResponse:
        """The same methods, each returning the HTTP response with its body read."""
        return FilesWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> FilesWithStreamingResponse:
        """The same methods, each giving the HTTP response in a `with` block before its body is read."""
        return FilesWithStreamingResponse(self)

    def create(
        self,
        *,
        file: FileTypes,
        purpose: Literal["batch"],
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> FileCreateResponse:
        """Stores a file for later use by other endpoints. Batch input is the only purpose so far: it has to be a
        `.jsonl` file of at most 100 MB whose lines are [batch requests](https://console.groq.com/docs/batch).
        Support can raise the storage limit of an organization.

        Args:
            file: Content of the file. Send bytes, not a path or name.
            purpose: What the file is for. `batch` is for the [input of a batch](https://console.groq.com/docs/batch).
            extra_headers: More headers for this request; they win over all others.
            extra_query: More query parameters for this request.
            extra_body: More properties for this request's JSON body.
            timeout: Seconds to wait for this request, in place of the client's timeout.
        """
        from ..types.file_create_response import FileCreateResponse

        extra_headers = {"Content-Type": "multipart/form-data", **(extra_headers or {})}
        body_fields = deepcopy_with_paths(drop_omitted({"file": file, "purpose": purpose}), [["file"]])
        files = extract_files(body_fields, paths=[["file"]])
        return self._post(
            "/openai/v1/files",
            body=body_fields,
            files=files,
            options=make_request_options(
                extra_headers=extra_headers, extra_query=extra_query, extra_body=extra_body, timeout=timeout
            ),
            cast_to=FileCreateResponse,
        )

    def list(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> FileListResponse:
        """Describes every file the organization has stored, whether uploaded by you or written by a batch."""
        from ..types.file_list_response import FileListResponse

        return self._get(
            "/openai/v1/files",
            options=make_request_options(
                extra_headers=extra_headers, extra_query=extra_query, extra_body=extra_body, timeout=timeout
            ),
            cast_to=FileListResponse,
        )

    def delete(
        self,
        file_id: str,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> FileDeleteResponse:
        """Removes a stored file for good, whether you uploaded it or a batch wrote it.

        Args:
            file_id: Id of the file to remove.
            extra_headers: More headers for this request; they win over all others.
            extra_query: More query parameters for this request.
            extra_body: More properties for this request's JSON body.
            timeout: Seconds to wait for this request, in place of the client's timeout.
        """
        from ..types.file_delete_response import FileDeleteResponse

        if not file_id:
            raise ValueError(f"Expected a non-empty value for `file_id` but received {file_id!r}")
        return self._delete(
            path_template("/openai/v1/files/{file_id}", file_id=file_id),
            options=make_request_options(
                extra_headers=extra_headers, extra_query=extra_query, extra_body=extra_body, timeout=timeout
            ),
            cast_to=FileDeleteResponse,
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
        """Sends back the bytes of a stored file exactly as they were written, for example the results of a batch.

        Args:
            file_id: Id of the file to download.
            extra_headers: More headers for this request; they win over all others.
            extra_query: More query parameters for this request.
            extra_body: More properties for this request's JSON body.
            timeout: Seconds to wait for this request, in place of the client's timeout.
        """
        from .._core.response import BinaryAPIResponse

        if not file_id:
            raise ValueError(f"Expected a non-empty value for `file_id` but received {file_id!r}")
        extra_headers = {"Accept": "application/octet-stream", **(extra_headers or {})}
        return self._get(
            path_template("/openai/v1/files/{file_id}/content", file_id=file_id),
            options=make_request_options(
                extra_headers=extra_headers, extra_query=extra_query, extra_body=extra_body, timeout=timeout
            ),
            cast_to=BinaryAPIResponse,
        )

    def info(
        self,
        file_id: str,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> FileInfoResponse:
        """Gives name, size and purpose of a stored file without downloading it.

        Args:
            file_id: Id of the file to describe.
            extra_headers: More headers for this request; they win over all others.
            extra_query: More query parameters for this request.
            extra_body: More properties for this request's JSON body.
            timeout: Seconds to wait for this request, in place of the client's timeout.
        """
        from ..types.file_info_response import FileInfoResponse

        if not file_id:
            raise ValueError(f"Expected a non-empty value for `file_id` but received {file_id!r}")
        return self._get(
            path_template("/openai/v1/files/{file_id}", file_id=file_id),
            options=make_request_options(
                extra_headers=extra_headers, extra_query=extra_query, extra_body=extra_body, timeout=timeout
            ),
            cast_to=FileInfoResponse,
        )


class AsyncFiles(AsyncAPIResource):
    @cached_property
    def with_raw_response(self) -> AsyncFilesWithRawResponse:
        """The same methods, each returning the HTTP response with its body read."""
        return AsyncFilesWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> AsyncFilesWithStreamingResponse:
        """The same methods, each giving the HTTP response in a `with` block before its body is read."""
        return AsyncFilesWithStreamingResponse(self)

    async def create(
        self,
        *,
        file: FileTypes,
        purpose: Literal["batch"],
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> FileCreateResponse:
        """Stores a file for later use by other endpoints. Batch input is the only purpose so far: it has to be a
        `.jsonl` file of at most 100 MB whose lines are [batch requests](https://console.groq.com/docs/batch).
        Support can raise the storage limit of an organization.

        Args:
            file: Content of the file. Send bytes, not a path or name.
            purpose: What the file is for. `batch` is for the [input of a batch](https://console.groq.com/docs/batch).
            extra_headers: More headers for this request; they win over all others.
            extra_query: More query parameters for this request.
            extra_body: More properties for this request's JSON body.
            timeout: Seconds to wait for this request, in place of the client's timeout.
        """
        from ..types.file_create_response import FileCreateResponse

        extra_headers = {"Content-Type": "multipart/form-data", **(extra_headers or {})}
        body_fields = deepcopy_with_paths(drop_omitted({"file": file, "purpose": purpose}), [["file"]])
        files = extract_files(body_fields, paths=[["file"]])
        return await self._post(
            "/openai/v1/files",
            body=body_fields,
            files=files,
            options=make_request_options(
                extra_headers=extra_headers, extra_query=extra_query, extra_body=extra_body, timeout=timeout
            ),
            cast_to=FileCreateResponse,
        )

    async def list(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> FileListResponse:
        """Describes every file the organization has stored, whether uploaded by you or written by a batch."""
        from ..types.file_list_response import FileListResponse

        return await self._get(
            "/openai/v1/files",
            options=make_request_options(
                extra_headers=extra_headers, extra_query=extra_query, extra_body=extra_body, timeout=timeout
            ),
            cast_to=FileListResponse,
        )

    async def delete(
        self,
        file_id: str,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> FileDeleteResponse:
        """Removes a stored file for good, whether you uploaded it or a batch wrote it.

        Args:
            file_id: Id of the file to remove.
            extra_headers: More headers for this request; they win over all others.
            extra_query: More query parameters for this request.
            extra_body: More properties for this request's JSON body.
            timeout: Seconds to wait for this request, in place of the client's timeout.
        """
        from ..types.file_delete_response import FileDeleteResponse

        if not file_id:
            raise ValueError(f"Expected a non-empty value for `file_id` but received {file_id!r}")
        return await self._delete(
            path_template("/openai/v1/files/{file_id}", file_id=file_id),
            options=make_request_options(
                extra_headers=extra_headers, extra_query=extra_query, extra_body=extra_body, timeout=timeout
            ),
            cast_to=FileDeleteResponse,
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
        """Sends back the bytes of a stored file exactly as they were written, for example the results of a batch.

        Args:
            file_id: Id of the file to download.
            extra_headers: More headers for this request; they win over all others.
            extra_query: More query parameters for this request.
            extra_body: More properties for this request's JSON body.
            timeout: Seconds to wait for this request, in place of the client's timeout.
        """
        from .._core.response import AsyncBinaryAPIResponse

        if not file_id:
            raise ValueError(f"Expected a non-empty value for `file_id` but received {file_id!r}")
        extra_headers = {"Accept": "application/octet-stream", **(extra_headers or {})}
        return await self._get(
            path_template("/openai/v1/files/{file_id}/content", file_id=file_id),
            options=make_request_options(
                extra_headers=extra_headers, extra_query=extra_query, extra_body=extra_body, timeout=timeout
            ),
            cast_to=AsyncBinaryAPIResponse,
        )

    async def info(
        self,
        file_id: str,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> FileInfoResponse:
        """Gives name, size and purpose of a stored file without downloading it.

        Args:
            file_id: Id of the file to describe.
            extra_headers: More headers for this request; they win over all others.
            extra_query: More query parameters for this request.
            extra_body: More properties for this request's JSON body.
            timeout: Seconds to wait for this request, in place of the client's timeout.
        """
        from ..types.file_info_response import FileInfoResponse

        if not file_id:
            raise ValueError(f"Expected a non-empty value for `file_id` but received {file_id!r}")
        return await self._get(
            path_template("/openai/v1/files/{file_id}", file_id=file_id),
            options=make_request_options(
                extra_headers=extra_headers, extra_query=extra_query, extra_body=extra_body, timeout=timeout
            ),
            cast_to=FileInfoResponse,
        )


class FilesWithRawResponse:
    def __init__(self, files: Files) -> None:
        self._files = files
        from .._core.response_wrappers import BinaryAPIResponse, to_custom_raw_response_wrapper, to_raw_response_wrapper

        self.create: Final = to_raw_response_wrapper(files.create)
        self.list: Final = to_raw_response_wrapper(files.list)
        self.delete: Final = to_raw_response_wrapper(files.delete)
        self.content: Final = to_custom_raw_response_wrapper(files.content, BinaryAPIResponse)
        self.info: Final = to_raw_response_wrapper(files.info)


class AsyncFilesWithRawResponse:
    def __init__(self, files: AsyncFiles) -> None:
        self._files = files
        from .._core.response_wrappers import (
            AsyncBinaryAPIResponse,
            async_to_custom_raw_response_wrapper,
            async_to_raw_response_wrapper,
        )

        self.create: Final = async_to_raw_response_wrapper(files.create)
        self.list: Final = async_to_raw_response_wrapper(files.list)
        self.delete: Final = async_to_raw_response_wrapper(files.delete)
        self.content: Final = async_to_custom_raw_response_wrapper(files.content, AsyncBinaryAPIResponse)
        self.info: Final = async_to_raw_response_wrapper(files.info)


class FilesWithStreamingResponse:
    def __init__(self, files: Files) -> None:
        self._files = files
        from .._core.response_wrappers import (
            StreamedBinaryAPIResponse,
            to_custom_streamed_response_wrapper,
            to_streamed_response_wrapper,
        )

        self.create: Final = to_streamed_response_wrapper(files.create)
        self.list: Final = to_streamed_response_wrapper(files.list)
        self.delete: Final = to_streamed_response_wrapper(files.delete)
        self.content: Final = to_custom_streamed_response_wrapper(files.content, StreamedBinaryAPIResponse)
        self.info: Final = to_streamed_response_wrapper(files.info)


class AsyncFilesWithStreamingResponse:
    def __init__(self, files: AsyncFiles) -> None:
        self._files = files
        from .._core.response_wrappers import (
            AsyncStreamedBinaryAPIResponse,
            async_to_custom_streamed_response_wrapper,
            async_to_streamed_response_wrapper,
        )

        self.create: Final = async_to_streamed_response_wrapper(files.create)
        self.list: Final = async_to_streamed_response_wrapper(files.list)
        self.delete: Final = async_to_streamed_response_wrapper(files.delete)
        self.content: Final = async_to_custom_streamed_response_wrapper(files.content, AsyncStreamedBinaryAPIResponse)
        self.info: Final = async_to_streamed_response_wrapper(files.info)
