#include "diff/list_step.hpp"

#include <fmt/format.h>

namespace okr::diffing {

std::string ListStep::in_words() const {
    const std::string added = fmt::format("{}", fmt::join(come, ", "));
    const std::string removed = fmt::format("{}", fmt::join(gone, ", "));
    if (removed.empty()) return fmt::format("{} {} new", added, come.size() > 1 ? "are" : "is");
    if (added.empty()) return fmt::format("{} {} gone", removed, gone.size() > 1 ? "are" : "is");
    return fmt::format("{} instead of {}", added, removed);
}

std::optional<std::string> joined(const model::Texts& texts) {
    if (texts.empty()) return std::nullopt;
    std::string list;
    for (const model::Text& text : texts) list += (list.empty() ? "" : ", ") + text.value;
    return list;
}

}  // namespace okr::diffing
