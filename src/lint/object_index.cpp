#include "lint/object_index.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace okr::linting {

namespace {

/// By their start; of two with one start the longer first.
bool before(const NamedObject& a, const NamedObject& b) {
    if (a.place.span.begin != b.place.span.begin) return a.place.span.begin < b.place.span.begin;
    return a.place.span.end > b.place.span.end;
}

/// Objects of one file, all of them or some.
class Collection {
public:
    void add(const model::Object& object, std::string_view noun) { objects_.push_back({object.place, &object, noun}); }

    template <typename Object>
    void add_all(const std::vector<Object>& objects, std::string_view noun) {
        for (const Object& object : objects) add(object, noun);
    }

    std::vector<NamedObject> take() { return std::move(objects_); }

private:
    std::vector<NamedObject> objects_;
};

std::vector<NamedObject> objects_of(const model::TeamFile& file) {
    Collection found;
    for (const model::Objective& objective : file.objectives) {
        found.add(objective, "objective");
        found.add_all(objective.key_results, "key result");
        found.add_all(objective.initiatives, "initiative");
    }
    found.add_all(file.initiatives, "initiative");
    found.add_all(file.needs, "need");
    return found.take();
}

}  // namespace

std::string NamedObject::subject() const { return fmt::format("{} `{}`", noun, object->key); }

/// The id as it is written; of a name made of words what the words give, without a number.
std::string NamedObject::identity() const {
    const std::size_t at = object->ref.find(object->key);
    if (object->stem == 0 || at == std::string::npos) return object->ref;
    return std::string(object->ref).erase(at + object->stem, object->key.size() - object->stem);
}

ObjectIndex::ObjectIndex(const model::Workspace& workspace) : workspace_(workspace), files_(workspace.files.size()) {
    for (const model::TeamFile& document : workspace.team_files) files_[document.file].document = &document;
}

/// Of what all teams share.
std::vector<NamedObject> ObjectIndex::shared_in(std::uint32_t file) const {
    Collection found;
    for (const model::Strategy& strategy : workspace_.strategies) {
        if (strategy.place.file != file) continue;
        for (const model::Goal& goal : strategy.goals) {
            found.add(goal, "goal");
            found.add_all(goal.indicators, "indicator");
        }
    }
    for (const model::Team& team : workspace_.teams)
        if (team.place.file == file) found.add(team, "team");
    return found.take();
}

const std::vector<NamedObject>& ObjectIndex::in(std::uint32_t file) const {
    Known& known = files_[file];
    std::call_once(known.asked, [&] {
        known.objects = known.document != nullptr ? objects_of(*known.document) : shared_in(file);
        std::sort(known.objects.begin(), known.objects.end(), before);
    });
    return known.objects;
}

std::string ObjectIndex::identity_of(std::uint32_t file) const {
    const model::TeamFile* document = files_[file].document;
    if (document == nullptr) return {};
    const std::string name = model::full_name(document->team.value, "", document->cycle.value);
    if (document->team && document->cycle) return name;
    if (!document->objectives.empty()) return name + " " + document->objectives.front().title.value;
    if (!document->initiatives.empty()) return name + " " + document->initiatives.front().title.value;
    return name;
}

const NamedObject* ObjectIndex::at(const model::Place& place) const {
    const std::vector<NamedObject>& objects = in(place.file);
    const NamedObject probe{{place.file, {place.span.begin, 0}}, nullptr, {}};
    auto after = std::upper_bound(objects.begin(), objects.end(), probe, before);
    while (after != objects.begin())
        if (--after; place.span.begin < after->place.span.end) return &*after;
    return nullptr;
}

}  // namespace okr::linting
