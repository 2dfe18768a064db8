#include "model/settings.hpp"

#include <cmath>

#include "model/values.hpp"

namespace okr::model {

namespace {

using syntax::Value;

std::vector<std::string> texts(const Value& list) {
    std::vector<std::string> result;
    for (const Value& item : list.items())
        if (item.is_scalar()) result.emplace_back(item.text());
    return result;
}

Texts placed_texts(const Value& list, std::uint32_t file) {
    Texts result;
    for (const Value& item : list.items())
        if (item.is_scalar()) result.push_back({std::string(item.text()), {file, item.span()}, true});
    return result;
}

NamedCycles read_cycles(const Value& cycles) {
    NamedCycles named;
    for (const auto& [key, dates] : cycles.entries()) {
        if (!dates["start"].is_scalar() || !dates["end"].is_scalar()) continue;
        const auto start = base::parse_date(dates["start"].text());
        const auto end = base::parse_date(dates["end"].text());
        const bool has_name = key.is_scalar() && fault_of_cycle_name(key.text()).empty();
        if (has_name && start && end && *start <= *end) named[std::string(key.text())] = {*start, *end};
    }
    return named;
}

void read_limit(const Value& limits, std::string_view name, std::size_t& limit) {
    const Value value = limits[name];
    const auto size = value.is_scalar() ? parse_size(value.text()) : std::nullopt;
    if (size) limit = *size;
}

syntax::Limits read_limits(const Value& value) {
    syntax::Limits limits;
    read_limit(value, "file_size", limits.file_size);
    read_limit(value, "levels", limits.levels);
    read_limit(value, "aliases", limits.aliases);
    if (value["aliases"].is_scalar() && value["aliases"].text() == "0") limits.aliases = 0;
    read_limit(value, "nodes", limits.nodes);
    limits.levels = std::min(limits.levels, syntax::most_levels);
    return limits;
}

}  // namespace

Settings read_settings(const syntax::Tree& tree, std::uint32_t file) {
    const Value root = tree.root();
    Settings settings;
    if (root["organisation"].is_scalar())
        settings.organisation = {std::string(root["organisation"].text()), {file, root["organisation"].span()}, true};
    settings.cycles = read_cycles(root["cycles"]);
    settings.centre = placed_texts(root["centre"], file);
    if (root["check_in_every"].is_scalar()) settings.check_in_days = parse_period(root["check_in_every"].text());
    settings.self_approval = root["approvals"]["self"].is_scalar() &&
                             (root["approvals"]["self"].text() == "true" || root["approvals"]["self"].text() == "True");
    settings.include = texts(root["include"]);
    settings.exclude = texts(root["exclude"]);
    settings.words = {texts(root["words"]["actions"]), texts(root["words"]["measures"])};
    settings.limits = read_limits(root["limits"]);
    return settings;
}

std::optional<int> format_version(const syntax::Tree& tree) {
    const Value version = tree.root()["okr"];
    const auto number = version.is_scalar() ? parse_number(version.text()) : std::nullopt;
    if (!number || *number != std::floor(*number) || std::abs(*number) > 1e6) return std::nullopt;
    return static_cast<int>(*number);
}

}  // namespace okr::model
