// What a person who reads the file cannot see, or sees in another order: marks of direction, blanks without width.
#include <fmt/format.h>

#include <optional>

#include "base/code_point.hpp"
#include "base/eight_bytes.hpp"
#include "base/harmful.hpp"
#include "base/utf8.hpp"
#include "rules/hidden_names.hpp"
#include "rules/rule.hpp"

namespace okr::rule {

namespace {

struct Hidden {
    char32_t code = 0;
    std::uint32_t at = 0;
    std::uint32_t length = 0;
};

/// The hidden characters of a line, and what turned the direction and is not turned back where the line ends.
class Line {
public:
    void add(const Hidden& hidden) {
        if (!first_) first_ = hidden;
        if (!forcing_ && forces_letters(hidden.code)) forcing_ = hidden;
        const HiddenName* const what = find_hidden(hidden.code);
        if (what != nullptr && what->closed_by != 0) open_.push_back(hidden);
        const bool closes = !open_.empty() && find_hidden(open_.back().code)->closed_by == hidden.code;
        if (closes) open_.pop_back();
    }

    /// The one to tell: what makes the line read as something else than it holds, if there is any.
    [[nodiscard]] const std::optional<Hidden>& worst() const { return is_turned() ? turning_ : first_; }
    [[nodiscard]] bool is_turned() const { return turning_.has_value(); }
    [[nodiscard]] bool is_clean() const { return !first_; }

    void end() { turning_ = forcing_ || open_.empty() ? forcing_ : std::optional<Hidden>(open_.front()); }

private:
    std::optional<Hidden> first_;
    std::optional<Hidden> forcing_;
    std::optional<Hidden> turning_;
    std::vector<Hidden> open_;
};

void tell(const Line& line, std::uint32_t file, std::string_view text, Sink& sink) {
    const Hidden& hidden = *line.worst();
    const std::string name = name_of(hidden.code);
    sink.tell({
        .at = {file, {hidden.at, hidden.at + hidden.length}},
        .message = line.is_turned() ? fmt::format("{} makes this line read as something else than it holds", name)
                                    : fmt::format("{} stands here, which nobody sees", name),
        .help = fmt::format("delete it; where it is meant, write it as `{}` in double quotes", escape_of(hidden.code)),
        .detail = name + " " + std::string(text),
        .is_unsure = !line.is_turned(),
    });
}

/// Looks at all characters of a file that are not ASCII, line by line.
class Search {
public:
    Search(std::string_view text, std::uint32_t file, Sink& sink) : text_(text), file_(file), sink_(sink) {}

    void run() {
        std::size_t at = text_.starts_with(base::byte_order_mark()) ? 3 : 0;
        while ((at = base::skip_eights(text_, at, is_plain)) < text_.size()) at = look(at);
        end_line(text_.size());
    }

private:
    static bool is_plain(base::EightBytes bytes) { return base::all_ascii(bytes) && !base::has_byte(bytes, '\n'); }

    std::size_t look(std::size_t at) {
        const auto byte = static_cast<unsigned char>(text_[at]);
        if (byte == '\n') end_line(at);
        if (byte < 0x80) return before_ = byte, at + 1;
        const auto point = base::code_point_at(text_, at);
        if (!point) return at + 1;
        if (base::is_harmful(point->code, before_))
            line_.add({point->code, static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(point->bytes)});
        before_ = point->code;
        return at + point->bytes;
    }

    void end_line(std::size_t at) {
        line_.end();
        if (!line_.is_clean()) {
            tell(line_, file_, text_.substr(begin_, at - begin_), sink_);
            line_ = {};
        }
        begin_ = at + 1;
    }

    std::string_view text_;
    std::uint32_t file_;
    Sink& sink_;
    Line line_;
    std::size_t begin_ = 0;  ///< of the line
    char32_t before_ = 0;
};

void check(const model::Workspace& workspace, Sink& sink) {
    for (std::uint32_t index = 0; index < workspace.files.size(); ++index) {
        const model::File& file = workspace.files[index];
        if (file.is_ours && !file.is_broken && !base::is_ascii(file.text)) Search(file.text, index, sink).run();
    }
}

}  // namespace

extern const Rule hidden_character{
    .info =
        {
            .name = "hidden-character",
            .group = "file",
            .severity = Severity::error,
            .summary = "A character that nobody sees stands in the file, or turns the direction of writing.",
            .why = "Marks of direction let a line read as something else than it holds: a reviewer approves what is "
                   "not there. Blanks without width come with text that was copied from a page; two texts that look "
                   "the same are then different, for a search and for `okr diff`. What turns a direction and does not "
                   "turn it back on its line is an error, all else a warning; joiners are passed over where a script "
                   "or an emoji needs them. Written as an escape in double quotes, everything may stand.",
            .source = "Nicholas Boucher, Ross Anderson, Trojan Source: Invisible Vulnerabilities",
            .wrong = "-- okrs/2026-Q1/harbour.yaml --\n"
                     "team: harbour\n"
                     "cycle: 2026-Q1\n"
                     "objectives:\n"
                     "  - title: The night\u200B ferry is a place to rest\n"
                     "    key_results:\n"
                     "      - Share of cabins that are quiet after 23:00 rises from 60% to 90%\n",
            .right = "-- okrs/2026-Q1/harbour.yaml --\n"
                     "team: harbour\n"
                     "cycle: 2026-Q1\n"
                     "objectives:\n"
                     "  - title: The night ferry is a place to rest\n"
                     "    key_results:\n"
                     "      - Share of cabins that are quiet after 23:00 rises from 60% to 90%\n",
        },
    .check = check,
};

}  // namespace okr::rule
