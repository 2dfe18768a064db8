// An open file that closes itself.
#pragma once

#include <unistd.h>

#include <utility>

namespace okr::store {

class FileHandle {
public:
    FileHandle() = default;
    explicit FileHandle(int file) : file_(file) {}
    FileHandle(FileHandle&& other) noexcept : file_(std::exchange(other.file_, -1)) {}
    FileHandle& operator=(FileHandle&& other) noexcept {
        std::swap(file_, other.file_);
        return *this;
    }
    ~FileHandle() { close(); }

    [[nodiscard]] int get() const { return file_; }
    [[nodiscard]] bool is_open() const { return file_ >= 0; }
    /// False where only now the system tells that the bytes did not arrive; `errno` says why.
    bool close() {
        const int file = std::exchange(file_, -1);
        return file < 0 || ::close(file) == 0;
    }

private:
    int file_ = -1;
};

}  // namespace okr::store
