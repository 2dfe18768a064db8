#include "syntax/simple/flow.hpp"

namespace okr::syntax::simple {

namespace {

class FlowReader {
public:
    FlowReader(std::string_view bytes, Cursor& cursor, Values& values)
        : bytes_(bytes), cursor_(cursor), values_(values) {}

    bool collection() {
        const bool is_list = cursor_.here() == '[';
        const char closing = is_list ? ']' : '}';
        if (!values_.open(is_list ? NodeKind::sequence : NodeKind::mapping, Style::flow, cursor_.at())) return false;
        step();
        if (cursor_.here() != closing && !items(is_list, closing)) return false;
        cursor_.move_to(cursor_.at() + 1);
        return values_.close();
    }

private:
    /// Moves past a bracket or a comma and the blanks behind it.
    void step() {
        cursor_.move_to(cursor_.at() + 1);
        cursor_.skip_blanks();
    }

    bool items(bool is_list, char closing) {
        while (true) {
            if (!(is_list || key()) || !value()) return false;
            cursor_.skip_blanks();
            if (cursor_.here() == closing) return true;
            if (cursor_.here() != ',') return false;
            step();
        }
    }

    bool key() {
        const auto word = scan_word(bytes_, cursor_.at(), cursor_.end(), Around::flow);
        if (!word || !values_.key(*word)) return false;
        cursor_.move_to(word->end);
        step();
        return true;
    }

    bool value() {
        if (cursor_.here() == '[' || cursor_.here() == '{') return collection();
        const auto word = scan_word(bytes_, cursor_.at(), cursor_.end(), Around::flow);
        if (!word || !values_.value(*word)) return false;
        cursor_.move_to(word->end);
        return true;
    }

    std::string_view bytes_;
    Cursor& cursor_;
    Values& values_;
};

}  // namespace

bool read_flow(std::string_view bytes, Cursor& cursor, Values& values) {
    return FlowReader(bytes, cursor, values).collection();
}

}  // namespace okr::syntax::simple
