#include "history/documents.hpp"

#include "model/build.hpp"
#include "model/foreign.hpp"
#include "store/scope.hpp"
#include "store/worktree.hpp"

namespace okr::history {

namespace {

/// Texts that are kept, in bytes.
constexpr std::size_t most_bytes = 16 * 1024 * 1024;

git::Id settings_id(const store::Point& point) { return point.settings.value_or(git::Id{}); }

}  // namespace

/// Those of the work tree may be in no object of git's.
base::Result<std::string> Documents::settings_text(const store::Point& point) const {
    if (point.kind != store::Point::Kind::worktree) return snapshots_.text(store::Blob{*point.settings, nullptr});
    return store::read_bytes(snapshots_.root() / store::settings_name, syntax::Limits().file_size + 1);
}

base::Result<model::Settings> Documents::settings(const store::Point& point) {
    if (!point.settings) return model::Settings{};
    const auto known = settings_.find(*point.settings);
    if (known != settings_.end()) return known->second;
    const auto text = settings_text(point);
    if (!text) return text.failure();
    auto workspace = model::build_workspace({{std::string(store::settings_name), *text}});
    return settings_.emplace(*point.settings, workspace ? workspace->settings : model::Settings{}).first->second;
}

base::Result<bool> Documents::are_settings_broken(const store::Point& point) const {
    if (!point.settings) return false;
    const auto text = settings_text(point);
    if (!text) return text.failure();
    return !model::build_workspace({{std::string(store::settings_name), *text}});
}

base::Result<Words> Documents::words(const store::Point& point) {
    if (words_) return *words_;
    const auto settings = this->settings(point);
    if (!settings) return settings.failure();
    return settings->words;
}

base::Result<bool> Documents::read_by(const store::Point& judge) {
    const auto settings = this->settings(judge);
    if (!settings) return settings.failure();
    words_ = settings->words;
    return true;
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

base::Result<std::string> Documents::text(const store::Blob& blob, const store::Point& point) {
    if (!at_hand_ || at_hand_->id != blob.id || at_hand_->limit != point.scope->file_size())
        return snapshots_.text(blob, point);
    std::string text = std::move(at_hand_->text);
    at_hand_.reset();
    return text;
}

base::Result<bool> Documents::is_of_others(const store::Blob& blob, const store::Point& point) {
    auto& of_others = of_others_[point.scope->file_size()];
    const auto known = of_others.find(blob.id);
    if (known != of_others.end()) return known->second;
    auto text = this->text(blob, point);
    if (!text) return text.failure();
    const bool is = model::is_plainly_foreign(*text);
    at_hand_ = AtHand{blob.id, point.scope->file_size(), std::move(*text)};
    return of_others.emplace(blob.id, is).first->second;
}

base::Result<bool> Documents::is_of_others(const store::FileChange& file, const store::Point& from,
                                           const store::Point& to) {
    if (file.path == store::settings_name) return false;
    auto is = file.after ? is_of_others(*file.after, to) : base::Result<bool>(true);
    if (is && *is && file.before) is = is_of_others(*file.before, from);
    return is;
}

base::Result<diffing::Document> Documents::read(const std::string& path, const store::Blob& blob,
                                                const store::Point& point) {
    const Key key{blob.id, settings_id(point), path == store::settings_name};
    if (const auto* known = find(key)) return *known;
    auto settings = this->settings(point);
    if (!settings) return settings.failure();
    auto text = path == store::settings_name ? snapshots_.text(blob) : this->text(blob, point);
    if (!text) return text.failure();
    // However low the limits, the settings that set them are read whole.
    if (path == store::settings_name) settings->limits = syntax::Limits();
    diffing::Document document = diffing::read_document({path, std::move(*text)}, *settings);
    keep(key, document);
    return document;
}

/// One that was kept is handed out once.
base::Result<Documents::Version> Documents::version(const store::Blob& blob, const store::Point& point,
                                                    const model::Settings& settings) {
    const auto kept = versions_.find(blob.id);
    if (kept != versions_.end()) {
        Version version = std::move(kept->second);
        bytes_ -= version.text.size();
        versions_.erase(kept);
        return version;
    }
    auto text = this->text(blob, point);
    if (!text) return text.failure();
    auto names = diffing::names_of(*text, settings);
    return Version{std::move(*text), std::move(names)};
}

void Documents::keep(const git::Id& id, Version version) {
    if (versions_.contains(id)) return;
    bytes_ += version.text.size();
    if (bytes_ > most_bytes) {
        bytes_ = version.text.size();
        versions_.clear();
    }
    versions_.emplace(id, std::move(version));
}

base::Result<std::optional<diffing::Excerpts>> Documents::excerpts(const store::FileChange& file,
                                                                   const store::Point& from, const store::Point& to) {
    using Excerpts = std::optional<diffing::Excerpts>;
    if (!file.before || !file.after || file.path == store::settings_name) return Excerpts();
    if (settings_id(from) != settings_id(to)) return Excerpts();
    const auto settings = this->settings(to);
    if (!settings) return settings.failure();
    const auto before = version(*file.before, from, *settings);
    if (!before) return before.failure();
    if (!before->names) return Excerpts();
    auto after = text(*file.after, to);
    if (!after) return after.failure();
    Excerpts excerpts = diffing::excerpts_of(file.path, before->text, *before->names, *after, *settings);
    if (excerpts) keep(file.after->id, {std::move(*after), std::move(excerpts->names_after)});
    return excerpts;
}

}  // namespace okr::history
