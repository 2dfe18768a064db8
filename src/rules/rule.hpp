// What a rule is: what is known of it (RuleInfo), and one pure check of one kind of thing.
//
// A rule is a constant in a file of its own, listed in table.cpp. Its check is called for every thing of its kind and
// tells drafts of findings; levels, allowances, places and fingerprints are the linter's business.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "base/quoted.hpp"
#include "measure/facts.hpp"
#include "model/workspace.hpp"
#include "okr/reading.hpp"
#include "okr/rule.hpp"

namespace okr::rule {

using model::Place;

/// An edit of the bytes of a place.
struct DraftEdit {
    Place at;
    std::string text;
};

struct DraftFix {
    std::string title;
    bool safe = false;
    std::vector<DraftEdit> edits;
};

/// A finding as a rule tells it; everything else follows from the rule and the place.
struct Draft {
    Place at = {};
    std::string message = {};
    std::string help = {};
    std::string why = {};     ///< empty: the rule's own
    std::string object = {};  ///< "checkout/conversion@2026-Q1"; empty: the innermost object at the place
    std::string detail = {};  ///< what tells it apart from another finding of this rule on this object; not a place
    std::vector<std::pair<Place, std::string>> notes = {};
    std::vector<DraftFix> fixes = {};
    bool is_unsure = false;                  ///< never more than a warning
    std::optional<Place> explained_by = {};  ///< an unknown key: where that is told, this one says nothing more
};

using Options = std::map<std::string, long, std::less<>>;

/// Where drafts go, and what a check may ask for besides the thing it looks at.
class Sink {
public:
    Sink(const model::Workspace& of, const Options& set, std::vector<Draft>& told)
        : workspace(of), options_(set), told_(told) {}

    const model::Workspace& workspace;

    void tell(Draft draft) { told_.push_back(std::move(draft)); }
    /// Of the rule that runs.
    [[nodiscard]] long option(std::string_view name) const { return options_.find(name)->second; }

private:
    const Options& options_;
    std::vector<Draft>& told_;
};

/// A key result of a team, or an indicator of a goal, with its reading.
struct KeyResultView {
    const model::KeyResult& result;
    const Reading& reading;
    const measure::Facts& facts;
    const model::TeamFile* file = nullptr;        ///< none for an indicator
    const model::Objective* objective = nullptr;  ///< none for an indicator
    const model::Goal* goal = nullptr;            ///< none for a key result

    [[nodiscard]] bool is_indicator() const { return goal != nullptr; }
    /// What the title alone says, without the fields beside it.
    [[nodiscard]] const Reading& title() const { return facts.title(); }
    /// "key result" or "indicator".
    [[nodiscard]] std::string_view noun() const { return is_indicator() ? "indicator" : "key result"; }
};

struct ObjectiveView {
    const model::Objective& objective;
    const model::TeamFile& file;
    std::vector<const Reading*> readings;  ///< of its key results, in their order
    const Reading& reading;                ///< of its title
};

struct InitiativeView {
    const model::Initiative& initiative;
    const model::TeamFile& file;
    const model::Objective* objective;  ///< the one it stands under, if any
    const Reader& reader;

    /// Of its title; read for whoever asks, for hardly anybody does.
    [[nodiscard]] Reading reading() const { return reader.read(initiative.title.value); }
};

struct GoalView {
    const model::Goal& goal;
    const Reading& reading;
};

/// What belongs together, read: a team's cycle, in however many files; or the goals of the strategy.
struct Views {
    const model::Workspace& workspace;
    const std::vector<KeyResultView>& key_results;
    const std::vector<ObjectiveView>& objectives;
    const std::vector<InitiativeView>& initiatives;
    const std::vector<GoalView>& goals;
};

/// The reader or the checker has found it already: its faults of this name are the findings.
struct ToldByReader {};
/// The linter tells it when it applies allowances.
struct ToldByAllowances {};

using Check = std::variant<ToldByReader, ToldByAllowances, void (*)(const KeyResultView&, Sink&),
                           void (*)(const ObjectiveView&, Sink&), void (*)(const InitiativeView&, Sink&),
                           void (*)(const GoalView&, Sink&), void (*)(const Views&, Sink&),
                           void (*)(const model::Workspace&, Sink&)>;

struct Rule {
    RuleInfo info;
    Check check;
};

using base::counted;
using base::quoted;

/// Of an objective, an initiative or a goal; one without a title goes by its name.
template <typename Object>
std::string quoted_title(const Object& object) {
    return quoted(object.title ? object.title.value : object.key);
}

}  // namespace okr::rule
