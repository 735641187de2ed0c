# Ends the children of a JVM that has died, however it died. Its standard input is a pipe from that JVM: a line
# "+ PID SIGNAL" for a child that started, "- PID" for one that ended; end of file means that the JVM is gone.
trap '' HUP INT TERM QUIT
children=
while read -r change pid signal; do
  case $change in
    +) children="$pid:$signal $children" ;;
    -) left=
       for child in $children; do [ "${child%:*}" = "$pid" ] || left="$left $child"; done
       children=$left ;;
  esac
done
for child in $children; do kill -"${child#*:}" "${child%:*}" 2>/dev/null; done
for _ in 1 2 3 4 5 6 7 8 9 10; do
  alive=
  for child in $children; do kill -0 "${child%:*}" 2>/dev/null && alive=yes; done
  [ -n "$alive" ] || exit 0
  sleep 1
done
for child in $children; do kill -KILL "${child%:*}" 2>/dev/null; done
