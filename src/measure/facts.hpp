// What rules ask of a key result again and again, each found out once and only where it is asked for.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "measure/values.hpp"

namespace okr::measure {

/// The key result and its reading must outlive it. Not for two threads at once.
class Facts {
public:
    /// `title`: what the title alone says, where somebody has read that already.
    Facts(const model::KeyResult& result, const Reading& reading, std::optional<Reading> title = std::nullopt);
    ~Facts();
    Facts(Facts&&) noexcept;
    Facts& operator=(Facts&&) = delete;

    /// Of its headline, as words_of and wording give them.
    [[nodiscard]] const std::vector<std::string>& words() const;
    [[nodiscard]] const std::string& wording() const;

    /// The fields, as far as they can be read.
    [[nodiscard]] const std::optional<Value>& baseline_field() const;
    [[nodiscard]] const std::optional<Value>& target_field() const;
    [[nodiscard]] const std::optional<Value>& current_field() const;
    /// The fields, or where there are none the sentence.
    [[nodiscard]] const std::optional<Value>& baseline() const;
    [[nodiscard]] const std::optional<Value>& target() const;

    /// What the title alone says, without the fields beside it.
    [[nodiscard]] const Reading& title() const;

private:
    struct Known;
    [[nodiscard]] Known& known() const;

    const model::KeyResult& result_;
    const Reading& reading_;
    mutable std::unique_ptr<Known> known_;
};

}  // namespace okr::measure
