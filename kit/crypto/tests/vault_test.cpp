// What is sealed opens only in its own place, unharmed, with its own key.
#include <gtest/gtest.h>
#include <sys/stat.h>

#include <filesystem>
#include <fstream>

#include "kit/crypto/crypto.hpp"

namespace kit::crypto {
namespace {

namespace fs = std::filesystem;

const std::string key(32, 'k');

TEST(Vault, opens_what_it_sealed_in_the_same_place) {
  const Vault vault = Vault::from_key(key);
  for (const std::string plain : {"", "1101700230708", "ผู้ป่วยติดเตียง"}) {
    const std::string sealed = vault.seal("people.national_id/42", plain);
    EXPECT_EQ(vault.open("people.national_id/42", sealed), plain);
    EXPECT_EQ(sealed[0], 1);
    if (!plain.empty()) EXPECT_EQ(sealed.find(plain), std::string::npos);
  }
}

TEST(Vault, a_ciphertext_moved_to_another_place_does_not_open) {
  const Vault vault = Vault::from_key(key);
  const std::string sealed = vault.seal("people.national_id/42", "1101700230708");
  EXPECT_EQ(vault.open("people.national_id/43", sealed), std::nullopt);
  EXPECT_EQ(vault.open("people.phone/42", sealed), std::nullopt);
  EXPECT_EQ(vault.open("", sealed), std::nullopt);
}

TEST(Vault, one_flipped_bit_anywhere_does_not_open) {
  const Vault vault = Vault::from_key(key);
  const std::string sealed = vault.seal("here", "secret");
  for (std::size_t at = 0; at < sealed.size(); ++at) {
    std::string harmed = sealed;
    harmed[at] ^= 1;
    EXPECT_EQ(vault.open("here", harmed), std::nullopt) << at;
  }
}

TEST(Vault, a_shortened_ciphertext_does_not_open) {
  const Vault vault = Vault::from_key(key);
  const std::string sealed = vault.seal("here", "secret");
  for (std::size_t size = 0; size < sealed.size(); ++size) {
    EXPECT_EQ(vault.open("here", sealed.substr(0, size)), std::nullopt) << size;
  }
}

TEST(Vault, another_key_does_not_open) {
  const std::string sealed = Vault::from_key(key).seal("here", "secret");
  EXPECT_EQ(Vault::from_key(std::string(32, 'x')).open("here", sealed), std::nullopt);
}

TEST(Vault, seals_the_same_text_differently_each_time) {
  const Vault vault = Vault::from_key(key);
  EXPECT_NE(vault.seal("here", "secret"), vault.seal("here", "secret"));
}

TEST(Vault, a_blind_index_is_stable_per_kind_and_key) {
  const Vault vault = Vault::from_key(key);
  const std::string index = vault.blind_index("national_id", "1101700230708");
  EXPECT_EQ(index.size(), 32u);
  EXPECT_EQ(index, Vault::from_key(key).blind_index("national_id", "1101700230708"));
  EXPECT_NE(index, vault.blind_index("phone", "1101700230708"));
  EXPECT_NE(index,
            Vault::from_key(std::string(32, 'x')).blind_index("national_id", "1101700230708"));
  EXPECT_NE(vault.blind_index("ab", "c"), vault.blind_index("a", "bc"));
}

TEST(VaultDeathTest, the_keys_do_not_reach_a_child_process) {
  const Vault vault = Vault::from_key(key);
  EXPECT_DEATH(vault.seal("here", "secret"), "");
}

class KeyFile : public testing::Test {
 protected:
  KeyFile() { fs::create_directory(folder_); }
  ~KeyFile() override { fs::remove_all(folder_); }
  const fs::path folder_ = fs::temp_directory_path() / ("key_file_test_" + hex(random_bytes(8)));
  const std::string path_ = folder_ / "key";
};

TEST_F(KeyFile, is_made_once_private_and_then_read_again) {
  const std::string sealed = Vault::from_file(path_, true).seal("here", "secret");
  struct stat facts{};
  ASSERT_EQ(::stat(path_.c_str(), &facts), 0);
  EXPECT_EQ(facts.st_mode & 07777, 0600u);
  EXPECT_EQ(std::distance(fs::directory_iterator(folder_), fs::directory_iterator()), 1);
  EXPECT_EQ(Vault::from_file(path_, true).open("here", sealed), "secret");
  EXPECT_EQ(Vault::from_file(path_, false).open("here", sealed), "secret");
}

TEST_F(KeyFile, that_is_missing_is_a_breakage_unless_it_may_be_made) {
  EXPECT_THROW(Vault::from_file(path_, false), Breakage);
  EXPECT_THROW(Vault::from_file(folder_ / "no" / "key", true), Breakage);
}

TEST_F(KeyFile, that_others_can_read_is_refused_with_the_remedy) {
  Vault::from_file(path_, true);
  fs::permissions(path_, fs::perms(0644));
  try {
    Vault::from_file(path_, true);
    FAIL() << "opened a key that everybody can read";
  } catch (const Breakage& broken) {
    EXPECT_NE(std::string(broken.what()).find("chmod 600"), std::string::npos);
  }
}

TEST_F(KeyFile, that_is_damaged_is_refused_and_left_alone) {
  for (const std::string& text : {std::string(), std::string("abc\n"), std::string(63, 'a'),
                                  std::string(64, 'g'), std::string(66, 'a')}) {
    std::ofstream(path_) << text;
    fs::permissions(path_, fs::perms(0600));
    EXPECT_THROW(Vault::from_file(path_, true), Breakage) << text;
    EXPECT_EQ(fs::file_size(path_), text.size());
  }
  fs::remove(path_);
  fs::create_directory(path_);
  EXPECT_THROW(Vault::from_file(path_, true), Breakage);
}

}  // namespace
}  // namespace kit::crypto
