"""Ask about a picture, by address and by its bytes."""

from __future__ import annotations

import base64

from groq import Groq

client = Groq()
pixel = base64.b64encode(b"not really a picture").decode()

for url in ("https://example.com/lighthouse.jpg", f"data:image/png;base64,{pixel}"):
    answer = client.chat.completions.create(
        model="meta-llama/llama-4-scout-17b-16e-instruct",
        messages=[
            {
                "role": "user",
                "content": [
                    {"type": "text", "text": "What is on this picture?"},
                    {"type": "image_url", "image_url": {"url": url, "detail": "low"}},
                ],
            }
        ],
    )
    print(answer.choices[0].message.content)
