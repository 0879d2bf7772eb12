# Kept by Acme.

from __future__ import annotations

from typing_extensions import TypeAlias

from .thing_param import ThingParam

__all__ = ["ArticleParam"]

ArticleParam: TypeAlias = ThingParam
