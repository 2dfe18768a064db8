#include "history/documents.hpp"

#include "model/build.hpp"
#include "store/scope.hpp"
#include "store/worktree.hpp"

namespace okr::history {

namespace {

git::Id settings_id(const store::Point& point) { return point.settings.value_or(git::Id{}); }

/// Those of the work tree may be in no object of git's.
base::Result<std::string> settings_text(const store::Snapshots& snapshots, const store::Point& point) {
    if (point.kind != store::Point::Kind::worktree) return snapshots.text(store::Blob{*point.settings, nullptr});
    return store::read_bytes(snapshots.root() / store::settings_name, syntax::Limits().file_size + 1);
}

}  // namespace

base::Result<model::Settings> Documents::settings(const store::Point& point) {
    if (!point.settings) return model::Settings{};
    const auto known = settings_.find(*point.settings);
    if (known != settings_.end()) return known->second;
    const auto text = settings_text(snapshots_, point);
    if (!text) return text.failure();
    auto workspace = model::build_workspace({{std::string(store::settings_name), *text}});
    return settings_.emplace(*point.settings, workspace ? workspace->settings : model::Settings{}).first->second;
}

diffing::Document* Documents::find(const Key& key) {
    const auto found = kept_.find(key);
    if (found == kept_.end()) return nullptr;
    uses_.splice(uses_.begin(), uses_, found->second.use);
    return &found->second.document;
}

void Documents::keep(const Key& key, diffing::Document document) {
    uses_.push_front(key);
    kept_[key] = {std::move(document), uses_.begin()};
    if (kept_.size() <= most_kept_) return;
    kept_.erase(uses_.back());
    uses_.pop_back();
}

void Documents::let_go(const std::string& path, const store::Blob& blob, const store::Point& point) {
    const auto found = kept_.find({blob.id, settings_id(point), path == store::settings_name});
    if (found != kept_.end()) uses_.splice(uses_.end(), uses_, found->second.use);
}

base::Result<diffing::Document> Documents::read(const std::string& path, const store::Blob& blob,
                                                const store::Point& point) {
    const Key key{blob.id, settings_id(point), path == store::settings_name};
    if (const auto* known = find(key)) return *known;
    auto settings = this->settings(point);
    if (!settings) return settings.failure();
    auto text = snapshots_.text(blob, point);
    if (!text) return text.failure();
    diffing::Document document = diffing::read_document({path, std::move(*text)}, *settings);
    keep(key, document);
    return document;
}

}  // namespace okr::history
