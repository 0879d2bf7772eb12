"""Compare two packages the way their callers see them: what changed, what breaks, which version comes next.

In come two distributions (folders, wheels, sdists), out goes a :class:`~sdkwright.review.model.Report`.  Packages are
read and never imported; the rules of judgement stand in ``judge/``, one module a kind of object, their ids in
``checks``.
"""
