// Goes from joint to joint.
#include "reading/clause.hpp"
#include <optional>
#include "reading/splitter.hpp"

namespace okr::reading {

std::vector<Clause> Splitter::split() {
    split({0, sentence_.plain_end}, Link::main);
    for (const Run& bracket : sentence_.brackets) split(bracket, Link::bracket);
    return std::move(clauses_);
}

void Splitter::split(Run run, Link link) {
    begin_ = joint_ = run.begin;
    end_ = run.end;
    link_ = link;
    for (std::size_t i = run.begin; i < end_;) {
        const auto joint = joint_at(i);
        if (!joint) {
            has_subject_ = has_subject_ || nodes_[i].is(Class::modal) || is_governed_infinitive(i);
            ++i;
            continue;
        }
        close(i);
        begin_ = joint->next;
        has_subject_ = false;
        joint_ = i;
        link_ = link == Link::bracket && joint->link == Link::sequence ? link : joint->link;
        i = std::max(joint->next, i + (joint->next > i ? 0 : 1));
    }
    close(end_);
}

void Splitter::close(std::size_t end) {
    if (end > begin_) clauses_.push_back({begin_, end, link_, joint_});
}

std::optional<Joint> Splitter::joint_at(std::size_t i) {
    if (nodes_[i].kind == NodeKind::mark) return at_mark(i);
    if (!nodes_[i].is_word() || is_part_of_word(i)) return std::nullopt;
    if (auto joint = condition(i)) return joint;
    if (is_first(i)) return std::nullopt;
    if (auto joint = with(i)) return joint;
    if (auto joint = means(i)) return joint;
    if (auto joint = result(i)) return joint;
    if (auto joint = purpose(i)) return joint;
    if (auto joint = addition(i)) return joint;
    return relative(i);
}

bool Splitter::is_part_of_word(std::size_t i) const {
    const bool joins_left = i > begin_ && nodes_[i].glued && nodes_[i - 1].is_mark(Mark::hyphen);
    return joins_left || (at(i + 1) && at(i + 1)->is_mark(Mark::hyphen) && at(i + 1)->glued && joined_right(i + 1));
}

std::vector<Clause> split_clauses(const Sentence& sentence) { return Splitter(sentence).split(); }

}  // namespace okr::reading
