// A folder of its own for a test, with a shell whose git knows nothing of the machine: fixed names, fixed dates, no
// configuration but its own.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace okr::test {

class Sandbox {
public:
    Sandbox();
    ~Sandbox();
    Sandbox(const Sandbox&) = delete;
    Sandbox& operator=(const Sandbox&) = delete;

    /// Runs a script of the POSIX shell in the folder; a step that fails fails the test. What it printed, without the
    /// last line end. `at SECONDS` sets the date of the commits that follow, `save NAME…` commits everything under a
    /// name, one second after the last.
    std::string sh(std::string_view script) const;
    void write(const std::string& path, std::string_view bytes) const;
    [[nodiscard]] std::filesystem::path path(const std::string& name = {}) const { return folder_ / name; }

private:
    std::filesystem::path folder_;
};

}  // namespace okr::test
