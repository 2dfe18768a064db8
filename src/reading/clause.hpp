// A sentence's clauses: where one ends and how the next is joined to it.
#pragma once

#include <cstdint>
#include <vector>

#include "reading/sentence.hpp"

namespace okr::reading {

enum class Link : std::uint8_t {
    main,       ///< the first
    sequence,   ///< after a semicolon, a full stop or a dash
    addition,   ///< "… and launch …"
    detail,     ///< after a colon
    bracket,    ///< "(…)"
    purpose,    ///< "to raise …", "so that …", "resulting in …"
    with,       ///< "with 500 paying customers"
    relative,   ///< "that …", "which …"
    means,      ///< "by launching …", "via …"
    condition,  ///< "when …", "once …": never a result of its own
};

struct Clause {
    std::size_t begin = 0;  ///< nodes, joint words left out
    std::size_t end = 0;
    Link link = Link::main;
    std::size_t joint = 0;  ///< node where the joint begins
};

std::vector<Clause> split_clauses(const Sentence& sentence);

}  // namespace okr::reading
