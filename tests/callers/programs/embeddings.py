"""Turn texts into vectors and compare them."""

from __future__ import annotations

from groq import Groq

client = Groq()
result = client.embeddings.create(
    input=["a lighthouse", "a ship"], model="nomic-embed-text-v1_5", encoding_format="float"
)
for item in result.data:
    vector = item.embedding
    print(item.index, vector if isinstance(vector, str) else sum(value * value for value in vector) >= 0)
print(result.usage.total_tokens)
