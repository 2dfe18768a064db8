// Tables of sentences with the kind that a careful person gives them.
#pragma once

#include <catch2/catch.hpp>
#include <initializer_list>
#include <string>

#include "okr/reading.hpp"

inline void check_kind(okr::Kind expected, std::initializer_list<const char*> sentences) {
    static const okr::Reader reader;
    for (const char* sentence : sentences) {
        INFO(sentence);
        const okr::Reading reading = reader.read(sentence);
        CHECK(okr::name(reading.kind) == okr::name(expected));
        CHECK_FALSE(reading.why.empty());
    }
}
