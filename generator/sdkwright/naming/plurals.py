"""Singulars of English words."""

from __future__ import annotations

from sdkwright.naming.english import IRREGULAR, SAME_IN_BOTH, word_pairs, word_set

# No plurals, though they end in -s or look like one.  What published packages keep (`data`, `metadata`, `media`) ...
_SINGULAR_IN_APIS = word_set("audio census data equipment feedback information media metadata schema status storage")
# ... names and initialisms ...
_NAMES = word_set("""
    aws cors css dns efs gcs gps hdfs https ios ipfs js kubernetes macos nas nfs os postgres redis saas sms sns sqs tls vfs
    zfs
    """)
# ... words of no number, fields of knowledge, and what is counted in no other way.
_UNCOUNTABLE = word_set("""
    address analytics as bus chassis economics mathematics means money physics politics rice sales software statics this
    us
    """)
_SINGULAR = SAME_IN_BOTH | _SINGULAR_IN_APIS | _NAMES | _UNCOUNTABLE

# What the word lists do not have, or have in a sense that APIs do not mean (`bases` of `basis`).
_IRREGULAR = IRREGULAR | word_pairs("""
    bases:base bonuses:bonus buses:bus campuses:campus dies:die echoes:echo feet:foot geese:goose halves:half
    heroes:hero knives:knife leaves:leaf lies:lie lives:life matrices:matrix men:man mice:mouse people:person
    pies:pie potatoes:potato quizzes:quiz selves:self shelves:shelf statuses:status teeth:tooth ties:tie
    tomatoes:tomato viruses:virus wives:wife wolves:wolf women:woman
    """)


def singular_word(word: str) -> str:
    """Return the singular of a lower-case English word; a word that is no plural comes back as it is."""
    if word in _SINGULAR or len(word) < 2:
        return word
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("sses", "shes", "ches", "xes", "zzes")):
        return word[:-2]
    if word.endswith(("ss", "us", "is")):
        return word
    return word[:-1] if word.endswith("s") else word
