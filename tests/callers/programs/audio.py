"""Transcribe a recording given as a path, as bytes and as a named tuple; save spoken text."""

from __future__ import annotations

import tempfile
from pathlib import Path

from groq import Groq

client = Groq()
with tempfile.TemporaryDirectory() as folder:
    recording = Path(folder) / "meeting.wav"
    recording.write_bytes(b"RIFF....WAVE")
    for file in (recording, recording.read_bytes(), ("meeting.wav", recording.read_bytes(), "audio/wav")):
        transcription = client.audio.transcriptions.create(
            file=file, model="whisper-large-v3-turbo", response_format="verbose_json", timestamp_granularities=["word"]
        )
        print(transcription.text)
    with recording.open("rb") as handle:
        print(client.audio.translations.create(file=handle, model="whisper-large-v3").text)

    speech = client.audio.speech.create(model="playai-tts", voice="Fritz-PlayAI", input="Good morning.")
    target = Path(folder) / "speech.wav"
    speech.write_to_file(target)
    print(target.stat().st_size > 0)

    with client.audio.speech.with_streaming_response.create(
        model="playai-tts", voice="Fritz-PlayAI", input="Good evening."
    ) as response:
        response.stream_to_file(target)
    print(target.stat().st_size > 0)
