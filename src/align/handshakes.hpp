// The handshakes of a cycle: what teams need from each other, the answers that they got, and what carries a yes.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "align/conversation_kind.hpp"
#include "model/workspace.hpp"
#include "okr/reading.hpp"

namespace okr::aligning {

/// A request that names the need that it answers, in this cycle's file or in a later one's.
struct Answer {
    const model::Request* said = nullptr;
    std::string_view team;   ///< that answers
    std::string_view cycle;  ///< in which it does
    [[nodiscard]] bool is(std::string_view answer) const { return said->answer.value == answer; }
    /// Neither yes nor later nor no.
    [[nodiscard]] bool is_open() const { return !said->answer || is("open"); }
};

class Handshakes {
public:
    /// The scene must outlive it.
    explicit Handshakes(const Scene& scene);

    /// Those of the team that was asked, and the yes of any other that takes it over.
    [[nodiscard]] std::vector<Answer> answers_to(const Need& need) const;

    /// It is there: `met`, unless that is a day to come.
    [[nodiscard]] bool is_met(const model::Need& need) const;
    /// Met, or what carries it is finished.
    [[nodiscard]] bool is_delivered(const Need& need) const;

    /// What `through` leads to; initiatives that were dropped carry nothing.
    [[nodiscard]] std::vector<model::Target> carriers_of(const Answer& answer) const;
    /// An initiative that is done, a key result at its target, an objective all of whose key results are.
    [[nodiscard]] bool is_finished(const model::Target& carrier) const;

    /// What waits for it: what its `for` leads to.
    [[nodiscard]] std::vector<model::Target> waiting_for(const Need& need) const;

private:
    void add(const model::TeamFile& file, const model::Request& request);
    [[nodiscard]] bool is_finished(const model::KeyResult& result) const;

    const Scene& scene_;
    Reader reader_;
    std::map<const model::Object*, std::vector<Answer>> answers_;  ///< by the need
};

}  // namespace okr::aligning
