"""Speed of later runs: files kept between runs, the record of the last run, worker processes, reading ahead.

Nothing here changes what a run gives; this package imports none but `errors` and `locate`.
"""
