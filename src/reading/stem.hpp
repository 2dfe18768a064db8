// Word stems, by libstemmer's English algorithm.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>

#include "reading/word_index.hpp"

struct sb_stemmer;

namespace okr::reading {

class Stemmer {
public:
    /// libstemmer's state is not to be shared, so each thread has its own.
    static Stemmer& of_this_thread();

    Stemmer();
    ~Stemmer();
    Stemmer(const Stemmer&) = delete;
    Stemmer& operator=(const Stemmer&) = delete;

    /// Valid until the next call. A team says the same words again and again, so some thousands are remembered.
    std::string_view stem(std::string_view word);

private:
    [[nodiscard]] std::string_view derive(std::string_view word);

    sb_stemmer* stemmer_;
    std::unordered_map<std::string, std::string, Hash, std::equal_to<>> known_;
};

}  // namespace okr::reading
