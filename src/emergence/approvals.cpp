#include "emergence/approvals.hpp"

#include <algorithm>
#include <optional>
#include <string_view>

#include "emergence/deeds.hpp"

namespace okr::emerging {

namespace {

using Place = history::Trail::Place;
using Approvals = std::map<std::string, Approved>;

constexpr std::string_view trailer = "okr-approved:";
constexpr std::string_view file_name = "okr.approvals";

std::string_view trimmed(std::string_view text) {
    const std::size_t first = text.find_first_not_of(" \t\r");
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(" \t\r") - first + 1);
}

template <typename Visit>
void each_line(std::string_view text, Visit visit) {
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        visit(trimmed(text.substr(0, end)));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
}

bool has_line(std::string_view text, std::string_view wanted) {
    bool found = false;
    each_line(text, [&](std::string_view line) { found |= line == wanted; });
    return found;
}

class Searching {
public:
    Searching(const Chronicle& chronicle, const std::set<std::string>& wanted)
        : chronicle_(chronicle), wanted_(wanted) {}

    base::Result<Approvals> run(Place since) {
        for (Place place = since; place < chronicle_.trail.size(); ++place) {
            const auto commit = chronicle_.commit(place);
            if (!commit) return commit.failure();
            each_line(commit->message, [&](std::string_view line) {
                if (small(line.substr(0, trailer.size())).starts_with(trailer))
                    take(trimmed(line.substr(trailer.size())), commit->author);
            });
        }
        if (const auto read = read_file(since); !read) return read.failure();
        return std::move(found_);
    }

private:
    /// "FINGERPRINT reason".
    void take(std::string_view words, const git::Person& by) {
        const std::size_t end = std::min(words.find_first_of(" \t"), words.size());
        const std::string fingerprint = small(words.substr(0, end));
        if (wanted_.contains(fingerprint))
            found_.try_emplace(fingerprint,
                               Approved{by.name, small(by.email), std::string(trimmed(words.substr(end)))});
    }

    base::Result<std::optional<git::Id>> file_at(Place place) const {
        const auto folder = chronicle_.snapshots.folder_in(chronicle_.trail.commit(place).tree);
        if (!folder) return folder.failure();
        if (!*folder) return std::optional<git::Id>();
        const auto entries = chronicle_.snapshots.repository().tree(**folder);
        if (!entries) return entries.failure();
        for (const git::Entry& entry : *entries)
            if (entry.name == file_name && entry.kind == git::EntryKind::file) return std::optional(entry.id);
        return std::optional<git::Id>();
    }

    /// A line's author is that of the first commit that has it.
    base::Result<bool> read_file(Place since) {
        const auto last = file_at(static_cast<Place>(chronicle_.trail.size() - 1));
        if (!last) return last.failure();
        if (!*last) return true;
        const auto standing = chronicle_.snapshots.text(store::Blob{**last, nullptr});
        if (!standing) return standing.failure();
        std::optional<git::Id> before;
        for (Place place = since; place < chronicle_.trail.size(); ++place) {
            const auto file = file_at(place);
            if (!file) return file.failure();
            if (!*file || *file == before) continue;
            before = *file;
            if (const auto taken = take_lines(**file, *standing, place); !taken) return taken.failure();
        }
        return true;
    }

    base::Result<bool> take_lines(const git::Id& file, const std::string& standing, Place place) {
        const auto text = chronicle_.snapshots.text(store::Blob{file, nullptr});
        if (!text) return text.failure();
        const auto commit = chronicle_.commit(place);
        if (!commit) return commit.failure();
        each_line(*text, [&](std::string_view line) {
            if (!line.empty() && !line.starts_with('#') && has_line(standing, line)) take(line, commit->author);
        });
        return true;
    }

    const Chronicle& chronicle_;
    const std::set<std::string>& wanted_;
    Approvals found_;
};

}  // namespace

base::Result<Approvals> approvals_since(const Chronicle& chronicle, Place since,
                                        const std::set<std::string>& fingerprints) {
    if (fingerprints.empty()) return Approvals();
    return Searching(chronicle, fingerprints).run(since);
}

}  // namespace okr::emerging
