// What a reference that leads nowhere was probably meant to name.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/workspace.hpp"

namespace okr::rule {

/// Why nothing is there, and the name to write instead; `meant` is empty where nobody can tell.
struct NearObject {
    std::string cause;
    std::string meant;
};

/// Looks for the same name with other teams and in other cycles, then for names that are spelt nearly so.
class NearObjects {
public:
    explicit NearObjects(const model::Workspace& workspace) : workspace_(workspace) {}

    /// `file`: where the reference stands; `kinds`: what it may lead to.
    [[nodiscard]] NearObject find(const model::Reference& reference, const model::TeamFile& file,
                                  const std::vector<model::ObjectKind>& kinds);

    /// "team/id" of the one other team that has it in the file's cycle; empty where none has, or several have.
    [[nodiscard]] std::string with_another_team(std::string_view id, const model::TeamFile& file,
                                                const std::vector<model::ObjectKind>& kinds);

    /// The one of these names that was probably meant; nothing once too much was looked for.
    std::string nearest(std::string_view word, const std::vector<std::string_view>& names);

private:
    [[nodiscard]] std::string with_another_team(const model::Reference& wanted,
                                                const std::vector<model::ObjectKind>& kinds) const;
    [[nodiscard]] std::string in_another_cycle(const model::Reference& wanted,
                                               const std::vector<model::ObjectKind>& kinds) const;
    [[nodiscard]] std::string nearly_so(const model::Reference& reference, const std::string& team) const;
    [[nodiscard]] std::vector<std::string_view> ids_of(const std::string& team) const;
    [[nodiscard]] std::string nearest_team(const model::Reference& reference) const;

    /// A person mends a few slips; where hundreds of references dangle, the names themselves have changed.
    int left_ = 200;
    const model::Workspace& workspace_;
};

}  // namespace okr::rule
