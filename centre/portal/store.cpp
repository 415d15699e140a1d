// The tables of this desk.
#include "centre/portal/store.hpp"

namespace portal::store {
namespace {

constexpr frame::OpenQuery notice_q{
    frame::Unscoped::reference_table,
    "SELECT version FROM portal_notices WHERE valid_from <= $1 ORDER BY valid_from DESC LIMIT 1"};

constexpr frame::InsertQuery insert_news_q{
    "INSERT INTO portal_news (org_id, id, area_code, title, words, shown_from, shown_until, "
    "version)"
    " VALUES ($1, $2, $3, $4, $5, $6, $7, $8)"};
constexpr frame::ScopedQuery update_news_q{
    "UPDATE portal_news AS n SET title = $3, words = $4, shown_from = $5, shown_until = $6,"
    " version = $7 WHERE n.org_id = $1 AND n.id = $2 AND {scope:n}"};
constexpr frame::ScopedQuery own_news_q{
    "SELECT n.* FROM portal_news n WHERE n.org_id = $1 AND {scope:n}"
    " ORDER BY n.shown_from DESC, n.id DESC LIMIT $2"};
constexpr frame::ScopedQuery find_own_news_q{
    "SELECT n.* FROM portal_news n WHERE n.org_id = $1 AND n.id = $2 AND {scope:n}"};
constexpr frame::OpenQuery news_of_q{
    frame::Unscoped::public_view,
    "SELECT * FROM portal_news WHERE org_id = $1 AND shown_from <= $2"
    " AND (shown_until IS NULL OR shown_until >= $2) ORDER BY shown_from DESC, id DESC LIMIT $3"};
constexpr frame::OpenQuery news_everywhere_q{
    frame::Unscoped::public_view,
    "SELECT * FROM portal_news WHERE shown_from <= $1"
    " AND (shown_until IS NULL OR shown_until >= $1) ORDER BY shown_from DESC, id DESC LIMIT $2"};

constexpr frame::OpenQuery pictures_q{
    frame::Unscoped::public_view,
    "SELECT id, n, caption, width, height FROM portal_news_pictures WHERE org_id = $1 AND news_id = $2 ORDER BY n"};
constexpr frame::InsertQuery insert_picture_q{
    "INSERT INTO portal_news_pictures (org_id, id, news_id, n, caption, width, height, jpeg, thumbnail)"
    " VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)"};
constexpr frame::OpenQuery remove_picture_q{
    frame::Unscoped::parent_checked,
    "DELETE FROM portal_news_pictures WHERE org_id = $1 AND news_id = $2 AND id = $3"};
constexpr frame::OpenQuery shown_picture_q{
    frame::Unscoped::public_view,
    "SELECT p.jpeg, p.thumbnail FROM portal_news_pictures p JOIN portal_news n ON n.org_id = p.org_id AND n.id = p.news_id"
    " WHERE p.news_id = $1 AND p.id = $2 AND n.shown_from <= $3 AND (n.shown_until IS NULL OR n.shown_until >= $3)"};

std::vector<News> read(const frame::Rows& rows) {
  std::vector<News> out;
  for (const auto& row : rows) out.push_back(kit::sql::read<News>(row));
  return out;
}

}  // namespace

void insert_news(frame::Act& act, const News& news) {
  act.db.insert(insert_news_q, kit::sql::values(kit::shape_of<News>(), &news));
}
void update_news(frame::Act& act, const News& news) {
  act.db.change(
      update_news_q,
      {news.org_id, news.id, news.title, news.words, news.shown_from.text(),
       news.shown_until ? frame::Value(news.shown_until->text()) : frame::Value(), news.version});
}
std::vector<News> own_news(frame::Look& look, std::string_view org_id, std::size_t limit) {
  return read(look.db.rows(own_news_q, {std::string(org_id), static_cast<std::int64_t>(limit)}));
}
std::optional<News> find_own_news(frame::Look& look, std::string_view org_id, std::string_view id) {
  auto row = look.db.find(find_own_news_q, {std::string(org_id), std::string(id)});
  if (!row) return std::nullopt;
  return kit::sql::read<News>(*row);
}
std::vector<News> news_of(frame::Look& look, std::string_view org_id, kit::Date day,
                          std::size_t limit) {
  return read(
      look.db.rows(news_of_q, {std::string(org_id), day.text(), static_cast<std::int64_t>(limit)}));
}
std::vector<News> news_everywhere(frame::Look& look, kit::Date day, std::size_t limit) {
  return read(look.db.rows(news_everywhere_q, {day.text(), static_cast<std::int64_t>(limit)}));
}

std::optional<std::string> notice_version(frame::Look& look, kit::Date day) {
  auto row = look.db.find(notice_q, {day.text()});
  return row ? row->find_text("version") : std::nullopt;
}

std::vector<NewsPicture> pictures_of(frame::Look& look, const News& news) {
  std::vector<NewsPicture> out;
  for (const auto& row : look.db.rows(pictures_q, {news.org_id, news.id})) out.push_back(kit::sql::read<NewsPicture>(row));
  return out;
}
void insert_picture(frame::Act& act, const News& news, const NewsPicture& p, const kit::picture::Picture& made) {
  act.db.insert(insert_picture_q, {news.org_id, p.id, news.id, p.n, p.caption, p.width, p.height,
                                   kit::sql::Blob{made.jpeg}, kit::sql::Blob{made.thumbnail}});
}
std::int64_t remove_picture(frame::Act& act, const News& news, std::string_view picture_id) {
  return act.db.change(remove_picture_q, {news.org_id, news.id, std::string(picture_id)});
}
std::optional<std::string> shown_picture(frame::Look& look, std::string_view news_id, std::string_view picture_id, bool small) {
  auto row = look.db.find(shown_picture_q, {std::string(news_id), std::string(picture_id), look.today().text()});
  return row ? std::optional(row->blob(small ? "thumbnail" : "jpeg")) : std::nullopt;
}

}  // namespace portal::store
