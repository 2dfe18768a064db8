// A repository of seven objects in a folder of its own, made without git, in which one piece at a time is a stranger's.
//
// Its objects are found by names that are no hash of theirs, so that inputs can refer to each other in plain text:
// commit 1…1 (`main`, parent 5…5) has the folder 2…2, which has okr.yaml 3…3 and the folder 7…7 with a.yaml 8…8;
// commit 5…5 (`base`) the folder 6…6, which has okr.yaml alone; `v1` is the tag 4…4.
#pragma once

#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <string_view>

namespace okr::fuzzing {

class SmallRepository {
public:
    SmallRepository();
    ~SmallRepository();
    SmallRepository(const SmallRepository&) = delete;
    SmallRepository& operator=(const SmallRepository&) = delete;

    [[nodiscard]] const std::filesystem::path& root() const { return root_; }
    /// A file below the root.
    void put(const std::string& path, std::string_view bytes);
    /// The object whose name is this digit forty times; `kind` is commit, tree, blob or tag.
    void put_object(char digit, std::string_view kind, std::string_view bytes);
    /// The same as it lies on the disk, compressed and with its head.
    void put_raw_object(char digit, std::string_view bytes);
    /// What was put since the last call is as described above, again.
    void reset();

private:
    void put_objects();
    void put_files();

    std::filesystem::path root_;
    bool is_made_ = false;
    std::map<std::string, std::string> first_;  ///< every file as described above
    std::set<std::string> changed_;             ///< the paths that were put since
};

}  // namespace okr::fuzzing
