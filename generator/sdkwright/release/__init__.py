"""From a checked package to a commit, a tag and a distribution that is ready to publish.

`repository` asks and tells git, `version_line` and `changelog` edit two files, `distribution` builds and checks.
"""
