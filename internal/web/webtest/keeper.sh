# Keeps a folder, and a command that works in it, for the process that holds the
# other end of our stdin. Arguments: the folder, then the command, if any. When
# stdin closes, because the test process ended in whatever way, both go.
dir=$1
shift
pid=
if [ $# -gt 0 ]; then
	"$@" </dev/null 2>"$dir/log" &
	pid=$!
fi
exec >/dev/null # so that who reads the command's words hears when it ends
while read -r _; do :; done
if [ -n "$pid" ]; then
	kill "$pid" 2>/dev/null
	wait "$pid"
fi
cd / || exit
for _ in 1 2 3 4 5; do
	rm -rf "$dir" 2>/dev/null && break # a browser that is ending may still write
	sleep 1
done
