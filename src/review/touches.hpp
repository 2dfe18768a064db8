// Who touched which objects between base and head, under whatever name, and whatever the file was called then.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>

#include "base/result.hpp"
#include "git/commit.hpp"
#include "history/documents.hpp"
#include "okr/change.hpp"
#include "store/snapshots.hpp"

namespace okr::reviewing {

/// Whoever touched okr.yaml touched the settings, and with them all that these hide.
inline constexpr std::string_view settings_object = "settings";
/// What is touched where nobody can tell what was: the workspace stood elsewhere then.
inline constexpr std::string_view any_object = "anything";
/// All objects of a file.
std::string all_in(std::string_view path);

class Touches {
public:
    void add(const git::Person& person, std::string_view object);
    /// Another name for the same object, if only for a while.
    void join(const std::string& name, const std::string& other);

    [[nodiscard]] bool has(const git::Person& person, std::string_view object) const;
    [[nodiscard]] bool has_under_any_name(const git::Person& person, const Change& change) const;

private:
    [[nodiscard]] std::set<std::string> names_of(const Change& change) const;

    std::set<std::string> touched_;                    ///< "email\nobject", the email in lower case
    std::multimap<std::string, std::string> same_as_;  ///< both ways
};

/// Looks at every commit of the range; called only where an approval wants to be judged.
base::Result<Touches> touches(const store::Snapshots& snapshots, history::Documents& documents,
                              const store::Point& base, const store::Point& head);

}  // namespace okr::reviewing
