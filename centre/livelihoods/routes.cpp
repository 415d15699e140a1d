// The routes of livelihoods: method, path, permission, command, view.
#include "centre/livelihoods/desk.hpp"
#include "centre/livelihoods/sheet.hpp"

namespace livelihoods {
namespace {

using frame::Sensitive;
const std::string base = "/api/v1/livelihoods";

}  // namespace

std::span<const kit::sql::Migration> migrations();
std::span<const kit::sql::Migration> Desk::migrations() const { return livelihoods::migrations(); }

void Desk::add_routes(frame::Routes& routes) {
  using namespace frame;
  const std::string all = base + "/programmes", one = all + "/{programme_id}";
  routes.view<Catalogue>(base + "/catalogue", read_programmes, Sensitive::no, [this](Look& look) { return get_catalogue(look); });
  routes.view<Page<ProgrammeRow>>(all, read_programmes, Sensitive::no, [this](Look& look) { return get_programmes(look); });
  routes.post<WriteProgramme, ProgrammeView>(all, lead_programme, [this](Act& act, const WriteProgramme& c) { return post_programme(act, c); });
  routes.view<ProgrammeView>(one, read_programmes, Sensitive::no, [this](Look& look) { return get_programme(look); });
  routes.put<WriteProgramme, ProgrammeView>(one, lead_programme, [this](Act& act, const WriteProgramme& c) { return put_programme(act, c); });
  routes.post<MoveProgramme, ProgrammeView>(one + "/moves", lead_programme, [this](Act& act, const MoveProgramme& c) { return post_move(act, c); });
  routes.post<Enrol, EnrolmentView>(one + "/enrolments", keep_participants, [this](Act& act, const Enrol& c) { return post_enrolment(act, c); });
  routes.post<AddCourse, ProgrammeView>(one + "/courses", lead_programme, [this](Act& act, const AddCourse& c) { return post_course(act, c); });
  routes.del<ProgrammeView>(one + "/courses/{event_id}", lead_programme, [this](Act& act) { return delete_course(act); });
  routes.post<Nothing, ProgrammeView>(one + "/courses/{event_id}/participants", keep_participants, [this](Act& act, const Nothing&) { return post_course_list(act); });
  add_people_routes(routes);
  add_trade_routes(routes);
}

void Desk::add_people_routes(frame::Routes& routes) {
  using namespace frame;
  const std::string person = base + "/people/{person_id}", one = base + "/enrolments/{enrolment_id}";
  routes.view<HouseholdLivelihoods>(base + "/households/{household_id}", read_participants, Sensitive::no, [this](Look& look) { return get_household(look); });
  routes.view<Page<ProfileRow>>(base + "/people", read_participants, Sensitive::no, [this](Look& look) { return get_profiles(look); });
  routes.view<ProfileView>(person + "/profile", read_participants, Sensitive::yes, [this](Look& look) { return get_profile(look); });
  routes.put<WriteProfile, ProfileView>(person + "/profile", keep_participants, [this](Act& act, const WriteProfile& c) { return put_profile(act, c); });
  routes.view<Page<Match>>(person + "/openings", read_participants, Sensitive::no, [this](Look& look) { return get_suiting_openings(look); });
  routes.view<Page<EnrolmentRow>>(base + "/enrolments", read_participants, Sensitive::no, [this](Look& look) { return get_enrolments(look); });
  routes.view<EnrolmentView>(one, read_participants, Sensitive::yes, [this](Look& look) { return get_enrolment(look); });
  routes.post<AddMentor, EnrolmentView>(one + "/mentors", keep_participants, [this](Act& act, const AddMentor& c) { return post_mentor(act, c); });
  routes.post<WriteNote, EnrolmentView>(one + "/notes", keep_participants, [this](Act& act, const WriteNote& c) { return post_note(act, c); });
  routes.post<GiveCapital, EnrolmentView>(one + "/capital", keep_participants, [this](Act& act, const GiveCapital& c) { return post_capital(act, c); });
  routes.post<Repay, EnrolmentView>(one + "/capital/{capital_id}/repayments", keep_participants, [this](Act& act, const Repay& c) { return post_repayment(act, c); });
  routes.post<AddProduct, EnrolmentView>(one + "/products", keep_participants, [this](Act& act, const AddProduct& c) { return post_product(act, c); });
  routes.post<NoteIncome, EnrolmentView>(one + "/incomes", keep_participants, [this](Act& act, const NoteIncome& c) { return post_income(act, c); });
  routes.post<EndEnrolment, EnrolmentView>(one + "/ending", keep_participants, [this](Act& act, const EndEnrolment& c) { return post_end(act, c); });
}

void Desk::add_trade_routes(frame::Routes& routes) {
  using namespace frame;
  const std::string shop = base + "/shops/{shop_id}", all = base + "/openings", one = all + "/{opening_id}";
  routes.post<OpenShop, ShopView>(base + "/enrolments/{enrolment_id}/shops", keep_participants, [this](Act& act, const OpenShop& c) { return post_shop(act, c); });
  routes.view<ShopView>(shop, read_participants, Sensitive::yes, [this](Look& look) { return get_shop(look); });
  routes.post<CloseShop, ShopView>(shop + "/closure", keep_participants, [this](Act& act, const CloseShop& c) { return post_shop_end(act, c); });
  // Looks at a statement and keeps nothing of it.
  routes.direct_upload<PreviewView>(shop + "/sales_previews", keep_participants, sheet::bytes_max,
      [this](const Performer& performer, const Actor& actor, const Particulars& particulars, std::string_view bytes) {
        std::vector<SeenRecord> seen;
        return performer.look(actor, particulars, [&](Look& look) -> kit::Result<Reply> {
          auto told = TRY(preview_sales(look, bytes));
          return reply_of(told, 200);
        }, seen);
      });
  routes.upload<PreviewView>(shop + "/sales_imports", keep_participants, sheet::bytes_max, [this](Act& act, std::string_view bytes) { return post_sales(act, bytes); });
  routes.view<Page<OpeningRow>>(all, read_programmes, Sensitive::no, [this](Look& look) { return get_openings(look); });
  routes.post<WriteOpening, OpeningView>(all, keep_participants, [this](Act& act, const WriteOpening& c) { return post_opening(act, c); });
  routes.view<OpeningView>(one, read_programmes, Sensitive::no, [this](Look& look) { return get_opening(look); });
  routes.put<WriteOpening, OpeningView>(one, keep_participants, [this](Act& act, const WriteOpening& c) { return put_opening(act, c); });
  routes.view<Page<Match>>(one + "/candidates", read_participants, Sensitive::no, [this](Look& look) { return get_candidates(look); });
  routes.post<Place, OpeningView>(one + "/placements", keep_participants, [this](Act& act, const Place& c) { return post_placement(act, c); });
  routes.post<EndPlacement, OpeningView>(base + "/placements/{placement_id}/ending", keep_participants,
                                         [this](Act& act, const EndPlacement& c) { return post_placement_end(act, c); });
}

}  // namespace livelihoods
