#include "align/publish.hpp"

#include <algorithm>
#include <utility>

#include "base/fingerprint.hpp"
#include "measure/wording.hpp"

namespace okr::aligning {

namespace {

void sort_and_unite(std::vector<std::string>& names) {
    std::sort(names.begin(), names.end());
    names.erase(std::unique(names.begin(), names.end()), names.end());
}

/// Wordings, so that a comma makes no other conversation of it; in no order of files.
std::string texts_of(const Draft& draft) {
    std::vector<std::string> texts;
    for (const Exhibit& exhibit : draft.evidence) texts.push_back(measure::wording(exhibit.text));
    sort_and_unite(texts);
    std::string joined;
    for (const std::string& text : texts) joined += text + "\n";
    return joined;
}

std::string joined(const std::vector<std::string>& names) {
    std::string all;
    for (const std::string& name : names) all += name + "\n";
    return all;
}

}  // namespace

Conversation Publisher::publish(const ConversationInfo& kind, Draft draft) {
    sort_and_unite(draft.teams);
    sort_and_unite(draft.subjects);
    Conversation conversation;
    conversation.kind = kind.name;
    const std::string texts = draft.is_about_subjects_alone ? std::string() : texts_of(draft);
    conversation.fingerprint = base::fingerprint({kind.name, joined(draft.subjects), texts, draft.detail});
    for (const Exhibit& exhibit : draft.evidence) conversation.evidence.push_back(evidence(exhibit));
    conversation.question = std::move(draft.question);
    conversation.teams = std::move(draft.teams);
    conversation.subjects = std::move(draft.subjects);
    return conversation;
}

Evidence Publisher::evidence(const Exhibit& exhibit) {
    return {exhibit.ref, workspace_.files[exhibit.place.file].path, line_of(exhibit.place), exhibit.text};
}

std::size_t Publisher::line_of(const model::Place& place) {
    const auto lines = lines_.try_emplace(place.file, workspace_.files[place.file].text).first;
    return lines->second.position(place.span.begin).line;
}

}  // namespace okr::aligning
