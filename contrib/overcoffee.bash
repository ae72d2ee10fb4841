# Completion of overcoffee for bash: commands, options, and the names of people out of the newest
# ties.csv in a folder ./overcoffee-*. To be sourced, or found by bash-completion in
# share/bash-completion/completions/overcoffee.
#
# Names come from archives: they are only ever compared and quoted, never expanded.

# The second column of the newest ties.csv, one name a line, as its writer quotes cells.
_overcoffee_names() {
	local file newest=
	for file in overcoffee-*/ties.csv; do newest=$file; done
	[ -f "$newest" ] || return
	LC_ALL=C awk '
		NR > 1 {
			cell = ""
			column = 1
			is_quoted = 0
			for (i = 1; i <= length($0) && column < 3; i++) {
				letter = substr($0, i, 1)
				is_doubled = is_quoted && letter == "\"" && substr($0, i + 1, 1) == letter
				if (letter == "\"" && !is_doubled)
					is_quoted = !is_quoted
				else if (letter == "," && !is_quoted)
					column++
				else if (column == 2)
					cell = cell letter
				i += is_doubled
			}
			sub(/^'\''/, "", cell)
			if (cell != "")
				print cell
		}' "$newest"
}

# The long options that the program itself says the command has.
_overcoffee_options() {
	"${COMP_WORDS[0]}" "$1" --help 2> /dev/null | command grep -o -E -e '--[a-z][a-z-]+' | sort -u
}

# Offers those of the lines on stdin that begin with the word $1, quoted as that word is.
_overcoffee_offer() {
	local line wanted=${1#[\"\']}
	[ "$wanted" != "$1" ] || wanted=${wanted//\\/}
	while IFS= read -r line; do
		[[ ${line,,} == "${wanted,,}"* ]] || continue
		case $1 in
		\'*) [[ $line == *\'* ]] || COMPREPLY+=("$line") ;;
		\"*) COMPREPLY+=("$(printf '%s' "$line" | sed 's/[\\"$`]/\\&/g')") ;;
		*) COMPREPLY+=("$(printf '%q' "$line")") ;;
		esac
	done
}

_overcoffee() {
	local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]}
	local command=${COMP_WORDS[1]-}
	COMPREPLY=()
	if [ "$COMP_CWORD" = 1 ]; then
		_overcoffee_offer "$word" < <(printf '%s\n' report who met sources compare config --help --version)
		return
	fi
	case $before in
	--how) _overcoffee_offer "$word" < <(printf '%s\n' coffee lunch meeting event call video never) ;;
	-m | --month) _overcoffee_offer "$word" < <(printf '%s\n' last) ;;
	esac
	[ ${#COMPREPLY[@]} = 0 ] || return
	case $word in
	-*) _overcoffee_offer "$word" < <(_overcoffee_options "$command") ;;
	*)
		if [ "$COMP_CWORD" = 2 ] && { [ "$command" = who ] || [ "$command" = met ]; }; then
			_overcoffee_offer "$word" < <(_overcoffee_names)
		fi
		;;
	esac
}

# What is not offered here is a file.
complete -o default -o bashdefault -F _overcoffee overcoffee
