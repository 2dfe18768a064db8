#include "lint/publish.hpp"

#include <algorithm>
#include <memory>
#include <mutex>
#include <string>
#include <unordered_map>

#include "base/fingerprint.hpp"
#include "base/line_index.hpp"
#include "base/parallel.hpp"
#include "lint/object_index.hpp"

namespace okr::linting {

namespace {

/// Where the lines of each file begin, found out by the first who asks.
class Lines {
public:
    explicit Lines(const model::Workspace& workspace) : workspace_(workspace), known_(workspace.files.size()) {}

    [[nodiscard]] Region region(const model::Place& place) {
        const model::File& file = workspace_.files[place.file];
        const base::LineIndex& lines = of(place.file);
        return {file.path, place.span.begin, place.span.end, lines.position(place.span.begin),
                lines.position(place.span.end)};
    }

private:
    struct Known {
        std::once_flag asked;
        std::unique_ptr<base::LineIndex> lines;
    };

    const base::LineIndex& of(std::uint32_t file) {
        Known& known = known_[file];
        std::call_once(known.asked,
                       [&] { known.lines = std::make_unique<base::LineIndex>(workspace_.files[file].text); });
        return *known.lines;
    }

    const model::Workspace& workspace_;
    std::vector<Known> known_;
};

/// May be asked by several threads at once.
class Publisher {
public:
    explicit Publisher(const model::Workspace& workspace) : objects_(workspace), lines_(workspace) {}

    /// Its fingerprint does not tell it from equal ones yet.
    Finding publish(Told told) {
        rule::Draft& draft = told.draft;
        const RuleInfo& info = told.rule->info;
        const NamedObject* object = objects_.at(draft.at);
        Finding finding;
        finding.rule = info.name;
        finding.severity = told.severity;
        finding.why = draft.why.empty() ? std::string(info.why) : std::move(draft.why);
        finding.help = std::move(draft.help);
        finding.at = lines_.region(draft.at);
        if (object != nullptr) finding.subject = object->subject();
        finding.object = !draft.object.empty() ? draft.object : object != nullptr ? object->object->ref : "";
        const std::string& detail = draft.detail.empty() ? draft.message : draft.detail;
        finding.fingerprint = base::fingerprint({finding.rule, identity(finding, object, draft), detail});
        finding.message = std::move(draft.message);
        for (auto& [place, message] : draft.notes) finding.notes.push_back({std::move(message), lines_.region(place)});
        for (rule::DraftFix& fix : draft.fixes) finding.fixes.push_back(publish(std::move(fix)));
        return finding;
    }

private:
    /// Of the object that the finding is about, or of the file where it is about none.
    [[nodiscard]] std::string identity(const Finding& finding, const NamedObject* around,
                                       const rule::Draft& draft) const {
        if (around != nullptr && finding.object == around->object->ref) return around->identity();
        return finding.object.empty() ? objects_.identity_of(draft.at.file) : finding.object;
    }

    static Fix publish(rule::DraftFix draft) {
        Fix fix{std::move(draft.title), draft.safe, {}};
        for (rule::DraftEdit& edit : draft.edits)
            fix.edits.push_back({edit.at.span.begin, edit.at.span.end, std::move(edit.text)});
        std::sort(fix.edits.begin(), fix.edits.end(), [](const Edit& a, const Edit& b) { return a.start < b.start; });
        return fix;
    }

    ObjectIndex objects_;
    Lines lines_;
};

/// The same for a finding wherever it stands; a second equal one gets a number.
void tell_equal_ones_apart(std::vector<Finding>& findings) {
    std::unordered_map<std::string, int> times;
    for (Finding& finding : findings)
        if (const int number = ++times[finding.fingerprint]; number > 1)
            finding.fingerprint = base::fingerprint({finding.fingerprint, std::to_string(number)});
}

}  // namespace

std::vector<Finding> publish(const model::Workspace& workspace, std::vector<Told> told) {
    Publisher publisher(workspace);
    std::vector<Finding> findings(told.size());
    base::for_each_index(told.size(),
                         [&](std::size_t index) { findings[index] = publisher.publish(std::move(told[index])); });
    tell_equal_ones_apart(findings);
    return findings;
}

}  // namespace okr::linting
