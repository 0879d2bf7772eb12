"""Words with capitals of their own, as data."""

from __future__ import annotations

from collections.abc import Mapping

from sdkwright.naming.english import word_set

_INITIALISMS: Mapping[str, str] = {word: word.upper() for word in word_set("""
        3ds ach acl ai api ats cpu crm db dns e2e eeoc gb gpu hd hris html http https id ip iso jsonl kb kyb kyc lfs mb
        mp3 mp4 nft saml sdk sku sms ss ssh sso url
        """)}
"""Words written in capitals in class names: those that the public reference of the config format lists."""

PLURAL_INITIALISMS: Mapping[str, str] = {
    f"{word}s": f"{capitals}s"
    for word, capitals in _INITIALISMS.items()
    if not word.endswith("s") and f"{word}s" not in _INITIALISMS
}
"""Their plurals, as published packages spell them: `ACLsResource`, `EventAPIsResource`, `FloatingIPsResource`."""

INITIALISMS: Mapping[str, str] = {**_INITIALISMS, **PLURAL_INITIALISMS}

BRANDS: Mapping[str, str] = {
    "OpenAI": "ends in the initialism AI; published packages have one word in module names (`openai_cursor_page`)",
    "MongoDB": "ends in the initialism DB; published packages have one word in module names (`mongodb`)",
}
"""Names that are one word in snake case though capitals would take them apart, each with the reason."""

SPELLINGS = tuple(sorted({*BRANDS} | word_set("""
            BigQuery DocuSign GitHub GitLab GraphQL HubSpot IPv4 IPv6 JavaScript LinkedIn MySQL OAuth OneDrive PayPal
            PostgreSQL SharePoint TikTok TypeScript WhatsApp WooCommerce WordPress YouTube
            """)))
"""Names of one word with capitals of their own: inferred names keep each together, and configs may spell them so."""
