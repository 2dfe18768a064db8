#include "align/deed_words.hpp"

#include <fmt/format.h>

namespace okr::aligning {

base::Date day_of(const Deed& deed) {
    return std::chrono::floor<std::chrono::days>(std::chrono::sys_seconds{std::chrono::seconds{deed.time}});
}

std::string author_of(const Deed& deed) { return deed.name.empty() ? deed.email : deed.name; }

std::string who_and_when(const Deed& deed) {
    if (deed.commit.empty()) return "not committed yet";
    const std::string day = base::to_string(day_of(deed));
    const std::string author = author_of(deed);
    return author.empty() ? fmt::format("on {}", day) : fmt::format("by {} on {}", author, day);
}

}  // namespace okr::aligning
