// Objectives that support each other in a circle. A link is in one if both its ends are in one strongly connected part
// of the graph (Kosaraju's algorithm, in linear time and without recursion).
#include <fmt/format.h>

#include <map>
#include <utility>
#include <vector>

#include "rules/references.hpp"

namespace okr::rule {

namespace {

/// One `supports` that leads from an objective to another.
struct Link {
    const model::Text* text;
    const model::Objective* from;
    const model::Objective* to;
};

using Node = const model::Objective*;
using Steps = std::map<Node, std::vector<Node>>;

std::vector<Link> support_links(const model::Workspace& workspace) {
    std::vector<Link> links;
    for (const model::TeamFile& file : workspace.team_files)
        for (const model::Objective& objective : file.objectives)
            for (const model::Text& text : objective.supports) {
                const auto reference = model::parse_reference(text.value);
                if (!reference || (reference->team.empty() && reference->cycle.empty())) continue;
                const auto target = workspace.find(*reference, file.team.value, file.cycle.value);
                if (target && target->objective != nullptr) links.push_back({&text, &objective, target->objective});
            }
    return links;
}

/// Nodes in the order in which a depth-first walk is done with them.
class Walk {
public:
    explicit Walk(const Steps& steps) : steps_(steps) {}

    void from(Node start) {
        if (!seen_.emplace(start, true).second) return;
        open_.emplace_back(start, 0);
        while (!open_.empty()) advance();
    }

    std::vector<Node> done;

private:
    void advance() {
        auto& [node, next] = open_.back();
        const auto found = steps_.find(node);
        if (found == steps_.end() || next == found->second.size()) {
            done.push_back(node);
            open_.pop_back();
        } else if (const Node step = found->second[next++]; seen_.emplace(step, true).second) {
            open_.emplace_back(step, 0);
        }
    }

    const Steps& steps_;
    std::map<Node, bool> seen_;
    std::vector<std::pair<Node, std::size_t>> open_;
};

/// Which part each objective belongs to: those that reach each other have one number.
std::map<Node, std::size_t> parts_of(const std::vector<Link>& links) {
    Steps forward, backward;
    for (const Link& link : links) {
        forward[link.from].push_back(link.to);
        backward[link.to].push_back(link.from);
    }
    Walk order(forward);
    for (const Link& link : links) order.from(link.from);
    std::map<Node, std::size_t> part;
    Walk back(backward);
    for (auto node = order.done.rbegin(); node != order.done.rend(); ++node) {
        const std::size_t before = back.done.size();
        back.from(*node);
        for (std::size_t i = before; i < back.done.size(); ++i) part[back.done[i]] = before;
    }
    return part;
}

void tell(const Link& link, Sink& sink) {
    const bool is_self = link.from == link.to;
    Draft draft{.at = link.text->place,
                .message = is_self ? "the objective supports itself"
                                   : fmt::format("{} leads back to this objective: a circle of support reaches no goal",
                                                 quoted(link.text->value)),
                .help = "let one of them support a goal of the strategy",
                .object = link.from->ref,
                .detail = "circle " + link.text->value};
    if (!is_self) draft.notes.emplace_back(link.to->title.place, "it supports this objective");
    sink.tell(std::move(draft));
}

}  // namespace

void check_circles(const model::Workspace& workspace, Sink& sink) {
    const std::vector<Link> links = support_links(workspace);
    const auto part = parts_of(links);
    for (const Link& link : links)
        if (part.at(link.from) == part.at(link.to)) tell(link, sink);
}

}  // namespace okr::rule
