#include "mend/written_okrs.hpp"

#include <fmt/format.h>

#include <array>

namespace okr::test {

namespace {

/// Writes one file line by line; every choice is drawn from the seed.
class Author {
public:
    explicit Author(std::uint32_t seed) : state_(seed * 2654435761U + 12345U) {}

    WrittenOkrs write() {
        indent_ = one_in(3) ? 0 : 2;
        step_ = one_in(3) ? 4 : 2;
        line(0, "team: orchard");
        line(0, one_in(3) ? "cycle: Q1 2026" : "cycle: 2026-Q1");
        line(0, "objectives:");
        const unsigned count = 1 + draw(3);
        for (unsigned i = 0; i < count; ++i) objective();
        finish();
        return std::move(okrs_);
    }

private:
    unsigned draw(unsigned below) {
        state_ = state_ * 1664525U + 1013904223U;
        return (state_ >> 16U) % below;
    }
    bool one_in(unsigned count) { return draw(count) == 0; }

    std::string word(std::string_view stem) { return fmt::format("{}{}", stem, ++number_); }

    /// A word that is looked for later.
    std::string value(std::string_view stem) { return okrs_.values.emplace_back(word(stem) + "v"); }

    std::string comment() { return "# " + okrs_.comments.emplace_back(word("comment") + "c"); }

    void line(std::size_t column, const std::string& text) {
        if (one_in(8)) okrs_.text += std::string(column, ' ') + comment() + "\n";
        okrs_.text += std::string(column, ' ') + text;
        const bool may_comment = text.back() != '>' && text.back() != '|';
        if (may_comment && one_in(6)) okrs_.text += "  " + comment();
        okrs_.text += '\n';
        if (one_in(12)) okrs_.text += '\n';
    }

    void bare(std::size_t column, const std::string& text) { okrs_.text += std::string(column, ' ') + text + "\n"; }

    std::string outcome() { return fmt::format("Fruit of {} from 2 to 4 kg", value("tree")); }
    std::string work() { return fmt::format("Build a shed for {}", value("tool")); }

    std::string sentence() {
        switch (draw(6)) {
            case 0: return work();
            case 1: return fmt::format("Build a shed so that {} stays dry", value("press"));
            case 2: return fmt::format("Plant a hedge of {} to lift hives per hectare from 2 to 4", value("thorn"));
            case 3: return fmt::format("Write 12 leaflets about {}", value("bee"));
            default: return outcome();
        }
    }

    std::string quoted(const std::string& text) {
        const std::array<std::string_view, 4> quotes{"", "", "\"", "'"};
        const std::string quote(quotes[draw(4)]);
        return quote + text + quote;
    }

    void objective() {
        if (one_in(5)) return flow_objective();
        const std::size_t at = indent_ + 2;
        line(indent_, fmt::format("- {}: The valley of {} blooms", one_in(4) ? "titel" : "title", value("valley")));
        if (one_in(3)) line(at, "because: They said " + value("reason"));
        const unsigned order = draw(3);
        if (order == 0) initiatives(at);
        key_results(at);
        if (order == 1) initiatives(at);
    }

    std::string flow_item() {
        if (one_in(2)) return quoted(sentence());
        return fmt::format("{{title: {}, {}: {}}}", quoted(sentence()), one_in(2) ? "note" : "owner", value("flow"));
    }

    std::string flow_list() {
        std::string items;
        const unsigned count = 1 + draw(3);
        for (unsigned i = 0; i < count; ++i) items += (i == 0 ? "" : ", ") + flow_item();
        return "[" + items + "]";
    }

    void flow_objective() {
        std::string more;
        if (one_in(3)) more = ", initiatives: []";
        if (one_in(3)) more = ", initiatives: [Sing]";
        line(indent_, fmt::format("- {{title: The meadow of {} blooms, key_results: {}{}}}", value("meadow"),
                                  flow_list(), more));
    }

    void initiatives(std::size_t at) {
        switch (draw(4)) {
            case 0: return line(at, "initiatives: []");
            case 1: return line(at, fmt::format("initiatives: [Sing to {}]", value("moon")));
            case 2: return line(at, "initiatives:");
            default:
                line(at, "initiatives:");
                line(at + dashes(), "- Dance around " + value("fire"));
                line(at + dashes(), "- title: Pray for " + value("rain"));
                line(at + dashes() + 2, one_in(2) ? "status: Done" : "status: idea");
        }
    }

    [[nodiscard]] std::size_t dashes() const { return indent_ == 0 ? 0 : step_; }

    void key_results(std::size_t at) {
        if (one_in(5)) return line(at, "key_results: " + flow_list());
        if (one_in(8)) return line(at, "key_results: " + sentence());
        line(at, "key_results:");
        const unsigned count = 1 + draw(5);
        for (unsigned i = 0; i < count; ++i) key_result(at + dashes());
    }

    void key_result(std::size_t at) {
        switch (draw(6)) {
            case 0: return long_form(at);
            case 1: return line(at, "- " + flow_item());
            case 2: return folded(at);
            case 3: bare(at, "- " + outcome()); return bare(at + 2, "and of " + value("branch"));
            default: return line(at, "- " + quoted(sentence()));
        }
    }

    void folded(std::size_t at) {
        bare(at, one_in(2) ? "- >" : "- |-");
        bare(at + 2 + 2 * draw(2), sentence());
    }

    void long_form(std::size_t at) {
        const bool is_wide = one_in(3);
        line(at, (is_wide ? "-   title: " : "- title: ") + quoted(sentence()));
        const std::size_t keys = at + (is_wide ? 4 : 2);
        if (one_in(2)) line(keys, "owner: " + value("person"));
        if (one_in(2)) line(keys, one_in(2) ? "confidence: 60%" : "confidence: 0.6");
        if (one_in(3)) line(keys, one_in(2) ? "by: 2026/3/1" : "by: 2026-03-01");
        if (one_in(3)) {
            bare(keys, "note: |");
            bare(keys + 2, "Look at " + value("bark"));
            bare(keys + 2, "");
            bare(keys + 2, "twice");
        }
    }

    void finish() {
        if (one_in(4)) okrs_.text.pop_back();
        if (one_in(3)) {
            std::string windows;
            for (const char c : okrs_.text) windows += c == '\n' ? std::string("\r\n") : std::string(1, c);
            okrs_.text = windows;
        }
        if (one_in(4)) okrs_.text = "\xEF\xBB\xBF" + okrs_.text;
    }

    std::uint32_t state_;
    int number_ = 0;
    std::size_t indent_ = 2;
    std::size_t step_ = 2;
    WrittenOkrs okrs_;
};

}  // namespace

WrittenOkrs written_okrs(std::uint32_t seed) { return Author(seed).write(); }

}  // namespace okr::test
