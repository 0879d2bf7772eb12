"""Files written for generators of many languages are read without a word about what means nothing here."""

from __future__ import annotations

from pathlib import Path

from sdkwright.config import load_config

FILE = """
# yaml-language-server: $schema=https://example.com/config.schema.json
edition: 2025-10-10
organization: {name: acme, docs: https://docs.acme.example, contact: a@acme.example, github_org: acme, upload_spec: true}
targets:
  node: {package_name: acme, production_repo: null, publish: {npm: false}}
  typescript: {edition: typescript.2025-10-10, package_name: acme, options: {mcp_server: {package_name: acme-mcp}}}
  python:
    edition: python.2025-11-20
    package_name: acme
    production_repo: acme/acme-python
    staging_repo: acme/acme-python-staging
    options: {use_uv: true}
    publish: {pypi: {auth_method: oidc}}
  kotlin: {reverse_domain: com.acme.api, publish: {maven: false}}
  java: {reverse_domain: com.acme.api, publish: {maven: {sonatype_platform: portal}}}
  go: {package_name: acme, options: {enable_v2: true, back_compat_use_shared_package: false}}
  ruby: {gem_name: acme, publish: {rubygems: true}}
  terraform: {provider_name: acme}
  cli: {binary_name: acme}
  php: {composer_package_name: acme/sdk}
  csharp: {publish: {nuget: true}}
environments: {production: https://api.acme.example}
client_settings:
  default_timeout: 60s
  opts:
    api_key: {type: string, read_env: ACME_API_KEY, auth: {security_scheme: key, role: value}, terraform: {}}
security: [{key: []}]
security_schemes: {key: {type: http, scheme: bearer}}
query_settings: {nested_format: brackets, array_format: comma}
multipart_settings: {array_format: brackets}
settings: {license: MIT, disable_mock_tests: true, python: {}}
openapi: {code_samples: mintlify}
codeflow: {detect_breaking_changes: true, release_environment: npm}
diagnostics: {ignored: {Python/ReservedField: true}}
readme:
  example_requests:
    default: {type: request, endpoint: get /things, params: &params {limit: 2}}
    headline: {type: request, endpoint: get /things, params: *params}
    streaming: null
resources:
  things:
    models: {thing: Thing}
    methods:
      list: {endpoint: get /things, terraform: {method: read}, go: {skip: true}}
      unwrap: {type: webhook_unwrap, discriminator: type}
    terraform: {resource: true}
  empty:
unspecified_endpoints: [get /health]
"""


def test_a_file_for_many_languages_is_read_in_silence(tmp_path: Path) -> None:
    path = tmp_path / "stainless.yml"
    path.write_text(FILE)
    config = load_config(path)
    assert [str(problem) for problem in config.problems] == []
    assert config.python.production_repo == "acme/acme-python"
    assert list(config.readme.example_requests) == ["default", "headline"]
    assert config.resources["things"].methods["unwrap"].discriminator == "type"


def test_a_key_that_nobody_knows_is_told_with_its_line(tmp_path: Path) -> None:
    path = tmp_path / "stainless.yml"
    path.write_text("organization: {name: acme}\nsettings:\n  licence: MIT\n")
    (problem,) = load_config(path).problems
    assert str(problem).endswith(
        "stainless.yml:3: #/settings/licence: unknown key 'licence' is ignored (did you mean 'license'?)"
    )
