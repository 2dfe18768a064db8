// What the world answered: a value, or a failure with words that say what to do.
#pragma once

#include <string>
#include <utility>
#include <variant>

namespace okr::base {

/// Something outside of us is wrong (a file, a flag); the text is one line for standard error.
struct Failure {
    std::string message;
};

template <typename T>
class [[nodiscard]] Result {
public:
    Result(T value) : content_(std::move(value)) {}
    Result(Failure failure) : content_(std::move(failure)) {}

    explicit operator bool() const { return std::holds_alternative<T>(content_); }
    T& operator*() { return std::get<T>(content_); }
    const T& operator*() const { return std::get<T>(content_); }
    T* operator->() { return &std::get<T>(content_); }
    const T* operator->() const { return &std::get<T>(content_); }
    [[nodiscard]] const Failure& failure() const { return std::get<Failure>(content_); }

private:
    std::variant<T, Failure> content_;
};

}  // namespace okr::base
