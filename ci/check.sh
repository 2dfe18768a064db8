#!/usr/bin/env bash
# Lints and reviews OKRs as a job of a CI system does: findings to the log and to the files that the system reads, the
# review to one comment on the pull request. The action and the GitLab job run this; any other system can.
#
# Settings come from the environment, and nothing in them is ever read as shell:
#   OKR                 the program (default: okr)
#   OKR_DIRECTORY       where to work (default: here)
#   OKR_LINT            all, new (only what the base had not) or none (default: all)
#   OKR_PATHS           files and folders to lint, one a line (default: the whole workspace)
#   OKR_LINT_ARGUMENTS  further arguments of `okr lint`, one a line
#   OKR_FAIL_ON         error, warning, info or never (default: the program's own)
#   OKR_FORMATS         files to write: sarif, gitlab, junit, checkstyle, rdjson, json; blanks between them
#   OKR_REVIEW          true or false (default: true)
#   OKR_REVIEW_FAIL_ON  error, warning, high, worse or never (default: the program's own)
#   OKR_RANGE           BASE...HEAD (default: the branch that the CI system names, and HEAD)
#   OKR_COMMENT         sticky, summary or none (default: sticky)
#   OKR_REPORTS         the folder for what is written (default: a new one)
#   OKR_TOKEN           for the comment; no program but ci/comment.py gets it
# Further settings of the comment stand in ci/comment.py.
#
# Ends with the worse of the two exit codes: 0 done, 1 findings, 2 could not do its work. The comment changes none of it.
set -euo pipefail

ci_folder=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd)
token=${OKR_TOKEN:-}
unset OKR_TOKEN

program=${OKR:-okr}
lint=${OKR_LINT:-all}
review=${OKR_REVIEW:-true}
comment=${OKR_COMMENT:-sticky}
range=${OKR_RANGE:-}

say() { printf 'okr: %s\n' "$*" >&2; }

give_up() {
  say "$*"
  exit 2
}

one_of() { # VALUE NAME ALLOWED…
  local value=$1 name=$2 known
  shift 2
  for known in "$@"; do [ "$value" != "$known" ] || return 0; done
  give_up "$name must be one of: $*"
}

one_of "$lint" "the setting \`lint\`" all new none
one_of "$review" "the setting \`review\`" true false
one_of "$comment" "the setting \`comment\`" sticky summary none
command -v -- "$program" >/dev/null || give_up "there is no program \`okr\`; see docs/ci.md"
program=$(command -v -- "$program")
case $program in /*) ;; *) program=$PWD/$program ;; esac
cd -- "${OKR_DIRECTORY:-.}" 2>/dev/null || give_up "there is no such working directory"

if [ -n "${OKR_REPORTS:-}" ]; then
  reports=$OKR_REPORTS
  [ ! -L "$reports" ] || give_up "the folder for reports is a link: it could lead anywhere"
  mkdir -p -- "$reports" || give_up "the folder for reports cannot be made"
  reports=$(cd -- "$reports" && pwd)
else
  reports=$(mktemp -d "${RUNNER_TEMP:-${TMPDIR:-/tmp}}/okr-reports.XXXXXX")
fi

# A container's checkout may belong to the user of the machine around it, and git is right to distrust such a folder. The
# one that the CI system has made for this job is trusted, by this job alone: in a home of its own, not in the user's.
checkout=
[ "${GITHUB_ACTIONS:-}" != true ] || checkout=${GITHUB_WORKSPACE:-}
[ -z "${GITLAB_CI:-}" ] || checkout=${CI_PROJECT_DIR:-}
if [ -n "$checkout" ] && [ -d "$checkout" ] && { [ ! -O "$checkout" ] || [ ! -O "$checkout/.git" ]; }; then
  if command -v git >/dev/null; then
    own_home=$(mktemp -d "${RUNNER_TEMP:-${TMPDIR:-/tmp}}/okr-home.XXXXXX")
    git config --file "$own_home/.gitconfig" --add safe.directory "$checkout"
    export HOME=$own_home
    unset XDG_CONFIG_HOME
  fi
fi

# The branch that the pull request goes into, from the variables that `okr review` looks at too.
target_branch() {
  local name value
  for name in GITHUB_BASE_REF CI_MERGE_REQUEST_TARGET_BRANCH_NAME BITBUCKET_PR_DESTINATION_BRANCH \
    SYSTEM_PULLREQUEST_TARGETBRANCH CHANGE_TARGET BUILDKITE_PULL_REQUEST_BASE_BRANCH CI_COMMIT_TARGET_BRANCH \
    DRONE_TARGET_BRANCH OKR_REVIEW_BASE; do
    value=${!name:-}
    if [ -n "$value" ]; then
      printf '%s\n' "${value#refs/heads/}"
      return
    fi
  done
  # Travis names a branch in every run: the one that was pushed to, where there is no pull request.
  case ${TRAVIS_PULL_REQUEST:-false} in
    false) ;;
    *) [ -z "${TRAVIS_BRANCH:-}" ] || printf '%s\n' "${TRAVIS_BRANCH#refs/heads/}" ;;
  esac
}

# What this change is compared with: where it left its target.
base_revision() {
  local from to=HEAD
  if [ -n "$range" ]; then
    from=${range%%..*}
    case $range in
      *...*) to=${range#*...} ;;
      *..*)
        printf '%s\n' "$from"
        return
        ;;
    esac
  else
    from=refs/remotes/origin/$target # in full: a branch of the change can be called origin/main too
  fi
  git merge-base "${from:-HEAD}" "${to:-HEAD}" 2>/dev/null || printf '%s\n' "$from"
}

# No line of what comes between may be taken for a command of GitHub's runner.
quoted() {
  local stop
  if [ "${GITHUB_ACTIONS:-}" != true ]; then
    cat
    return
  fi
  stop=$(od -An -N16 -tx1 /dev/urandom | tr -d ' \n')
  printf '::stop-commands::%s\n' "$stop"
  cat
  printf '\n::%s::\n' "$stop"
}

worse() { # A B: what no code of the program's own is, then 2, then 1
  if [ "$1" -gt "$2" ]; then printf '%s\n' "$1"; else printf '%s\n' "$2"; fi
}

append_to_summary() { # FILE
  [ -n "${GITHUB_STEP_SUMMARY:-}" ] || return 1
  [ -s "$1" ] || return 0
  { cat -- "$1" && printf '\n'; } >>"$GITHUB_STEP_SUMMARY"
}

target=$(target_branch)
rm -f -- "$reports/lint.md" "$reports/review.md" "$reports/review.txt"

# --- lint

run_lint() {
  local words=(lint) format line base
  if [ "${GITHUB_ACTIONS:-}" = true ]; then words+=(--output github); else words+=(--output text); fi
  words+=(--output "markdown=$reports/lint.md")
  for format in sarif gitlab junit checkstyle rdjson json; do
    case " ${OKR_FORMATS:-} " in *" $format "*) ;; *) continue ;; esac
    rm -f -- "$reports/$(file_of "$format")"
    words+=(--output "$format=$reports/$(file_of "$format")")
  done
  if [ "$lint" = new ] && [ -z "$target$range" ]; then
    say "this run is of no pull request, so there is no base for what is new: all findings are told, and none fails"
    words+=(--fail-on never)
  else
    if [ "$lint" = new ]; then
      base=$(base_revision)
      words+=("--new-from=$base")
    fi
    [ -z "${OKR_FAIL_ON:-}" ] || words+=("--fail-on=$OKR_FAIL_ON")
  fi
  while IFS= read -r line; do [ -z "$line" ] || words+=("$line"); done <<<"${OKR_LINT_ARGUMENTS:-}"
  words+=(--)
  while IFS= read -r line; do [ -z "$line" ] || words+=("$line"); done <<<"${OKR_PATHS:-}"
  "$program" "${words[@]}"
}

file_of() { # FORMAT
  case $1 in
    sarif) echo okr.sarif ;;
    gitlab) echo gl-code-quality.json ;;
    junit) echo junit.xml ;;
    checkstyle) echo checkstyle.xml ;;
    *) echo "$1.json" ;;
  esac
}

lint_code=0
if [ "$lint" != none ]; then
  run_lint || lint_code=$?
  if [ "$comment" != none ] && grep -q '^|' -- "$reports/lint.md" 2>/dev/null; then
    append_to_summary "$reports/lint.md" || true
  fi
fi

# --- review

run_review() {
  local words=(review --output text --output "markdown=$reports/review.md")
  [ -z "${OKR_REVIEW_FAIL_ON:-}" ] || words+=("--fail-on=$OKR_REVIEW_FAIL_ON")
  [ -z "$range" ] || words+=("$range")
  "$program" "${words[@]}" >"$reports/review.txt"
}

post() {
  local service=
  [ "${GITHUB_ACTIONS:-}" != true ] || service=github
  [ -z "${GITLAB_CI:-}" ] || service=gitlab
  if [ -z "$service" ]; then
    say "comments are written on GitHub and GitLab alone"
    return 1
  fi
  if ! command -v python3 >/dev/null; then
    say "the comment needs python3"
    return 1
  fi
  OKR_TOKEN=$token python3 "$ci_folder/comment.py" "$service" "$reports/review.md"
}

show_elsewhere() {
  if [ ! -s "$reports/review.md" ]; then
    say "nothing to tell, so there is no report"
  elif append_to_summary "$reports/review.md"; then
    comment_done=summary
    say "the review stands in the summary of this job"
  else
    comment_done=log
    say "the review stands in this log"
  fi
}

review_code=0
comment_done=none
if [ "$review" = true ] && [ -z "$target$range" ]; then
  say "this run is of no pull request: nothing to review"
elif [ "$review" = true ]; then
  run_review || review_code=$?
  if [ "$review_code" -le 1 ]; then
    [ ! -s "$reports/review.txt" ] || quoted <"$reports/review.txt"
    case $comment in
      sticky)
        if comment_done=$(post); then
          case $comment_done in
            none) say "nothing to tell, so there is no comment" ;;
            *) say "the review stands in a comment on the pull request ($comment_done)" ;;
          esac
        else
          show_elsewhere
        fi
        ;;
      summary) show_elsewhere ;;
    esac
  fi
fi

# --- the end

code=$(worse "$lint_code" "$review_code")
[ "$code" -le 2 ] || say "the program ended with $code, which is no exit code of its own: it was stopped, or it is broken"
if [ -n "${GITHUB_OUTPUT:-}" ]; then
  sarif=
  [ ! -f "$reports/okr.sarif" ] || sarif=$reports/okr.sarif
  report=
  [ ! -s "$reports/review.md" ] || report=$reports/review.md
  {
    printf 'exit-code=%s\n' "$code"
    printf 'lint-exit-code=%s\n' "$lint_code"
    printf 'review-exit-code=%s\n' "$review_code"
    printf 'sarif-file=%s\n' "$sarif"
    printf 'review-file=%s\n' "$report"
    printf 'comment=%s\n' "$comment_done"
  } >>"$GITHUB_OUTPUT"
fi
exit "$code"
