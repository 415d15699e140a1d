// The papers desk at work.
#pragma once

#include "centre/frame/page.hpp"
#include "centre/papers/shapes.hpp"

namespace papers {

class Desk final : public Papers {
 public:
  Desk(network::Network& network, staff::Staff& staff) : network_(network), staff_(staff) {}

  std::string_view name() const override { return "papers"; }
  std::span<const kit::sql::Migration> migrations() const override;
  void add_routes(frame::Routes& routes) override;

  kit::Result<IssuedBrief> issue(frame::Act& act, const Draft& draft) override;
  kit::Result<std::vector<IssuedBrief>> issue_certificates(frame::Act& act, const CertificateBatch& batch) override;
  std::string certificate_file(frame::Look& look, const CertificateBatch& batch) override;
  void withdraw_issued(frame::Act& act, std::string_view org_id, std::string_view about, std::string_view paper_id,
                       std::string_view reason) override;
  std::vector<IssuedBrief> issued_about(frame::Look& look, std::string_view org_id, std::string_view about) override;
  std::optional<std::string> file_of(frame::Look& look, std::string_view org_id, std::string_view about,
                                     std::string_view paper_id) override;
  std::string blank(frame::Look& look, std::string_view org_id, kit::paper::Paper paper) override;
  Words words(std::string_view language) const override;
  void know_texts(std::function<std::string(std::string_view, std::string_view)> texts) override;
  void know_address(std::string public_address) override { address_ = std::move(public_address); }

 private:
  kit::Result<frame::Page<RegisterRow>> get_register(frame::Look& look);
  kit::Result<OfficeView> get_office(frame::Look& look);
  kit::Result<OfficeView> put_office(frame::Act& act, const KeepOffice& command);
  kit::Result<RegisterRow> withdraw(frame::Act& act, const WithdrawPaper& command);
  kit::Result<Verification> verify(frame::Look& look);
  RegisterRow row_of(frame::Look& look, const Issued& issued);
  OfficeView view_of(frame::Look& look, const Office& office);
  // The letterhead as it was set, or made of what network knows.
  Office office_of(frame::Look& look, std::string_view org_id);
  void add_office(frame::Look& look, const Office& office, kit::paper::Paper& paper);
  std::string verify_url(std::string_view code) const;
  std::string verify_words(std::string_view language, std::string_view code) const;
  kit::paper::Certificates set(frame::Look& look, const CertificateBatch& batch) const;

  network::Network& network_;
  staff::Staff& staff_;
  std::function<std::string(std::string_view, std::string_view)> texts_;
  std::string address_;
};

}  // namespace papers
