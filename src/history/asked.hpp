// Whose life is asked for: the REF of `okr log`, taken apart.
#pragma once

#include <string>
#include <string_view>

namespace okr::history {

struct Asked {
    enum class Kind { everything, word, team, object, goal, strategy, team_entry, settings };

    Kind kind = Kind::everything;
    std::string team, id, cycle;  ///< what the reference names; of a word that may be a team or a goal, `team` and `id`

    /// Many objects stand for themselves here: what comes with another is told once, with that one.
    [[nodiscard]] bool is_many() const {
        return kind == Kind::everything || kind == Kind::team || kind == Kind::strategy;
    }
    /// Does this name, as changes spell it, belong to what is asked for?
    [[nodiscard]] bool names(std::string_view ref) const;
    /// What a file that holds it has among its bytes; empty: anything.
    [[nodiscard]] std::string mark() const;
    /// And as a key; empty: any.
    [[nodiscard]] std::string_view key() const;
};

/// `team`, `team@cycle`, `team/id`, `team/id@cycle`, `strategy`, `strategy/goal`, `teams/id`, `settings`, a goal's id,
/// or "" for everything.
Asked parse_asked(std::string_view ref);

/// "checkout" of "checkout/conversion@2026-Q1"; empty for what no team has.
std::string_view team_of(std::string_view ref);
/// "2026-Q1" of it.
std::string_view cycle_of(std::string_view ref);
/// "conversion" of it; of "strategy/win-australia" the goal.
std::string_view key_of(std::string_view ref);

}  // namespace okr::history
