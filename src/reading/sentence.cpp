// Groups tokens into nodes: dates first, then names with numbers, then amounts, then plain words and signs.
#include "reading/sentence.hpp"

#include "base/digits.hpp"
#include "reading/calendar.hpp"
#include "reading/duration.hpp"
#include "reading/label.hpp"
#include "reading/role.hpp"
#include "reading/thousands.hpp"

namespace okr::reading {
namespace {

constexpr Word no_word;

class Grouping {
public:
    explicit Grouping(Sentence& sentence) : sentence_(sentence), tokens_(sentence.text.tokens) {}

    void run() {
        sentence_.nodes.reserve(tokens_.size());
        for (std::size_t i = 0; i < tokens_.size();) i = group(i);
    }

private:
    std::size_t group(std::size_t i) {
        if (tokens_[i].mark == Mark::word && is_plain(i)) return single(i);
        if (const std::size_t end = is_duration(i) ? i : name(i); end > i) return end;
        if (begins_amount(i))
            if (auto amount = amount_at(sentence_.text, i)) return add_amount(i, std::move(*amount));
        return single(i);
    }

    [[nodiscard]] bool is_duration(std::size_t i) const {
        return may_be_duration(sentence_.text, i) && duration_at(sentence_.text, i);
    }

    /// A date, or a name with a number; `i` itself where there is neither.
    std::size_t name(std::size_t i) {
        if (const std::size_t taken = date_at(sentence_.text, i)) return add(NodeKind::date, i, i + taken);
        const std::size_t taken = label_at(sentence_.text, i);
        return taken > 0 ? add(NodeKind::name, i, i + taken) : i;
    }

    /// Most words are no part of a number: nothing to try then.
    [[nodiscard]] bool is_plain(std::size_t i) const {
        const Token& token = tokens_[i];
        if (token.is(Class::comparator, Class::often, Class::number, Class::share, Class::factor, Class::no,
                     Class::month, Class::label))
            return false;
        if (i + 1 < tokens_.size() && tokens_[i + 1].mark != Mark::word) return false;
        return is_small(token) || is_long(token);
    }

    /// "of", "the", not "x", which may stand for a number.
    [[nodiscard]] static bool is_small(const Token& token) {
        return token.is(Class::determiner, Class::preposition, Class::conjunction, Class::be, Class::have);
    }

    /// A word without digits: "q3" and "2026q1" are dates.
    [[nodiscard]] bool is_long(const Token& token) const {
        const std::string_view word = sentence_.text.lower_of(token);
        return word.size() > 3 && (token.word->classes != 0 || !base::has_digit(word));
    }

    /// "at 2026", "over 24/7": no amount begins where a date or a name follows the comparator.
    [[nodiscard]] bool begins_amount(std::size_t i) const {
        const bool is_comparing = tokens_[i].is(Class::comparator) || tokens_[i].mark == Mark::about;
        if (!is_comparing || i + 1 >= tokens_.size()) return true;
        const bool is_named = sentence_.text.lower_of(tokens_[i + 1]) == "the" && i + 2 < tokens_.size();
        const std::size_t next = is_named ? i + 2 : i + 1;
        return is_duration(next) || (date_at(sentence_.text, next) == 0 && label_at(sentence_.text, next) == 0);
    }

    std::size_t single(std::size_t i) {
        return add(tokens_[i].mark == Mark::word ? NodeKind::word : NodeKind::mark, i, i + 1);
    }

    std::size_t add(NodeKind kind, std::size_t begin, std::size_t end) {
        const Token& first = tokens_[begin];
        const Word* word = kind == NodeKind::word ? first.word : &no_word;
        const Extent extent{first.extent.begin, tokens_[end - 1].extent.end};
        const std::uint64_t head = head_of(sentence_.text.lower_of(extent));
        sentence_.nodes.push_back({kind, first.mark, first.glued, word, extent, head, -1, Role::target});
        return end;
    }

    std::size_t add_amount(std::size_t i, Amount amount) {
        const std::size_t end = amount.end;
        const bool is_verb = amount.shape == Shape::factor && end == i + 1 && tokens_[i].mark == Mark::word;
        add(is_verb ? NodeKind::word : NodeKind::amount, i, end);
        sentence_.nodes.back().amount = static_cast<int>(sentence_.amounts.size());
        sentence_.amounts.push_back(std::move(amount));
        return end;
    }

    Sentence& sentence_;
    const std::vector<Token>& tokens_;
};

/// A bracket that stands apart; that of "source{d}" or "customer(s)" is part of a word.
bool opens(const std::vector<Node>& nodes, std::size_t i) {
    return nodes[i].is_mark(Mark::open) && (!nodes[i].glued || i == 0 || nodes[i - 1].kind == NodeKind::mark);
}

/// Moves what brackets hold behind the rest, so that clauses are not torn.
void lift_brackets(Sentence& sentence) {
    std::vector<Node> plain;
    std::vector<Node> inner;
    std::vector<Run> runs;
    bool is_open = false;
    for (std::size_t i = 0; i < sentence.nodes.size(); ++i) {
        const Node& node = sentence.nodes[i];
        if (!is_open && opens(sentence.nodes, i)) {
            is_open = true;
            runs.push_back({inner.size(), inner.size()});
        } else if (is_open && node.is_mark(Mark::close)) {
            is_open = false;
        } else {
            (is_open ? inner : plain).push_back(node);
            if (is_open) runs.back().end = inner.size();
        }
    }
    sentence.plain_end = plain.size();
    for (const Run& run : runs)
        if (run.end > run.begin) sentence.brackets.push_back({run.begin + plain.size(), run.end + plain.size()});
    plain.insert(plain.end(), inner.begin(), inner.end());
    sentence.nodes = std::move(plain);
}

bool has_bracket(const Sentence& sentence) {
    for (const Node& node : sentence.nodes)
        if (node.is_mark(Mark::open)) return true;
    return false;
}

}  // namespace

Sentence parse(std::string_view raw, const Lexicon& lexicon) {
    Sentence sentence{tokenize(raw, lexicon), {}, {}, 0, {}};
    Grouping(sentence).run();
    if (sentence.amounts.size() > 1) settle_thousands(sentence);
    give_roles(sentence);
    sentence.plain_end = sentence.nodes.size();
    if (has_bracket(sentence)) lift_brackets(sentence);
    return sentence;
}

}  // namespace okr::reading
