from __future__ import annotations

from typing import TYPE_CHECKING, Dict, Final, Iterable

from .._arguments import header_arguments
from .._core.compat import cached_property
from .._core.request_options import make_request_options
from .._core.resource import AsyncAPIResource, SyncAPIResource
from .._core.types import Omit, not_given, omit
from .._core.utils import async_maybe_transform, maybe_transform, path_template

if TYPE_CHECKING:
    from .._core.transport_api import httpx
    from .._core.types import Body, Headers, NotGiven, Query
    from ..types.edge_param import EdgeParam
    from ..types.node import Node
    from ..types.node_param import NodeParam

__all__ = ["NodesResource", "AsyncNodesResource"]


class NodesResource(SyncAPIResource):
    @cached_property
    def with_raw_response(self) -> NodesResourceWithRawResponse:
        """The same methods, each returning the HTTP response with its body read."""
        return NodesResourceWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> NodesResourceWithStreamingResponse:
        """The same methods, each giving the HTTP response in a `with` block before its body is read."""
        return NodesResourceWithStreamingResponse(self)

    def create(
        self,
        *,
        label: str,
        by_name: Dict[str, NodeParam] | Omit = omit,
        children: Iterable[NodeParam] | Omit = omit,
        edge: EdgeParam | Omit = omit,
        parent: NodeParam | Omit = omit,
        size: int | Omit = omit,
        x_trace: str | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> Node:
        """Args:
        label: What it says.
        edge: Nodes and edges need one another.
        parent: One node, with nodes below.
        extra_headers: More headers for this request; they win over all others.
        extra_query: More query parameters for this request.
        extra_body: More properties for this request's JSON body.
        timeout: Seconds to wait for this request, in place of the client's timeout.
        """
        from ..types.node import Node
        from ..types.node_create_params import NodeCreateParams

        extra_headers = {**header_arguments({"X-Trace": x_trace}), **(extra_headers or {})}
        return self._post(
            "/nodes",
            body=maybe_transform(
                {
                    "label": label,
                    "by_name": by_name,
                    "children": children,
                    "edge": edge,
                    "parent": parent,
                    "size": size,
                },
                NodeCreateParams,
            ),
            options=make_request_options(
                extra_headers=extra_headers, extra_query=extra_query, extra_body=extra_body, timeout=timeout
            ),
            cast_to=Node,
        )

    def retrieve(
        self,
        id: str,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> Node:
        """Args:
        extra_headers: More headers for this request; they win over all others.
        extra_query: More query parameters for this request.
        extra_body: More properties for this request's JSON body.
        timeout: Seconds to wait for this request, in place of the client's timeout.
        """
        from ..types.node import Node

        if not id:
            raise ValueError(f"Expected a non-empty value for `id` but received {id!r}")
        return self._get(
            path_template("/nodes/{id}", id=id),
            options=make_request_options(
                extra_headers=extra_headers, extra_query=extra_query, extra_body=extra_body, timeout=timeout
            ),
            cast_to=Node,
        )


class AsyncNodesResource(AsyncAPIResource):
    @cached_property
    def with_raw_response(self) -> AsyncNodesResourceWithRawResponse:
        """The same methods, each returning the HTTP response with its body read."""
        return AsyncNodesResourceWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> AsyncNodesResourceWithStreamingResponse:
        """The same methods, each giving the HTTP response in a `with` block before its body is read."""
        return AsyncNodesResourceWithStreamingResponse(self)

    async def create(
        self,
        *,
        label: str,
        by_name: Dict[str, NodeParam] | Omit = omit,
        children: Iterable[NodeParam] | Omit = omit,
        edge: EdgeParam | Omit = omit,
        parent: NodeParam | Omit = omit,
        size: int | Omit = omit,
        x_trace: str | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> Node:
        """Args:
        label: What it says.
        edge: Nodes and edges need one another.
        parent: One node, with nodes below.
        extra_headers: More headers for this request; they win over all others.
        extra_query: More query parameters for this request.
        extra_body: More properties for this request's JSON body.
        timeout: Seconds to wait for this request, in place of the client's timeout.
        """
        from ..types.node import Node
        from ..types.node_create_params import NodeCreateParams

        extra_headers = {**header_arguments({"X-Trace": x_trace}), **(extra_headers or {})}
        return await self._post(
            "/nodes",
            body=await async_maybe_transform(
                {
                    "label": label,
                    "by_name": by_name,
                    "children": children,
                    "edge": edge,
                    "parent": parent,
                    "size": size,
                },
                NodeCreateParams,
            ),
            options=make_request_options(
                extra_headers=extra_headers, extra_query=extra_query, extra_body=extra_body, timeout=timeout
            ),
            cast_to=Node,
        )

    async def retrieve(
        self,
        id: str,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | httpx.Timeout | None | NotGiven = not_given,
    ) -> Node:
        """Args:
        extra_headers: More headers for this request; they win over all others.
        extra_query: More query parameters for this request.
        extra_body: More properties for this request's JSON body.
        timeout: Seconds to wait for this request, in place of the client's timeout.
        """
        from ..types.node import Node

        if not id:
            raise ValueError(f"Expected a non-empty value for `id` but received {id!r}")
        return await self._get(
            path_template("/nodes/{id}", id=id),
            options=make_request_options(
                extra_headers=extra_headers, extra_query=extra_query, extra_body=extra_body, timeout=timeout
            ),
            cast_to=Node,
        )


class NodesResourceWithRawResponse:
    def __init__(self, nodes: NodesResource) -> None:
        self._nodes = nodes
        from .._core.response_wrappers import to_raw_response_wrapper

        self.create: Final = to_raw_response_wrapper(nodes.create)
        self.retrieve: Final = to_raw_response_wrapper(nodes.retrieve)


class AsyncNodesResourceWithRawResponse:
    def __init__(self, nodes: AsyncNodesResource) -> None:
        self._nodes = nodes
        from .._core.response_wrappers import async_to_raw_response_wrapper

        self.create: Final = async_to_raw_response_wrapper(nodes.create)
        self.retrieve: Final = async_to_raw_response_wrapper(nodes.retrieve)


class NodesResourceWithStreamingResponse:
    def __init__(self, nodes: NodesResource) -> None:
        self._nodes = nodes
        from .._core.response_wrappers import to_streamed_response_wrapper

        self.create: Final = to_streamed_response_wrapper(nodes.create)
        self.retrieve: Final = to_streamed_response_wrapper(nodes.retrieve)


class AsyncNodesResourceWithStreamingResponse:
    def __init__(self, nodes: AsyncNodesResource) -> None:
        self._nodes = nodes
        from .._core.response_wrappers import async_to_streamed_response_wrapper

        self.create: Final = async_to_streamed_response_wrapper(nodes.create)
        self.retrieve: Final = async_to_streamed_response_wrapper(nodes.retrieve)
