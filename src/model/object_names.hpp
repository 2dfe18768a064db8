// What the names of objects lead to: asked for every reference of a workspace, in order only when something is missing.
#pragma once

#include <memory>
#include <mutex>
#include <span>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "model/documents.hpp"

namespace okr::model {

enum class ObjectKind { goal, objective, key_result, initiative, need };

/// "goal", "objective", "key result", …
std::string_view name(ObjectKind kind);

/// What a reference leads to: indices into the workspace.
struct Target {
    ObjectKind kind = ObjectKind::goal;
    const Object* object = nullptr;
    const Objective* objective = nullptr;  ///< the objective itself, or the one that holds the key result
};

/// Names are "team/id@cycle", and live elsewhere. Several objects may claim one by mistake; the first has it.
class ObjectNames {
public:
    using Named = std::pair<std::string_view, Target>;

    /// So many will be added.
    void expect(std::size_t count) { by_name_.reserve(count); }
    /// Not once somebody has asked for their order.
    void add(std::string_view name, const Target& target) { by_name_.emplace(name, target); }

    /// nullptr if nothing has the name.
    [[nodiscard]] const Target* find(std::string_view name) const;
    [[nodiscard]] bool contains(std::string_view name) const { return find(name) != nullptr; }

    /// All, in the order of their names. Sorted when it is first asked for; by several threads at once, if need be.
    [[nodiscard]] std::span<const Named> sorted() const;
    [[nodiscard]] std::span<const Named> beginning_with(std::string_view prefix) const;

private:
    struct Sorted {
        std::once_flag asked;
        std::vector<Named> names;
    };

    std::unordered_map<std::string_view, Target> by_name_;
    std::unique_ptr<Sorted> sorted_ = std::make_unique<Sorted>();
};

}  // namespace okr::model
