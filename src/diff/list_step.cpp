#include "diff/list_step.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <utility>

namespace okr::diffing {

namespace {

/// Those of the first list that name nothing in the second.
std::vector<const model::Text*> only_in(const model::Texts& first, const NamesOf& names_of_first,
                                        const model::Texts& second, const NamesOf& names_of_second) {
    std::set<std::string> known;
    for (const model::Text& text : second)
        for (std::string& name : names_of_second(text)) known.insert(std::move(name));
    std::vector<const model::Text*> alone;
    for (const model::Text& text : first) {
        const Names names = names_of_first(text);
        const auto is_known = [&](const std::string& name) { return known.contains(name); };
        if (std::none_of(names.begin(), names.end(), is_known)) alone.push_back(&text);
    }
    return alone;
}

}  // namespace

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

ListStep list_step(const model::Texts& old, const model::Texts& now, const NamesOf& names_then,
                   const NamesOf& names_now) {
    ListStep step{joined(old), joined(now), {}, {}, now.empty() ? nullptr : &now.front()};
    for (const model::Text* text : only_in(old, names_then, now, names_now)) step.gone.push_back(text->value);
    const auto come = only_in(now, names_now, old, names_then);
    for (const model::Text* text : come) step.come.push_back(text->value);
    if (!come.empty()) step.at = come.front();
    return step;
}

ListStep list_step(const model::Texts& old, const model::Texts& now) {
    const auto as_written = [](const model::Text& text) { return Names{text.value}; };
    return list_step(old, now, as_written, as_written);
}

}  // namespace okr::diffing
