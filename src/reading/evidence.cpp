// Names each piece by a few words and hashes them; the words themselves are only made for whoever fits the weights.
#include "reading/evidence.hpp"

#include <algorithm>
#include <array>
#include <bit>

namespace okr::reading {
namespace {

/// A word of a clue: its hash for the reader, its text for whoever fits.
struct Symbol {
    Clue hash = 0;
    std::string_view name;
};

constexpr Symbol symbol(std::string_view name) { return {hash_of(name), name}; }

/// What a clue begins with; hashed while compiling. A struct of its own: clang 14 dies of a base class here.
struct Beginning {
    Clue hash = 0;
    std::string_view name;

    template <std::size_t n>
    consteval Beginning(const char (&literal)[n]) : hash(hash_of({literal, n - 1})), name(literal, n - 1) {}
};

/// Behind the classes: what a node can be beside a word that the lexicon knows. Amounts by their shape, in the order of
/// `Shape`, then the same as an amount of change; then roles, in the order of `Role`, and signs, in that of `Mark`.
constexpr std::array<std::string_view, 54> further_names{
    "unknown",      "date",          "name",          "count",        "share",       "points",         "factor",
    "money",        "time",          "measure",       "rating",       "often",       "nought",         "count-change",
    "share-change", "points-change", "factor-change", "money-change", "time-change", "measure-change", "rating-change",
    "often-change", "nought-change", "target",        "baseline",     "window",      "confidence",     "definite",
    "m-word",       "m-number",      "m-percent",     "m-currency",   "m-less",      "m-atmost",       "m-more",
    "m-atleast",    "m-equal",       "m-about",       "m-arrow",      "m-plus",      "m-hyphen",       "m-dash",
    "m-open",       "m-close",       "m-comma",       "m-semicolon",  "m-colon",     "m-stop",         "m-slash",
    "m-times",      "m-quote",       "m-ampersand",   "m-blank",      "m-other"};

constexpr std::size_t first_further = class_names.size();
constexpr std::size_t unknown = first_further;
constexpr std::size_t date = first_further + 1;
constexpr std::size_t name_with_number = first_further + 2;
constexpr std::size_t first_shape = first_further + 3;
constexpr std::size_t first_change = first_further + 13;
constexpr std::size_t first_role = first_further + 23;
constexpr std::size_t first_mark = first_further + 28;

constexpr auto all_symbols = [] {
    std::array<Symbol, class_names.size() + further_names.size()> symbols{};
    for (std::size_t i = 0; i < class_names.size(); ++i) symbols[i] = symbol(class_names[i]);
    for (std::size_t i = 0; i < further_names.size(); ++i) symbols[first_further + i] = symbol(further_names[i]);
    return symbols;
}();

constexpr auto numbers = [] {
    constexpr std::array<std::string_view, 32> digits{"0",  "1",  "2",  "3",  "4",  "5",  "6",  "7",  "8",  "9",  "10",
                                                      "11", "12", "13", "14", "15", "16", "17", "18", "19", "20", "21",
                                                      "22", "23", "24", "25", "26", "27", "28", "29", "30", "31"};
    std::array<Symbol, digits.size()> symbols{};
    for (std::size_t i = 0; i < symbols.size(); ++i) symbols[i] = symbol(digits[i]);
    return symbols;
}();

template <typename E>
const Symbol& number(E value) {
    return numbers[std::min(static_cast<std::size_t>(value), numbers.size() - 1)];
}

/// What a node is, as indices of `all_symbols`; most words have one or two classes.
struct Symbols {
    std::array<std::uint8_t, 7> items{};
    std::uint8_t count = 0;

    void add(std::size_t item) {
        if (count < items.size()) items[count++] = static_cast<std::uint8_t>(item);
    }
    [[nodiscard]] const Symbol& operator[](std::size_t i) const { return all_symbols[items[i]]; }
};

Symbols of_word(const Word& word) {
    Symbols symbols;
    Classes rest = word.classes & ~any_of(Class::function);
    for (; rest != 0; rest &= rest - 1) symbols.add(static_cast<std::size_t>(std::countr_zero(rest)));
    if (symbols.count == 0) symbols.add(unknown);
    return symbols;
}

std::size_t of_amount(const Amount& amount, Role role) {
    if (role != Role::target) return first_role + static_cast<std::size_t>(role);
    return (amount.quantity.relative ? first_change : first_shape) + static_cast<std::size_t>(amount.shape);
}

Symbols of_node(const Sentence& sentence, const Node& node) {
    if (!node.is_amount() && node.is_word()) return of_word(*node.word);
    Symbols symbols;
    symbols.add(node.is_amount()              ? of_amount(sentence.amount_of(node), node.role)
                : node.kind == NodeKind::date ? date
                : node.kind == NodeKind::name ? name_with_number
                                              : first_mark + static_cast<std::size_t>(node.mark));
    return symbols;
}

class Gathering {
public:
    Gathering(const Sentence& sentence, const Interpretation& interpretation, Evidence& evidence)
        : sentence_(sentence), nodes_(sentence.nodes), interpretation_(interpretation), evidence_(evidence) {
        symbols_.clear();
    }

    void run() {
        tell("bias");
        for (const Node& node : nodes_) symbols_.push_back(of_node(sentence_, node));
        for (std::size_t i = 0; i < nodes_.size(); ++i) node(i);
        tell("amounts", number(std::min<std::size_t>(amounts_, 3)));
        tell("length", number(std::min<std::size_t>(nodes_.size() / 4, 6)));
        verdicts();
    }

private:
    /// Kept between sentences, so that none has to be allocated.
    static std::vector<Symbols>& of_this_thread() {
        thread_local std::vector<Symbols> symbols;
        return symbols;
    }

    template <typename... S>
    void tell(const Beginning& beginning, const S&... symbols) {
        Clue clue = beginning.hash;
        ((clue = joined(clue, symbols.hash)), ...);
        evidence_.clues.push_back(clue);
        if (!evidence_.names) return;
        std::string name(beginning.name);
        ((name.append(" ").append(symbols.name)), ...);
        evidence_.names->push_back(std::move(name));
    }

    [[nodiscard]] Symbol word(std::size_t i) const { return symbol(sentence_.lower(nodes_[i])); }

    void each(const Beginning& beginning, const Symbols& symbols) {
        for (std::size_t i = 0; i < symbols.count; ++i) tell(beginning, symbols[i]);
    }

    void each(const Beginning& beginning, const Symbol& with, const Symbols& symbols) {
        for (std::size_t i = 0; i < symbols.count; ++i) tell(beginning, with, symbols[i]);
    }

    void node(std::size_t i) {
        const Symbols& here = symbols_[i];
        each("has", here);
        if (i > 0) pairs(symbols_[i - 1], here);
        if (nodes_[i].is_amount()) amount(i, here);
        if (nodes_[i].is_word()) tell("word", word(i));
        if (i < 2) each(i == 0 ? Beginning("first") : Beginning("second"), here);
        if (i == 0 && nodes_[i].is_word()) tell("opens", word(i));
    }

    void pairs(const Symbols& before, const Symbols& here) {
        for (std::size_t a = 0; a < before.count && a < 2; ++a)
            for (std::size_t b = 0; b < here.count && b < 2; ++b) tell("pair", before[a], here[b]);
    }

    /// How many digits: a team does not make thousands of things by hand.
    static int size_of(double value) {
        constexpr std::array<double, 5> bounds{2, 10, 100, 1000, 10000};
        return static_cast<int>(std::upper_bound(bounds.begin(), bounds.end(), value) - bounds.begin());
    }

    /// How it is bound, what stands before it, and what it counts.
    void amount(std::size_t i, const Symbols& here) {
        ++amounts_;
        const Amount& amount = sentence_.amount_of(nodes_[i]);
        tell("bound", here[0], symbol(amount.comparator.empty() ? std::string_view("-") : amount.comparator));
        const Symbol& size = number(size_of(amount.quantity.value));
        tell("size", here[0], size);
        if (i + 1 < nodes_.size()) each("counts-size", size, symbols_[i + 1]);
        if (i == 0) tell("begins-with-amount", size);
        if (i > 0) each("before-amount", symbols_[i - 1]);
        if (i > 0 && nodes_[i - 1].is_word()) tell("word-before-amount", word(i - 1));
        for (std::size_t k = i + 1; k < std::min(i + 4, nodes_.size()) && !nodes_[k].is_amount(); ++k)
            for (std::size_t s = 0; s < symbols_[k].count; ++s)
                tell(k == i + 1 ? Beginning("counts") : Beginning("counts-later"), here[0], symbols_[k][s]);
    }

    void verdicts() {
        const Symbol kind = symbol(name(interpretation_.kind));
        tell("rules", kind);
        tell("rules", kind, number(interpretation_.sure));
        for (const Judged& judged : interpretation_.clauses) verdict(judged);
        if (!interpretation_.clauses.empty()) first_clause(interpretation_.clauses[0].verdict);
        tell("clauses", number(std::min<std::size_t>(interpretation_.clauses.size(), 4)));
    }

    void verdict(const Judged& judged) {
        const Verdict& told = judged.verdict;
        tell("clause", number(judged.clause.link), number(told.what), number(told.sure), number(told.reason));
        tell("pattern", number(told.what), number(told.head.pattern));
    }

    void first_clause(const Verdict& told) {
        tell("main", number(told.what), number(told.reason), number(told.head.pattern), number(told.head.subject.thing),
             number(told.head.object.thing));
    }

    const Sentence& sentence_;
    const std::vector<Node>& nodes_;
    const Interpretation& interpretation_;
    Evidence& evidence_;
    std::vector<Symbols>& symbols_ = of_this_thread();
    std::size_t amounts_ = 0;
};

}  // namespace

void gather(const Sentence& sentence, const Interpretation& interpretation, Evidence& evidence) {
    evidence.clues.reserve(sentence.nodes.size() * 10 + 16);
    Gathering(sentence, interpretation, evidence).run();
}

}  // namespace okr::reading
