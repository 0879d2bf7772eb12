"""The attempts of one call, sent until one succeeds or no other may follow."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from . import exchange, retries
from .transport_api import Response

if TYPE_CHECKING:
    from .attempts import Attempts

__all__ = ["send", "send_async"]


def send(client: Any, call: Attempts) -> Response:
    """Return the response of the first attempt that succeeds; ``call.sent`` are the options it was sent with.

    ``client`` is a ``SyncAPIClient``, whose module loads this one.
    Raises ``APIStatusError`` (by status), ``APITimeoutError`` and ``APIConnectionError``.
    """
    while True:
        call.final_options = client._prepare_options(call.options.copy())
        request = call.build_request(call.final_options)
        client._prepare_request(request)
        try:
            client._refuse_if_closed()
            response = exchange.send(
                client._client,
                request,
                auth=call.auth,
                stream=call.streams,
                follow_redirects=call.final_options.follow_redirects,
                limits=client.safety_limits,
                deadline=call.deadline,
            )
        except Exception as error:
            wait = call.after_error(error, request)
        else:
            if response.is_success:
                return response
            try:
                again = call.after_response(response)
                if again is None:
                    raise client._read_status_error(response, call.final_options)
            finally:
                response.close()
            wait = again
        retries.sleep(wait)


async def send_async(client: Any, call: Attempts) -> Response:
    """Do the same as :func:`send` for an async client."""
    while True:
        call.final_options = await client._prepare_options(call.options.copy())
        request = call.build_request(call.final_options)
        await client._prepare_request(request)
        try:
            client._refuse_if_closed()
            response = await exchange.send_async(
                client._client,
                request,
                auth=call.auth,
                stream=call.streams,
                follow_redirects=call.final_options.follow_redirects,
                limits=client.safety_limits,
                deadline=call.deadline,
            )
        except Exception as error:
            wait = call.after_error(error, request)
        else:
            if response.is_success:
                return response
            try:
                again = call.after_response(response)
                if again is None:
                    raise await client._read_status_error(response, call.final_options)
            finally:
                await response.aclose()
            wait = again
        await retries.sleep_async(wait)
