# Runs a server that must not outlive the JVM that started it. Standard input is a pipe which that JVM holds open:
# a line in it means "stop", its end means that the JVM is gone, however it went.
# $1 signal that stops the server · $2 its log · $3 folder to remove when the JVM is gone, or empty · then the command
signal=$1 log=$2 litter=$3
shift 3
exec 3<&0 2>>"$log"
"$@" </dev/null >>"$log" 2>&1 3<&- &
server=$!
echo "$server"
exec </dev/null >/dev/null
(
  read -r word <&3 && litter=
  trap '' TERM
  kill -s "$signal" "$server"
  tries=0
  while kill -0 "$server" 2>/dev/null; do
    tries=$((tries + 1))
    [ "$tries" -lt 200 ] || kill -s KILL "$server"
    sleep 0.1
  done
  [ -z "$litter" ] || rm -rf "$litter"
) &
watcher=$!
while kill -0 "$server" 2>/dev/null; do
  wait "$server"
  status=$?
done
kill "$watcher" 2>/dev/null
wait "$watcher"
exit "$status"
