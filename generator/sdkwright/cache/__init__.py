"""Files kept between runs, the record of the last run, and worker processes."""
