# What the measuring programs beside this file share. Sourced, not run.

root=$(cd "$here/../.." && pwd)
work=$root/mock-server/target/bench
port=18080
url=
server=
why=
folder=$(mktemp -d)
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
# The mock's, as docs/performance-mock.md tells how to start it; the others run as they come.
flags=(-Xmx256m -Xms96m -Xmn64m -XX:+UseSerialGC)

trap 'stop; rm -rf "$folder"' EXIT

need_wrk() {
  command -v wrk >/dev/null || { echo "wrk is missing: install Debian's package wrk." >&2; exit 3; }
}

build_mock() {
  (cd "$root" && mvn -q -B -pl mock-server -am -DskipTests -Dspotless.check.skip package)
  mkdir -p "$work"
}

fetch_peers() {
  fetch org.wiremock:wiremock-standalone:3.13.2
  fetch org.mock-server:mockserver-netty:6.1.0:jar:jar-with-dependencies
  [ -d "$work/npm/node_modules/serverless-offline" ] || ! command -v npm >/dev/null || (
    mkdir -p "$work/npm" && cd "$work/npm" && npm init -y >/dev/null \
      && npm install --silent --no-fund --no-audit serverless@3.40.0 serverless-offline@13.9.0 >/dev/null 2>&1
  )
}

fetch() { # coordinates
  (cd "$root" && mvn -q -B dependency:copy -Dartifact="$1" -DoutputDirectory="$work" >/dev/null)
}

# Starts a contender; sets url and server. Fails with a reason in why.
start() { # contender
  local given=("${flags[@]}")
  case $1 in
    mock-full) launch_mock "/default/turbine-score" ;;
    mock-full-plain) given=(-Xmx256m) && launch_mock "/default/turbine-score" ;;
    mock-full-c1) given+=(-XX:TieredStopAtLevel=1) && launch_mock "/default/turbine-score" ;;
    mock-latency) launch_mock "/default/turbine-score" --scenario "$here/peers/latency.json" ;;
    mock-model) launch_mock "/endpoints/wind-turbine/invocations" ;;
    wiremock) launch_wiremock wiremock.json ;;
    wiremock-latency) launch_wiremock wiremock-latency.json ;;
    mockserver) launch_mockserver ;;
    serverless-offline) launch_serverless ;;
    *) why="there is no such contender" && return 1 ;;
  esac || return 1
  for ((attempt = 0; attempt < 300; attempt++)); do
    post && unthrottle "$1" && return
    sleep 0.1
  done
  why="it did not answer within 30 s: $(tail -n 3 "$folder/log")"
  stop
  return 1
}

post() {
  curl -fsS -m 5 -o /dev/null -H 'Content-Type: text/csv' -d 'TID008,HAWT,64,80,46,21,55,55,7,34,SE' "$url" 2>/dev/null
}

# The mock refuses what is beyond an AWS account's 10,000 calls a second, as API Gateway does; the others have no such
# limit.
unthrottle() { # contender
  [[ $1 == mock-* ]] || return 0
  curl -fsS -m 5 -o /dev/null -X PATCH -H 'Content-Type: application/json' \
    -d '{"api":{"throttle":{"ratePerSecond":1000000,"burst":1000000}}}' "http://127.0.0.1:$port/__nacelle/settings"
}

launch_mock() { # path, options
  url=http://127.0.0.1:$port$1
  background "$java" "${given[@]}" -jar "$root/mock-server/target/nacelle-mock-server.jar" --port "$port" --control "${@:2}"
}

launch_wiremock() { # mapping
  mkdir -p "$folder/wiremock/mappings"
  cp "$here/peers/$1" "$folder/wiremock/mappings/score.json"
  url=http://127.0.0.1:$port/default/turbine-score
  background "$java" -jar "$work/wiremock-standalone-3.13.2.jar" --bind-address 127.0.0.1 --port "$port" \
    --root-dir "$folder/wiremock" --disable-banner
}

launch_mockserver() {
  url=http://127.0.0.1:$port/default/turbine-score
  background env MOCKSERVER_INITIALIZATION_JSON_PATH="$here/peers/mockserver.json" MOCKSERVER_LOG_LEVEL=WARN \
    "$java" -jar "$work/mockserver-netty-6.1.0-jar-with-dependencies.jar" -serverPort "$port" -logLevel WARN
}

launch_serverless() {
  [ -d "$work/npm/node_modules/serverless-offline" ] || { why="npm or its packages are missing"; return 1; }
  cp "$here/peers/serverless.yml" "$here/peers/handler.js" "$work/npm"
  url=http://127.0.0.1:$port/default/turbine-score
  background env --chdir="$work/npm" SLS_TELEMETRY_DISABLED=1 SLS_NOTIFICATIONS_MODE=off node_modules/.bin/serverless \
    offline --useInProcess --host 127.0.0.1 --httpPort "$port" --lambdaPort "$((port + 1))" --noPrependStageInUrl
}

background() {
  "$@" >"$folder/log" 2>&1 &
  server=$!
}

stop() {
  [ -n "$server" ] || return 0
  kill "$server" 2>/dev/null || true
  wait "$server" 2>/dev/null || true
  server=
}

# MB a process holds in memory.
resident() { # pid
  awk '/^VmRSS:/ { printf "%.0f", $2 / 1024 }' "/proc/$1/status"
}

machine_ticks() {
  head -n 1 /proc/stat
}

steal_since() { # an earlier machine_ticks
  { echo "$1"; machine_ticks; } | awk '
    { all = 0; for (i = 2; i <= 9; i++) all += $i; stolen = $9 }
    NR == 1 { firstAll = all; firstStolen = stolen }
    END { printf "%.1f", 100 * (stolen - firstStolen) / (all - firstAll) }'
}

# Of wrk's report: requests a second, p50 and p99 in milliseconds, answers that were wrong or missing.
figures() {
  awk '
    function millis(text,  number) {
      number = text + 0
      if (text ~ /us$/) return number / 1000
      return text ~ /ms$/ ? number : number * (text ~ /m$/ ? 60000 : 1000)
    }
    $1 == "50%" { p50 = millis($2) }
    $1 == "99%" { p99 = millis($2) }
    /Requests\/sec:/ { rate = $2 }
    /Non-2xx/ { wrong += $NF }
    /Socket errors:/ { gsub(",", ""); wrong += $4 + $6 + $8 + $10 }
    END { printf "%s %.3f %.3f %d", rate, p50, p99, wrong }'
}

describe() {
  date -u '+%Y-%m-%d %H:%M UTC'
  echo "$("$java" -version 2>&1 | head -n 1), $(nproc) processors, $(wrk -v 2>&1 | head -n 1 | cut -d' ' -f1,2)"
  echo
}

# Markdown of the lines "round contender connections rate p50 p99 wrong" and "round contender memory MB".
tables() { # file
  awk '
    function median(list,  parts, n, i, j, swap) {
      n = split(list, parts, " ")
      for (i = 2; i <= n; i++)
        for (j = i; j > 1 && parts[j - 1] + 0 > parts[j] + 0; j--) { swap = parts[j]; parts[j] = parts[j - 1]; parts[j - 1] = swap }
      return n % 2 ? parts[(n + 1) / 2] : (parts[n / 2] + parts[n / 2 + 1]) / 2
    }
    function add(key, value) { seen[key] = seen[key] " " value }
    !($2 in known) { known[$2] = 1; names[++count] = $2 }
    $3 == "memory" { add($2 " memory", $4); next }
    { add($2 " " $3 " rate", $4); add($2 " " $3 " p50", $5); add($2 " " $3 " p99", $6); wrong[$2] += $7
      if (!($3 in level)) { level[$3] = 1; levels[++depth] = $3 } }
    END {
      printf "| contender |"
      for (l = 1; l <= depth; l++) printf " %s: answers/s | p50 ms | p99 ms |", levels[l]
      printf " wrong | MB after |\n|---|"
      for (l = 1; l <= 3 * depth + 2; l++) printf "--:|"
      print ""
      for (n = 1; n <= count; n++) {
        printf "| %s |", names[n]
        for (l = 1; l <= depth; l++) {
          key = names[n] " " levels[l]
          printf " %d | %.2f | %.2f |", median(seen[key " rate"]), median(seen[key " p50"]), median(seen[key " p99"])
        }
        printf " %d | %s |\n", wrong[names[n]], median(seen[names[n] " memory"])
      }
      print "\nAnswers a second, times the others\x27:\n"
      for (n = 1; n <= count; n++) for (o = 1; o <= count; o++)
        if (names[n] ~ /^mock-/ && names[o] !~ /^mock-/) {
          printf "- %s / %s:", names[n], names[o]
          for (l = 1; l <= depth; l++) printf " %.2f (p99 %.2f) at %s;", \
            median(seen[names[n] " " levels[l] " rate"]) / median(seen[names[o] " " levels[l] " rate"]), \
            median(seen[names[n] " " levels[l] " p99"]) / median(seen[names[o] " " levels[l] " p99"]), levels[l]
          print ""
        }
      print ""
    }' "$1"
}
