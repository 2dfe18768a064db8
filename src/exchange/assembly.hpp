// Records to objectives with what belongs to them: by place, or by the ids of their parents.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "exchange/record.hpp"

namespace okr::exchange {

/// A record of a flat list: what it is, and whose.
struct FlatRecord {
    Meaning type = Meaning::unknown;  ///< objective, key_result or initiative; unknown: by its parent
    std::string parent;
    std::string team, cycle;
    Record record;
};

class Assembly {
public:
    /// Teams and cycles in the source's words. What follows goes there.
    void enter(const std::string& team, const std::string& cycle);

    /// The objective of this title in the set; a new one if there is none. What follows belongs to it.
    Exchange::Objective& objective(const Record& record);
    /// One that is always new.
    Exchange::Objective& new_objective(const Record& record);
    /// Under the last objective; where there is none, under one that says so.
    Exchange::KeyResult& key_result(const Record& record);
    /// Under the last objective, else under none.
    Exchange::Initiative& initiative(const Record& record);
    /// No objective is the last any more.
    void leave_objective() { has_objective_ = false; }
    [[nodiscard]] bool has_objective() const { return has_objective_; }
    Exchange::Objective& last_objective() { return set().objectives[objective_]; }
    /// Says that it moves the last key result of the last objective.
    void link_to_last_key_result(Exchange::Initiative& initiative);

    Exchange::Set& set();
    Exchange take() { return std::move(exchange_); }

private:
    Exchange exchange_;
    std::map<std::pair<std::string, std::string>, std::size_t> sets_;    ///< by team and cycle
    std::map<std::pair<std::size_t, std::string>, std::size_t> titles_;  ///< by set and title
    std::size_t set_ = 0;
    std::size_t objective_ = 0;
    bool has_objective_ = false;
};

/// A list in which objectives, key results and initiatives stand side by side. What names no parent belongs to the
/// objective before it.
void assemble(Assembly& assembly, const std::vector<FlatRecord>& records);

}  // namespace okr::exchange
