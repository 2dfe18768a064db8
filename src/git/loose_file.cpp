#include "git/loose_file.hpp"

#include <fmt/format.h>
#include <zlib.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <charconv>
#include <cstring>
#include <fstream>

#include "git/memory.hpp"

namespace okr::git {

namespace {

/// A zlib stream over bytes that are all there.
class Inflater {
public:
    explicit Inflater(std::string_view compressed) {
        stream_.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(compressed.data()));
        stream_.avail_in = static_cast<uInt>(compressed.size());
        const int opened = inflateInit(&stream_);
        if (opened == Z_MEM_ERROR) memory_has_ended();
        is_open_ = opened == Z_OK;
    }
    Inflater(const Inflater&) = delete;
    Inflater& operator=(const Inflater&) = delete;
    ~Inflater() {
        if (is_open_) inflateEnd(&stream_);
    }

    /// How many bytes came; fewer than asked for at the end of the stream, or where it is damaged.
    std::size_t take(char* out, std::size_t count) {
        stream_.next_out = reinterpret_cast<Bytef*>(out);
        stream_.avail_out = static_cast<uInt>(count);
        while (is_open_ && status_ == Z_OK && stream_.avail_out > 0) status_ = inflate(&stream_, Z_SYNC_FLUSH);
        if (status_ == Z_MEM_ERROR) memory_has_ended();
        return count - stream_.avail_out;
    }

    [[nodiscard]] bool is_damaged() const { return !is_open_ || (status_ != Z_OK && status_ != Z_STREAM_END); }

    /// Is this the end, with a checksum that is right?
    bool ends() {
        char one_more = 0;
        return take(&one_more, 1) == 0 && status_ == Z_STREAM_END;
    }

private:
    z_stream stream_{};
    int status_ = Z_OK;
    bool is_open_ = false;
};

constexpr std::size_t longest_header = 64;
/// zlib packs at most 1032 bytes into one.
constexpr std::size_t best_ratio = 1040;

base::Failure damaged(std::string_view how) { return {fmt::format("the loose object {}", how)}; }

base::Result<LooseHeader> parse_header(std::string_view start, std::size_t compressed) {
    const std::size_t end = start.find('\0');
    const std::size_t space = start.find(' ');
    if (end == std::string_view::npos || space >= end) return damaged("has no header");
    LooseHeader header{std::string(start.substr(0, space)), 0, end + 1};
    const auto [stop, error] = std::from_chars(start.data() + space + 1, start.data() + end, header.size);
    if (error != std::errc() || stop != start.data() + end) return damaged("has no size");
    if (header.size / best_ratio > compressed) return damaged("claims more bytes than it holds");
    return header;
}

}  // namespace

base::Result<std::optional<std::string>> read_compressed(const std::filesystem::path& path) {
    std::error_code error;
    const auto status = std::filesystem::status(path, error);
    if (!std::filesystem::exists(status)) return std::optional<std::string>();
    if (!std::filesystem::is_regular_file(status)) return damaged("is no file");
    std::ifstream file(path, std::ios::binary);
    if (!file) return base::Failure{fmt::format("cannot read {}: {}", path.string(), std::strerror(errno))};
    std::string bytes((std::istreambuf_iterator<char>(file)), {});
    if (bytes.size() > 0xffffffffU) return damaged("is larger than 4 GiB");
    return std::optional<std::string>(std::move(bytes));
}

base::Result<LooseHeader> read_loose_header(std::string_view compressed) {
    std::array<char, longest_header> start{};
    Inflater inflater(compressed);
    const std::size_t count = inflater.take(start.data(), start.size());
    return parse_header({start.data(), count}, compressed.size());
}

base::Result<LooseHeader> inflate_loose(std::string_view compressed, char* out) {
    auto header = read_loose_header(compressed);
    if (!header) return header;
    std::array<char, longest_header> start{};
    Inflater inflater(compressed);
    inflater.take(start.data(), header->begin);
    for (std::size_t at = 0; at < header->size;) {
        const std::size_t count = inflater.take(out + at, std::min<std::size_t>(header->size - at, 1U << 30));
        if (inflater.is_damaged()) return damaged("is damaged, or cut short");
        if (count == 0) return damaged("is shorter than it says");
        at += count;
    }
    if (!inflater.ends()) return damaged("is damaged at its end");
    return header;
}

}  // namespace okr::git
