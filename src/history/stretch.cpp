#include "history/stretch.hpp"

#include <algorithm>
#include <iterator>

#include "history/beyond.hpp"
#include "history/comparing.hpp"
#include "history/limited_trail.hpp"
#include "history/taken_back.hpp"

namespace okr::history {

namespace {

/// What comes or goes may have moved, and a reference may follow a name that changed elsewhere.
bool concerns_others(const Happening& happening) { return happening.change.tally != Tally::progress; }

class Gathering {
public:
    Gathering(const Ground& ground, const Reader& reader)
        : trail_(ground.trail),
          snapshots_(ground.snapshots),
          view_(ground.view),
          limited_(trail_, snapshots_, *ground.tip.scope, view_.paths),
          comparing_(ground, reader),
          beyond_(ground),
          taken_back_(ground) {}

    base::Result<bool> look_at(Trail::Place place) {
        auto made = made_in_view(place);
        if (!made) return made.failure();
        if (may_concern_others(place, *made)) made = made_at_all(place, std::move(*made));
        if (!made) return made.failure();
        auto back = renamed(taken_back_.by(place, comparing_));
        if (!back) return back.failure();
        for (Made* all : {&*made, &*back}) std::move(all->begin(), all->end(), std::back_inserter(happenings_));
        return true;
    }

    Stretched take() && {
        Gathered gathered = std::move(comparing_.met()).take();
        gathered.happenings = std::move(happenings_);
        gathered.renames = std::move(renames_);
        return {std::move(gathered), std::move(comparing_).last()};
    }

private:
    using Made = std::vector<Happening>;

    /// Its renames are so, whatever becomes of the rest.
    base::Result<Made> renamed(base::Result<Compared> compared) {
        if (!compared) return compared.failure();
        std::move(compared->renames.begin(), compared->renames.end(), std::back_inserter(renames_));
        return std::move(compared->made);
    }

    base::Result<Made> made_in_view(Trail::Place place) {
        const auto lists =
            view_.paths.empty() ? trail_.changes(snapshots_, place, beyond_.within()) : limited_.changes(place);
        if (!lists) return lists.failure();
        if (lists->empty()) return Made();
        return renamed(comparing_.compare_all(place, *lists, comparing_.marks()));
    }

    [[nodiscard]] bool may_concern_others(Trail::Place place, const Made& made) const {
        const bool is_first = trail_.commit(place).parents.empty();
        return view_.is_part() && !is_first && std::any_of(made.begin(), made.end(), concerns_others);
    }

    base::Result<Made> made_at_all(Trail::Place place, Made narrow) {
        auto wide = beyond_.look(place, comparing_);
        if (!wide) return wide.failure();
        if (!*wide) return narrow;
        return renamed(std::move(**wide));
    }

    const Trail& trail_;
    const store::Snapshots& snapshots_;
    const View& view_;
    LimitedTrail limited_;
    Comparing comparing_;
    Beyond beyond_;
    TakenBack taken_back_;
    Happenings happenings_;
    std::vector<Rename> renames_;
};

}  // namespace

base::Result<Stretched> gather_stretch(const Ground& ground, const Stretch& stretch,
                                       const std::function<void()>& step) {
    const auto settings = ground.documents.settings(ground.tip);
    if (!settings) return settings.failure();
    const Reader reader(settings->words);
    Gathering gathering(ground, reader);
    for (Trail::Place place = stretch.from; place < stretch.to; ++place) {
        if (const auto looked = gathering.look_at(place); !looked) return looked.failure();
        step();
    }
    return std::move(gathering).take();
}

}  // namespace okr::history
