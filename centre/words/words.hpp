// The shared vocabulary: what every desk means by a citizen id, an amount, a phone, an area, a date
// of birth.
#pragma once

#include "centre/words/area_code.hpp"
#include "centre/words/calendar.hpp"
#include "centre/words/citizen_id.hpp"
#include "centre/words/money.hpp"
#include "centre/words/names.hpp"
#include "centre/words/partial_date.hpp"
#include "centre/words/phone.hpp"
