#include "store/disk_words.hpp"

#include <cerrno>
#include <cstring>

namespace okr::store {

namespace {

struct Words {
    int error;
    const char* text;
};

constexpr Words known[]{
    {ENOSPC, "the disk is full; make room and run it again"},
    {EDQUOT, "your quota of disk space is used up; make room and run it again"},
    {EFBIG, "it would be larger than files may be here (`ulimit -f`)"},
    {EROFS, "the disk is mounted read-only"},
    {EACCES, "you may not write in its folder (Permission denied)"},
    {EPERM, "the system does not permit it (Operation not permitted)"},
    {EIO, "the disk reports an error (Input/output error)"},
    {ENAMETOOLONG, "its name is too long"},
    {EXDEV, "another disk is mounted over it; unmount that, or write elsewhere"},
    {EBUSY, "the system itself uses it (Device or resource busy)"},
};

}  // namespace

std::string disk_words(int error) {
    for (const Words& words : known)
        if (words.error == error) return words.text;
    return std::strerror(error);
}

}  // namespace okr::store
