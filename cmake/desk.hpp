// Precompiled for the desks: what each of them is made of. Each file still includes what it needs.
#include <fmt/format.h>

#include <set>

#include "centre/frame/module.hpp"
#include "centre/frame/page.hpp"
#include "centre/frame/query.hpp"
#include "centre/frame/routes.hpp"
#include "centre/frame/rows.hpp"
#include "centre/frame/sealing.hpp"
#include "kit/json/json.hpp"
#include "kit/sql/record.hpp"
#include "kit/sql/sql.hpp"
#include "kit/text/text.hpp"
