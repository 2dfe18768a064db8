#include "emergence/approvals.hpp"

#include <optional>
#include <string_view>
#include <utility>

#include "base/ascii.hpp"
#include "emergence/approval_lines.hpp"

namespace okr::emerging {

namespace {

using Place = history::Trail::Place;
using Approvals = std::map<std::string, Approved>;

class Searching {
public:
    Searching(const Chronicle& chronicle, const std::set<std::string>& wanted)
        : chronicle_(chronicle), wanted_(wanted) {}

    base::Result<Approvals> run(Place since) {
        for (Place place = since; place < chronicle_.trail.size(); ++place) {
            const auto commit = chronicle_.commit(place);
            if (!commit) return commit.failure();
            for (ApprovalLine& line : approvals_in_message(commit->message)) take(std::move(line), commit->author);
        }
        if (const auto read = read_file(since); !read) return read.failure();
        return std::move(found_);
    }

private:
    void take(ApprovalLine line, const git::Person& by) {
        if (wanted_.contains(line.fingerprint))
            found_.try_emplace(line.fingerprint, Approved{by.name, base::lowered(by.email), std::move(line.reason)});
    }

    base::Result<std::optional<git::Id>> file_at(Place place) const {
        const auto folder = chronicle_.snapshots.folder_in(chronicle_.trail.commit(place).tree);
        if (!folder) return folder.failure();
        if (!*folder) return std::optional<git::Id>();
        return find_approvals(chronicle_.snapshots.repository(), **folder);
    }

    /// A line's author is that of the first commit that has it.
    base::Result<bool> read_file(Place since) {
        const auto last = file_at(static_cast<Place>(chronicle_.trail.size() - 1));
        if (!last) return last.failure();
        if (!*last) return true;
        const auto text = chronicle_.snapshots.text(store::Blob{**last, nullptr});
        if (!text) return text.failure();
        std::set<std::string_view> standing;
        for (const ApprovalLine& line : approvals_in_file(*text)) standing.insert(line.whole);
        std::optional<git::Id> before;
        for (Place place = since; place < chronicle_.trail.size(); ++place) {
            const auto file = file_at(place);
            if (!file) return file.failure();
            if (!*file || *file == before) continue;
            before = *file;
            if (const auto taken = take_lines(**file, standing, place); !taken) return taken.failure();
        }
        return true;
    }

    base::Result<bool> take_lines(const git::Id& file, const std::set<std::string_view>& standing, Place place) {
        const auto text = chronicle_.snapshots.text(store::Blob{file, nullptr});
        if (!text) return text.failure();
        const auto commit = chronicle_.commit(place);
        if (!commit) return commit.failure();
        for (ApprovalLine& line : approvals_in_file(*text))
            if (standing.contains(line.whole)) take(std::move(line), commit->author);
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
