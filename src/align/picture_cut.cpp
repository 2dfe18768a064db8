// A picture without what some teams have nothing to do with.
#include <algorithm>

#include "align/picture.hpp"

namespace okr::aligning {

namespace {

/// What is kept of a picture, and what it leads to.
class Cut {
public:
    Cut(const Picture& whole, const std::vector<std::string>& teams) : whole_(whole), kept_(whole.nodes.size()) {
        for (std::size_t at = 0; at < kept_.size(); ++at)
            kept_[at] = std::find(teams.begin(), teams.end(), whole.nodes[at].team) != teams.end();
    }

    Picture make() {
        touch();
        follow();
        Picture cut{whole_.cycle, {}, {}, {}};
        std::vector<std::size_t> places(kept_.size());
        for (std::size_t at = 0; at < kept_.size(); ++at) {
            places[at] = cut.nodes.size();
            if (kept_[at]) cut.nodes.push_back(whole_.nodes[at]);
        }
        for (PictureNode& node : cut.nodes) renumber(node, places);
        for (const PictureEdge& edge : whole_.edges)
            if (kept_[edge.from] && kept_[edge.to])
                cut.edges.push_back({edge.kind, places[edge.from], places[edge.to]});
        for (const PictureTeam& team : whole_.teams)
            if (std::any_of(cut.nodes.begin(), cut.nodes.end(), [&](const auto& node) { return node.team == team.id; }))
                cut.teams.push_back(team);
        return cut;
    }

private:
    void touch() {
        const std::vector<bool> own = kept_;
        for (const PictureEdge& edge : whole_.edges)
            if (own[edge.from] || own[edge.to]) kept_[edge.from] = kept_[edge.to] = true;
    }

    /// Key results and initiatives bring their objective; objectives bring what they support, up to the goals.
    void follow() {
        for (bool grows = true; grows;) {
            grows = false;
            for (std::size_t at = 0; at < kept_.size(); ++at)
                if (kept_[at] && whole_.nodes[at].under) grows |= keep(*whole_.nodes[at].under);
            for (const PictureEdge& edge : whole_.edges)
                if (edge.kind == EdgeKind::supports && kept_[edge.from]) grows |= keep(edge.to);
        }
    }

    bool keep(std::size_t at) {
        const bool is_new = !kept_[at];
        kept_[at] = true;
        return is_new;
    }

    void renumber(PictureNode& node, const std::vector<std::size_t>& places) const {
        if (node.under) node.under = places[*node.under];
        std::erase_if(node.goals, [&](std::size_t goal) { return !kept_[goal]; });
        for (std::size_t& goal : node.goals) goal = places[goal];
    }

    const Picture& whole_;
    std::vector<bool> kept_;
};

}  // namespace

Picture cut_to(const Picture& picture, const std::vector<std::string>& teams) {
    return teams.empty() ? picture : Cut(picture, teams).make();
}

}  // namespace okr::aligning
