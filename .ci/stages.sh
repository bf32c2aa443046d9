# Running and counting. A stage is a command with a time limit; the suites among them leave their
# figures in TEST_COUNTS_DIR (tests/support/count-reporter.cjs), any other stage counts only when it fails.

export TEST_COUNTS_DIR="$PWD/.tmp/test-counts"
rm -rf "$TEST_COUNTS_DIR"
mkdir -p "$TEST_COUNTS_DIR"

passed=0
failed=0
failed_stages=()
stage_group=

# Ends what a stage left running in its process group, gently first.
end_stage() {
  local group=$stage_group
  stage_group=
  [ -n "$group" ] || return 0
  kill -TERM -- "-$group" 2>/dev/null || return 0
  for _ in 1 2 3 4 5; do
    kill -0 -- "-$group" 2>/dev/null || return 0
    sleep 1
  done
  kill -KILL -- "-$group" 2>/dev/null || true
}
trap end_stage EXIT
trap 'exit 130' INT TERM

headline() {
  printf '\n=== %s\n' "$1"
}

# add_counts: takes the figures that suites left and adds them up; says how many tests failed.
add_counts() {
  local figures
  figures=$(node -e '
    const fs = require("fs"), folder = process.argv[1];
    const runs = fs.readdirSync(folder).map((file) => JSON.parse(fs.readFileSync(`${folder}/${file}`, "utf8")));
    const sum = (key) => runs.reduce((total, run) => total + run[key], 0);
    console.log(sum("passed"), sum("failed"));' "$TEST_COUNTS_DIR")
  figures=${figures:-0 0}
  rm -f "$TEST_COUNTS_DIR"/*.json
  passed=$((passed + ${figures% *}))
  failed=$((failed + ${figures#* }))
  [ "${figures#* }" -gt 0 ]
}

# account CODE NAME: books the end of a stage. A failed one counts at least once.
account() {
  local code=$1 name=$2
  if add_counts; then
    failed_stages+=("$name")
  elif [ "$code" -ne 0 ]; then
    failed=$((failed + 1))
    failed_stages+=("$name (exit $code)")
  fi
}

# stage SECONDS NAME COMMAND...: runs the command in a process group of its own and ends the whole
# group after it, so that nothing it started is left running.
stage() {
  local limit=$1 name=$2 code=0
  shift 2
  headline "$name"
  setsid timeout --kill-after=30 "$limit" "$@" </dev/null &
  stage_group=$!
  wait "$stage_group" || code=$?
  end_stage
  [ "$code" -ne 124 ] || echo "$name: stopped after $limit seconds"
  account "$code" "$name"
}

# here NAME FUNCTION...: a stage in this very shell, for what sets variables.
here() {
  local name=$1 code=0
  shift
  headline "$name"
  "$@" </dev/null || code=$?
  account "$code" "$name"
}

finish() {
  headline 'result'
  [ "${#failed_stages[@]}" -eq 0 ] || printf 'failed: %s\n' "${failed_stages[@]}"
  printf '%d passed, %d failed\n' "$passed" "$failed"
  [ "$failed" -eq 0 ] && [ "$passed" -gt 0 ] && exit 0
  exit 1
}
