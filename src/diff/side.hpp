// One of the two states that are compared: its documents, and the things in them.
#pragma once

#include <deque>
#include <vector>

#include "diff/thing.hpp"

namespace okr::diffing {

/// Things point to each other and into the documents: a side stays where it is made.
class Side {
public:
    /// `files` sorted by path; broken ones hold no things.
    explicit Side(std::vector<PlacedDocument> files);
    Side(const Side&) = delete;
    Side& operator=(const Side&) = delete;

    [[nodiscard]] const std::vector<PlacedDocument>& files() const { return files_; }
    [[nodiscard]] std::deque<Thing>& things() { return things_; }
    [[nodiscard]] const std::deque<Thing>& things() const { return things_; }

private:
    void add(const PlacedDocument& file);
    void add(const PlacedDocument& file, const model::TeamFile& team_file);
    void add(const PlacedDocument& file, const model::Strategy& strategy);
    Thing& add(Thing thing);

    Thing& strategy(const PlacedDocument& file, const model::Strategy& part);

    std::vector<PlacedDocument> files_;
    std::deque<Thing> things_;
    Thing* strategy_ = nullptr;
    model::Strategy whole_strategy_;  ///< of all files that hold parts of it
};

}  // namespace okr::diffing
