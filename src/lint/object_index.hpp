// Which object a place belongs to, for findings that know only a place.
#pragma once

#include <cstdint>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

#include "model/workspace.hpp"

namespace okr::linting {

struct NamedObject {
    model::Place place;
    const model::Object* object;
    std::string_view noun;  ///< "key result"

    /// "key result `conversion`"
    [[nodiscard]] std::string subject() const;
    /// What fingerprints know it by: as its `ref`, without the number that tells it apart from others whose titles
    /// begin alike. Who has which number is a matter of order.
    [[nodiscard]] std::string identity() const;
};

/// May be asked by several threads at once. The objects of a file are put in order by the first who asks for it.
class ObjectIndex {
public:
    explicit ObjectIndex(const model::Workspace& workspace);

    /// The innermost object that holds the place; nothing outside of all objects.
    [[nodiscard]] const NamedObject* at(const model::Place& place) const;

    /// What fingerprints know a file by, outside of its objects: its team and cycle; where one is missing, what its
    /// first objective or initiative says. Never its path.
    [[nodiscard]] std::string identity_of(std::uint32_t file) const;

private:
    struct Known {
        std::once_flag asked;
        const model::TeamFile* document = nullptr;
        std::vector<NamedObject> objects;  ///< by their start; an outer one before those in it
    };

    const std::vector<NamedObject>& in(std::uint32_t file) const;
    [[nodiscard]] std::vector<NamedObject> shared_in(std::uint32_t file) const;

    const model::Workspace& workspace_;
    mutable std::vector<Known> files_;
};

}  // namespace okr::linting
