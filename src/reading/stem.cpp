// The only user of libstemmer.
#include "reading/stem.hpp"

#include <libstemmer.h>

#include <new>

namespace okr::reading {

Stemmer& Stemmer::of_this_thread() {
    thread_local Stemmer stemmer;
    return stemmer;
}

Stemmer::Stemmer() : stemmer_(sb_stemmer_new("english", "UTF_8")) {
    if (!stemmer_) throw std::bad_alloc();  // it knows English: nothing else can be wrong
}
Stemmer::~Stemmer() { sb_stemmer_delete(stemmer_); }

std::string_view Stemmer::stem(std::string_view word) {
    constexpr std::size_t most = 8192;
    if (const auto known = known_.find(word); known != known_.end()) return known->second;
    if (known_.size() >= most) known_.clear();
    return known_.emplace(word, derive(word)).first->second;
}

std::string_view Stemmer::derive(std::string_view word) {
    const auto* bytes = reinterpret_cast<const sb_symbol*>(word.data());
    const auto* stem = sb_stemmer_stem(stemmer_, bytes, static_cast<int>(word.size()));
    if (!stem) throw std::bad_alloc();
    return {reinterpret_cast<const char*>(stem), static_cast<std::size_t>(sb_stemmer_length(stemmer_))};
}

}  // namespace okr::reading
