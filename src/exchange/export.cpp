// A workspace as an exchange: what its files say, one set a team's cycle, derived ids written out.
#include <fmt/format.h>

#include <map>
#include <set>

#include "base/unknown_name.hpp"
#include "model/build.hpp"
#include "okr/exchange.hpp"

namespace okr {

namespace {

std::vector<std::string> texts(const model::Texts& from) {
    std::vector<std::string> to;
    for (const model::Text& text : from) to.push_back(text.value);
    return to;
}

Exchange::KeyResult exchanged(const model::KeyResult& from) {
    Exchange::KeyResult to;
    to.id = from.key;
    to.title = from.title.value;
    to.metric = from.metric.value;
    to.baseline = from.baseline.value;
    to.target = from.target.value;
    to.current = from.current.value;
    to.unit = from.unit.value;
    to.confidence = from.confidence.value;
    to.by = from.by.value;
    to.owner = from.owner.value;
    to.weight = from.weight.value;
    to.note = from.note.value;
    return to;
}

Exchange::Initiative exchanged(const model::Initiative& from) {
    Exchange::Initiative to;
    to.id = from.key;
    to.title = from.title.value;
    to.so_that = from.so_that.value;
    to.status = from.status.value;
    to.replaces = from.replaces.value;
    to.because = from.because.value;
    to.owner = from.owner.value;
    to.link = from.link.value;
    to.moves = texts(from.moves);
    return to;
}

Exchange::Objective exchanged(const model::Objective& from) {
    Exchange::Objective to;
    to.id = from.key;
    to.title = from.title.value;
    to.because = from.because.value;
    to.reviewed = from.reviewed.value;
    to.demand_from = from.demand.from.value;
    to.demand_why = from.demand.why.value;
    to.supports = texts(from.supports);
    to.shared_with = texts(from.shared_with);
    for (const auto& result : from.key_results) to.key_results.push_back(exchanged(result));
    for (const auto& initiative : from.initiatives) to.initiatives.push_back(exchanged(initiative));
    return to;
}

Exchange::Need exchanged(const model::Need& from) {
    return {from.key, from.from.value, from.what.value, from.by.value, from.met.value, texts(from.serves)};
}

Exchange::Request exchanged(const model::Request& from) {
    return {from.from.value,   from.need.value,    from.what.value,
            from.answer.value, from.because.value, texts(from.through)};
}

void add(Exchange::Set& set, const model::TeamFile& file) {
    for (const auto& objective : file.objectives) set.objectives.push_back(exchanged(objective));
    for (const auto& initiative : file.initiatives) set.initiatives.push_back(exchanged(initiative));
    for (const auto& need : file.needs) set.needs.push_back(exchanged(need));
    for (const auto& request : file.requests) set.requests.push_back(exchanged(request));
}

bool is_asked_for(const model::TeamFile& file, const ExportOptions& options) {
    return (options.cycle.empty() || file.cycle.value == options.cycle) &&
           (options.team.empty() || file.team.value == options.team);
}

std::string unknown(std::string_view what, const std::string& word, const std::set<std::string>& known) {
    if (word.empty() || known.contains(word)) return {};
    const std::vector<std::string_view> names(known.begin(), known.end());
    return base::unknown_name(fmt::format("there are no OKRs of the {} `{}`", what, word), word, names, "there are")
        .message;
}

/// Why not all that is asked for can be told; empty if it can.
std::string fault_of(const model::Workspace& workspace, const ExportOptions& options) {
    for (const model::File& file : workspace.files)
        if (file.is_broken) return fmt::format("{} cannot be read; `okr lint` says why", file.path);
    std::set<std::string> cycles, teams;
    for (const model::TeamFile& file : workspace.team_files) {
        cycles.insert(file.cycle.value);
        teams.insert(file.team.value);
    }
    if (workspace.team_files.empty()) return "there are no OKRs to export here";
    const std::string why = unknown("cycle", options.cycle, cycles);
    return why.empty() ? unknown("team", options.team, teams) : why;
}

}  // namespace

ExportResult export_okrs(const std::vector<Source>& files, const ExportOptions& options) {
    const auto workspace = model::build_workspace(files);
    if (!workspace) return {{}, workspace.failure().message};
    if (std::string fault = fault_of(*workspace, options); !fault.empty()) return {{}, std::move(fault)};
    std::map<std::pair<std::string, std::string>, Exchange::Set> sets;  // by cycle and team
    for (const model::TeamFile& file : workspace->team_files) {
        if (!is_asked_for(file, options)) continue;
        Exchange::Set& set = sets[{file.cycle.value, file.team.value}];
        set.team = file.team.value;
        set.cycle = file.cycle.value;
        add(set, file);
    }
    ExportResult result;
    for (auto& [name, set] : sets) result.exchange.sets.push_back(std::move(set));
    return result;
}

}  // namespace okr
