"""A repository with another generator's package and hand-written code comes in, the same repository as sdkwright's goes out.

Change here what is taken over, how hand-written code is told from the old generator's, and what the report says.
Nothing here writes to the repository: the command works on a copy and moves the result into place.
"""
