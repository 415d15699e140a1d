// The conflict table row by row, and the words that the web app shares with the engine.
#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <sstream>

#include "centre/fieldwork/engine/settle.hpp"
#include "centre/fieldwork/engine/tests/memory_shelf.hpp"
#include "centre/fieldwork/engine/typescript.hpp"
#include "kit/crypto/crypto.hpp"
#include "kit/json/json.hpp"

namespace {

using namespace fieldwork::engine;

struct Centre : testing::Test {
  Memory memory;
  MemoryShelf shelf{memory};
  kit::Instant now{1'780'000'000'000};
  Centre() {
    for (const char* user : {"kaew", "mali"}) memory.loads[user] = {"h1", "h2"};
  }
  Op op(std::string id, std::string user, std::string type, std::string field = "", std::string value = "") {
    return {.op_id = std::move(id), .device_id = user + "-phone", .user_id = user, .type = std::move(type), .target = "h1",
            .base_epoch = "epoch-1", .field = std::move(field), .value = std::move(value), .observed_at = now};
  }
  Outcome send(const Op& sent) {
    return receive(shelf, {sent.user_id, sent.device_id}, {sent.op_id, kit::json::encode(sent)}, now).outcome;
  }
  const FieldValue& field(std::string_view name) {
    return *std::ranges::find(memory.cards.at("h1").fields, name, &FieldValue::field);
  }
};

TEST_F(Centre, the_same_op_is_kept_once) {
  auto first = send(op("a", "kaew", "visit"));
  auto again = send(op("a", "kaew", "visit"));
  EXPECT_EQ(first.seq, again.seq);
  EXPECT_EQ(memory.cards.at("h1").entries.size(), 1U);
}

TEST_F(Centre, another_op_under_the_same_id_is_set_aside_and_kept) {
  send(op("a", "kaew", "note"));
  auto other = send(op("a", "kaew", "visit"));
  EXPECT_EQ(other.verdict, Verdict::quarantined);
  EXPECT_EQ(other.reason, "op_id_reused");
  EXPECT_EQ(memory.ops.size(), 2U);
}

TEST_F(Centre, what_cannot_be_read_is_kept_letter_by_letter) {
  auto outcome = receive(shelf, {"kaew", "p"}, {"a", R"({"op_id":"a","from_a_newer_app":true})"}, now).outcome;
  EXPECT_EQ(outcome.reason, "not_understood");
  EXPECT_EQ(memory.ops.at("a").body, R"({"op_id":"a","from_a_newer_app":true})");
}

TEST_F(Centre, scope_and_consent_are_asked_when_the_op_arrives) {
  memory.loads["kaew"] = {"h2"};
  EXPECT_EQ(send(op("a", "kaew", "visit")).reason, "scope_lost");
  memory.loads["kaew"] = {"h1"};
  memory.no_consent = {"h1"};
  EXPECT_EQ(send(op("b", "kaew", "visit")).reason, "consent_withdrawn");
}

TEST_F(Centre, an_op_waits_for_what_it_depends_on) {
  auto late = op("b", "kaew", "note");
  late.deps = {"a"};
  EXPECT_EQ(send(late).verdict, Verdict::held);
  EXPECT_TRUE(memory.ops.empty());
  send(op("a", "kaew", "visit"));
  EXPECT_EQ(send(late).verdict, Verdict::applied);
}

TEST_F(Centre, two_visits_on_one_day_by_two_people_both_stay_and_are_shown) {
  send(op("a", "kaew", "visit"));
  EXPECT_EQ(send(op("b", "mali", "visit")).reason, "double_visit");
  EXPECT_EQ(memory.cards.at("h1").entries.size(), 2U);
}

TEST_F(Centre, a_field_somebody_else_changed_meanwhile_stays_and_becomes_a_conflict) {
  send(op("a", "kaew", "field", "phone", "081"));
  EXPECT_EQ(send(op("b", "mali", "field", "phone", "089")).verdict, Verdict::conflict);
  EXPECT_EQ(send(op("c", "mali", "field", "phone", "081")).verdict, Verdict::no_change);
  EXPECT_EQ(field("phone").value, "081");
  auto seen = op("d", "mali", "field", "phone", "090");
  seen.base_version = memory.seq;
  EXPECT_EQ(send(seen).verdict, Verdict::applied);
}

TEST_F(Centre, a_chain_of_edits_of_one_phone_shares_its_base) {
  send(op("a", "kaew", "field", "phone", "081"));
  auto second = op("b", "kaew", "field", "phone", "082");
  second.deps = {"a"};
  EXPECT_EQ(send(second).verdict, Verdict::applied);
  EXPECT_EQ(field("phone").value, "082");
}

TEST_F(Centre, risk_goes_up_at_once_and_comes_down_only_by_a_person) {
  send(op("a", "kaew", "field", "risk_level", "high"));
  auto lower = op("b", "mali", "field", "risk_level", "none");
  lower.base_version = memory.seq;
  EXPECT_EQ(send(lower).verdict, Verdict::conflict);
  EXPECT_EQ(field("risk_level").value, "high");
  Card& card = memory.cards.at("h1");
  EXPECT_EQ(settle(card, {"b", Choice::incoming, "head", ++memory.seq, now}), Settled::settled);
  EXPECT_EQ(field("risk_level").value, "none");
}

TEST_F(Centre, a_national_id_takes_two_people) {
  send(op("a", "kaew", "field", "national_id", "3520000000011"));
  Card& card = memory.cards.at("h1");
  EXPECT_EQ(settle(card, {"a", Choice::incoming, "som", ++memory.seq, now}), Settled::second_needed);
  EXPECT_EQ(settle(card, {"a", Choice::incoming, "som", ++memory.seq, now}), Settled::same_hand);
  EXPECT_EQ(settle(card, {"a", Choice::incoming, "nok", ++memory.seq, now}), Settled::settled);
}

TEST_F(Centre, a_correction_by_another_waits_and_the_visit_stays) {
  send(op("a", "kaew", "visit"));
  auto mend = op("b", "mali", "amend");
  mend.about = "a";
  EXPECT_EQ(send(mend).verdict, Verdict::pending);
  EXPECT_EQ(memory.cards.at("h1").entries.front().amended_by, "");
  auto own = op("c", "kaew", "amend");
  own.about = "a";
  send(own);
  EXPECT_EQ(memory.cards.at("h1").entries.front().amended_by, "c");
}

TEST_F(Centre, an_addition_at_the_same_time_outlives_a_taking_out) {
  send(op("a", "kaew", "set_add", "needs", "wheelchair"));
  send(op("b", "mali", "set_add", "needs", "wheelchair"));
  auto out = op("c", "kaew", "set_remove", "needs", "wheelchair");
  out.observed = {"a"};
  send(out);
  auto card = told(shelf, memory.cards.at("h1"));
  ASSERT_EQ(card.items.size(), 1U);
  EXPECT_EQ(card.items.front().tag, "b");
}

TEST_F(Centre, an_edit_revives_a_removed_household_and_is_shown) {
  send(op("a", "kaew", "removal", "", "moved away"));
  EXPECT_TRUE(memory.cards.at("h1").removed);
  EXPECT_EQ(send(op("b", "mali", "note")).reason, "removal");
  EXPECT_FALSE(memory.cards.at("h1").removed);
}

TEST_F(Centre, a_phone_reads_anew_when_its_scope_or_the_epoch_changed) {
  send(op("a", "kaew", "visit"));
  auto first = pull(shelf, {"kaew", "p"}, {}, now);
  EXPECT_TRUE(first.reset);
  EXPECT_EQ(first.cards.size(), 1U);
  EXPECT_FALSE(pull(shelf, {"kaew", "p"}, first.cursor, now).reset);
  memory.loads["kaew"] = {"h2"};
  EXPECT_TRUE(pull(shelf, {"kaew", "p"}, first.cursor, now).reset);
  EXPECT_TRUE(pull(shelf, {"kaew", "p", true}, first.cursor, now).cards.empty());
}

TEST_F(Centre, a_file_comes_in_parts_and_is_thrown_away_when_it_is_not_what_its_name_says) {
  auto name = kit::crypto::hex(kit::crypto::sha256("photograph"));
  EXPECT_EQ(take_part(shelf, name, 0, "photo", 10).received, 5);
  EXPECT_EQ(take_part(shelf, name, 2, "otogr", 10).received, 5);
  EXPECT_FALSE(take_part(shelf, name, 5, "GRAPH", 10).whole);
  EXPECT_TRUE(take_part(shelf, name, 0, "photograph", 10).whole);
}

TEST(FieldShapes, the_web_app_has_the_shapes_that_the_engine_describes) {
  const char* path = "web/src/offline/field_shapes.ts";
  if (std::getenv("CHAESON_ACCEPT")) std::ofstream(path) << typescript();
  std::stringstream kept;
  kept << std::ifstream(path).rdbuf();
  EXPECT_EQ(kept.str(), typescript());
}

}  // namespace
