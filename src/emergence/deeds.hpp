// Who did what at a place of the history, read once a commit.
#pragma once

#include <string>
#include <unordered_map>

#include "align/past.hpp"
#include "emergence/chronicle.hpp"
#include "emergence/told.hpp"

namespace okr::emerging {

class Deeds {
public:
    explicit Deeds(const Chronicle& chronicle) : chronicle_(chronicle) {}

    /// To be called of every place that is asked for later.
    base::Result<bool> learn(history::Trail::Place place);
    /// Of what is not committed: without a commit and a name, after all that is.
    [[nodiscard]] aligning::Deed at(history::Trail::Place place, std::string what = {}) const;
    /// The change in words; `subject` names the object where the reader does not know which one is meant.
    [[nodiscard]] aligning::Deed of(const Told& told, bool with_subject = false) const;

private:
    const Chronicle& chronicle_;
    std::unordered_map<history::Trail::Place, git::Person> authors_;
};

}  // namespace okr::emerging
