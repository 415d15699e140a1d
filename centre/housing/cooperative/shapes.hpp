// What the housing desk keeps and tells of a housing cooperative: its land, its houses, the loans that may pay for a house.
#pragma once

#include "centre/housing/project/views.hpp"
#include "kit/describe/inherited.hpp"

namespace housing {

// A piece of land on which a cooperative's houses stand.
struct LandFacts {
  Holding holding = Holding::owned;
  std::string paper;
  std::string landlord;
  std::int64_t size_sq_wa = 0;
  std::int64_t plots = 0;
  kit::Date since_on;
  std::optional<kit::Date> until_on;
};
inline const kit::Shape& describe(const LandFacts*) {
  using S = LandFacts;
  static const kit::Shape shape = kit::shape<S>(
      "CooperativeLand", kit::field<&S::holding>("holding", kit::required),
      kit::field<&S::paper>("paper", kit::required, kit::max(200)), kit::field<&S::landlord>("landlord", kit::max(200)),
      kit::field<&S::size_sq_wa>("size_sq_wa", kit::required, kit::min(1), kit::max(10'000'000)),
      kit::field<&S::plots>("plots", kit::required, kit::min(1), kit::max(10'000)),
      kit::field<&S::since_on>("since_on", kit::required), kit::field<&S::until_on>("until_on"));
  return shape;
}

struct Land : LandFacts {
  std::string org_id;
  std::string id;
  std::string area_code;
  std::string cooperative_id;
  std::string added_by;
  kit::Instant added_ms;
};
inline const kit::Shape& describe(const Land*) {
  using S = Land;
  static const kit::Shape shape = kit::composed<S>(
      "CooperativeLandRecord", kit::field<&S::org_id>("org_id"), kit::field<&S::id>("id"),
      kit::field<&S::area_code>("area_code"), kit::field<&S::cooperative_id>("cooperative_id"),
      kit::inherited<S, LandFacts>(), kit::field<&S::added_by>("added_by"), kit::field<&S::added_ms>("added_ms"));
  return shape;
}

// A house that a loan of the cooperative pays for, or shall pay for.
struct CooperativeHouse {
  ProjectRow house;
  std::string loan_id;
  std::int64_t loan_number = 0;
  std::int64_t share_satang = 0;
  std::optional<std::int64_t> owed_satang;  // once it is paid out, for who may read the books
};
inline const kit::Shape& describe(const CooperativeHouse*) {
  using S = CooperativeHouse;
  static const kit::Shape shape = kit::shape<S>(
      "CooperativeHouse", kit::field<&S::house>("house"), kit::field<&S::loan_id>("loan_id"),
      kit::field<&S::loan_number>("loan_number"), kit::field<&S::share_satang>("share_satang"),
      kit::field<&S::owed_satang>("owed_satang"));
  return shape;
}

struct CooperativeHomes {
  std::vector<LandFacts> land;  // newest first
  std::int64_t plots = 0;
  std::vector<CooperativeHouse> houses;
  bool may_add_land = false;
};
inline const kit::Shape& describe(const CooperativeHomes*) {
  using S = CooperativeHomes;
  static const kit::Shape shape = kit::shape<S>("CooperativeHomes", kit::field<&S::land>("land"), kit::field<&S::plots>("plots"),
                                                kit::field<&S::houses>("houses"), kit::field<&S::may_add_land>("may_add_land"));
  return shape;
}

// A loan of somebody of the house that may pay for it.
struct LoanChoice {
  std::string id;
  std::int64_t number = 0;
  std::string member_name;
  std::string cooperative_th;
  std::string cooperative_en;
  std::int64_t amount_satang = 0;
  bool granted = false;
};
inline const kit::Shape& describe(const LoanChoice*) {
  using S = LoanChoice;
  static const kit::Shape shape = kit::shape<S>(
      "HousingLoanChoice", kit::field<&S::id>("id"), kit::field<&S::number>("number"),
      kit::field<&S::member_name>("member_name", kit::personal), kit::field<&S::cooperative_th>("cooperative_th"),
      kit::field<&S::cooperative_en>("cooperative_en"), kit::field<&S::amount_satang>("amount_satang"),
      kit::field<&S::granted>("granted"));
  return shape;
}

// Announced.
struct LandNews {
  std::string cooperative_id;
  Holding holding = Holding::owned;
  std::int64_t plots = 0;
};
inline const kit::Shape& describe(const LandNews*) {
  using S = LandNews;
  static const kit::Shape shape = kit::shape<S>("CooperativeLandNews", kit::field<&S::cooperative_id>("cooperative_id"),
                                                kit::field<&S::holding>("holding"), kit::field<&S::plots>("plots"));
  return shape;
}

}  // namespace housing
