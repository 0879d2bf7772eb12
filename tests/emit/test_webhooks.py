"""Webhooks of an emitted package, over payloads signed by hand as the Standard Webhooks specification says."""

from __future__ import annotations

import base64
import hashlib
import hmac
import importlib
import json
import sys
import time
from types import ModuleType
from typing import Any

import pytest

from tests.emit.conftest import Load
from tests.golden import cases

KEY = "whsec_" + base64.b64encode(b"0123456789abcdef01234567").decode()
OTHER = "whsec_" + base64.b64encode(b"another key, long retired").decode()
EVENT = '{"type": "parcel.sent", "timestamp": "2026-01-02T03:04:05Z", "data": {"id": "p1"}, "new": 1}'


def signature(payload: str, key: str, at: int) -> str:
    secret = base64.b64decode(key.removeprefix("whsec_"))
    return (
        "v1," + base64.b64encode(hmac.new(secret, f"msg_7.{at}.{payload}".encode(), hashlib.sha256).digest()).decode()
    )


def signed(payload: str = EVENT, *, key: str = KEY, at: float | None = None) -> dict[str, str]:
    now = int(time.time() if at is None else at)
    return {"webhook-id": "msg_7", "webhook-timestamp": str(now), "webhook-signature": signature(payload, key, now)}


@pytest.fixture
def parcels(load: Load) -> ModuleType:
    from sdkwright import pipeline

    return load(pipeline.plan(cases.inputs("webhooks")).sdk)


@pytest.fixture
def error() -> type[Exception]:
    return pytest.importorskip("standardwebhooks").WebhookVerificationError


def types_of(package: ModuleType) -> ModuleType:
    return importlib.import_module(f"{package.__name__}.types")


def test_a_signed_payload_becomes_the_class_of_its_event(parcels: ModuleType, error: object) -> None:
    client = parcels.Parcels(webhook_secret=KEY)
    event = client.hooks.unwrap(EVENT, headers=signed())
    assert type(event) is types_of(parcels).ParcelSentWebhookEvent
    assert event.timestamp.year == 2026
    assert (event.data.id, event.new) == ("p1", 1)
    lost = json.dumps({"type": "parcel.lost", "parcel": {"id": "p1"}})
    assert type(client.hooks.unwrap(lost, headers=signed(lost))) is types_of(parcels).ParcelLostEvent


def test_an_event_that_nobody_knew_is_kept(parcels: ModuleType, error: object) -> None:
    payload = '{"type": "parcel.opened", "by": "cat"}'
    event = parcels.Parcels(webhook_secret=KEY).hooks.unwrap(payload, headers=signed(payload))
    assert (event.type, event.by) == ("parcel.opened", "cat")


def test_the_async_client_unwraps_without_waiting(parcels: ModuleType, error: object) -> None:
    event = parcels.AsyncParcels(webhook_secret=KEY).hooks.unwrap(EVENT, headers=signed())
    assert event.type == "parcel.sent"


def test_header_names_have_any_case(parcels: ModuleType, error: object) -> None:
    headers = {name.title(): value for name, value in signed().items()}
    assert parcels.Parcels(webhook_secret=KEY).hooks.unwrap(EVENT, headers=headers).type == "parcel.sent"


def test_one_of_several_signatures_is_enough(parcels: ModuleType, error: object) -> None:
    headers = signed()
    mine, foreign = headers["webhook-signature"], signed(key=OTHER)["webhook-signature"]
    headers["webhook-signature"] = f"{foreign} v1a,c29tZXRoaW5nIGVsc2U= {mine}"
    assert parcels.Parcels(webhook_secret=KEY).hooks.unwrap(EVENT, headers=headers).type == "parcel.sent"


@pytest.mark.parametrize(
    "headers",
    [
        pytest.param(signed(EVENT + " "), id="of another payload"),
        pytest.param(signed(key=OTHER), id="with another key"),
        pytest.param(signed(at=time.time() - 3600), id="long ago"),
        pytest.param(signed(at=time.time() + 3600), id="in the future"),
        pytest.param({**signed(), "webhook-timestamp": "now"}, id="no timestamp"),
        pytest.param({**signed(), "webhook-signature": "garbage"}, id="no signature"),
        pytest.param({**signed(), "webhook-signature": "v1,\u00e9"}, id="no base64"),
        *(
            pytest.param({name: value for name, value in signed().items() if name != rest}, id=f"without {rest}")
            for rest in signed()
        ),
    ],
)
def test_what_is_not_signed_lately_with_the_key_is_refused(
    parcels: ModuleType, error: type[Exception], headers: dict[str, str]
) -> None:
    with pytest.raises(error):
        parcels.Parcels(webhook_secret=KEY).hooks.unwrap(EVENT, headers=headers)


def test_the_key_is_an_argument_or_the_client_s(parcels: ModuleType, error: type[Exception], monkeypatch: Any) -> None:
    monkeypatch.setenv("PARCELS_WEBHOOK_SECRET", KEY)
    assert parcels.Parcels().hooks.unwrap(EVENT, headers=signed()).type == "parcel.sent"
    assert parcels.Parcels().hooks.unwrap(EVENT, headers=signed(key=OTHER), key=OTHER).type == "parcel.sent"
    with pytest.raises(error):
        parcels.Parcels().hooks.unwrap(EVENT, headers=signed(), key=OTHER)
    monkeypatch.delenv("PARCELS_WEBHOOK_SECRET")
    with pytest.raises(ValueError, match=r"without a key.*webhook_secret"):
        parcels.Parcels().hooks.unwrap(EVENT, headers=signed())


def test_without_the_extra_an_error_says_what_to_install(parcels: ModuleType, monkeypatch: Any) -> None:
    monkeypatch.setitem(sys.modules, "standardwebhooks", None)
    with pytest.raises(parcels.ParcelsError, match=r"pip install parcels\[webhooks\]"):
        parcels.Parcels(webhook_secret=KEY).hooks.unwrap(EVENT, headers=signed())


def test_a_method_called_unsafe_does_not_look_at_signatures(parcels: ModuleType) -> None:
    assert parcels.Parcels().hooks.unsafe_unwrap(EVENT).data.id == "p1"
    assert issubclass(parcels.APIWebhookValidationError, (parcels.ParcelsError, ValueError))
    with pytest.raises(parcels.APIWebhookValidationError):
        parcels.Parcels().hooks.unsafe_unwrap("")


def test_webhook_methods_have_no_raw_response(parcels: ModuleType) -> None:
    assert not hasattr(parcels.Parcels().hooks.with_raw_response, "unwrap")
