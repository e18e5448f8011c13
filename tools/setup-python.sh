#!/usr/bin/env bash
# Make the virtual environment .venv and install a hashed requirements file and this project into it.
# Usage: tools/setup-python.sh requirements/site.txt
set -euo pipefail
cd "$(dirname "$0")/.."

requirements=$1

works_here() { grep -qsF "$PWD/.venv" .venv/bin/activate && .venv/bin/python -m pip --version >/dev/null 2>&1; }

if ! works_here; then
  python=$(tools/find-python.sh)
  echo "==> Making the virtual environment .venv with $("$python" --version)"
  rm -rf .venv
  "$python" -m venv .venv
fi

echo "==> Installing $requirements into .venv"
install=(.venv/bin/python -m pip install --quiet --quiet --disable-pip-version-check --no-input)
"${install[@]}" --require-hashes --requirement "$requirements"
"${install[@]}" --no-deps --no-build-isolation --editable .
