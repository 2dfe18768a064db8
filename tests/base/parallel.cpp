// Work that is spread over cores: each piece once, and what one of them throws comes out in the caller.
#include "base/parallel.hpp"

#include <atomic>
#include <catch2/catch.hpp>
#include <new>
#include <stdexcept>
#include <string>
#include <vector>

using okr::base::for_each_index;

TEST_CASE("each index is worked on once, however many there are") {
    for (const std::size_t count : {0, 1, 63, 64, 65, 255, 256, 257, 10'000}) {
        std::vector<std::atomic<int>> seen(count);
        for_each_index(count, [&](std::size_t index) { ++seen[index]; });
        for (std::size_t index = 0; index < count; ++index) REQUIRE(seen[index] == 1);
    }
}

TEST_CASE("what a worker throws comes out in the caller, once all have ended") {
    for (const std::size_t bad : {0, 1, 500, 999}) {
        std::atomic<int> running = 0;
        const auto work = [&](std::size_t index) {
            ++running;
            if (index == bad) {
                --running;
                throw std::runtime_error("of " + std::to_string(index));
            }
            --running;
        };
        CHECK_THROWS_WITH(for_each_index(1000, work), "of " + std::to_string(bad));
        CHECK(running == 0);
    }
}

TEST_CASE("where all throw, one comes out; where memory ends, that does") {
    CHECK_THROWS_AS(for_each_index(1000, [](std::size_t) { throw std::runtime_error("each"); }), std::runtime_error);
    CHECK_THROWS_AS(for_each_index(1000, [](std::size_t) { throw std::bad_alloc(); }), std::bad_alloc);
    CHECK_THROWS_AS(for_each_index(2, [](std::size_t) { throw std::bad_alloc(); }), std::bad_alloc);
}

TEST_CASE("after one that threw, the next is whole") {
    for (int turn = 0; turn < 20; ++turn) {
        CHECK_THROWS(for_each_index(300, [](std::size_t index) {
            if (index % 7 == 3) throw std::length_error("seven");
        }));
        std::atomic<std::size_t> sum = 0;
        for_each_index(300, [&](std::size_t index) { sum += index; });
        CHECK(sum == 300 * 299 / 2);
    }
}
