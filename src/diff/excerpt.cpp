#include "diff/excerpt.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace okr::diffing {

namespace {

using syntax::Value;

const model::File& file_of(const Excerpt& excerpt) { return excerpt.document->files.front(); }
const model::TeamFile& team_file_of(const Excerpt& excerpt) { return excerpt.document->team_files.front(); }

/// The lines of keys at the top, each with the number of cuts before it.
std::vector<std::pair<std::string_view, std::size_t>> top_lines(const Excerpt& excerpt) {
    const std::string_view text = file_of(excerpt).text;
    std::vector<std::pair<std::string_view, std::size_t>> lines;
    for (const auto& [key, value] : file_of(excerpt).parsed.tree.root().entries()) {
        const std::size_t begin = key.span().begin;
        const auto cut = std::partition_point(excerpt.cuts.begin(), excerpt.cuts.end(),
                                              [&](const Cut& one) { return one.at <= begin; });
        const auto before = static_cast<std::size_t>(cut - excerpt.cuts.begin());
        const bool is_list = list_of(key.text()) < list_keys.size();
        lines.emplace_back(is_list ? text.substr(begin, text.find('\n', begin) - begin) : key.text(), before);
    }
    return lines;
}

/// By list; nothing where nothing was cut out.
using Columns = std::array<std::optional<std::size_t>, list_keys.size()>;

Columns columns_of(const std::vector<Common>& common) {
    Columns columns;
    for (const Common& one : common) columns[one.before->list] = one.before->column;
    return columns;
}

/// What is left of a list stands as what was cut out of it.
bool is_in_column(std::string_view text, const Value& list, std::size_t column) {
    if (list.is_null()) return list.present();
    if (!list.is_sequence() || list.style() != syntax::Style::block) return false;
    const auto items = list.items();
    return std::all_of(items.begin(), items.end(),
                       [&](const Value& item) { return dash_column(text, item) == column; });
}

bool is_in_columns(const Excerpt& excerpt, const Columns& columns) {
    const Value root = file_of(excerpt).parsed.tree.root();
    for (std::size_t list = 0; list < columns.size(); ++list)
        if (columns[list] && !is_in_column(file_of(excerpt).text, root[list_keys[list]], *columns[list])) return false;
    return true;
}

using Heads = std::vector<std::pair<std::string_view, std::string_view>>;

/// Id and title of what stands at the top. Nothing where one has no id, as requests have none.
std::optional<Heads> heads_of(const model::TeamFile& file) {
    Heads heads;
    for (const auto& one : file.objectives) heads.emplace_back(one.id.value, one.title.value);
    heads.emplace_back("/", "initiatives");
    for (const auto& one : file.initiatives) heads.emplace_back(one.id.value, one.title.value);
    heads.emplace_back("/", "needs");
    for (const auto& one : file.needs) heads.emplace_back(one.id.value, one.what.value);
    const bool is_any_nameless =
        std::any_of(heads.begin(), heads.end(), [](const auto& head) { return head.first.empty(); });
    return is_any_nameless || !file.requests.empty() ? std::nullopt : std::optional(std::move(heads));
}

std::string_view without_number(std::string_view name) {
    const std::size_t end = name.find_last_not_of("0123456789");
    return end != std::string_view::npos && end + 1 < name.size() && name[end] == '-' ? name.substr(0, end) : name;
}

template <typename See>
bool every_object(const model::TeamFile& file, See see) {
    const auto all = [&](const auto& list) { return std::all_of(list.begin(), list.end(), see); };
    return all(file.objectives) && all(file.initiatives) && all(file.needs) &&
           std::all_of(file.objectives.begin(), file.objectives.end(), [&](const model::Objective& objective) {
               return all(objective.key_results) && all(objective.initiatives);
           });
}

bool shares_no_name(const model::TeamFile& file, const NameNumbers& names) {
    const auto is_free = [&](std::string_view name) {
        return !std::binary_search(names.begin(), names.end(), number_of_name(name));
    };
    return every_object(
        file, [&](const model::Object& object) { return is_free(object.key) && is_free(without_number(object.key)); });
}

}  // namespace

bool says_what_it_replaces(const model::TeamFile& file) {
    const auto any = [](const std::vector<model::Initiative>& list) {
        return std::any_of(list.begin(), list.end(),
                           [](const model::Initiative& initiative) { return initiative.replaces.present; });
    };
    return any(file.initiatives) ||
           std::any_of(file.objectives.begin(), file.objectives.end(),
                       [&](const model::Objective& objective) { return any(objective.initiatives); });
}

bool is_sound(const Excerpt& before, const Excerpt& after, const std::vector<Common>& common,
              const NameNumbers& left_out) {
    const model::TeamFile &old = team_file_of(before), &now = team_file_of(after);
    if (old.team.value != now.team.value || old.cycle.value != now.cycle.value) return false;
    if (top_lines(before) != top_lines(after)) return false;
    const Columns columns = columns_of(common);
    if (!is_in_columns(before, columns) || !is_in_columns(after, columns)) return false;
    const auto heads = heads_of(old);
    if (!heads || heads != heads_of(now) || says_what_it_replaces(now)) return false;
    return shares_no_name(old, left_out) && shares_no_name(now, left_out);
}

}  // namespace okr::diffing
