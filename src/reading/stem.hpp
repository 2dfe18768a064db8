// Word stems, by libstemmer's English algorithm.
#pragma once

#include <string_view>

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

    /// Valid until the next call; the word itself where there is no stemmer.
    std::string_view stem(std::string_view word);

private:
    sb_stemmer* stemmer_;
};

}  // namespace okr::reading
