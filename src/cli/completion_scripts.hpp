// The scripts that make a shell ask `okr complete-words`.
#pragma once

#include <span>
#include <string_view>

namespace okr::cli {

struct CompletionScript {
    std::string_view shell;
    std::string_view text;
};

std::span<const CompletionScript> completion_scripts();

}  // namespace okr::cli
