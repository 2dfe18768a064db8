#include "emergence/uncommitted.hpp"

#include <utility>

#include "diff/compare.hpp"
#include "history/renames.hpp"
#include "store/path_limit.hpp"

namespace okr::emerging {

namespace {

using Placed = std::vector<diffing::PlacedDocument>;

class Adding {
public:
    Adding(Chronicle& chronicle, const store::Point& at, const history::View& view)
        : chronicle_(chronicle), at_(at), limit_(view.within) {}

    base::Result<bool> run(history::Gathered& gathered) {
        const auto changes = chronicle_.snapshots.changed(chronicle_.tip, at_);
        if (!changes) return changes.failure();
        Placed before, after;
        for (const store::FileChange& file : changes->files) {
            if (!limit_.holds(file.path)) continue;
            if (const auto read = this->read(file.path, file.before, chronicle_.tip, before); !read) return read;
            if (const auto read = this->read(file.path, file.after, at_, after); !read) return read;
        }
        return before.empty() && after.empty() ? true : compare(std::move(before), std::move(after), gathered);
    }

private:
    base::Result<bool> read(const std::string& path, const std::optional<store::Blob>& blob, const store::Point& point,
                            Placed& side) {
        if (!blob) return true;
        auto document = chronicle_.documents.read(path, *blob, point);
        if (!document) return document.failure();
        if (*document) side.push_back({path, std::move(*document)});
        return true;
    }

    base::Result<bool> compare(Placed before, Placed after, history::Gathered& gathered) {
        const history::Standings old = history::standings_of(before);
        const history::Standings now = history::standings_of(after);
        const auto settings = chronicle_.documents.settings(at_);
        if (!settings) return settings.failure();
        const auto place = static_cast<history::Trail::Place>(chronicle_.trail.size());
        auto difference = diffing::compare(std::move(before), std::move(after), Reader(settings->words));
        for (history::Rename& rename : history::renames_of(place, difference.changes, old, now))
            gathered.renames.push_back(std::move(rename));
        for (Change& change : difference.changes) {
            history::Happening happening{place, std::move(change), {}, {}, {}, {}, {}};
            add_wholes(happening, old);
            add_wholes(happening, now);
            gathered.happenings.push_back(std::move(happening));
        }
        return true;
    }

    static void add_wholes(history::Happening& happening, const history::Standings& standings) {
        const auto found = standings.find(happening.change.object);
        if (found == standings.end()) return;
        happening.wholes.insert(happening.wholes.end(), found->second.wholes.begin(), found->second.wholes.end());
    }

    Chronicle& chronicle_;
    const store::Point& at_;
    store::PathLimit limit_;
};

}  // namespace

base::Result<bool> add_uncommitted(Chronicle& chronicle, const store::Point& at, const history::View& view,
                                   history::Gathered& gathered) {
    if (at.kind == store::Point::Kind::commit) return true;
    return Adding(chronicle, at, view).run(gathered);
}

}  // namespace okr::emerging
