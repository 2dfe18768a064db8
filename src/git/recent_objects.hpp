// The objects of one kind that were read last: the next commit of a history asks for most of its folders again, and a
// range asks for its commits more than once.
#pragma once

#include <array>
#include <cstddef>

#include "git/tree.hpp"

namespace okr::git {

template <std::size_t slot_count>
class RecentObjects {
public:
    /// Empty if the object is not here.
    [[nodiscard]] const Bytes& find(const Id& id) const {
        static const Bytes none;
        const Slot& slot = slots_[place_of(id)];
        return slot.id == id ? slot.bytes : none;
    }

    void keep(const Id& id, const Bytes& bytes) {
        if (bytes.view().size() <= largest) slots_[place_of(id)] = {id, bytes};
    }

private:
    static constexpr std::size_t largest = 128 * 1024;  ///< bytes, so that 256 together are never more than 32 MiB

    struct Slot {
        Id id;
        Bytes bytes;
    };

    static std::size_t place_of(const Id& id) { return id.data()[0] % slot_count; }

    std::array<Slot, slot_count> slots_;
};

}  // namespace okr::git
