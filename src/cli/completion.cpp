// okr completion: scripts for shells.
#include <fmt/format.h>

#include <vector>

#include "base/unknown_name.hpp"
#include "cli/command.hpp"
#include "cli/completion_scripts.hpp"
#include "cli/streams.hpp"

namespace okr::cli {

namespace {

constexpr std::string_view manual =
    "SHELL is bash, zsh or fish. The script completes commands, options and their values; teams, cycles and objects\n"
    "are those of the workspace around you. Each script begins with where to put it; for a first try:\n"
    "  source <(okr completion bash)";

constexpr Example examples[]{
    {"source <(okr completion bash)", "Completes in this session."},
    {"okr completion fish > ~/.config/fish/completions/okr.fish", "Completes in every session of fish."},
};

int run_completion(const Arguments& arguments) {
    if (arguments.words.size() != 1) return complain("`okr completion` takes one SHELL: bash, zsh or fish"), failed;
    std::vector<std::string_view> known;
    for (const CompletionScript& script : completion_scripts()) {
        if (script.shell == arguments.words.front()) return print(script.text) ? done : failed;
        known.push_back(script.shell);
    }
    const std::string& shell = arguments.words.front();
    complain(
        base::unknown_name(fmt::format("there is no completion for `{}`", shell), shell, known, "there are").message);
    return failed;
}

}  // namespace

extern const Command completion_command{"completion",
                                        "SHELL",
                                        "print a script that lets bash, zsh or fish complete commands and names",
                                        manual,
                                        {},
                                        run_completion,
                                        examples,
                                        "bash zsh fish"};

}  // namespace okr::cli
