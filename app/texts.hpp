// The texts of every module, Thai and English, by key.
#pragma once

#include <string>
#include <string_view>

#include "kit/base/result.hpp"

namespace app {

enum class Language { th, en };
// From Accept-Language: Thai unless English comes first.
Language language_of(std::string_view accept_language);

// The text with its {holes} filled; the key itself when nobody wrote a text (the house test forbids it).
std::string text(std::string_view key, Language language, const kit::Values& values = {});

}  // namespace app
