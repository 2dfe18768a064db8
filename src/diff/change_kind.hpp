// What a kind of change is: what is known of it (ChangeInfo), and one pure look at one thing and its partner.
//
// A kind is a constant in a file of its own, listed in table.cpp. Each of its checks is called for every thing of its
// group, with the same thing on the other side if there is one, and tells what changed; places, names, counts and
// fingerprints are the comparison's business.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/quoted.hpp"
#include "diff/references.hpp"
#include "diff/settings_parts.hpp"
#include "diff/shift.hpp"
#include "diff/thing.hpp"
#include "okr/change.hpp"

namespace okr::diffing {

using base::quoted;

/// The same thing before and after; one of them is nothing where it was added or dropped.
template <typename T>
struct Pair {
    const Thing* was = nullptr;
    const Thing* is = nullptr;
    const T* old = nullptr;
    const T* now = nullptr;
    const References* references = nullptr;  ///< whether names in them mean the same

    [[nodiscard]] bool is_added() const { return was == nullptr; }
    [[nodiscard]] bool is_dropped() const { return is == nullptr; }
    [[nodiscard]] bool is_both() const { return was != nullptr && is != nullptr; }
    /// The thing as it is after the change, or was last.
    [[nodiscard]] const Thing& thing() const { return is != nullptr ? *is : *was; }
};

/// A key result of a team, with what its measure did.
struct KeyResultPair : Pair<model::KeyResult> {
    Shift shift;
};
/// An indicator of a goal, with what its measure did.
struct IndicatorPair : Pair<model::KeyResult> {
    Shift shift;
};
/// A key result that is an initiative now.
struct Crossing {
    const Thing* was = nullptr;
    const Thing* is = nullptr;
    const model::KeyResult* old = nullptr;
    const model::Initiative* now = nullptr;
    bool was_outcome = false;  ///< surely
};

using ObjectivePair = Pair<model::Objective>;
using InitiativePair = Pair<model::Initiative>;
using NeedPair = Pair<model::Need>;
using RequestPair = Pair<model::Request>;
using GoalPair = Pair<model::Goal>;
using ChoicePair = Pair<model::Choice>;
using StrategyPair = Pair<model::Strategy>;
using TeamPair = Pair<model::Team>;
/// okr.yaml, by its keys.
struct SettingsPair : Pair<model::File> {
    SettingsParts before, after;
};

/// A key that is not of the format, in a thing that is there on both sides, and its value has changed.
struct ExtensionPair {
    const Thing* was = nullptr;
    const Thing* is = nullptr;
    std::string key;                           ///< "x-board"; within a mapping of the thing "demand.x-ticket"
    std::optional<std::string> before, after;  ///< in one line
    model::Text written;                       ///< the key, after the change
};

/// A change as its kind tells it.
struct Told {
    std::optional<std::string> before = {}, after = {};
    std::string message = {};         ///< goes on after the object's name: "target eased from 65% to 60%"
    const model::Text* at = nullptr;  ///< the field that changed, after the change; nothing: the title
    std::optional<Grade> grade = {};  ///< where it is another than the kind's own
};

class Sink {
public:
    std::vector<Told> told;
    void tell(Told change) { told.push_back(std::move(change)); }
};

using Check = std::variant<
    void (*)(const KeyResultPair&, Sink&), void (*)(const IndicatorPair&, Sink&), void (*)(const Crossing&, Sink&),
    void (*)(const ObjectivePair&, Sink&), void (*)(const InitiativePair&, Sink&), void (*)(const NeedPair&, Sink&),
    void (*)(const RequestPair&, Sink&), void (*)(const GoalPair&, Sink&), void (*)(const ChoicePair&, Sink&),
    void (*)(const StrategyPair&, Sink&), void (*)(const TeamPair&, Sink&), void (*)(const SettingsPair&, Sink&),
    void (*)(const ExtensionPair&, Sink&)>;

struct ChangeKind {
    ChangeInfo info;
    std::vector<Check> checks;  ///< one for each sort of thing that it may happen to
};

}  // namespace okr::diffing
