#include "emergence/meaning.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace okr::emerging {

namespace {

struct Row {
    std::string_view kind;
    Meaning meaning;
};

constexpr std::array table{
    Row{"objective-added", Meaning::written},
    Row{"kr-added", Meaning::written},
    Row{"objective-moved", Meaning::moved},
    Row{"objective-reworded", Meaning::objective},
    Row{"because-changed", Meaning::objective},
    Row{"supports-moved", Meaning::objective},
    Row{"supports-added", Meaning::objective},
    Row{"demand-changed", Meaning::objective},
    Row{"objective-dropped", Meaning::objective},
    Row{"kr-became-action", Meaning::key_result},
    Row{"target-lowered", Meaning::key_result},
    Row{"target-raised", Meaning::key_result},
    Row{"baseline-moved", Meaning::key_result},
    Row{"kr-dropped", Meaning::key_result},
    Row{"measure-swapped", Meaning::key_result},
    Row{"measure-lost", Meaning::key_result},
    Row{"kr-became-outcome", Meaning::key_result},
    Row{"kr-became-initiative", Meaning::key_result},
    Row{"kr-moved", Meaning::key_result},
    Row{"kr-reworded", Meaning::key_result},
    Row{"goal-changed", Meaning::goal},
    Row{"goal-added", Meaning::goal},  // under an id that another goal had, for those who supported that one
    Row{"indicator-added", Meaning::goal},
    Row{"indicator-changed", Meaning::goal},
    Row{"indicator-dropped", Meaning::goal},
    Row{"choice-added", Meaning::choice},
    Row{"choice-changed", Meaning::choice},
    Row{"choice-dropped", Meaning::choice},
};

constexpr std::array bent{std::string_view("target-lowered"), std::string_view("kr-dropped"),
                          std::string_view("objective-dropped")};

/// The weight of an indicator says how its parts are counted, not what is wanted; it is told last, so first only alone.
bool is_weight_alone(const Change& change) {
    return change.kind == "indicator-changed" && change.message.starts_with(change.subject + ": ") &&
           std::string_view(change.message).substr(change.subject.size() + 2).starts_with("weight ");
}

std::string_view group_of(const Change& change) {
    const ChangeInfo* info = find_change_kind(change.kind);
    return info == nullptr ? std::string_view() : info->group;
}

}  // namespace

Meaning meaning_of(const Change& change) {
    const auto found =
        std::find_if(table.begin(), table.end(), [&](const Row& row) { return row.kind == change.kind; });
    return found == table.end() || is_weight_alone(change) ? Meaning::none : found->meaning;
}

bool is_bent(const Change& change) {
    return change.part_of.empty() && std::find(bent.begin(), bent.end(), change.kind) != bent.end();
}

bool is_means(const Change& change) { return change.part_of.empty() && group_of(change) == "initiative"; }

bool is_commitment(const Change& change) {
    const std::string_view group = group_of(change);
    return change.part_of.empty() && (group == "key result" || group == "objective") &&
           change.tally != Tally::progress && change.grade != Grade::low;
}

}  // namespace okr::emerging
