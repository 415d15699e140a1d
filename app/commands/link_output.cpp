#include "app/commands/link_output.hpp"

#include <unistd.h>

#include <cstdio>
#include <filesystem>
#include <iostream>
#include <unordered_map>

#include "kit/base/breakage.hpp"

namespace app::commands {
namespace {

constexpr std::size_t buffered_bytes = 1 << 20;

std::string decimals(double value, int digits) {
  char text[64];
  std::snprintf(text, sizeof text, "%.*f", digits, value);
  return text;
}

std::string levels_of(kit::linkage::Code code, const kit::linkage::Layout& layout) {
  std::string text;
  for (std::size_t c = 0; c < layout.size(); ++c) {
    if (c > 0) text += ';';
    text += layout[c].name + "=" + layout[c].levels[layout.level(code, c)];
  }
  return text;
}

}  // namespace

CsvFile::CsvFile(std::string path)
    : path_(std::move(path)), file_(std::fopen((path_ + ".part").c_str(), "wb")) {
  if (!file_) throw kit::Breakage("cannot write " + path_);
}

CsvFile::~CsvFile() {
  if (!file_) return;
  std::fclose(file_);
  std::remove((path_ + ".part").c_str());
}

CsvFile& CsvFile::cell(std::string_view text) {
  if (std::exchange(row_begun_, true)) buffer_ += ',';
  if (text.find_first_of(",\"\r\n") == text.npos) {
    buffer_ += text;
    return *this;
  }
  buffer_ += '"';
  for (char c : text) buffer_.append(c == '"' ? 2 : 1, c);
  buffer_ += '"';
  return *this;
}

void CsvFile::end_row() {
  buffer_ += '\n';
  row_begun_ = false;
  if (buffer_.size() > buffered_bytes) flush();
}

void CsvFile::flush() {
  if (std::fwrite(buffer_.data(), 1, buffer_.size(), file_) != buffer_.size())
    throw kit::Breakage("cannot write " + path_);
  buffer_.clear();
}

void CsvFile::finish() {
  flush();
  if (std::fclose(std::exchange(file_, nullptr)) != 0) throw kit::Breakage("cannot write " + path_);
  std::filesystem::rename(path_ + ".part", path_);
}

void write_pairs(
    const std::string& path, const kit::linkage::Linked& linked, const LinkedLists& lists,
    const std::function<kit::linkage::Impossible(const kit::linkage::Edge&)>& impossible) {
  using kit::linkage::Impossible;
  std::unordered_map<std::uint32_t, Impossible> refused;
  for (const auto& merge : linked.clusters.refused) refused.emplace(merge.edge, merge.reason);
  CsvFile file(path);
  for (auto name : {"rec_id_a", "list_id_a", "rec_id_b", "list_id_b", "weight", "probability",
                    "decision", "reason", "levels"})
    file.cell(name);
  file.end_row();
  for (std::uint32_t e = 0; e < linked.edges.size(); ++e) {
    const auto& edge = linked.edges[e];
    auto merge = refused.find(e);
    auto reason = merge != refused.end() ? merge->second : impossible(edge);
    bool match = e < linked.accepted && reason == Impossible::no;
    for (auto record : {edge.a, edge.b})
      file.cell(lists.ids[record]).cell(lists.lists[lists.list_of(record)]);
    file.cell(decimals(edge.weight, 2))
        .cell(decimals(kit::linkage::probability_of(edge.weight), 6));
    file.cell(match ? "match" : e < linked.accepted ? "refused" : "review");
    file.cell(name_of(reason)).cell(levels_of(edge.code, lists.layout));
    file.end_row();
  }
  file.finish();
}

void write_clusters(const std::string& path, const kit::linkage::Linked& linked,
                    const LinkedLists& lists, std::uint32_t records) {
  CsvFile file(path);
  for (auto name : {"rec_id", "list_id", "cluster_id"}) file.cell(name);
  file.end_row();
  for (std::uint32_t r = 0; r < records; ++r) {
    file.cell(lists.ids[r]).cell(lists.lists[lists.list_of(r)]);
    file.cell(linked.clusters.of_record[r] + 1);  // the first record of the cluster, counted from 1
    file.end_row();
  }
  file.finish();
}

void LinkProgress::show(const std::string& stage, double done) {
  terminal_ = ::isatty(STDERR_FILENO) == 1;
  auto percent = std::to_string(static_cast<int>(done * 100)) + " %";
  if (terminal_)
    std::cerr << "\r" << stage << " " << percent << "\x1b[K" << std::flush;
  else if (stage != stage_)
    std::cerr << stage << "\n";
  stage_ = stage;
  shown_ = true;
}

void LinkProgress::end() {
  if (terminal_ && shown_) std::cerr << "\r\x1b[K" << std::flush;
  shown_ = false;
}

}  // namespace app::commands
