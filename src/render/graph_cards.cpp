#include "render/graph_cards.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "render/conversation_text.hpp"
#include "render/graph_fold.hpp"
#include "render/graph_lines.hpp"
#include "render/graph_style.hpp"
#include "render/summary.hpp"
#include "render/xml.hpp"

namespace okr::render {

namespace {

constexpr int margin = 24;
constexpr int card_width = 352;
constexpr int card_gap = 12;
constexpr int card_head = 30;
constexpr int line_height = 16;
constexpr int row_gap = 7;
constexpr int card_foot = 9;
constexpr int section_head = 58;
constexpr std::size_t title_cells = 36;
constexpr std::size_t most_lines = 2;

/// A team's objectives that stand together.
struct Card {
    std::string team;
    std::vector<std::size_t> objectives;
    int height = 0;
};

struct Section {
    std::optional<std::size_t> goal;
    std::string_view words;  ///< where there is no goal
    std::vector<Card> cards;
};

class Cards {
public:
    explicit Cards(const Picture& picture) : picture_(picture), held_(held_by(picture)) {
        for (const PictureTeam& team : picture.teams) names_[team.id] = team.name.empty() ? team.id : team.name;
        collect();
        std::size_t objectives = 0;
        for (const PictureNode& node : picture.nodes) objectives += node.kind == NodeKind::objective ? 1 : 0;
        columns_ = std::clamp<std::size_t>(objectives / 75, 4, 12);
    }

    std::string draw() {
        std::string body;
        int y = 88;
        for (const Section& section : sections_) body += section_text(section, y);
        const int width = 2 * margin + static_cast<int>(columns_) * (card_width + card_gap) - card_gap;
        return opening_svg(picture_, width, y + margin) + legend() + body + "</svg>\n";
    }

private:
    /// The goal it names itself, else the first that it reaches.
    [[nodiscard]] std::optional<std::size_t> main_goal(std::size_t objective) const {
        const auto& goals = picture_.nodes[objective].goals;
        for (const std::size_t goal : goals)
            if (leads_straight(picture_, objective, goal)) return goal;
        return goals.empty() ? std::nullopt : std::optional(goals.front());
    }

    void collect() {
        std::map<std::size_t, std::map<std::string, Card>> cards;
        const std::size_t none = picture_.nodes.size();
        for (std::size_t at = 0; at < none; ++at) {
            const PictureNode& node = picture_.nodes[at];
            if (node.kind == NodeKind::goal) cards[at];
            if (node.kind != NodeKind::objective) continue;
            Card& card = cards[main_goal(at).value_or(node.demand.empty() ? none + 1 : none)][node.team];
            card.team = node.team;
            card.objectives.push_back(at);
        }
        for (auto& [goal, teams] : cards) {
            Section section{goal < none ? std::optional(goal) : std::nullopt,
                            goal == none ? "Under other work that was declared" : "Leading to no goal",
                            {}};
            for (auto& [team, card] : teams) section.cards.push_back(settled(std::move(card)));
            sections_.push_back(std::move(section));
        }
    }

    [[nodiscard]] std::vector<std::string> lines_of(std::size_t at) const {
        return title_lines(picture_.nodes[at].title, title_cells, most_lines);
    }

    [[nodiscard]] int row_height(std::size_t at) const {
        return row_gap + line_height * std::max(1, static_cast<int>(lines_of(at).size()));
    }

    [[nodiscard]] Card settled(Card card) const {
        card.height = card_head + card_foot;
        for (const std::size_t at : card.objectives) card.height += row_height(at);
        return card;
    }

    /// Each card under the shortest column; what comes next stands below the longest.
    std::string section_text(const Section& section, int& y) const {
        std::string out = head_text(section, y);
        std::vector<int> ends(columns_, y + section_head - card_gap);
        for (const Card& card : section.cards) {
            const auto column = std::min_element(ends.begin(), ends.end());
            const int x = margin + static_cast<int>(column - ends.begin()) * (card_width + card_gap);
            *column += card_gap;
            out += card_text(card, section.goal, x, *column);
            *column += card.height;
        }
        y = *std::max_element(ends.begin(), ends.end()) + 2 * card_gap;
        return out;
    }

    [[nodiscard]] std::string head_text(const Section& section, int y) const {
        std::string out;
        int x = margin;
        if (section.goal) {
            out += fmt::format("<g class=\"{}\"><title>{}</title>", colour_of(*section.goal),
                               xml_text(shortened(picture_.nodes[*section.goal].title, 400)));
            out += badge(picture_, *section.goal, x, y + 4, true);
            x += badge_width(picture_, *section.goal) + 8;
        }
        const auto lines = title_lines(section.goal ? picture_.nodes[*section.goal].title : section.words, 120, 1);
        out += fmt::format("<text x=\"{}\" y=\"{}\" class=\"team\">{}</text>", x, y + 17,
                           xml_text(lines.empty() ? "" : lines.front()));
        out +=
            fmt::format("<text x=\"{}\" y=\"{}\" class=\"small\">{}</text>", margin, y + 38, xml_text(sum_of(section)));
        return out + (section.goal ? "</g>\n" : "\n");
    }

    [[nodiscard]] std::string sum_of(const Section& section) const {
        std::size_t objectives = 0;
        std::size_t results = 0;
        for (const Card& card : section.cards)
            for (const std::size_t at : card.objectives) ++objectives, results += held_[at].key_results;
        if (objectives == 0) return "no objective leads here";
        return fmt::format("{} with {}, of {}", counted(objectives, "objective"), counted(results, "key result"),
                           counted(section.cards.size(), "team"));
    }

    [[nodiscard]] std::string card_text(const Card& card, std::optional<std::size_t> goal, int x, int y) const {
        const auto name = title_lines(names_.at(card.team), 38, 1);
        std::string out = fmt::format(
            "<g class=\"{}\"><rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" rx=\"8\" class=\"band\"/><text "
            "x=\"{}\" "
            "y=\"{}\" class=\"team\">{}</text>\n",
            goal ? colour_of(*goal) : "cn", x, y, card_width, card.height, x + 12, y + 21,
            xml_text(name.empty() ? card.team : name.front()));
        int row = y + card_head;
        for (const std::size_t at : card.objectives) {
            out += row_text(at, goal, x, row);
            row += row_height(at);
        }
        return out + "</g>\n";
    }

    [[nodiscard]] std::string row_text(std::size_t at, std::optional<std::size_t> goal, int x, int y) const {
        const PictureNode& node = picture_.nodes[at];
        const bool is_straight = goal && leads_straight(picture_, at, *goal);
        std::string out =
            fmt::format("<g><title>{}</title><circle cx=\"{}\" cy=\"{}\" r=\"4\" class=\"{}\"/>",
                        xml_text(tooltip(node, at)), x + 17, y + 8, is_straight || !goal ? "fill" : "ring stroke");
        int line = y + 12;
        for (const std::string& words : lines_of(at)) {
            out += fmt::format("<text x=\"{}\" y=\"{}\">{}</text>", x + 28, line, xml_text(words));
            line += line_height;
        }
        out += others(node, at, goal, x + card_width - 38, y);
        return out + fmt::format("<text x=\"{}\" y=\"{}\" class=\"small end\">{} · {}</text></g>\n",
                                 x + card_width - 10, y + 12, held_[at].key_results, held_[at].initiatives);
    }

    /// Badges of further goals, from the right.
    [[nodiscard]] std::string others(const PictureNode& node, std::size_t at, std::optional<std::size_t> goal,
                                     int right, int y) const {
        std::string out;
        std::size_t told = 0;
        for (const std::size_t other : node.goals) {
            if (other == goal || told++ == 1) continue;
            right -= badge_width(picture_, other) + 2;
            out += badge(picture_, other, right, y, leads_straight(picture_, at, other));
        }
        return out;
    }

    [[nodiscard]] std::string tooltip(const PictureNode& node, std::size_t at) const {
        std::string words = fmt::format("{} ({})", shortened(node.title, 400), node.ref);
        if (!node.demand.empty()) words += fmt::format(", demanded by {}", node.demand);
        for (const std::size_t goal : node.goals)
            words += fmt::format("; {} {}", leads_straight(picture_, at, goal) ? "leads to" : "leads through others to",
                                 shortened(picture_.nodes[goal].title, 80));
        return words;
    }

    [[nodiscard]] std::string legend() const {
        return "<g class=\"cn\"><circle cx=\"28\" cy=\"61\" r=\"4\" class=\"fill\"/></g><text x=\"38\" y=\"65\" "
               "class=\"small\">leads to the goal itself</text><g class=\"cn\"><circle cx=\"188\" cy=\"61\" r=\"4\" "
               "class=\"ring stroke\"/></g><text x=\"198\" y=\"65\" class=\"small\">leads there through others; a "
               "number "
               "names a further goal; at the end: key results · initiatives. Too many for lines: `okr graph --team ID` "
               "draws those of a team.</text>\n";
    }

    const Picture& picture_;
    std::vector<Held> held_;
    std::map<std::string, std::string> names_;
    std::vector<Section> sections_;
    std::size_t columns_ = 4;
};

}  // namespace

std::string cards_svg(const Picture& picture) { return Cards(picture).draw(); }

}  // namespace okr::render
