#!/usr/bin/env bash
# The action's first step: which program is to be used? The one that is named, else `okr` on the PATH, else one that is
# built from the action's own sources. Writes `program`, `build`, `folder` and `key` to the step's outputs.
set -euo pipefail

if [ -n "${OKR:-}" ]; then
  if ! program=$(command -v -- "$OKR"); then
    echo "okr: there is no program at the place that the input \`okr\` names" >&2
    exit 2
  fi
  build=false
elif program=$(command -v okr); then
  build=false
else
  build=true
fi

folder=${OKR_CACHE:-$HOME/.cache/okr-action}
if [ "$build" = true ]; then
  program=$folder/okr
  key=okr-$(bash "$(dirname -- "${BASH_SOURCE[0]}")/../build.sh" --key)
fi
{
  printf 'program=%s\n' "$program"
  printf 'build=%s\n' "$build"
  printf 'folder=%s\n' "$folder"
  printf 'key=%s\n' "${key:-}"
} >>"$GITHUB_OUTPUT"
