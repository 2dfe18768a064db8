// Sets while a document is being read: things that grow line by line, named by their places in lists.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "exchange/record.hpp"
#include "okr/exchange.hpp"

namespace okr::exchange::markdown {

struct Thing {
    Record record;
    std::string number;  ///< "1.1" of "KR 1.1"
    std::vector<Exchange::Aside> asides;
    std::vector<Thing> results;
    std::vector<Thing> initiatives;
};

struct DraftSet {
    std::string team, cycle;
    std::vector<Thing> objectives;
    std::vector<Thing> initiatives;
    std::vector<Exchange::Aside> asides;
    std::map<std::string, std::size_t> by_phrase;  ///< objectives by their words
    std::map<std::string, std::size_t> by_number;
};

/// Numbers that name one thing of their set become ids; those that start again under every objective do not.
Exchange exchange_of(std::vector<DraftSet> sets);

}  // namespace okr::exchange::markdown
