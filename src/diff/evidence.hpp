// What speaks for two things being one, and against it.
#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include "diff/side.hpp"
#include "okr/reading.hpp"

namespace okr::diffing {

/// The words of things of two sides, cut when they are first asked for and once, so that pairs are compared quickly:
/// most things are joined by ids over equal texts, and nobody asks for their words.
class Evidence {
public:
    explicit Evidence(const Reader& reader) : reader_(reader) {}

    /// Everything that says what the thing is about, as a wording: its words, its metric.
    [[nodiscard]] const std::string& words(const Thing& thing) const;
    /// Of their words, 0 to 1; of goals and objectives also of what stands below them.
    [[nodiscard]] double likeness(const Thing& before, const Thing& after) const;
    /// The same id over another text: one thing is gone, and another took its name.
    [[nodiscard]] bool is_reused_id(const Thing& before, const Thing& after) const;
    /// Is the key result what the team does or makes?
    [[nodiscard]] bool is_work(const Thing& key_result) const;

private:
    /// Numbers stand for words; sorted.
    using Terms = std::vector<std::size_t>;
    struct Traits {
        Terms terms, below;
    };

    [[nodiscard]] const Traits& traits(const Thing& thing) const;
    [[nodiscard]] Terms numbered(const std::vector<std::string>& texts) const;
    [[nodiscard]] bool fits_id(const Thing& thing) const;
    [[nodiscard]] bool is_same_result(const Thing& before, const Thing& after) const;

    const Reader& reader_;
    mutable std::unordered_map<std::string, std::size_t> numbers_;
    mutable std::unordered_map<const Thing*, std::string> words_;
    mutable std::unordered_map<const Thing*, Traits> traits_;
};

}  // namespace okr::diffing
