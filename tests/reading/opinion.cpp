// What the second opinion and the index of words rest on.
#include "reading/opinion.hpp"

#include <catch2/catch.hpp>
#include <set>

#include "reading/lexicon_table.hpp"
#include "reading/weights.hpp"

namespace {

using namespace okr::reading;

TEST_CASE("listed words are told apart by their hash alone", "[reading]") {
    const Table forms = build_forms();
    std::set<std::size_t> hashes;
    for (const auto& [key, word] : forms) hashes.insert(Hash{}(key));
    CHECK(hashes.size() == forms.size());
}

TEST_CASE("a clue is known by its words", "[reading]") {
    CHECK(clue_of("bias") == hash_of("bias"));
    CHECK(clue_of("pair noun-made count") == joined(joined(hash_of("pair"), hash_of("noun-made")), hash_of("count")));
    CHECK(weights().find(clue_of("bias")) != nullptr);
    CHECK(weights().find(clue_of("pair nothing nowhere")) == nullptr);
}

TEST_CASE("the likelihoods of an opinion add up to one", "[reading]") {
    const Lexicon lexicon{okr::Words{}};
    for (const char* text : {"", "Paint the pier", "Bus punctuality from 82% to 92%"}) {
        const Sentence sentence = parse(text, lexicon);
        const Opinion opinion = opinion_on(sentence, interpret(sentence));
        double sum = 0;
        for (const double likelihood : opinion.likelihood) sum += likelihood;
        CHECK(sum == Approx(1));
    }
}

}  // namespace
