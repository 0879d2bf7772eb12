"""The rules of judgement: one module a kind of object, each giving the changes that callers meet."""
