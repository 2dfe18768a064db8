// `# okr: allow RULE -- reason`: findings that a team has looked at and lets stand.
//
// An allowance covers the outermost item or entry that begins on its line or, where it stands alone, on the next. There
// is no blanket form. "until 2026-03-31" in the reason makes it expire.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "lint/levels.hpp"
#include "model/workspace.hpp"
#include "rules/rule.hpp"

namespace okr::linting {

/// One rule of one comment.
struct Allowance {
    model::Place comment;
    model::Place name;  ///< where the rule's name stands in it
    std::string rule;   ///< as written; empty where the comment names none
    std::string reason;
    std::optional<base::Date> until;
    model::Place covers;
    model::Place removal;  ///< the bytes that take it out: the rule with its comma, or the whole comment
    bool is_used = false;
};

class Allowances {
public:
    Allowances(const model::Workspace& workspace, std::string_view today);

    /// Is the finding allowed? Remembers which allowance was of use.
    [[nodiscard]] bool allow(std::string_view rule, const model::Place& at);

    /// What is to be told of the allowances themselves by the rule of that name, once all findings have been asked for.
    [[nodiscard]] std::vector<rule::Draft> drafts(std::string_view rule, const Levels& levels) const;

private:
    [[nodiscard]] bool is_expired(const Allowance& allowance) const {
        return today_ && allowance.until && *allowance.until < *today_;
    }

    /// Where what one covers begins; what covers lies in what covers, or apart.
    struct Begin {
        std::uint32_t file = 0;
        std::size_t offset = 0;
        std::size_t index = 0;   ///< of the allowance
        std::size_t around = 0;  ///< in `begins_`, of one around it; `none` where there is none
    };
    static constexpr std::size_t none = static_cast<std::size_t>(-1);
    void index();

    const model::Workspace& workspace_;
    std::optional<base::Date> today_;
    std::vector<Allowance> allowances_;
    std::vector<Begin> begins_;  ///< in the order of files and bytes
};

}  // namespace okr::linting
