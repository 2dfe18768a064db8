#include "exchange/lost_words.hpp"

#include <string>
#include <string_view>
#include <unordered_set>

namespace okr::exchange {

namespace {

/// Calls `visit` with each word of a text: letters and digits, in lower case.
template <typename Visit>
void each_word(std::string_view text, Visit visit) {
    std::string word;
    for (const char c : text) {
        const char low = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
        const bool is_inside = (low >= 'a' && low <= 'z') || (low >= '0' && low <= '9') || (low & 0x80) != 0;
        if (is_inside) word += low;
        if (is_inside || word.empty()) continue;
        visit(word);
        word.clear();
    }
    if (!word.empty()) visit(word);
}

/// All words of what was read.
class Found {
public:
    explicit Found(const Exchange& exchange) {
        for (const Exchange::Set& set : exchange.sets) add(set);
    }

    void add(std::string_view text) {
        each_word(text, [this](const std::string& word) { words_.insert(word); });
    }

    [[nodiscard]] bool has_all(std::string_view text) const {
        bool all = true;
        each_word(text, [&](const std::string& word) { all = all && words_.contains(word); });
        return all;
    }

private:
    void add(const std::vector<std::string>& texts) {
        for (const std::string& text : texts) add(text);
    }

    void add(const std::vector<Exchange::Aside>& asides) {
        for (const Exchange::Aside& aside : asides) add(aside.text);
    }

    void add(const Exchange::KeyResult& one) {
        for (const std::string* text :
             {&one.id, &one.title, &one.metric, &one.baseline, &one.target, &one.current, &one.unit, &one.confidence,
              &one.by, &one.owner, &one.weight, &one.note, &one.status, &one.score, &one.progress})
            add(*text);
        add(one.asides);
    }

    void add(const Exchange::Initiative& one) {
        for (const std::string* text :
             {&one.id, &one.title, &one.so_that, &one.status, &one.replaces, &one.because, &one.owner, &one.link})
            add(*text);
        add(one.moves);
        add(one.asides);
    }

    void add(const Exchange::Objective& one) {
        for (const std::string* text : {&one.id, &one.title, &one.because, &one.reviewed, &one.owner, &one.status,
                                        &one.score, &one.progress, &one.demand_from, &one.demand_why})
            add(*text);
        add(one.supports);
        add(one.shared_with);
        for (const auto& result : one.key_results) add(result);
        for (const auto& initiative : one.initiatives) add(initiative);
        add(one.asides);
    }

    void add(const Exchange::Set& set) {
        const bool is_empty =
            set.objectives.empty() && set.initiatives.empty() && set.needs.empty() && set.requests.empty();
        if (!is_empty) add(set.team), add(set.cycle);
        for (const auto& objective : set.objectives) add(objective);
        for (const auto& initiative : set.initiatives) add(initiative);
        for (const auto& need : set.needs) {
            for (const std::string* text : {&need.id, &need.from, &need.what, &need.by, &need.met}) add(*text);
            add(need.serves);
        }
        for (const auto& request : set.requests) {
            for (const std::string* text :
                 {&request.from, &request.need, &request.what, &request.answer, &request.because})
                add(*text);
            add(request.through);
        }
        add(set.asides);
    }

    std::unordered_set<std::string> words_;  ///< asked, never walked through: its order tells nothing
};

/// Such a value was read although its words are nowhere: it became another word, or a shape.
bool only_steers(const NamedValue& value) {
    const std::string bare = bare_name(value.text);
    constexpr std::string_view yes_or_no = " true false yes no x 1 0 done ";
    if (value.meaning == Meaning::done) return yes_or_no.find(" " + bare + " ") != std::string_view::npos;
    if (value.meaning == Meaning::type) return type_of(value.text) != Meaning::unknown;
    return value.meaning == Meaning::status && !state_of_work(value.text).empty();
}

/// "KR: Trips > 5": the label became the shape.
std::string_view without_label(std::string_view text) {
    const std::size_t colon = text.find(':');
    if (colon >= 24) return text;
    std::string label = bare_name(text.substr(0, colon));
    while (!label.empty() && label.back() >= '0' && label.back() <= '9') label.pop_back();
    return type_of(label) == Meaning::unknown ? text : text.substr(colon + 1);
}

}  // namespace

void keep_lost_words(Exchange& exchange, const std::vector<NamedValue>& told) {
    if (exchange.sets.empty()) return;
    Found found(exchange);
    for (const NamedValue& value : told) {
        if (only_steers(value) || found.has_all(without_label(value.text))) continue;
        auto& asides = exchange.sets.front().asides;
        asides.push_back(aside_of(value));
        found.add(asides.back().text);
    }
}

}  // namespace okr::exchange
