// News of a centre: what is written, what is kept, what everybody sees.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "kit/base/time.hpp"
#include "kit/describe/shape.hpp"

namespace portal {

struct WriteNews {
  std::string title;
  std::string words;
  kit::Date shown_from;
  std::optional<kit::Date> shown_until;  // the last day
};
inline const kit::Shape& describe(const WriteNews*) {
  using W = WriteNews;
  static const kit::Shape shape =
      kit::shape<W>("WriteNews", kit::field<&W::title>("title", kit::required, kit::max(200)),
                    kit::field<&W::words>("words", kit::required, kit::max(4000)),
                    kit::field<&W::shown_from>("shown_from", kit::required),
                    kit::field<&W::shown_until>("shown_until"));
  return shape;
}

// Field names are column names, in the order of the insert query of store.cpp.
struct News {
  std::string org_id;
  std::string id;
  std::string area_code;
  std::string title;
  std::string words;
  kit::Date shown_from;
  std::optional<kit::Date> shown_until;
  std::int64_t version = 1;
};
inline const kit::Shape& describe(const News*) {
  using N = News;
  static const kit::Shape shape =
      kit::shape<N>("News", kit::field<&N::org_id>("org_id"), kit::field<&N::id>("id"),
                    kit::field<&N::area_code>("area_code"), kit::field<&N::title>("title"),
                    kit::field<&N::words>("words"), kit::field<&N::shown_from>("shown_from"),
                    kit::field<&N::shown_until>("shown_until"), kit::field<&N::version>("version"));
  return shape;
}

struct NewsPicture {
  std::string id;
  std::int64_t n = 0;
  std::string caption;
  std::int64_t width = 0, height = 0;
};
inline const kit::Shape& describe(const NewsPicture*) {
  using N = NewsPicture;
  static const kit::Shape shape =
      kit::shape<N>("NewsPicture", kit::field<&N::id>("id"), kit::field<&N::n>("n"), kit::field<&N::caption>("caption"),
                    kit::field<&N::width>("width"), kit::field<&N::height>("height"));
  return shape;
}

struct NewsView {
  std::string id;
  std::string centre_name_th;
  std::string centre_name_en;
  std::string title;
  std::string words;
  kit::Date shown_from;
  std::optional<kit::Date> shown_until;
  std::int64_t version = 0;
  std::vector<NewsPicture> pictures;
};
inline const kit::Shape& describe(const NewsView*) {
  using N = NewsView;
  static const kit::Shape shape = kit::shape<N>(
      "NewsView", kit::field<&N::id>("id"), kit::field<&N::centre_name_th>("centre_name_th"),
      kit::field<&N::centre_name_en>("centre_name_en"), kit::field<&N::title>("title"),
      kit::field<&N::words>("words"), kit::field<&N::shown_from>("shown_from"),
      kit::field<&N::shown_until>("shown_until"), kit::field<&N::version>("version"),
      kit::field<&N::pictures>("pictures"));
  return shape;
}

struct NewsTold {
  std::string title;
  kit::Date shown_from;
};
inline const kit::Shape& describe(const NewsTold*) {
  static const kit::Shape shape =
      kit::shape<NewsTold>("NewsTold", kit::field<&NewsTold::title>("title"),
                           kit::field<&NewsTold::shown_from>("shown_from"));
  return shape;
}

}  // namespace portal
