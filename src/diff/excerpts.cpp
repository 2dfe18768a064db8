#include "diff/excerpts.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include "diff/excerpt.hpp"
#include "model/build.hpp"

namespace okr::diffing {

namespace {

/// Less than this is not worth while.
constexpr std::size_t least_cut = 200;
/// So many items may be new before one that stands in both.
constexpr std::ptrdiff_t most_new = 100;

std::size_t size_of(const Item& item) { return item.end - item.begin; }

std::string_view bytes_of(std::string_view text, const Item& item) { return text.substr(item.begin, size_of(item)); }

std::size_t count_lines(std::string_view text) {
    std::size_t count = 0;
    for (std::size_t at = text.find('\n'); at != std::string_view::npos; at = text.find('\n', at + 1)) ++count;
    return count;
}

/// Those that are in both, in one order.
std::vector<Common> common_of(const std::vector<Item>& old, std::string_view before, const std::vector<Item>& now,
                              std::string_view after) {
    std::vector<Common> common;
    auto next = now.begin();
    for (const Item& item : old) {
        const auto last = next + std::min(most_new, now.end() - next);
        const auto same = std::find_if(next, last, [&](const Item& other) {
            return item.list == other.list && item.column == other.column &&
                   bytes_of(before, item) == bytes_of(after, other);
        });
        if (same == last) continue;
        common.push_back({&item, &*same, count_lines(bytes_of(before, item))});
        next = std::next(same);
    }
    return common;
}

Excerpt cut_out(std::string_view text, const std::vector<Common>& common, const Item* Common::*item) {
    Excerpt excerpt;
    Cut cut{0, 0, 0};
    std::size_t kept = 0;
    for (const Common& one : common) {
        excerpt.text += text.substr(kept, (one.*item)->begin - kept);
        kept = (one.*item)->end;
        cut.at = excerpt.text.size();
        cut.bytes += size_of(*one.before);
        cut.lines += one.lines;
        excerpt.cuts.push_back(cut);
    }
    excerpt.text += text.substr(kept);
    return excerpt;
}

syntax::Parsed parse_simply(std::string_view bytes, const syntax::Limits& limits) {
    syntax::Parsed parsed;
    auto tree = read_simply(bytes, limits);
    if (tree)
        parsed.tree = std::move(*tree);
    else
        parsed.broken = true;
    return parsed;
}

bool read(Excerpt& excerpt, const std::string& path, const model::Settings& settings) {
    auto built = model::build_workspace({{path, std::move(excerpt.text)}},
                                        {.settings = settings, .parse = parse_simply, .is_checked = false});
    if (!built || built->files.front().parsed.broken || built->team_files.size() != 1) return false;
    excerpt.document = std::make_shared<const model::Workspace>(std::move(*built));
    return true;
}

const syntax::Tree& tree_of(const Excerpt& excerpt) { return excerpt.document->files.front().parsed.tree; }

std::size_t largest(const syntax::Limits& limits) { return std::min(limits.file_size, limits.nodes); }

void restore(Region& at, const Cuts& cuts) {
    const Cut none{0, 0, 0};
    const auto last = [&](auto is_before) {
        const auto next = std::partition_point(cuts.begin(), cuts.end(), is_before);
        return next == cuts.begin() ? none : *std::prev(next);
    };
    const std::size_t begin = at.begin, end = at.end;
    const Cut first = last([&](const Cut& cut) { return cut.at <= begin; });
    const Cut second = begin == end ? first : last([&](const Cut& cut) { return cut.at < end; });
    at.begin += first.bytes;
    at.from.line += first.lines;
    at.end += second.bytes;
    at.to.line += second.lines;
}

std::string home_of(const model::TeamFile& file) { return file.team.value + "@" + file.cycle.value; }

}  // namespace

std::optional<NameNumbers> names_of(std::string_view text, const model::Settings& settings) {
    if (text.size() > largest(settings.limits)) return std::nullopt;
    const auto tree = read_simply(text, settings.limits);
    return tree ? std::optional(names_in(*tree)) : std::nullopt;
}

std::optional<Excerpts> excerpts_of(const std::string& path, std::string_view before, const NameNumbers& names_before,
                                    std::string_view after, const model::Settings& settings) {
    if (after.size() > largest(settings.limits)) return std::nullopt;
    const auto items_before = items_of(before), items_after = items_of(after);
    if (!items_before || !items_after) return std::nullopt;
    const auto common = common_of(*items_before, before, *items_after, after);
    Excerpt old = cut_out(before, common, &Common::before);
    Excerpt now = cut_out(after, common, &Common::after);
    if (common.empty() || old.cuts.back().bytes < least_cut) return std::nullopt;
    if (!read(old, path, settings) || !read(now, path, settings)) return std::nullopt;
    const NameNumbers left_out = without(names_before, names_in(tree_of(old)));
    if (!is_sound(old, now, common, left_out)) return std::nullopt;
    NameNumbers names = united(left_out, names_in(tree_of(now)));
    return Excerpts{std::move(old.document), std::move(now.document), std::move(old.cuts), std::move(now.cuts),
                    std::move(names)};
}

void put(const std::string& path, Excerpts excerpts, Sides& sides) {
    sides.before.push_back({path, std::move(excerpts.before)});
    sides.after.push_back({path, std::move(excerpts.after)});
    sides.shortened[path] = {std::move(excerpts.cuts_before), std::move(excerpts.cuts_after)};
}

bool may_stand(const Sides& sides) {
    std::map<std::string, std::set<std::string_view>> homes;
    for (const auto* side : {&sides.before, &sides.after})
        for (const PlacedDocument& file : *side)
            for (const model::TeamFile& team : file.document->team_files) {
                if (side == &sides.after && says_what_it_replaces(team)) return false;
                homes[home_of(team)].insert(file.path);
            }
    const auto is_short = [&](std::string_view path) { return sides.shortened.contains(path); };
    return std::all_of(homes.begin(), homes.end(), [&](const auto& home) {
        return home.second.size() == 1 || std::none_of(home.second.begin(), home.second.end(), is_short);
    });
}

void restore_places(std::vector<Change>& changes, const Shortened& shortened) {
    if (shortened.empty()) return;
    for (Change& change : changes)
        if (const auto found = shortened.find(change.at.file); found != shortened.end())
            restore(change.at, change.is_gone ? found->second.first : found->second.second);
}

}  // namespace okr::diffing
