#include "git/index_file.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "base/printable.hpp"

namespace okr::git {

namespace {

constexpr std::size_t header_size = 12;
constexpr std::size_t stat_size = 40;  ///< ten numbers of four bytes before an entry's id
constexpr std::size_t longest_name = 0xfff;
constexpr std::size_t longest_path = 4096;

constexpr unsigned flag_trusted = 0x8000U, flag_extended = 0x4000U, stages = 0x3000U;
constexpr unsigned flag_left_out = 0x4000U, flag_announced = 0x2000U;

/// What is left of the bytes. Whoever takes more than there is gets zeros, and `is_short` says so.
struct Rest {
    std::string_view bytes;
    bool is_short = false;

    std::string_view take(std::size_t count) {
        is_short = is_short || count > bytes.size();
        const std::string_view taken = bytes.substr(0, is_short ? 0 : count);
        bytes.remove_prefix(taken.size());
        return taken;
    }
    std::uint32_t number(std::size_t size) {
        std::uint32_t value = 0;
        for (const char byte : take(size)) value = value << 8U | static_cast<unsigned char>(byte);
        return value;
    }
    /// Up to a byte, which is taken too.
    std::string_view until(char end) {
        const std::size_t at = bytes.find(end);
        const std::string_view taken = take(at == std::string_view::npos ? bytes.size() + 1 : at);
        take(is_short ? 0 : 1);
        return taken;
    }
};

EntryKind kind_of(std::uint32_t mode) {
    if ((mode & 0170000U) == 0120000U) return EntryKind::link;
    return (mode & 0170000U) == 0160000U ? EntryKind::submodule : EntryKind::file;
}

/// Git never writes a path that could lead out of the work tree.
bool is_sound(std::string_view path) {
    if (path.empty() || path.front() == '/' || path.back() == '/' || path.starts_with("../")) return false;
    return path.find("//") == std::string_view::npos && path.find("/../") == std::string_view::npos;
}

class IndexReader {
public:
    explicit IndexReader(std::string_view bytes) : rest_{bytes} {}

    base::Result<Index> read() {
        const bool is_index = rest_.take(4) == "DIRC";
        version_ = rest_.number(4);
        const std::uint32_t count = rest_.number(4);
        if (!is_index || version_ < 2 || version_ > 4) return damaged("it has no header that is known");
        if (count > rest_.bytes.size() / (stat_size + Id::size)) return damaged("it is cut short");
        index_.entries.reserve(count);
        for (std::uint32_t i = 0; i < count && !rest_.is_short; ++i) add_entry();
        while (!rest_.is_short && rest_.bytes.size() > Id::size)
            if (auto failed = take_extension()) return *failed;
        if (rest_.is_short) return damaged("it is cut short");
        if (!is_sound_) return damaged("it holds a path that no work tree has");
        settle_order();
        return std::move(index_);
    }

private:
    using Failed = std::optional<base::Failure>;

    static base::Failure damaged(std::string_view how) {
        return {fmt::format("cannot read the index ({}): run `git fsck`, or make it anew with `git reset`", how)};
    }

    void add_entry() {
        const std::string_view start = rest_.bytes;
        IndexEntry& entry = index_.entries.emplace_back();
        read_stamp(entry);
        if (const std::string_view id = rest_.take(Id::size); !rest_.is_short)
            entry.id = Id(reinterpret_cast<const unsigned char*>(id.data()));
        const unsigned flags = rest_.number(2);
        const unsigned more = version_ >= 3 && (flags & flag_extended) != 0 ? rest_.number(2) : 0;
        entry.is_conflict = (flags & stages) != 0;
        entry.is_trusted = (flags & flag_trusted) != 0;
        entry.is_left_out = (more & flag_left_out) != 0;
        entry.is_only_announced = (more & flag_announced) != 0;
        read_path(entry, flags & longest_name, start.size() - rest_.bytes.size());
        is_sound_ = is_sound_ && is_sound(entry.path);
    }

    void read_stamp(IndexEntry& entry) {
        const auto time = [&] {
            const std::uint32_t seconds = rest_.number(4);
            return FileTime{seconds, rest_.number(4)};
        };
        entry.stamp.changed = time();
        entry.stamp.modified = time();
        rest_.take(4);  // the device
        entry.stamp.inode = rest_.number(4);
        entry.mode = rest_.number(4);
        entry.kind = kind_of(entry.mode);
        rest_.take(8);  // whose it is
        entry.stamp.size = rest_.number(4);
    }

    void read_path(IndexEntry& entry, std::size_t length, std::size_t before) {
        if (version_ == 4) return read_shortened(entry);
        entry.path = length < longest_name ? rest_.take(length) : rest_.bytes.substr(0, rest_.bytes.find('\0'));
        if (length == longest_name) rest_.take(entry.path.size());
        rest_.take(8 - (before + entry.path.size()) % 8);  // zeros up to the next eight bytes, at least one
    }

    /// Version 4 leaves out what a path has in common with the one before.
    void read_shortened(IndexEntry& entry) {
        std::size_t cut = 0;
        for (unsigned byte = 0x80U, first = 1; (byte & 0x80U) != 0 && !rest_.is_short; first = 0) {
            byte = rest_.number(1);
            cut = ((cut + (first != 0 ? 0 : 1)) << 7U) | (byte & 0x7fU);
            rest_.is_short = rest_.is_short || cut > 0xffffffU;
        }
        const std::size_t known = index_.entries.size() > 1 ? index_.entries[index_.entries.size() - 2].path.size() : 0;
        if (cut > known) rest_.is_short = true;
        if (!rest_.is_short && known > 0)
            entry.path = index_.entries[index_.entries.size() - 2].path.substr(0, known - cut);
        entry.path += rest_.until('\0');
    }

    /// Those in small letters must be understood.
    Failed take_extension() {
        const std::string_view name = rest_.take(4);
        Rest content{rest_.take(rest_.number(4))};
        if (rest_.is_short) return std::nullopt;
        if (name == "sdir")
            return base::Failure{
                "the index is sparse, which okr cannot read: run `git sparse-checkout reapply --no-sparse-index`"};
        if (name == "link")
            return base::Failure{"the index is split, which okr cannot read: run `git update-index --no-split-index`"};
        if (name.front() < 'A' || name.front() > 'Z')
            return damaged(fmt::format("it needs the extension `{}`", base::printable(name)));
        if (name == "TREE") read_folders(content);
        return std::nullopt;
    }

    /// Each folder, then those in it: "name\0", how many entries (-1: changed since), " ", how many folders, "\n", id.
    void read_folders(Rest content) {
        struct Open {
            std::string path;
            int left;
        };
        std::vector<Open> open;
        while (!content.bytes.empty() && !content.is_short) {
            const std::string_view name = content.until('\0');
            const int count = parsed(content.until(' ')), below = parsed(content.until('\n'));
            const std::string_view id = count >= 0 ? content.take(Id::size) : std::string_view();
            if (content.is_short || (!open.empty() && name.empty())) break;
            std::string path = open.empty() ? std::string() : open.back().path + std::string(name) + "/";
            if (path.size() > longest_path) break;
            if (!open.empty()) --open.back().left;
            if (count >= 0)
                index_.folders.push_back(
                    {path, static_cast<std::size_t>(count), Id(reinterpret_cast<const unsigned char*>(id.data()))});
            open.push_back({std::move(path), below});
            while (!open.empty() && open.back().left <= 0) open.pop_back();
            if (open.empty()) break;
        }
    }

    static int parsed(std::string_view digits) {
        int value = -1;
        std::from_chars(digits.data(), digits.data() + digits.size(), value);
        return value;
    }

    /// What is out of order was not written by git.
    void settle_order() {
        const auto is_before = [](const IndexEntry& a, const IndexEntry& b) { return a.path < b.path; };
        if (!std::is_sorted(index_.entries.begin(), index_.entries.end(), is_before)) {
            std::stable_sort(index_.entries.begin(), index_.entries.end(), is_before);
            index_.folders.clear();
        }
        std::sort(index_.folders.begin(), index_.folders.end(),
                  [](const StagedFolder& a, const StagedFolder& b) { return a.path < b.path; });
    }

    Rest rest_;
    std::uint32_t version_ = 0;
    bool is_sound_ = true;  ///< all paths; told last, for a split or sparse index has others
    Index index_;
};

}  // namespace

base::Result<Index> read_index(std::string_view bytes) { return IndexReader(bytes).read(); }

}  // namespace okr::git
