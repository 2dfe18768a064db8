#include "git/pack_check.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <fstream>
#include <map>
#include <sstream>
#include <vector>

#include "git/failure.hpp"
#include "git/rights.hpp"

namespace okr::git {

namespace {

namespace fs = std::filesystem;

constexpr std::uint64_t is_long = 0x80000000U;  ///< the rest is a place in the table of 8-byte offsets

/// Of a table of offsets, so many bytes are read at once: memory that is used again costs less than new memory.
constexpr std::uint64_t piece = 64 * 1024;

/// Numbers of a file, most significant byte first.
class Numbers {
public:
    explicit Numbers(const fs::path& path) : file_(path, std::ios::binary) {
        std::error_code error;
        size_ = fs::file_size(path, error);
        if (error) size_ = 0;
    }

    [[nodiscard]] std::uint64_t size() const { return size_; }
    [[nodiscard]] bool has(std::uint64_t at, std::uint64_t bytes) const { return at <= size_ && bytes <= size_ - at; }

    std::string bytes(std::uint64_t at, std::uint64_t count) {
        std::string text(has(at, count) ? count : 0, '\0');
        file_.seekg(static_cast<std::streamoff>(at));
        file_.read(text.data(), static_cast<std::streamsize>(text.size()));
        return text;
    }

    std::uint64_t number(std::uint64_t at, std::size_t width) {
        std::uint64_t result = 0;
        for (const char digit : bytes(at, width)) result = result << 8 | static_cast<unsigned char>(digit);
        return result;
    }

private:
    std::ifstream file_;
    std::uint64_t size_ = 0;
};

/// Four bytes of a table; asked of every object that a repository has.
std::uint64_t word_at(const std::string& table, std::size_t at) {
    const auto byte = [digits = table.data() + at](int i) -> std::uint32_t {
        return static_cast<unsigned char>(digits[i]);
    };
    return byte(0) << 24 | byte(1) << 16 | byte(2) << 8 | byte(3);
}

std::uint64_t size_of(const fs::path& path) {
    std::error_code error;
    const auto size = fs::file_size(path, error);
    return error ? 0 : size;
}

/// A `.idx` of version 2: magic, 256 counts, and for each object 20 bytes of id, 4 of checksum, 4 of offset; then long
/// offsets, and two checksums.
bool is_index_well(const fs::path& path) {
    constexpr std::uint64_t counts = 8;
    constexpr std::uint64_t ids = counts + 256 * 4;
    Numbers index(path);
    if (!index.has(0, ids) || index.number(0, 8) != 0xff744f6300000002U) return false;
    const std::uint64_t objects = index.number(counts + 255 * 4, 4);
    const std::uint64_t offsets = ids + objects * 24;
    const std::uint64_t longs = offsets + objects * 4;
    if (!index.has(offsets, objects * 4 + 40)) return false;
    const std::uint64_t pack = size_of(fs::path(path).replace_extension(".pack"));
    const auto is_well = [&](std::uint64_t offset) {
        if ((offset & is_long) == 0) return offset < pack;
        const std::uint64_t place = longs + (offset & ~is_long) * 8;
        return index.has(place, 8 + 40) && index.number(place, 8) < pack;
    };
    for (std::uint64_t begin = offsets; begin < longs; begin += piece) {
        const std::string table = index.bytes(begin, std::min(piece, longs - begin));
        for (std::size_t at = 0; at < table.size(); at += 4)
            if (!is_well(word_at(table, at))) return false;
    }
    return true;
}

/// Where the chunks of a multi-pack index begin, by their four letters.
std::map<std::string, std::uint64_t> chunks_of(Numbers& file) {
    std::map<std::string, std::uint64_t> chunks;
    const std::uint64_t count = file.number(6, 1);
    for (std::uint64_t at = 12; at < 12 + count * 12; at += 12) chunks[file.bytes(at, 4)] = file.number(at + 4, 8);
    return chunks;
}

/// The sizes of the packs that it names, in its order.
std::vector<std::uint64_t> pack_sizes(Numbers& file, std::uint64_t names, const fs::path& folder) {
    std::vector<std::uint64_t> sizes;
    const std::uint64_t count = std::min<std::uint64_t>(file.number(8, 4), file.size());
    std::istringstream text(file.bytes(names, std::min<std::uint64_t>(count * 64, file.size() - names)));
    for (std::string name; sizes.size() < count && std::getline(text, name, '\0');)
        sizes.push_back(size_of((folder / fs::path(name).filename()).replace_extension(".pack")));
    return sizes;
}

bool is_multi_index_well(const fs::path& path) {
    Numbers file(path);
    auto chunks = chunks_of(file);
    const std::uint64_t objects = file.number(chunks["OIDF"] + 255 * 4, 4);
    const std::uint64_t offsets = chunks["OOFF"];
    if (!file.has(chunks["PNAM"], 1) || !file.has(offsets, objects * 8)) return false;
    const std::vector<std::uint64_t> sizes = pack_sizes(file, chunks["PNAM"], path.parent_path());
    const std::string table = file.bytes(offsets, objects * 8);
    for (std::size_t at = 0; at < table.size(); at += 8) {
        const std::uint64_t pack = word_at(table, at);
        std::uint64_t offset = word_at(table, at + 4);
        if ((offset & is_long) != 0 && chunks.contains("LOFF")) {
            const std::uint64_t place = chunks["LOFF"] + (offset & ~is_long) * 8;
            if (!file.has(place, 8)) return false;
            offset = file.number(place, 8);
        }
        if (pack >= sizes.size() || offset >= sizes[pack]) return false;
    }
    return true;
}

}  // namespace

std::string fault_of_packs(const fs::path& objects) {
    std::vector<fs::path> damaged;
    std::error_code error;
    for (fs::directory_iterator at(objects / "pack", error), end; !error && at != end; at.increment(error)) {
        const fs::path& path = at->path();
        const bool is_well = path.extension() == ".idx"              ? is_index_well(path)
                             : path.filename() == "multi-pack-index" ? is_multi_index_well(path)
                                                                     : true;
        if (!is_well) damaged.push_back(path);
    }
    if (damaged.empty()) return {};
    const fs::path& first = *std::min_element(damaged.begin(), damaged.end());
    if (std::string fault = fault_of_rights(first); !fault.empty()) return fault;
    return fmt::format(
        "{} is damaged: run `git fsck`, then delete it and make it anew with `git index-pack` or `git "
        "repack -ad`",
        shell_word(first.string()));
}

}  // namespace okr::git
