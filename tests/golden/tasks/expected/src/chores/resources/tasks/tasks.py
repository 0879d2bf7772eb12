from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING, Final, Optional, Union

from ..._core.compat import cached_property
from ..._core.request_options import make_request_options
from ..._core.resource import AsyncAPIResource, SyncAPIResource
from ..._core.types import Omit, not_given, omit
from ..._core.utils import async_maybe_transform, maybe_transform, path_template

if TYPE_CHECKING:
    from ..._core.pages import AsyncPaginator
    from ..._core.transport_api import httpx
    from ..._core.types import Body, Headers, NotGiven, Query
    from ...pagination import AsyncCursorPage, SyncCursorPage
    from ...types.repeat_param import RepeatParam
    from ...types.shared.state import State
    from ...types.task import Task
    from ...types.task_delete_response import TaskDeleteResponse
    from .notes import (
        AsyncNotesResource,
        AsyncNotesResourceWithRawResponse,
        AsyncNotesResourceWithStreamingResponse,
        NotesResource,
        NotesResourceWithRawResponse,
        NotesResourceWithStreamingResponse,
    )

__all__ = ["TasksResource", "AsyncTasksResource"]


class TasksResource(SyncAPIResource):
    @cached_property
    def notes(self) -> NotesResource:
        from .notes import NotesResource

        return NotesResource(self._client)

    @cached_property
    def with_raw_response(self) -> TasksResourceWithRawResponse:
        """The same methods, each returning the HTTP response with its body read."""
        return TasksResourceWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> TasksResourceWithStreamingResponse:
        """The same methods, each giving the HTTP response in a `with` block before its body is read."""
        return TasksResourceWithStreamingResponse(self)

    def create(
        self,
        *,
        title: str,
        due: Union[str, date] | Omit = omit,
        remind_at: Union[str, datetime] | Omit = omit,
        repeat: RepeatParam | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
        idempotency_key: str | None = None,
    ) -> Task:
        """Add a task

        Args:
            extra_headers: More headers for this request; they win over all others.
            extra_query: More query parameters for this request.
            extra_body: More properties for this request's JSON body.
            timeout: Seconds to wait for this request, in place of the client's timeout.
            idempotency_key: A key of your own for all attempts of this call.
        """
        from ...types.task import Task
        from ...types.task_create_params import TaskCreateParams

        return self._post(
            "/tasks",
            body=maybe_transform(
                {"title": title, "due": due, "remind_at": remind_at, "repeat": repeat}, TaskCreateParams
            ),
            options=make_request_options(
                extra_headers=extra_headers,
                extra_query=extra_query,
                extra_body=extra_body,
                timeout=timeout,
                idempotency_key=idempotency_key,
            ),
            cast_to=Task,
        )

    def retrieve(
        self,
        task_id: str,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> Task:
        """Look at a task

        Args:
            extra_headers: More headers for this request; they win over all others.
            extra_query: More query parameters for this request.
            extra_body: More properties for this request's JSON body.
            timeout: Seconds to wait for this request, in place of the client's timeout.
        """
        from ...types.task import Task

        if not task_id:
            raise ValueError(f"Expected a non-empty value for `task_id` but received {task_id!r}")
        return self._get(
            path_template("/tasks/{task_id}", task_id=task_id),
            options=make_request_options(
                extra_headers=extra_headers, extra_query=extra_query, extra_body=extra_body, timeout=timeout
            ),
            cast_to=Task,
        )

    def update(
        self,
        task_id: str,
        *,
        due: Optional[Union[str, date]] | Omit = omit,
        state: State | Omit = omit,
        title: str | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
        idempotency_key: str | None = None,
    ) -> Task:
        """Change a task

        Args:
            extra_headers: More headers for this request; they win over all others.
            extra_query: More query parameters for this request.
            extra_body: More properties for this request's JSON body.
            timeout: Seconds to wait for this request, in place of the client's timeout.
            idempotency_key: A key of your own for all attempts of this call.
        """
        from ...types.task import Task
        from ...types.task_update_params import TaskUpdateParams

        if not task_id:
            raise ValueError(f"Expected a non-empty value for `task_id` but received {task_id!r}")
        return self._patch(
            path_template("/tasks/{task_id}", task_id=task_id),
            body=maybe_transform({"due": due, "state": state, "title": title}, TaskUpdateParams),
            options=make_request_options(
                extra_headers=extra_headers,
                extra_query=extra_query,
                extra_body=extra_body,
                timeout=timeout,
                idempotency_key=idempotency_key,
            ),
            cast_to=Task,
        )

    def list(
        self,
        *,
        cursor: str | Omit = omit,
        due_before: Union[str, date] | Omit = omit,
        limit: int | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> SyncCursorPage[Task]:
        """List tasks

        Args:
            cursor: Where to go on.
            extra_headers: More headers for this request; they win over all others.
            extra_query: More query parameters for this request.
            extra_body: More properties for this request's JSON body.
            timeout: Seconds to wait for this request, in place of the client's timeout.
        """
        from ...types.task import Task
        from ...pagination import SyncCursorPage
        from ...types.task_list_params import TaskListParams

        return self._get_api_list(
            "/tasks",
            page=SyncCursorPage[Task],
            model=Task,
            options=make_request_options(
                extra_headers=extra_headers,
                extra_query=extra_query,
                extra_body=extra_body,
                timeout=timeout,
                query=maybe_transform({"cursor": cursor, "due_before": due_before, "limit": limit}, TaskListParams),
            ),
        )

    def delete(
        self,
        task_id: str,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
        idempotency_key: str | None = None,
    ) -> TaskDeleteResponse:
        """Forget a task

        Args:
            extra_headers: More headers for this request; they win over all others.
            extra_query: More query parameters for this request.
            extra_body: More properties for this request's JSON body.
            timeout: Seconds to wait for this request, in place of the client's timeout.
            idempotency_key: A key of your own for all attempts of this call.
        """
        from ...types.task_delete_response import TaskDeleteResponse

        if not task_id:
            raise ValueError(f"Expected a non-empty value for `task_id` but received {task_id!r}")
        return self._delete(
            path_template("/tasks/{task_id}", task_id=task_id),
            options=make_request_options(
                extra_headers=extra_headers,
                extra_query=extra_query,
                extra_body=extra_body,
                timeout=timeout,
                idempotency_key=idempotency_key,
            ),
            cast_to=TaskDeleteResponse,
        )


class AsyncTasksResource(AsyncAPIResource):
    @cached_property
    def notes(self) -> AsyncNotesResource:
        from .notes import AsyncNotesResource

        return AsyncNotesResource(self._client)

    @cached_property
    def with_raw_response(self) -> AsyncTasksResourceWithRawResponse:
        """The same methods, each returning the HTTP response with its body read."""
        return AsyncTasksResourceWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> AsyncTasksResourceWithStreamingResponse:
        """The same methods, each giving the HTTP response in a `with` block before its body is read."""
        return AsyncTasksResourceWithStreamingResponse(self)

    async def create(
        self,
        *,
        title: str,
        due: Union[str, date] | Omit = omit,
        remind_at: Union[str, datetime] | Omit = omit,
        repeat: RepeatParam | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
        idempotency_key: str | None = None,
    ) -> Task:
        """Add a task

        Args:
            extra_headers: More headers for this request; they win over all others.
            extra_query: More query parameters for this request.
            extra_body: More properties for this request's JSON body.
            timeout: Seconds to wait for this request, in place of the client's timeout.
            idempotency_key: A key of your own for all attempts of this call.
        """
        from ...types.task import Task
        from ...types.task_create_params import TaskCreateParams

        return await self._post(
            "/tasks",
            body=await async_maybe_transform(
                {"title": title, "due": due, "remind_at": remind_at, "repeat": repeat}, TaskCreateParams
            ),
            options=make_request_options(
                extra_headers=extra_headers,
                extra_query=extra_query,
                extra_body=extra_body,
                timeout=timeout,
                idempotency_key=idempotency_key,
            ),
            cast_to=Task,
        )

    async def retrieve(
        self,
        task_id: str,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> Task:
        """Look at a task

        Args:
            extra_headers: More headers for this request; they win over all others.
            extra_query: More query parameters for this request.
            extra_body: More properties for this request's JSON body.
            timeout: Seconds to wait for this request, in place of the client's timeout.
        """
        from ...types.task import Task

        if not task_id:
            raise ValueError(f"Expected a non-empty value for `task_id` but received {task_id!r}")
        return await self._get(
            path_template("/tasks/{task_id}", task_id=task_id),
            options=make_request_options(
                extra_headers=extra_headers, extra_query=extra_query, extra_body=extra_body, timeout=timeout
            ),
            cast_to=Task,
        )

    async def update(
        self,
        task_id: str,
        *,
        due: Optional[Union[str, date]] | Omit = omit,
        state: State | Omit = omit,
        title: str | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
        idempotency_key: str | None = None,
    ) -> Task:
        """Change a task

        Args:
            extra_headers: More headers for this request; they win over all others.
            extra_query: More query parameters for this request.
            extra_body: More properties for this request's JSON body.
            timeout: Seconds to wait for this request, in place of the client's timeout.
            idempotency_key: A key of your own for all attempts of this call.
        """
        from ...types.task import Task
        from ...types.task_update_params import TaskUpdateParams

        if not task_id:
            raise ValueError(f"Expected a non-empty value for `task_id` but received {task_id!r}")
        return await self._patch(
            path_template("/tasks/{task_id}", task_id=task_id),
            body=await async_maybe_transform({"due": due, "state": state, "title": title}, TaskUpdateParams),
            options=make_request_options(
                extra_headers=extra_headers,
                extra_query=extra_query,
                extra_body=extra_body,
                timeout=timeout,
                idempotency_key=idempotency_key,
            ),
            cast_to=Task,
        )

    def list(
        self,
        *,
        cursor: str | Omit = omit,
        due_before: Union[str, date] | Omit = omit,
        limit: int | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> AsyncPaginator[Task, AsyncCursorPage[Task]]:
        """List tasks

        Args:
            cursor: Where to go on.
            extra_headers: More headers for this request; they win over all others.
            extra_query: More query parameters for this request.
            extra_body: More properties for this request's JSON body.
            timeout: Seconds to wait for this request, in place of the client's timeout.
        """
        from ...types.task import Task
        from ...pagination import AsyncCursorPage
        from ...types.task_list_params import TaskListParams

        return self._get_api_list(
            "/tasks",
            page=AsyncCursorPage[Task],
            model=Task,
            options=make_request_options(
                extra_headers=extra_headers,
                extra_query=extra_query,
                extra_body=extra_body,
                timeout=timeout,
                query=maybe_transform({"cursor": cursor, "due_before": due_before, "limit": limit}, TaskListParams),
            ),
        )

    async def delete(
        self,
        task_id: str,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
        idempotency_key: str | None = None,
    ) -> TaskDeleteResponse:
        """Forget a task

        Args:
            extra_headers: More headers for this request; they win over all others.
            extra_query: More query parameters for this request.
            extra_body: More properties for this request's JSON body.
            timeout: Seconds to wait for this request, in place of the client's timeout.
            idempotency_key: A key of your own for all attempts of this call.
        """
        from ...types.task_delete_response import TaskDeleteResponse

        if not task_id:
            raise ValueError(f"Expected a non-empty value for `task_id` but received {task_id!r}")
        return await self._delete(
            path_template("/tasks/{task_id}", task_id=task_id),
            options=make_request_options(
                extra_headers=extra_headers,
                extra_query=extra_query,
                extra_body=extra_body,
                timeout=timeout,
                idempotency_key=idempotency_key,
            ),
            cast_to=TaskDeleteResponse,
        )


class TasksResourceWithRawResponse:
    def __init__(self, tasks: TasksResource) -> None:
        self._tasks = tasks
        from ..._core.response_wrappers import to_raw_response_wrapper

        self.create: Final = to_raw_response_wrapper(tasks.create)
        self.retrieve: Final = to_raw_response_wrapper(tasks.retrieve)
        self.update: Final = to_raw_response_wrapper(tasks.update)
        self.list: Final = to_raw_response_wrapper(tasks.list)
        self.delete: Final = to_raw_response_wrapper(tasks.delete)

    @cached_property
    def notes(self) -> NotesResourceWithRawResponse:
        from .notes import NotesResourceWithRawResponse

        return NotesResourceWithRawResponse(self._tasks.notes)


class AsyncTasksResourceWithRawResponse:
    def __init__(self, tasks: AsyncTasksResource) -> None:
        self._tasks = tasks
        from ..._core.response_wrappers import async_to_raw_response_wrapper

        self.create: Final = async_to_raw_response_wrapper(tasks.create)
        self.retrieve: Final = async_to_raw_response_wrapper(tasks.retrieve)
        self.update: Final = async_to_raw_response_wrapper(tasks.update)
        self.list: Final = async_to_raw_response_wrapper(tasks.list)
        self.delete: Final = async_to_raw_response_wrapper(tasks.delete)

    @cached_property
    def notes(self) -> AsyncNotesResourceWithRawResponse:
        from .notes import AsyncNotesResourceWithRawResponse

        return AsyncNotesResourceWithRawResponse(self._tasks.notes)


class TasksResourceWithStreamingResponse:
    def __init__(self, tasks: TasksResource) -> None:
        self._tasks = tasks
        from ..._core.response_wrappers import to_streamed_response_wrapper

        self.create: Final = to_streamed_response_wrapper(tasks.create)
        self.retrieve: Final = to_streamed_response_wrapper(tasks.retrieve)
        self.update: Final = to_streamed_response_wrapper(tasks.update)
        self.list: Final = to_streamed_response_wrapper(tasks.list)
        self.delete: Final = to_streamed_response_wrapper(tasks.delete)

    @cached_property
    def notes(self) -> NotesResourceWithStreamingResponse:
        from .notes import NotesResourceWithStreamingResponse

        return NotesResourceWithStreamingResponse(self._tasks.notes)


class AsyncTasksResourceWithStreamingResponse:
    def __init__(self, tasks: AsyncTasksResource) -> None:
        self._tasks = tasks
        from ..._core.response_wrappers import async_to_streamed_response_wrapper

        self.create: Final = async_to_streamed_response_wrapper(tasks.create)
        self.retrieve: Final = async_to_streamed_response_wrapper(tasks.retrieve)
        self.update: Final = async_to_streamed_response_wrapper(tasks.update)
        self.list: Final = async_to_streamed_response_wrapper(tasks.list)
        self.delete: Final = async_to_streamed_response_wrapper(tasks.delete)

    @cached_property
    def notes(self) -> AsyncNotesResourceWithStreamingResponse:
        from .notes import AsyncNotesResourceWithStreamingResponse

        return AsyncNotesResourceWithStreamingResponse(self._tasks.notes)
