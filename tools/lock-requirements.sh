#!/usr/bin/env bash
# Make requirements/site.txt, test.txt and bench.txt anew: every version and hash, no address of where they come from.
# Pinned versions stay as they are where they fit; --upgrade or --upgrade-package=NAME asks for newer ones.
set -euo pipefail
cd "$(dirname "$0")/.."

# An environment of its own: what makes the lists must not end up in them.
tools=build/lock-tools
if [[ ! -x $tools/bin/pip-compile ]]; then
  # Versions that need a later Python than Debian 12's own must not get in, so its own is asked first.
  python=$(PATH="/usr/bin:$PATH" tools/find-python.sh)
  "$python" -c 'import sys; sys.exit(sys.version_info[:3] > (3, 11, 2))' ||
    echo "Note: made with $("$python" --version), later than Debian 12's 3.11.2; \`make test\` tells what it lacks." >&2
  "$python" -m venv "$tools"
  "$tools/bin/pip" install --quiet --disable-pip-version-check --require-hashes --requirement requirements/lock.txt
fi

upgrade=("$@")
export CUSTOM_COMPILE_COMMAND="make requirements"
lock() {
  local target=$1
  shift
  echo "==> $target"
  "$tools/bin/pip-compile" --quiet --generate-hashes --allow-unsafe --strip-extras \
    --no-emit-index-url --no-emit-trusted-host --no-emit-find-links --no-emit-options \
    "${upgrade[@]}" --output-file "$target" "$@"
}

lock requirements/lock.txt requirements/lock.in
lock requirements/site.txt pyproject.toml requirements/build.in
lock requirements/test.txt --extra test --constraint requirements/site.txt pyproject.toml requirements/build.in
lock requirements/bench.txt requirements/bench.in
