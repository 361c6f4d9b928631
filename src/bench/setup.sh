# shellcheck shell=sh disable=SC2154
# What the benchmarks share; they read it with `.` from the checkout's folder. No program of its own.

folder=${BENCH_FOLDER:-target/bench}
kmref=${BENCH_KMREF:-target/kmref/bin/kmref}

# need PROGRAM...: ends with what to install where one is missing.
need() {
    missing=
    for program in hyperfine awk "$@"; do
        command -v "$program" >/dev/null || missing="$missing $program"
    done
    if [ -n "$missing" ]; then
        echo "$0: missing:$missing; on Debian: apt-get install hyperfine pandoc default-jdk maven unzip time bibtool" >&2
        exit 3
    fi
    if [ ! -x "$kmref" ]; then
        echo "$0: $kmref is missing; run mvn package" >&2
        exit 3
    fi
    mkdir -p "$folder"
}

# run CLASS ARGUMENTS: a program of the tests' class path.
run() {
    [ -n "${compiled-}" ] || mvn -q -Dquick test-compile
    compiled=yes
    mvn -q -Dquick exec:java -Dexec.classpathScope=test -Dexec.mainClass="$1" -Dexec.args="$2"
}

# The style and the document that make pandoc print a whole library.
prepare_pandoc() {
    jar=$(find "${M2_REPO:-$HOME/.m2/repository}/org/citationstyles/styles" -name 'styles-*.jar' | head -n 1)
    if [ -z "$jar" ]; then
        echo "$0: the jar of styles is in no local Maven repository; run mvn package" >&2
        exit 3
    fi
    unzip -qpo "$jar" apa.csl >"$folder/apa.csl"
    printf -- '---\nnocite: "@*"\n---\n' >"$folder/all.md"
}

pandoc_() {
    echo "pandoc --citeproc --csl $folder/apa.csl --bibliography $1 -t plain $folder/all.md"
}

# measure NAME YARDSTICK ARGUMENTS-OF-HYPERFINE...: a table of seconds, and of what part of the yardstick's they are.
# The processor's seconds (user and system) say more than the clock's where others use the machine.
measure() {
    table=$1
    yardstick=$2
    shift 2
    hyperfine --style none --ignore-failure --export-csv "$folder/$table.csv" "$@" >/dev/null 2>"$folder/$table.err" || {
        cat "$folder/$table.err" >&2
        exit 3
    }
    awk -F, -v yardstick="$yardstick" '
        NR > 1 { name[NR] = $1; clock[NR] = $4; used[NR] = $5 + $6; if ($1 == yardstick) first = NR }
        END {
            printf "%-34s %9s %8s %9s %8s\n", "", "clock s", "ratio", "CPU s", "ratio"
            for (i = 2; i <= NR; i++)
                printf "%-34s %9.3f %8.2f %9.3f %8.2f\n", name[i], clock[i], clock[i] / clock[first], used[i], used[i] / used[first]
        }' "$folder/$table.csv"
}

# peak NAME COMMAND...: its most memory, in MiB.
peak() {
    name=$1
    shift
    if [ -x /usr/bin/time ]; then
        /usr/bin/time -f %M -o "$folder/peak" "$@" >/dev/null 2>&1 || :
        awk -v name="$name" 'END { printf "%-34s %9.0f MiB\n", name, $1 / 1024 }' "$folder/peak"
    fi
}
