// The tree of a document to drafts of sets: what its headings, items and tables are among OKRs. A line's own label
// decides first ("KR 2:"), then what it stands under ("Key results"), then the shape of the tree. Every word goes
// somewhere: what is no title and no field is an aside of the thing it stands under.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "exchange/markdown/draft.hpp"
#include "exchange/markdown/outline.hpp"
#include "exchange/markdown/table.hpp"

namespace okr::exchange::markdown {

struct Table;

class Interpreter {
public:
    /// `about_okrs`: the document's name says that it is about OKRs, so that lists without labels may be taken for
    /// some.
    explicit Interpreter(bool about_okrs);

    void read(const std::vector<Block>& document);
    /// Sets without a team of their own get this one, else the one that the title speaks of: "Lighthouse OKRs".
    std::vector<DraftSet> take(const std::string& team);

private:
    static constexpr std::size_t nowhere = static_cast<std::size_t>(-1);

    /// What a line without a label is.
    enum class Mode : std::uint8_t { unknown, objective, key_result, initiative, aside, because };

    /// Where the reading is: what lines are, and what they belong to.
    struct Scope {
        Mode mode = Mode::unknown;
        bool under_results = false;  ///< below "Key results": what has no label is none but these
        bool inferring = false;      ///< shape alone may make objectives
        std::size_t set = 0;
        std::size_t objective = nowhere;
        std::size_t result = nowhere;
        std::size_t initiative = nowhere;
        bool in_initiatives = false;  ///< `initiative` counts in the set, for there is no objective
        std::string owner;
        std::string heading;  ///< the nearest one
        std::size_t heading_line = 0;
    };

    // interpreter.cpp: the walk
    void walk(const std::vector<Block>& blocks, Scope& scope);
    void walk_text(const Block& block, Scope& scope);
    void walk_label(const Block& block, Scope scope);
    void walk_list(const Block& block, Mode mode, Scope scope);
    void walk_field(const Block& block, const Scope& scope);
    void walk_below(const Block& block, Scope scope);
    void keep_all(const Block& block, const Scope& scope);
    bool measures_again(const Block& block, const Scope& scope) const;
    void explain(const Block& block, const Scope& scope);

    // interpreter_headings.cpp
    void walk_heading(const Block& block, Scope scope);
    bool is_beside_okrs(const Block& block, const Scope& scope) const;
    void walk_list_heading(const Block& block, Scope scope);
    void walk_context(const Block& block, Scope scope);
    void walk_plain_heading(const Block& block, Scope scope);
    void walk_theme(const Block& block, Scope scope);
    void walk_team(const Block& block, Scope scope);
    void walk_group(const Block& block, Scope scope, Mode mode);
    bool looks_like_objective(const Block& block, const Scope& scope) const;

    // interpreter_items.cpp
    void walk_item(const Block& block, Scope scope);
    void walk_plain_item(const Block& block, Scope scope);
    void walk_listed_item(const Block& block, Scope scope);
    bool says_nothing(const Block& block, const Scope& scope) const;
    void walk_told_below(const Block& block, Scope scope);
    bool is_group_of_results(const Block& block) const;

    // interpreter_tables.cpp
    void walk_table(const Block& table, Scope scope);
    static bool may_hold_okrs(TableUse use, const Scope& scope);
    void enter_table(TableUse use, Scope& scope) const;
    void walk_rows(const Table& table, std::size_t lead, TableUse use, Scope scope);
    void add_bold_row(const Row& row, std::size_t lead, const Table& table, Scope& scope);
    void keep_empty_columns(const Table& table, std::size_t line, const Scope& scope);
    bool speaks_again(const Table& table, std::size_t column, const Scope& scope) const;
    void keep_row(const Row& row, const Scope& scope);

    // interpreter_rows.cpp
    void walk_row(const Row& row, const Table& table, Scope& scope);
    void enter_set(const Row& row, const Table& table, Scope& scope);
    void enter_objective(const Row& row, const Table& table, Scope& scope);
    void add_objective_cell(const Words& cell, std::size_t line, Scope& scope);
    void dress_objective(const Row& row, const Table& table, const Scope& scope);
    void add_sentences(const Row& row, const Table& table, const Scope& scope);
    void add_row(const Row& row, const Words& sentence, const Table& table, Scope scope);
    bool is_entered(const Row& row, std::size_t column, const Table& table, const Scope& scope) const;
    void add_cell(const Row& row, std::size_t column, const Table& table, const Scope& scope);
    void add_work(const Words& cell, std::size_t line, Scope scope);

    // interpreter_things.cpp: what is made of a line
    std::size_t set_of(const std::string& team, const std::string& cycle);
    void add_objective(const Block& block, const std::string& text, Scope& scope);
    void add_result(const Block& block, const std::string& text, Scope& scope);
    void add_initiative(const Block& block, const std::string& text, Scope& scope);
    void walk_objective(const Block& block, const std::string& text, Scope scope);
    void walk_result(const Block& block, const std::string& text, Scope scope);
    void walk_initiative(const Block& block, const std::string& text, Scope scope);
    void need_objective(Scope& scope, std::size_t line);
    void enter_last_objective(Scope& scope) const;
    Thing* thing_in(const Scope& scope);
    void add_aside(const Scope& scope, std::size_t line, const std::string& text);
    void add_words(const Scope& scope, const Block& block);
    void add_unseen(const Scope& scope, std::size_t line, const Words& words);
    void add_field(const Scope& scope, Meaning meaning, const std::string& name, const std::string& text,
                   std::size_t line);
    std::size_t find_objective(const Scope& scope, const std::string& title) const;

    std::vector<DraftSet> sets_;
    std::map<std::pair<std::string, std::string>, std::size_t> set_by_name_;
    bool about_okrs_;
    std::string title_subject_;
    bool strict_ = false;  ///< the document labels its objectives: shape alone makes none beside them
};

}  // namespace okr::exchange::markdown
