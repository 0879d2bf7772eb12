"""Turning logging on from the environment, without letting secrets into it."""

from __future__ import annotations

import logging
import os
from typing import Any, cast

from .. import transport_api
from ..settings import LOG_ENV, LOGGER

__all__ = ["HideUrlSecrets", "setup_logging"]


def setup_logging() -> None:
    """Set the package's and httpx's loggers to the level that the environment variable names.

    That is ``info``, ``debug``, or ``debug-body``, with which request bodies are logged too.

    Does nothing when it is unset or says anything else. Handlers are added only when the program has none.
    """
    level_name = os.environ.get(LOG_ENV, "").strip().lower()
    if level_name not in ("debug", "debug-body", "info"):
        return
    logging.basicConfig(
        format="[%(asctime)s - %(name)s:%(lineno)d - %(levelname)s] %(message)s", datefmt="%Y-%m-%d %H:%M:%S"
    )
    level = logging.INFO if level_name == "info" else logging.DEBUG
    logging.getLogger(LOGGER).setLevel(level)
    for library in transport_api.LIBRARIES:
        http_logger = logging.getLogger(library)
        http_logger.setLevel(level)
        if not any(isinstance(log_filter, HideUrlSecrets) for log_filter in http_logger.filters):
            http_logger.addFilter(HideUrlSecrets())


class HideUrlSecrets(logging.Filter):
    """Masks the values of query parameters in the URLs that httpx logs, but numbers."""

    def filter(self, record: logging.LogRecord) -> bool:
        if isinstance(record.args, tuple):
            record.args = tuple(_masked(arg) for arg in record.args)
        return True


def _masked(value: object) -> object:
    from ..headers import mask_url

    return mask_url(cast(Any, value)) if isinstance(value, transport_api.client_classes("URL")) else value
