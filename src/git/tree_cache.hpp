// The folders that were read last: the next commit of a history asks for most of them again.
#pragma once

#include <array>
#include <cstddef>

#include "git/tree.hpp"

namespace okr::git {

class TreeCache {
public:
    /// Empty if the folder is not here.
    [[nodiscard]] const Bytes& find(const Id& id) const {
        static const Bytes none;
        const Slot& slot = slots_[place_of(id)];
        return slot.id == id ? slot.bytes : none;
    }

    void keep(const Id& id, const Bytes& bytes) {
        if (bytes.view().size() <= largest) slots_[place_of(id)] = {id, bytes};
    }

private:
    static constexpr std::size_t slots = 256;
    static constexpr std::size_t largest = 128 * 1024;  ///< bytes, so that all together are never more than 32 MiB

    struct Slot {
        Id id;
        Bytes bytes;
    };

    static std::size_t place_of(const Id& id) { return id.data()[0]; }

    std::array<Slot, slots> slots_;
};

}  // namespace okr::git
