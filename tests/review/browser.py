"""A headless Chromium, driven over the WebDriver protocol: for tests of the page."""

from __future__ import annotations

import base64
import contextlib
import json
import os
import re
import shutil
import subprocess
from collections.abc import Generator
from pathlib import Path
from typing import Any

import httpx
import pytest

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
DRIVER = shutil.which("chromedriver")

if (CHROMIUM is None or DRIVER is None) and os.environ.get("SDKWRIGHT_REQUIRE_CHROMIUM"):
    raise RuntimeError("SDKWRIGHT_REQUIRE_CHROMIUM is set, but chromium or chromedriver was not found")

needs_chromium = pytest.mark.skipif(
    CHROMIUM is None or DRIVER is None, reason="chromium and chromedriver are not on this machine"
)


class Browser:
    """One window."""

    def __init__(self, client: httpx.Client, session: str) -> None:
        self._client, self._session = client, session

    def _post(self, path: str, body: dict[str, Any]) -> Any:
        return self._client.post(f"/session/{self._session}/{path}", json=body).raise_for_status().json()["value"]

    def resize(self, width: int, height: int = 900) -> None:
        """Make the window's viewport ``width`` pixels wide."""
        metrics = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 600}
        self._post("goog/cdp/execute", {"cmd": "Emulation.setDeviceMetricsOverride", "params": metrics})

    def emulate(self, scheme: str = "light", media: str = "screen") -> None:
        """Prefer a colour scheme; show the page as on ``media``."""
        features = [{"name": "prefers-color-scheme", "value": scheme}]
        self._post(
            "goog/cdp/execute", {"cmd": "Emulation.setEmulatedMedia", "params": {"media": media, "features": features}}
        )

    def open(self, page: Path) -> None:
        """Load the file ``page``."""
        self._post("url", {"url": page.resolve().as_uri()})

    def evaluate(self, expression: str) -> Any:
        """Return the value of a JavaScript expression."""
        return self._post("execute/sync", {"script": f"return {expression}", "args": []})

    def screenshot(self, path: Path) -> None:
        """Write the whole page to ``path`` as PNG."""
        height = self.evaluate("document.documentElement.scrollHeight")
        width = self.evaluate("innerWidth")
        self.resize(width, min(height, 8000))
        path.write_bytes(base64.b64decode(self._client.get(f"/session/{self._session}/screenshot").json()["value"]))

    def logs(self, kind: str) -> list[dict[str, Any]]:
        """Return what was logged since the last call: ``browser`` (the console) or ``performance`` (the network)."""
        return self._post("se/log", {"type": kind})

    def requests(self) -> list[str]:
        """Return the addresses of all requests since the last call."""
        events = [json.loads(entry["message"])["message"] for entry in self.logs("performance")]
        return [item["params"]["request"]["url"] for item in events if item["method"] == "Network.requestWillBeSent"]


@contextlib.contextmanager
def open_browser(*, has_javascript: bool = True) -> Generator[Browser, None, None]:
    """Yield a browser; it ends with the context."""
    assert CHROMIUM is not None and DRIVER is not None
    options: dict[str, Any] = {
        "binary": CHROMIUM,
        "args": ["--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--no-first-run"],
    }
    if not has_javascript:
        options["prefs"] = {"profile.managed_default_content_settings.javascript": 2}
    capabilities = {"goog:chromeOptions": options, "goog:loggingPrefs": {"browser": "ALL", "performance": "ALL"}}
    driver = subprocess.Popen([DRIVER, "--port=0"], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    try:
        assert driver.stdout is not None
        port = next(result[1] for line in driver.stdout if (result := re.search(r"on port (\d+)\.", line)))
        with httpx.Client(base_url=f"http://127.0.0.1:{port}", timeout=60, trust_env=False) as client:
            answer = client.post("/session", json={"capabilities": {"alwaysMatch": capabilities}}).json()["value"]
            browser = Browser(client, answer["sessionId"])
            try:
                yield browser
            finally:
                client.delete(f"/session/{answer['sessionId']}")
    finally:
        driver.kill()
        driver.communicate()
