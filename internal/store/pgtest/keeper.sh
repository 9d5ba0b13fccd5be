# Keeps one PostgreSQL for the process that holds the other end of our stdin.
# Arguments: the folder of the binaries, the folder of the cluster, and then the
# server's options. On stdin, a line each: "start" starts the server and answers
# with its process id; "wait" answers once it has ended. When stdin closes,
# because the test process ended in whatever way, the server and the folder go.
bin=$1 dir=$2
shift 2
pid=
while read -r word; do
	case $word in
	start)
		"$bin/postgres" -D "$dir/data" -k "$dir" "$@" </dev/null >>"$dir/log" 2>&1 &
		pid=$!
		echo "$pid"
		;;
	wait)
		wait "$pid"
		pid= # the number may be somebody else's from here on
		echo ended
		;;
	esac
done
if [ -n "$pid" ]; then
	kill -QUIT "$pid" 2>/dev/null
	wait "$pid"
fi
cd / && rm -rf "$dir"
