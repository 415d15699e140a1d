// The web app out of the binary; unknown paths without a dot are pages of it.
#pragma once

#include "kit/http/http.hpp"

namespace app {

kit::http::Response static_file(const kit::http::Request& request);

}  // namespace app
