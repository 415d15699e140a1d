// What may be asked of funds.
#pragma once

#include "centre/funds/records.hpp"

namespace funds {

struct OpenFund {
  FundKind kind = FundKind::relief_purse;
  std::string purse_kind;  // of a relief purse: code of funds_purse_kinds
  std::string name_th;
  std::string name_en;
  kit::Date opened_on;
};
inline const kit::Shape& describe(const OpenFund*) {
  using O = OpenFund;
  static const kit::Shape shape = kit::shape<O>(
      "OpenFund", kit::field<&O::kind>("kind", kit::required),
      kit::field<&O::purse_kind>("purse_kind", kit::max(40)),
      kit::field<&O::name_th>("name_th", kit::required, kit::max(200)),
      kit::field<&O::name_en>("name_en", kit::max(200)), kit::field<&O::opened_on>("opened_on", kit::required));
  return shape;
}

struct MakeTransfer {
  std::string debit_code;
  std::string credit_code;
  std::int64_t amount_satang = 0;
  kit::Date effective_on;
  Series series = Series::journal;
  std::string memo;
};
inline const kit::Shape& describe(const MakeTransfer*) {
  using M = MakeTransfer;
  static const kit::Shape shape = kit::shape<M>(
      "MakeTransfer", kit::field<&M::debit_code>("debit_code", kit::required, kit::max(20)),
      kit::field<&M::credit_code>("credit_code", kit::required, kit::max(20)),
      kit::field<&M::amount_satang>("amount_satang", kit::required, kit::min(1), kit::max(100'000'000'000'000)),
      kit::field<&M::effective_on>("effective_on", kit::required),
      kit::field<&M::series>("series", kit::required),
      kit::field<&M::memo>("memo", kit::required, kit::max(300)));
  return shape;
}

struct CorrectTransfer {
  std::string reason;
  kit::Date effective_on;
};
inline const kit::Shape& describe(const CorrectTransfer*) {
  using C = CorrectTransfer;
  static const kit::Shape shape =
      kit::shape<C>("CorrectTransfer", kit::field<&C::reason>("reason", kit::required, kit::max(300)),
                    kit::field<&C::effective_on>("effective_on", kit::required));
  return shape;
}

struct CloseBooks {
  kit::Date until_on;
  ClosingKind kind = ClosingKind::month;
};
inline const kit::Shape& describe(const CloseBooks*) {
  static const kit::Shape shape = kit::shape<CloseBooks>(
      "CloseBooks", kit::field<&CloseBooks::until_on>("until_on", kit::required), kit::field<&CloseBooks::kind>("kind"));
  return shape;
}

}  // namespace funds
