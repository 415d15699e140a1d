// The front door of papers: what a centre issues on paper gets a number, is kept as it was issued, and can be verified
// by anybody who holds it. The words of a paper come from the desk whose matter it is.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "centre/frame/module.hpp"
#include "centre/network/network.hpp"
#include "centre/staff/staff.hpp"
#include "kit/paper/certificate.hpp"
#include "kit/paper/paper.hpp"

namespace papers {

using frame::Role;

// The register of what was issued: numbers, days, kinds; never about whom.
inline constexpr frame::Permission read_register{
    "papers.read_register", {Role::desk_officer, Role::social_worker, Role::centre_head, Role::provincial_officer,
                             Role::auditor, Role::administrator}};
// The letterhead of the own organisation.
inline constexpr frame::Permission keep_office{
    "papers.keep_office", {Role::centre_head, Role::provincial_officer, Role::administrator}};
inline constexpr frame::Permission withdraw_paper{"papers.withdraw_paper",
                                                  {Role::centre_head, Role::provincial_officer}};

// A paper before it has its number. `paper` holds title, blocks, marks; number, office, date, verification, author and
// instant are filled in when it is issued.
struct Draft {
  std::string org_id;     // who issues it
  std::string area_code;  // of the record it is about
  std::string series;     // which run of numbers: "letter", "receipt", "record" (rows of papers_series)
  std::string kind;       // "casework.paper.referral_letter": also the key of its name
  std::string about;      // the record whose readers may read it: "casework.case/ID"
  std::string part;       // which of several about the same record: the referral's id; "" for the only one
  bool closed = false;    // neither register nor verification says what kind of paper it is
  kit::paper::Paper paper;
};

struct IssuedBrief {
  std::string id;
  std::string kind;
  std::string part;
  std::string number;  // "ที่ พม 0001/2569"
  std::string code;    // "K7QM-4TXD-9WNA"
  kit::Instant issued_at;
  std::string issued_by;  // staff id
  bool withdrawn = false;
};

// Certificates of one kind, given together: one file, and for each a number and a code of its own.
struct CertificateDraft {
  std::string part;  // which of the record's: the id of the award or of the registration
  std::string name;
  std::string reason;
  std::string number = {};  // of one that was issued, and its code
  std::string code = {};
};
struct CertificateBatch {
  std::string org_id;
  std::string area_code;
  std::string kind;   // "awards.paper.certificate"
  std::string about;  // "awards.call/ID"
  std::string language = "th";
  kit::paper::Certificates paper = {};  // without pages; the office, when it names none
  std::vector<CertificateDraft> drafts = {};
};

// Words of a paper in its language, from the texts.json of all desks.
using Words = std::function<std::string(std::string_view key)>;

class Papers : public frame::Module {
 public:
  // Registers and keeps the paper. The same paper about the same record on the same day is not issued twice: its first
  // number stands. Refuses papers.office_unknown. Announces papers.paper_issued or papers.paper_asked_again.
  virtual kit::Result<IssuedBrief> issue(frame::Act& act, const Draft& draft) = 0;
  // Numbers each, registers each, keeps the one file. Whoever asks leaves out those that have theirs. Refuses
  // papers.office_unknown. Announces papers.certificates_issued.
  virtual kit::Result<std::vector<IssuedBrief>> issue_certificates(frame::Act& act, const CertificateBatch& batch) = 0;
  // Certificates that were issued, set anew in one file, with the numbers and codes they have.
  virtual std::string certificate_file(frame::Look& look, const CertificateBatch& batch) = 0;
  // Verification says so from now on; nothing when it is not there or was withdrawn before. Announces
  // papers.paper_withdrawn.
  virtual void withdraw_issued(frame::Act& act, std::string_view org_id, std::string_view about, std::string_view paper_id,
                               std::string_view reason) = 0;
  // Newest first. Whoever asks has checked that the reader may know the record.
  virtual std::vector<IssuedBrief> issued_about(frame::Look& look, std::string_view org_id, std::string_view about) = 0;
  // The file as it was issued; nothing when no such paper is about the record. The same check.
  virtual std::optional<std::string> file_of(frame::Look& look, std::string_view org_id, std::string_view about,
                                             std::string_view paper_id) = 0;
  // A form to fill in by hand: the office's head, no number, nothing kept.
  virtual std::string blank(frame::Look& look, std::string_view org_id, kit::paper::Paper paper) = 0;
  virtual Words words(std::string_view language) const = 0;
  // Told by the program: its texts, and where the public reaches it ("https://centre.example.org", "" when unknown).
  virtual void know_texts(std::function<std::string(std::string_view key, std::string_view language)> texts) = 0;
  virtual void know_address(std::string public_address) = 0;
};

std::unique_ptr<Papers> open_papers(network::Network& network, staff::Staff& staff);

// A PDF to show in the browser. Papers are not kept by the browser.
frame::Reply reply_of_pdf(std::string bytes, std::string_view file_name);

}  // namespace papers
