"""Documents and configs with something wrong at random: each gives a package or an `InputError`, never another error."""
