#include "lint/look.hpp"

#include <algorithm>
#include <map>
#include <memory>
#include <numeric>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "base/parallel.hpp"
#include "lint/active_rule.hpp"
#include "lint/reader_faults.hpp"
#include "lint/readings.hpp"
#include "rules/table.hpp"

namespace okr::linting {

namespace {

using rule::Draft;
using rule::Rule;
using rule::Sink;

/// What belongs together and is read at once: all files of one team and cycle, or all strategies. Equal findings never
/// stand in two units, so that what tells them apart does not depend on what is asked for.
struct Unit {
    std::vector<const model::TeamFile*> files;
    std::vector<const model::Strategy*> strategies;

    [[nodiscard]] std::vector<std::uint32_t> file_numbers() const {
        std::vector<std::uint32_t> numbers;
        for (const model::TeamFile* file : files) numbers.push_back(file->file);
        for (const model::Strategy* strategy : strategies) numbers.push_back(strategy->place.file);
        return numbers;
    }
};

/// Is any of its files asked for?
bool is_asked_for(const Unit& unit, const model::Workspace& workspace, const std::set<std::string_view>& only) {
    const auto numbers = unit.file_numbers();
    return only.empty() || std::any_of(numbers.begin(), numbers.end(),
                                       [&](std::uint32_t file) { return only.contains(workspace.files[file].path); });
}

std::vector<Unit> units_of(const model::Workspace& workspace) {
    std::vector<Unit> units;
    std::map<std::pair<std::string_view, std::string_view>, std::size_t> known;
    for (const model::TeamFile& file : workspace.team_files) {
        const auto [at, is_new] = known.emplace(
            std::pair<std::string_view, std::string_view>(file.team.value, file.cycle.value), units.size());
        if (is_new) units.emplace_back();
        units[at->second].files.push_back(&file);
    }
    if (!workspace.strategies.empty()) units.emplace_back();
    for (const model::Strategy& strategy : workspace.strategies) units.back().strategies.push_back(&strategy);
    return units;
}

/// Runs a rule's check over all of a unit that it looks at, whatever kind that is.
class UnitRun {
public:
    UnitRun(const rule::Views& views, Sink& sink) : views_(views), sink_(sink) {}

    void operator()(void (*check)(const rule::KeyResultView&, Sink&)) { each(views_.key_results, check); }
    void operator()(void (*check)(const rule::ObjectiveView&, Sink&)) { each(views_.objectives, check); }
    void operator()(void (*check)(const rule::InitiativeView&, Sink&)) { each(views_.initiatives, check); }
    void operator()(void (*check)(const rule::GoalView&, Sink&)) { each(views_.goals, check); }
    void operator()(void (*check)(const rule::Views&, Sink&)) { check(views_, sink_); }
    void operator()(void (*)(const model::Workspace&, Sink&)) {}
    void operator()(rule::ToldByReader) {}
    void operator()(rule::ToldByAllowances) {}

private:
    template <typename Things, typename View>
    void each(const Things& things, void (*check)(const View&, Sink&)) {
        for (const View& thing : things) check(thing, sink_);
    }

    const rule::Views& views_;
    Sink& sink_;
};

/// One job: a rule for the workspace as a whole, or all other rules for one unit.
class Looking {
public:
    Looking(const model::Workspace& workspace, const Levels& levels, const std::vector<std::string>& only)
        : workspace_(workspace), reader_(std::make_shared<const Reader>(workspace.settings.words)) {
        const auto rules = rule::all();
        for (std::size_t index = 0; index < rules.size(); ++index)
            if (levels.runs(rules[index]->info)) sort_in(ActiveRule(*rules[index], index, levels));
        units_ = units_of(workspace);
        const std::set<std::string_view> asked(only.begin(), only.end());
        std::erase_if(units_, [&](const Unit& unit) { return !is_asked_for(unit, workspace, asked); });
    }

    std::vector<std::vector<Draft>> look() {
        told_.resize(wide_.size() + units_.size());
        base::for_each_index(
            told_.size(),
            [this](std::size_t job) {
                if (job < wide_.size())
                    look_at_all(wide_[job], told_[job]);
                else
                    look_at(units_[job - wide_.size()], told_[job]);
            },
            worth_a_thread());
        return by_rule();
    }

private:
    /// A rule for the workspace as a whole may have much to look at where one unit is asked for.
    [[nodiscard]] std::size_t worth_a_thread() const {
        constexpr std::size_t many = 64;
        return workspace_.files.size() < many ? many : 2;
    }

    /// Of one job, each with its rule's place in the table.
    using Told = std::vector<std::pair<std::size_t, Draft>>;

    void sort_in(ActiveRule rule) {
        const auto& check = rule.rule.check;
        const bool is_wide = std::holds_alternative<void (*)(const model::Workspace&, Sink&)>(check) ||
                             std::holds_alternative<rule::ToldByReader>(check);
        (is_wide ? wide_ : narrow_).push_back(std::move(rule));
    }

    static void add(Told& told, std::size_t rule, std::vector<Draft> drafts) {
        for (Draft& draft : drafts) told.emplace_back(rule, std::move(draft));
    }

    void look_at_all(const ActiveRule& rule, Told& told) const {
        std::vector<std::uint32_t> files(workspace_.files.size());
        std::iota(files.begin(), files.end(), 0U);
        add(told, rule.index, rule.told(workspace_, files, [&](Sink sink) {
            if (const auto* check = std::get_if<void (*)(const model::Workspace&, Sink&)>(&rule.rule.check))
                (*check)(workspace_, sink);
            else
                tell_faults(rule.rule.info.name, sink);
        }));
    }

    void look_at(const Unit& unit, Told& told) const {
        Readings readings(workspace_, reader_);
        for (const model::TeamFile* file : unit.files) readings.read(*file);
        for (const model::Strategy* strategy : unit.strategies) readings.read(*strategy);
        const rule::Views views = readings.views();
        const auto files = unit.file_numbers();
        for (const ActiveRule& rule : narrow_)
            add(told, rule.index,
                rule.told(workspace_, files, [&](Sink sink) { std::visit(UnitRun(views, sink), rule.rule.check); }));
    }

    std::vector<std::vector<Draft>> by_rule() {
        std::vector<std::vector<Draft>> drafts(rule::all().size());
        for (Told& told : told_)
            for (auto& [rule, draft] : told) drafts[rule].push_back(std::move(draft));
        return drafts;
    }

    const model::Workspace& workspace_;
    std::shared_ptr<const Reader> reader_;
    std::vector<ActiveRule> wide_, narrow_;
    std::vector<Unit> units_;
    std::vector<Told> told_;
};

}  // namespace

std::vector<std::vector<rule::Draft>> look(const model::Workspace& workspace, const Levels& levels,
                                           const std::vector<std::string>& only) {
    return Looking(workspace, levels, only).look();
}

}  // namespace okr::linting
