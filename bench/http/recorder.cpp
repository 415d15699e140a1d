#include "bench/http/recorder.hpp"

#include "kit/base/breakage.hpp"

namespace bench {
namespace {

using kit::sql::Params;

class RecordingConnection final : public kit::sql::Connection {
 public:
  RecordingConnection(kit::sql::Lease inner, bool write)
      : turn{write, {}}, inner_(std::move(inner)) {}

  kit::sql::Dialect dialect() const override { return inner_->dialect(); }
  kit::sql::Rows query(std::string_view sql, Params params) override {
    note(sql, params);
    return inner_->query(sql, params);
  }
  void each(std::string_view sql, Params params,
            const std::function<void(const kit::sql::Row&)>& see) override {
    note(sql, params);
    inner_->each(sql, params, see);
  }
  std::int64_t execute(std::string_view sql, Params params) override {
    note(sql, params);
    return inner_->execute(sql, params);
  }
  void send(std::string_view sql, Params params) override {
    note(sql, params);
    inner_->send(sql, params);
  }
  kit::sql::Asked ask(std::string_view sql, Params params) override {
    note(sql, params);
    return inner_->ask(sql, params);
  }
  void wait() override { inner_->wait(); }
  void script(std::string_view sql) override {
    note(sql, {});
    inner_->script(sql);
  }
  void begin() override {
    turn.steps.push_back({Step::Kind::begin});
    inner_->begin();
  }
  void commit() override {
    turn.steps.push_back({Step::Kind::commit});
    inner_->commit();
  }
  void rollback() noexcept override {
    turn.steps.push_back({Step::Kind::rollback});
    inner_->rollback();
  }

  void begin_step() override {
    note("SAVEPOINT kit_step", {});
    inner_->begin_step();
  }
  void keep_step() override {
    note("RELEASE SAVEPOINT kit_step", {});
    inner_->keep_step();
  }
  void undo_step() noexcept override {
    note("ROLLBACK TO SAVEPOINT kit_step", {});
    inner_->undo_step();
  }

  Turn turn;

 private:
  void note(std::string_view sql, Params params) {
    turn.steps.push_back({Step::Kind::statement, std::string(sql), {params.begin(), params.end()}});
  }

  mutable kit::sql::Lease inner_;
};

}  // namespace

kit::sql::Lease Recorder::lease(kit::sql::Lease inner, bool write) {
  auto connection = std::make_unique<RecordingConnection>(std::move(inner), write);
  return {connection.release(), [this](kit::sql::Connection* c) {
            std::unique_ptr<RecordingConnection> own(static_cast<RecordingConnection*>(c));
            keep(std::move(own->turn));
          }};
}

void Recorder::keep(Turn turn) {
  std::lock_guard lock(mutex_);
  if (std::this_thread::get_id() == owner_) {
    trace_.turns.push_back(std::move(turn));
    return;
  }
  for (auto& step : turn.steps)
    if (step.kind == Step::Kind::statement) trace_.after.push_back(std::move(step));
}

Trace Recorder::take() {
  std::lock_guard lock(mutex_);
  return std::exchange(trace_, {});
}

}  // namespace bench
