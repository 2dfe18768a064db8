// Commits as people write them, and as only a program would.
#include "git/opened.hpp"

namespace okr::test {

namespace {

git::Commit commit_at(const git::Repository& repository, std::string_view revision) {
    const auto id = repository.resolve(revision);
    INFO(message(id));
    REQUIRE(id);
    const auto commit = repository.commit(*id);
    INFO(message(commit));
    REQUIRE(commit);
    return *commit;
}

/// "author|committer" of a commit whose head has these lines.
std::string people(const Sandbox& box, const std::string& lines) {
    box.write("repo/raw", lines);
    box.sh(
        R"sh(cd repo; { echo "tree $(git rev-parse main^{tree})"; echo "parent $(git rev-parse main)"; cat raw; } > whole
git hash-object -t commit --literally -w whole > .git/refs/heads/odd)sh");
    const git::Repository repository = open_repository(box);
    const git::Commit commit = commit_at(repository, "odd");
    CHECK(resolved(repository, "odd~1") == resolved(repository, "main"));
    const auto tell = [](const git::Person& person, std::int64_t time) {
        return person.name + " <" + person.email + "> " + std::to_string(time);
    };
    return tell(commit.author, commit.author_time) + "|" + tell(commit.committer, commit.commit_time);
}

}  // namespace

TEST_CASE("a commit is read whole", "[git]") {
    const Sandbox box;
    box.sh("git init -q repo; cd repo; save one; save 'two\n\nwith a body\n\nOKR-Approved: 0123456789abcdef because'");
    const git::Repository repository = open_repository(box);
    const git::Commit commit = commit_at(repository, "HEAD");
    CHECK(commit.author == git::Person{"Ada", "ada@example.com"});
    CHECK(commit.committer == git::Person{"Grace", "grace@example.com"});
    CHECK(commit.author_time == 1700000002);
    CHECK(commit.message == "two\n\nwith a body\n\nOKR-Approved: 0123456789abcdef because\n");
    CHECK(commit.parents.size() == 1);
    CHECK(commit.id.hex() == resolved(repository, "HEAD"));
}

TEST_CASE("malformed people and times cost themselves alone", "[git]") {
    const Sandbox box;
    box.sh("git init -q repo; cd repo; echo a > a.yaml; save one");
    const std::string good = "Grace <grace@example.com> 1700000005 +0100\n\nwords\n";
    CHECK(people(box, "author Ada\ncommitter " + good) == "Ada <> 0|Grace <grace@example.com> 1700000005");
    CHECK(people(box, "author Ada <ada@x> 99999999999999999999 +0000\ncommitter " + good) ==
          "Ada <ada@x> 0|Grace <grace@example.com> 1700000005");
    CHECK(people(box, "author Ada <ada@x> -5 +9999\ncommitter " + good) ==
          "Ada <ada@x> 0|Grace <grace@example.com> 1700000005");
    CHECK(people(box, "author  <> 1 +0000\ncommitter " + good) == " <> 1|Grace <grace@example.com> 1700000005");
    CHECK(people(box, "author A <b> <c> 7 +0000\ncommitter " + good) ==
          "A <b> <c> 7|Grace <grace@example.com> 1700000005");
    CHECK(people(box, "author Ada <ada@x\ncommitter " + good) == "Ada <ada@x> 0|Grace <grace@example.com> 1700000005");
    CHECK(people(box, "committer " + good) == " <> 0|Grace <grace@example.com> 1700000005");
    CHECK(people(box, "author \xff\xfe <\x80@x> 7 +0000\ncommitter " + good) ==
          "\xef\xbf\xbd\xef\xbf\xbd <\xef\xbf\xbd@x> 7|Grace <grace@example.com> 1700000005");
    CHECK(people(box,
                 "author Zo\xeb <z@x> 7 +0000\ncommitter Grace <grace@example.com> 8 +0000\nencoding "
                 "ISO-8859-1\n\n\xe4\n") == "Zo\xc3\xab <z@x> 7|Grace <grace@example.com> 8");
    CHECK(people(box, "\nwords without people\n") == " <> 0| <> 0");
}

TEST_CASE("people go by the names of the mailmap", "[git]") {
    const Sandbox box;
    box.sh(R"(git init -q repo; cd repo; echo 'Ada Lovelace <ada@new.example> <ADA@example.com>' > .mailmap; save one
git clone -q --bare . ../bare.git)");
    for (const std::string folder : {"repo", "bare.git"}) {
        const git::Commit commit = commit_at(open_repository(box, folder), "HEAD");
        CHECK(commit.author == git::Person{"Ada Lovelace", "ada@new.example"});
        CHECK(commit.written_author == git::Person{"Ada", "ada@example.com"});
    }
    box.sh("cd repo; save two; echo 'Mallory <grace@example.com> <ada@example.com>' > .mailmap; save three");
    git::Repository repository = open_repository(box);
    CHECK(commit_at(repository, "HEAD").author.name == "Mallory");
    REQUIRE(repository.use_mailmap_of(*repository.resolve("HEAD~1")));
    CHECK(commit_at(repository, "HEAD").author.name == "Ada Lovelace");
    box.sh("cd repo; rm .mailmap; ln -s /dev/zero .mailmap");
    CHECK(commit_at(open_repository(box), "HEAD").author.name == "Ada");
}

TEST_CASE("a file larger than the limit is not read", "[git]") {
    const Sandbox box;
    box.sh(
        "git init -q repo; cd repo; head -c 3000000 /dev/zero > a.yaml; save one; git repack -adq; printf "
        "'\\1\\0\\377' > a.yaml; save two");
    const git::Repository repository = open_repository(box);
    const auto large = git::Id::from_hex(box.sh("cd repo; git rev-parse HEAD~1:a.yaml"));
    const auto small = git::Id::from_hex(box.sh("cd repo; git rev-parse HEAD:a.yaml"));
    CHECK(*repository.blob_size(*large) == 3000000);
    CHECK(*repository.blob(*large, 2999999) == std::nullopt);
    CHECK((*repository.blob(*large, 3000000))->size() == 3000000);
    CHECK(*repository.blob(*small, 10) == std::string("\1\0\377", 3));
    CHECK(git::id_of_blob(std::string("\1\0\377", 3)) == *small);
}

}  // namespace okr::test
