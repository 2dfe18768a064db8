#include "syntax/simple_reader.hpp"

#include "syntax/simple/block_text.hpp"
#include "syntax/simple/cursor.hpp"
#include "syntax/simple/flow.hpp"
#include "syntax/simple/values.hpp"

namespace okr::syntax {

namespace {

using simple::Word;

/// Every function begins at the first byte of what it reads, and ends at the first of the next line, wherever that is
/// indented: who called looks whether it belongs to him. False means: not ours.
class BlockReader {
public:
    BlockReader(std::string_view bytes, TreeBuilder& builder) : bytes_(bytes), cursor_(bytes), values_(builder) {}

    bool document() {
        if (is_mark()) cursor_.next_line();
        if (cursor_.is_done() || cursor_.column() > 0) return false;
        if (cursor_.is_dash()) return list(0) && cursor_.is_done();
        const auto key = word();
        return key && key->is_key && mapping(*key) && cursor_.is_done();
    }

private:
    [[nodiscard]] std::optional<Word> word() const {
        return scan_word(bytes_, cursor_.at(), cursor_.end(), simple::Around::block);
    }

    /// A document may begin with `---`.
    [[nodiscard]] bool is_mark() const {
        return cursor_.column() == 0 && bytes_.substr(cursor_.at(), cursor_.end() - cursor_.at()) == "---";
    }

    /// How the line that comes now stands to a list or mapping in this column.
    [[nodiscard]] bool goes_on(std::size_t column) const { return !cursor_.is_done() && cursor_.column() == column; }
    [[nodiscard]] bool is_deeper(std::size_t column) const { return !cursor_.is_done() && cursor_.column() > column; }

    bool mapping(Word key) {
        const std::size_t column = cursor_.column();
        if (!values_.open(NodeKind::mapping, Style::block, key.begin)) return false;
        while (true) {
            if (!entry(key, column)) return false;
            if (!goes_on(column)) break;
            const auto next = word();
            if (!next) return false;
            key = *next;
        }
        return !is_deeper(column) && values_.close();
    }

    bool entry(const Word& key, std::size_t column) {
        if (!values_.key(key)) return false;
        cursor_.move_to(key.end + 1);
        if (!cursor_.is_rest_empty()) return inline_value(column);
        cursor_.next_line();
        const bool is_list = goes_on(column) && cursor_.is_dash();
        return is_list || is_deeper(column) ? below(column) : nothing();
    }

    bool list(std::size_t column) {
        if (!values_.open(NodeKind::sequence, Style::block, cursor_.at())) return false;
        while (goes_on(column) && cursor_.is_dash())
            if (!item(column)) return false;
        return !is_deeper(column) && values_.close();
    }

    bool item(std::size_t column) {
        cursor_.move_to(cursor_.at() + 1);
        if (cursor_.is_rest_empty()) {
            cursor_.next_line();
            return is_deeper(column) ? below(column) : nothing();
        }
        const auto first = word();
        return first && first->is_key ? mapping(*first) : inline_value(column);
    }

    /// What stands on lines of its own, below a key or dash in this column.
    bool below(std::size_t column) {
        if (cursor_.is_dash()) return list(cursor_.column());
        const auto first = word();
        if (first && first->is_key) return mapping(*first);
        const bool is_block_text = cursor_.here() == '|' || cursor_.here() == '>';
        return !is_block_text && inline_value(column);
    }

    /// What belongs to a key or dash in this column, and is neither a block mapping nor a block list.
    bool inline_value(std::size_t column) {
        const char first = cursor_.here();
        if (first == '|' || first == '>') return block_text(column);
        if (first == '[' || first == '{') return read_flow(bytes_, cursor_, values_) && end_line();
        auto value = word();
        return value && end_of(*value) && folded(*value, column) && values_.value(*value);
    }

    /// A plain text goes on where lines follow that are indented deeper than what it belongs to.
    bool folded(Word& value, std::size_t column) {
        std::string text;
        bool is_open = cursor_.at() == cursor_.end() && value.style == Style::plain;
        while (cursor_.next_line() && is_open && is_deeper(column)) {
            const auto more = word();
            if (!more || more->is_key || more->style != Style::plain || !end_of(*more)) return false;
            if (text.empty()) text = value.text;
            text.append(1, ' ').append(more->text);
            value.end = more->end;
            is_open = cursor_.at() == cursor_.end();
        }
        if (!text.empty()) value.text = values_.keep(std::move(text));
        return true;
    }

    bool block_text(std::size_t column) {
        auto found = simple::scan_block_text(bytes_, cursor_.at(), column);
        if (!found || !values_.text(cursor_.at(), std::move(found->text))) return false;
        cursor_.enter_line(found->end);
        return true;
    }

    /// Moves behind the word, and over the blanks there.
    bool end_of(const Word& word) {
        cursor_.move_to(word.end);
        return cursor_.is_rest_empty();
    }

    bool end_line() {
        if (!cursor_.is_rest_empty()) return false;
        cursor_.next_line();
        return true;
    }

    /// A value left out. The builder knows its place, if none is told.
    bool nothing() { return values_.null(bytes_.size()); }

    std::string_view bytes_;
    simple::Cursor cursor_;
    simple::Values values_;
};

}  // namespace

bool read_simple(std::string_view bytes, TreeBuilder& builder) {
    // The tree's texts are views; what they look at must live as long as the tree does.
    return BlockReader(builder.keep(std::string(bytes)), builder).document();
}

}  // namespace okr::syntax
