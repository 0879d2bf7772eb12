"""Send a file."""

from __future__ import annotations

from groq import Groq

client = Groq()

result = client.audio.transcriptions.create(model="whisper-large-v3-turbo", file=b"raw file contents")
print(result)
