"""Small programs as users of the Groq package write them: each passes pyright strict and runs against the mock."""
