#include "git/id.hpp"

#include <git2.h>

#include "git/library.hpp"

namespace okr::git {

namespace {

constexpr std::string_view hex_digits = "0123456789abcdef";

std::optional<unsigned> value_of(char digit) {
    if (digit >= '0' && digit <= '9') return static_cast<unsigned>(digit - '0');
    if (digit >= 'a' && digit <= 'f') return static_cast<unsigned>(digit - 'a' + 10);
    if (digit >= 'A' && digit <= 'F') return static_cast<unsigned>(digit - 'A' + 10);
    return std::nullopt;
}

}  // namespace

std::optional<Id> Id::from_hex(std::string_view digits) {
    if (digits.size() != 2 * size) return std::nullopt;
    Id id;
    for (std::size_t at = 0; at < size; ++at) {
        const auto high = value_of(digits[2 * at]);
        const auto low = value_of(digits[2 * at + 1]);
        if (!high || !low) return std::nullopt;
        id.bytes_[at] = static_cast<unsigned char>(*high * 16 + *low);
    }
    return id;
}

std::string Id::hex() const {
    std::string digits;
    for (const unsigned char byte : bytes_) {
        digits += hex_digits[byte >> 4];
        digits += hex_digits[byte & 15];
    }
    return digits;
}

Id id_of_blob(std::string_view bytes) {
    use_library();
    git_oid id{};
    git_odb_hash(&id, bytes.data(), bytes.size(), GIT_OBJECT_BLOB);
    return Id(id.id);
}

std::optional<Id> id_of_file(const std::filesystem::path& path) {
    use_library();
    git_oid id{};
    if (git_odb_hashfile(&id, path.c_str(), GIT_OBJECT_BLOB) != 0) return std::nullopt;
    return Id(id.id);
}

}  // namespace okr::git
