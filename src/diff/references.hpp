// Do two references, each in its own state, lead to one thing? They may be spelt in two ways, and the thing may have
// another name now.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "diff/list_step.hpp"
#include "diff/side.hpp"

namespace okr::diffing {

/// What a name without a team means.
enum class Bare { goal, own };

/// The full name that a reference in this thing means; the text itself where it is none.
std::string full_name_of(const model::Text& text, const Thing& in, Bare bare);

class References {
public:
    /// Of matched sides.
    explicit References(const Side& before);

    /// References as they stand in a thing and its partner.
    [[nodiscard]] ListStep step(const model::Texts& old, const model::Texts& now, const Thing& was, const Thing& is,
                                Bare bare) const;
    [[nodiscard]] bool is_same(const model::Text& old, const model::Text& now, const Thing& was, const Thing& is,
                               Bare bare) const;
    /// Names of teams.
    [[nodiscard]] ListStep teams(const model::Texts& old, const model::Texts& now) const;
    [[nodiscard]] bool is_same_team(std::string_view old, std::string_view now) const;

private:
    /// The names of full_names, and the one that it goes by after the change.
    [[nodiscard]] Names names_then(const model::Text& text, const Thing& in, Bare bare) const;
    [[nodiscard]] std::string name_now(const std::string& name) const;

    std::map<std::string, std::string> renamed_;  ///< names before the change: names after it
};

}  // namespace okr::diffing
