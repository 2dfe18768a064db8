// What tests of the git room share: a repository that must open, and what a failure says.
#pragma once

#include <catch2/catch.hpp>

#include "git/repository.hpp"
#include "support/sandbox.hpp"

namespace okr::test {

inline git::Repository open_repository(const Sandbox& box, const std::string& folder = "repo") {
    auto repository = git::Repository::open(box.path(folder));
    INFO((repository ? "" : repository.failure().message));
    REQUIRE(repository);
    return std::move(*repository);
}

inline std::ostream& operator<<(std::ostream& out, const git::Person& person) {
    return out << person.name << " <" << person.email << ">";
}

/// The message; empty if there is none.
template <typename T>
std::string message(const base::Result<T>& result) {
    return result ? std::string() : result.failure().message;
}

inline std::string why_not_open(const Sandbox& box, const std::string& folder) {
    return message(git::Repository::open(box.path(folder)));
}

/// The id of what a revision names, or the message.
inline std::string resolved(const git::Repository& repository, std::string_view revision) {
    const auto id = repository.resolve(revision);
    return id ? id->hex() : id.failure().message;
}

}  // namespace okr::test
