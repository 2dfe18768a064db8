#include "git/memory.hpp"

#include <git2.h>
#include <git2/sys/alloc.h>

#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <exception>
#include <new>

namespace okr::git {

namespace {

constexpr std::size_t much = 64 * 1024 * 1024;

void* taken(void* memory, std::size_t size) {
    if (memory == nullptr && size <= much) memory_has_ended();
    return memory;
}

bool is_product(std::size_t count, std::size_t size) {
    return size == 0 || count <= static_cast<std::size_t>(-1) / size;
}

void* allocate(std::size_t size, const char*, int) { return taken(std::malloc(std::max<std::size_t>(size, 1)), size); }

void* allocate_zeros(std::size_t count, std::size_t size, const char*, int) {
    return is_product(count, size)
               ? taken(std::calloc(std::max<std::size_t>(count, 1), std::max<std::size_t>(size, 1)), count * size)
               : nullptr;
}

void* resize(void* old, std::size_t size, const char*, int) {
    return taken(std::realloc(old, std::max<std::size_t>(size, 1)), size);
}

void* resize_array(void* old, std::size_t count, std::size_t size, const char* file, int line) {
    return is_product(count, size) ? resize(old, count * size, file, line) : nullptr;
}

void* allocate_array(std::size_t count, std::size_t size, const char* file, int line) {
    return is_product(count, size) ? allocate(count * size, file, line) : nullptr;
}

char* copy_bytes(const char* text, std::size_t size, const char* file, int line) {
    auto* copy = static_cast<char*>(allocate(size + 1, file, line));
    if (copy == nullptr) return nullptr;
    std::memcpy(copy, text, size);
    copy[size] = '\0';
    return copy;
}

char* copy(const char* text, const char* file, int line) { return copy_bytes(text, std::strlen(text), file, line); }

char* copy_up_to(const char* text, std::size_t most, const char* file, int line) {
    return copy_bytes(text, ::strnlen(text, most), file, line);
}

void release(void* memory) { std::free(memory); }

}  // namespace

void memory_has_ended() noexcept {
    if (const std::new_handler handler = std::get_new_handler()) handler();
    std::terminate();
}

void guard_memory() {
    git_allocator allocator{allocate, allocate_zeros, copy,           copy_up_to, copy_bytes,
                            resize,   resize_array,   allocate_array, release};
    git_libgit2_opts(GIT_OPT_SET_ALLOCATOR, &allocator);
}

}  // namespace okr::git
