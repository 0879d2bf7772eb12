"""Facts about the API as a whole: whom to ask, its licence, its idempotency header."""

from __future__ import annotations

import re

from sdkwright.openapi import Document
from sdkwright.schema.keywords import as_schema

_LINK = re.compile(r"\[([^\]]*)\]\([^)]*\)")
_IDEMPOTENCY = frozenset({"idempotency-key", "x-idempotency-key"})
_LICENSES = {
    "apache": "Apache-2.0",
    "mit": "MIT",
    "bsd 3": "BSD-3-Clause",
    "bsd-3": "BSD-3-Clause",
    "bsd 2": "BSD-2-Clause",
    "isc": "ISC",
    "mpl": "MPL-2.0",
    "unlicense": "Unlicense",
}


def find_contact(document: Document) -> tuple[str | None, str | None]:
    """Return ``(documentation URL, e-mail address)`` as far as the document has them."""
    info = as_schema(document.root.get("info"))
    docs = as_schema(document.root.get("externalDocs")).get("url") or as_schema(info.get("contact")).get("url")
    email = as_schema(info.get("contact")).get("email")
    return (docs if _is_link(docs) else None), (email if isinstance(email, str) and "@" in email else None)


def _is_link(value: object) -> bool:
    return isinstance(value, str) and value.startswith(("https://", "http://"))


def find_license(document: Document) -> str:
    """Return an SPDX identifier: the document's licence where it is a usual one for code, else Apache-2.0."""
    license_object = as_schema(as_schema(document.root.get("info")).get("license"))
    text = f"{license_object.get('identifier', '')} {license_object.get('name', '')} {license_object.get('url', '')}".lower()
    return next((spdx for sign, spdx in _LICENSES.items() if re.search(rf"\b{sign}\b", text)), "Apache-2.0")


def find_idempotency_header(document: Document) -> str | None:
    """Return the header that makes a repeated request harmless, when operations declare one, else None."""
    for operation in document.operations():
        for parameter in operation.parameters:
            if parameter.location == "header" and parameter.name.lower() in _IDEMPOTENCY:
                return parameter.name
    return None


def first_sentence(text: object) -> str | None:
    """Return the first sentence of a description, its links without their addresses; None where there is none."""
    if not isinstance(text, str) or not text.strip():
        return None
    return re.split(r"(?<=[.!?])\s", " ".join(_LINK.sub(r"\1", text).split()))[0]
