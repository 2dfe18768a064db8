// Which object a place belongs to, for findings that know only a place.
#pragma once

#include <string>
#include <vector>

#include "model/workspace.hpp"

namespace okr::linting {

struct NamedObject {
    model::Place place;
    std::string ref;
    std::string subject;  ///< "key result `conversion`"
};

class ObjectIndex {
public:
    explicit ObjectIndex(const model::Workspace& workspace);

    /// The innermost object that holds the place; nothing outside of all objects.
    [[nodiscard]] const NamedObject* at(const model::Place& place) const;

private:
    void add(const model::Object& object, std::string_view noun);

    std::vector<NamedObject> objects_;  ///< by file and start; an outer one before those in it
};

}  // namespace okr::linting
