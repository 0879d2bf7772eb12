"""The meaning of words in paths and operation ids: which are verbs, which are plurals."""

from __future__ import annotations

import re

from sdkwright.naming.english import SAME_IN_BOTH, word_set
from sdkwright.naming.names import Names
from sdkwright.naming.plurals import singular_word
from sdkwright.naming.spellings import SPELLINGS
from sdkwright.naming.words import transliterate

NAMES = Names()


CREATE = frozenset({"create", "add", "post", "new", "insert", "make", "submit"})
UPDATE = frozenset({"update", "edit", "modify", "patch", "change", "set", "put"})
DELETE = frozenset({"delete", "remove", "destroy", "clear"})
LIST = frozenset({"list", "index", "all"})
RETRIEVE = frozenset({"get", "retrieve", "show", "read", "fetch", "describe", "view", "inspect"})
OTHER_CRUD = frozenset(
    {"search", "query", "find", "upsert", "replace", "count", "export", "download", "upload", "save"}
)

CRUD = CREATE | UPDATE | DELETE | LIST | RETRIEVE | OTHER_CRUD

# Verbs that end a path to say what is done.  Words that are nouns in paths more often than not ("report", "order",
# "access", "review") are left out: taking a noun for a verb hides a resource, the reverse only makes a name longer.
VERBS = CRUD - {"index", "all", "post", "new"} | word_set("""
    abort accept ack acknowledge acquire activate adjust allocate analyze analyse append apply approve archive assign
    associate attach authenticate authorize autocomplete backfill backup ban batch_create batch_delete batch_get
    batch_update begin bind block bookmark build bulk_create bulk_delete bulk_update bulk_upsert calculate call cancel capture
    charge chat check checkin checkout classify clone close collect combine commit compact compare compile complete compose
    compress compute configure confirm connect consume convert copy crop deactivate deauthorize debug decline decode
    decrement decrypt defer delegate demote deny deploy deprecate deprovision derive detach detect detokenize diff disable
    disassociate discard disconnect discover dismiss dispatch dispute dissolve distribute drain drop duplicate embed enable encode encrypt
    end enqueue enrich enroll escalate estimate evaluate exchange exec execute expand expire explain extend extract fail
    favorite federate fill filter finalize finish flag flush follow force forget forgot fork format forward freeze
    fulfill generate grant grep handle hide hold identify ignore impersonate import increment indexing ingest init
    initialize initiate install instantiate interact interrupt introspect invalidate invite invoke issue join keep kick
    kill leave like link listen load lock log_in log_out login logoff logon logout lookup manage mark merge migrate mirror moderate
    monitor mount move mute nack notify obtain open optimize overwrite parse partition pause pay perform pin ping play poll
    populate prefetch preload prepare preview print prioritize process produce prolong promote propose provision prune
    publish pull purchase purge push reactivate read rebalance rebuild recalculate receive recheck recommend reconcile
    reconnect recover recreate redact redeem redeploy redirect redo refresh refund refuse regenerate register reject relaunch
    release reload remind remix rename render renew reopen reorder repair reparse repeat replay reply repost reprocess reprovision
    request requeue rerank rerun reschedule resend reset reshare resign resize resolve respond restart restore
    resubmit resume resync retract retry return reveal reverse revert revoke rewind rollback rotate run sample scale
    scan schedule scrape screen scroll seal seek select send serve settle share ship shuffle shutdown sign sign_in sign_out sign_up
    signin signout signup simulate skip sleep snooze solve sort split start stop store stream submit subscribe suggest
    summarize suspend swap switch sync synchronize tag terminate test toggle tokenize touch track train transcribe
    transfer transform transition translate trigger truncate unarchive unassign unban unblock undelete undo
    unenroll unfavorite unfollow unfreeze unhide uninstall unlike unlink unlock unmark unmerge unmute unpause unpin
    unpublish unregister unseal unset unshare unstar unsubscribe unsuspend untag upgrade validate verify void wait
    wake watch whoami withdraw me contains exists check_exists
    """)

_GOOD_NAME = re.compile(r"[A-Za-z]")


def words(text: str) -> tuple[str, ...]:
    """Return the lower-case words of a path segment, tag or operation id; none of an empty text."""
    return NAMES.words(text) if text else ()


def is_verb(name: str, method: str = "post") -> bool:
    """Return whether a snake-case name says what is done rather than what it is done to.

    A word that can be either is a noun where it is only looked at (``method`` is ``get``).
    """
    parts = name.split("_")
    if name in FIXED_ITEMS:
        return method in ("get", "head") and name in VERBS
    if _is_one_verb(name):
        return method not in ("get", "head") or name not in _NOUNS_FIRST or name in _DONE_BY_LOOKING
    if len(parts) > 1 and parts[0] in VERBS and parts[-1] == "all":
        return True
    return len(parts) > 1 and _is_one_verb(parts[0]) and not is_plural(parts[0]) and parts[0] not in _NOUNS_FIRST


def may_be_noun(verb: str) -> bool:
    """Return whether a verb is as often a noun in names (``preview``, ``pin``)."""
    return verb in _NOUNS_FIRST


def undoes(name: str) -> bool:
    """Tell whether a snake-case name begins with a verb that ends, undoes or takes away something."""
    verb = name.split("_")[0]
    return verb in _UNDOING or (verb in VERBS and verb.startswith(("un", "de", "dis")) and verb not in _DOING)


def _is_one_verb(word: str) -> bool:
    """Return a verb, or one done again or undone (``reissue``, ``unschedule``)."""
    again = word[2:] if word.startswith(("re", "un")) else ""
    return word in VERBS or (len(again) >= _MIN_STEM_LETTERS and again in VERBS and word not in _NOT_AGAIN)


# Words that stand for one item where its id could be (``/members/{id}``, ``/members/@me``).
FIXED_ITEMS = frozenset({"me", "self", "current", "latest", "default", "original"})

# What only tells how the service is.
PROBES = word_set("""
    alive health health_check healthcheck healthy healthz heartbeat live liveness liveness_check livez ready readiness
    readiness_check readyz startupz
    """)

# Verbs that, as the first of several words, are part of a noun ("sample_rate", "log_entries", "test_runs").
_NOUNS_FIRST = word_set("""
    backup block call capture charge chat exchange filter format index issue link log monitor order preview process
    purchase query refund release request sample scale schedule share stream tag test track transfer transition
    index export import store run play print trigger void watch pull push draft follow sign change stop build load close pin
    request match report lock plan call step review pay screen
    """)

# Those of them that say what is done even to a GET ("/messages/watch", "/events/stream").
_DONE_BY_LOOKING = word_set("export preview stream watch")
# Nouns that begin as if something were done again.
_NOT_AGAIN = word_set("remark research reserve resort review")
_MIN_STEM_LETTERS = 4
_UNDOING = DELETE | word_set("""
    abort bulk_delete cancel discard end expire flush forget invalidate kick kill leave log_out logoff logout prune purge
    reset revert revoke rollback sign_out signout stop terminate undo uninstall withdraw
    """) | {"bulk"}
# Verbs that only look as if they undid something.
_DOING = word_set(
    "debug decline decode decrypt defer demote deploy derive describe detect discover dispatch dispute dissolve distribute"
)


def canonical(verb: str) -> str:
    """Return the verb in the words methods use (``get`` is ``retrieve``)."""
    for group, name in ((CREATE, "create"), (UPDATE, "update"), (DELETE, "delete"), (LIST, "list")):
        if verb in group:
            return name
    return "retrieve" if verb in RETRIEVE else verb


def names_a_list(name: str) -> bool:
    """Return whether a name is of several things by another (``trips_for_route``, ``agencies_with_coverage``)."""
    parts = name.split("_")
    at = next((index for index, word in enumerate(parts) if index and word in _PREPOSITIONS), None)
    return at is not None and is_plural("_".join(parts[:at]))


def begins_with_preposition(name: str) -> bool:
    """Return whether a name says how something is done rather than what it is (``from_file``)."""
    return name.split("_")[0] in _PREPOSITIONS


def reads_alone(name: str) -> bool:
    """Return whether a name says what to get of a thing, as a noun does: no verb, adjective or file format."""
    last = name.split("_")[-1]
    return not (
        is_verb(name)
        or name in FIXED_ITEMS
        or last in _ADJECTIVES
        or last.endswith("ed")
        or last in _FORMATS
        or name[:3] == "is_"
    )


_ADJECTIVES = word_set("""
    about active all available current exist exists global inactive internal latest local mine new next old open own
    popular previous primary private public random raw recent related remote shared similar top trending upcoming
    """)
_FORMATS = word_set("csv gif gz html jpeg jpg js json jsonl md pdf png svg tar txt webp xls xlsx xml yaml yml zip")
_PREPOSITIONS = word_set("at by for from in near of on with within")


def is_plural(name: str) -> bool:
    """Return whether the last word of a snake-case name is a plural."""
    last = name.split("_")[-1]
    return singular_word(last) != last


def may_be_plural(name: str) -> bool:
    """Tell whether the last word of a snake-case name is a plural, or the same in both numbers (``series``)."""
    return is_plural(name) or name.split("_")[-1] in SAME_IN_BOTH


def config_name(text: str) -> str | None:
    """Return a snake-case config name for a word of the document; ``None`` when there is nothing to make one of."""
    if not _GOOD_NAME.search(text):
        return None
    name = NAMES.snake(_as_words(text))
    if name[0].isdigit():
        head, rest = re.match(r"(\d+)(.*)", name, re.DOTALL).groups()  # type: ignore[union-attr]
        number = DIGITS[int(head)] if len(head) == 1 else f"n{head}"
        name = f"{number}_{rest.lstrip('_')}".rstrip("_")
    return name


def _as_words(text: str) -> str:
    """Return the text with capitals only where words begin.

    ``OAuthURLs`` is ``OauthUrls``, ``ILGSv1`` is ``Ilgs_v1``.
    """
    text = transliterate(text)
    for spelling in SPELLINGS:
        text = text.replace(spelling, spelling.capitalize())
    text = _VERSIONED.sub(r"\1_\2", text)
    return _PLURAL_INITIALISM.sub(lambda match: match[0].capitalize(), text)


_PLURAL_INITIALISM = re.compile(r"[A-Z]{2,}s(?![a-z])")
_VERSIONED = re.compile(r"([A-Z]{2,})(v\d)(?![a-z])")
DIGITS = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
