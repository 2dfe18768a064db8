#include "cli/completion_scripts.hpp"

#include <array>

namespace okr::cli {

namespace {

// Nothing that the program prints is evaluated: words go from `read` into an array, never through `compgen -W`, which
// expands them.
constexpr std::string_view bash = R"sh(# Completion of okr for bash. Try it:       source <(okr completion bash)
# For all sessions:  okr completion bash > ~/.local/share/bash-completion/completions/okr
_okr() {
    local rest=${COMP_LINE:0:COMP_POINT} piece blank word what i
    local -a words=()
    # bash takes words apart at `=`, `:` and `@`: what no blank stands between belongs together.
    for ((i = 0; i <= COMP_CWORD; i++)); do
        blank=${rest%%[![:space:]]*}
        rest=${rest#"$blank"}
        piece=${COMP_WORDS[i]}
        if ((i == COMP_CWORD)); then piece=$rest; fi
        rest=${rest#"$piece"}
        if ((i == 0)) || [[ -n $blank ]]; then
            words+=("$piece")
        else
            words[${#words[@]} - 1]+=$piece
        fi
    done
    local current=${words[${#words[@]} - 1]} cut='' c
    # bash puts a candidate in the place of what follows the last of these; the `@` itself is a part of it.
    for c in '=' ':' '@'; do
        if [[ $COMP_WORDBREAKS == *"$c"* && $current == *"$c"* ]]; then
            what=${current%"${current##*"$c"}"}
            if [[ $c == '@' ]]; then what=${what%@}; fi
            if ((${#what} > ${#cut})); then cut=$what; fi
        fi
    done
    COMPREPLY=()
    while IFS=$'\t' read -r word what; do
        case $word in
        :files) compopt -o default 2>/dev/null ||
            while IFS= read -r piece; do COMPREPLY+=("$piece"); done < <(compgen -f -- "${current#"$what"}") ;;
        :folders) compopt -o dirnames 2>/dev/null ||
            while IFS= read -r piece; do COMPREPLY+=("$piece"); done < <(compgen -d -- "${current#"$what"}") ;;
        *) COMPREPLY+=("${word#"$cut"}") ;;
        esac
    done < <("${words[0]}" complete-words -- "${words[@]:1}" 2>/dev/null)
    if ((${#COMPREPLY[@]} == 1)) && [[ ${COMPREPLY[0]} == *= ]]; then compopt -o nospace 2>/dev/null; fi
    return 0
}
complete -F _okr okr
)sh";

constexpr std::string_view zsh = R"sh(#compdef okr
# Completion of okr for zsh. Try it:         source <(okr completion zsh)
# For all sessions, into a folder of $fpath: okr completion zsh > ~/.zfunc/_okr
_okr() {
    emulate -L zsh
    local word what place before=
    local -a found told open
    while IFS=$'\t' read -r word what; do
        case $word in
            :files|:folders) place=$word before=$what ;;
            *=) open+=("$word") ;;
            *) found+=("$word") told+=("$word${what:+  -- $what}") ;;
        esac
    done < <("${(Q)words[1]}" complete-words -- "${(@Q)words[2,CURRENT-1]}" "${(Q)PREFIX}" 2>/dev/null)
    if (( $#found )); then compadd -l -d told -- "${found[@]}"; fi
    if (( $#open )); then compadd -S '' -- "${open[@]}"; fi
    if [[ -n $place ]]; then
        if [[ -n $before ]]; then compset -P "${(b)before}"; fi
        case $place in
            :files) _files ;;
            :folders) _files -/ ;;
        esac
    fi
}
if [[ ${funcstack[1]-} == _okr ]]; then
    _okr "$@"
else
    compdef _okr okr
fi
)sh";

constexpr std::string_view fish = R"sh(# Completion of okr for fish. Try it: okr completion fish | source
# For all sessions:                 okr completion fish > ~/.config/fish/completions/okr.fish
function __okr_complete
    set -l words (commandline -opc)
    set -l current (commandline -ct)
    for line in (command $words[1] complete-words -- $words[2..-1] "$current" 2>/dev/null)
        set -l parts (string split -m 1 \t -- $line)
        switch $parts[1]
            case ':files'
                for path in (__fish_complete_path (string replace -- "$parts[2]" '' "$current"))
                    printf '%s%s\n' "$parts[2]" "$path"
                end
            case ':folders'
                for path in (__fish_complete_directories (string replace -- "$parts[2]" '' "$current") '')
                    printf '%s%s\n' "$parts[2]" "$path"
                end
            case '*'
                printf '%s\n' "$line"
        end
    end
end
complete -c okr -f -a '(__okr_complete)'
)sh";

constexpr std::array scripts{CompletionScript{"bash", bash}, CompletionScript{"zsh", zsh},
                             CompletionScript{"fish", fish}};

}  // namespace

std::span<const CompletionScript> completion_scripts() { return scripts; }

}  // namespace okr::cli
