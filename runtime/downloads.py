"""Downloads to files: whole or not at all, and gone on with where a connection was cut.

What arrives goes into a file beside the target, which takes its place at the end.
"""

# pyright: reportPrivateUsage=false

from __future__ import annotations

import os
from typing import Any

from . import retries
from .download_parts import PartFile, Progress
from .exceptions import APIConnectionError, APIStatusError

__all__ = ["download", "download_async"]

_BUFFER_SIZE = 262_144
"""Bytes that the async client gathers before a thread writes them."""


def download(response: Any, file: str | os.PathLike[str], on_progress: Progress | None, resume: bool) -> None:
    """Write the body of a response to a file; see ``StreamedBinaryAPIResponse.download``."""
    part, current = PartFile(file, response, on_progress, resume=resume), response
    try:
        if part.position:
            current = _ask(response, part)
        while True:
            try:
                if not part.is_complete:
                    for chunk in current.iter_bytes():
                        part.write(chunk)
                    part.check_size(current.http_request)
                break
            except APIConnectionError as error:
                wait = part.next_wait(error)
            current.close()
            retries.sleep(wait)
            current = _ask(response, part)
        part.finish()
    finally:
        part.abandon()
        current.close()


async def download_async(
    response: Any, file: str | os.PathLike[str], on_progress: Progress | None, resume: bool
) -> None:
    """Do the same as :func:`download` for an async client; files are written in threads."""
    from .utils.threads import to_thread

    part, current = await to_thread(PartFile, file, response, None, resume=resume), response
    try:
        if part.position:
            current = await _ask_async(response, part)
        while True:
            try:
                if not part.is_complete:
                    await _write_async(current, part, on_progress)
                    part.check_size(current.http_request)
                break
            except APIConnectionError as error:
                wait = part.next_wait(error)
            await current.close()
            await retries.sleep_async(wait)
            current = await _ask_async(response, part)
        await to_thread(part.finish)
    finally:
        part.abandon()
        await current.close()


async def _write_async(response: Any, part: PartFile, on_progress: Progress | None) -> None:
    from .utils.threads import to_thread

    buffer = bytearray()
    try:
        async for chunk in response.iter_bytes():
            buffer += chunk
            if len(buffer) >= _BUFFER_SIZE:
                data = bytes(buffer)
                buffer.clear()
                await to_thread(part.write, data)
            if on_progress is not None:
                on_progress(part.position + len(buffer), part.total)
    finally:
        part.write(bytes(buffer))  # little, and of use also where the rest has not come


def _ask(response: Any, part: PartFile) -> Any:
    """Ask for the rest of a file, or for all of it where the rest cannot be had."""
    client: Any = response._client
    while True:
        try:
            answer: Any = client.request(type(response), part.ask(response._options))
        except APIStatusError as error:
            part.refuse(error)
            if part.is_complete:
                return response
            continue
        try:
            if part.accept(answer.http_response):
                return answer
        except BaseException:
            answer.close()
            raise
        answer.close()


async def _ask_async(response: Any, part: PartFile) -> Any:
    client: Any = response._client
    while True:
        try:
            answer: Any = await client.request(type(response), part.ask(response._options))
        except APIStatusError as error:
            part.refuse(error)
            if part.is_complete:
                return response
            continue
        try:
            if part.accept(answer.http_response):
                return answer
        except BaseException:
            await answer.close()
            raise
        await answer.close()
