#include "model/links.hpp"

namespace okr::model {

namespace {

/// Remembers what the references of one file lead to.
class FileLinks {
public:
    FileLinks(Workspace& workspace, const TeamFile& file) : workspace_(workspace), file_(file) {}

    void follow(const Texts& references) {
        for (const Text& text : references) follow(text);
    }

    void follow(const Text& text) {
        const auto reference = text ? parse_reference(text.value) : std::nullopt;
        const auto target = reference ? workspace_.find(*reference, file_.team.value, file_.cycle.value) : std::nullopt;
        if (target) workspace_.referred.insert(target->object);
    }

    void follow(const std::vector<Initiative>& initiatives) {
        for (const Initiative& initiative : initiatives) follow(initiative.moves);
    }

private:
    Workspace& workspace_;
    const TeamFile& file_;
};

}  // namespace

void link_objects(Workspace& workspace) {
    for (const TeamFile& file : workspace.team_files) {
        FileLinks links(workspace, file);
        for (const Objective& objective : file.objectives) {
            links.follow(objective.supports);
            links.follow(objective.initiatives);
        }
        links.follow(file.initiatives);
        for (const Need& need : file.needs) links.follow(need.serves);
        for (const Request& request : file.requests) {
            links.follow(request.need);
            links.follow(request.through);
        }
    }
}

}  // namespace okr::model
