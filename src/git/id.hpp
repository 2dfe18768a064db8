// The name of an object in git: the SHA-1 of what it holds.
#pragma once

#include <array>
#include <compare>
#include <cstddef>
#include <cstring>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace okr::git {

class Id {
public:
    static constexpr std::size_t size = 20;

    Id() = default;
    /// Takes 20 bytes.
    explicit Id(const unsigned char* bytes) { std::memcpy(bytes_.data(), bytes, size); }
    /// Nothing unless these are 40 hex digits.
    static std::optional<Id> from_hex(std::string_view digits);

    [[nodiscard]] std::string hex() const;
    [[nodiscard]] const unsigned char* data() const { return bytes_.data(); }

    auto operator<=>(const Id&) const = default;
    bool operator==(const Id&) const = default;

private:
    std::array<unsigned char, size> bytes_{};
};

/// The id that git would give to a file with these bytes.
Id id_of_blob(std::string_view bytes);

/// The same of a file on disk, read piece by piece; nothing if it cannot be read.
std::optional<Id> id_of_file(const std::filesystem::path& path);

}  // namespace okr::git

template <>
struct std::hash<okr::git::Id> {
    std::size_t operator()(const okr::git::Id& id) const noexcept {
        std::size_t value = 0;
        std::memcpy(&value, id.data(), sizeof value);
        return value;
    }
};
