// Two drawn pictures of a house, PNG in base64url: its roof broken, and mended. No photograph of anybody's home.
#pragma once

#include <string_view>

namespace app::demo {

inline constexpr std::string_view broken_house =
    "iVBORw0KGgoAAAANSUhEUgAAAMgAAACWCAMAAACsAjcrAAAAFVBMVEW-1-t4llDhzaVuRiiMPC08Mi2qqqrqCAGgAAABMklEQVR42u3YQW5DIQwA0bRV5_"
    "5HrqKuKv3oBzBg3JkT-C2wgMfDzMzMzMzMzMzMzMyOj2dFGAUoUELC36o4TpVwVRXHeRJeV8VxlARKSLiviuMECe9WxZFbQlupHd83HSD5na0JkpJCF4S0"
    "p6MVkozCAISc26oDQsql2wNJQiEAQjZGN2Q7hTAIqRgjkI0UgiHkYQxCtlCYAiGLYxhCDkYAZCmFqRASMGIgiygsgLCbEQaZTmEZhK2MSMhECosh7GOEV8"
    "UxQQIlJOysiiNOwv6qOOYs4s8FLbk0ChEiRIgQIUL6IVfPRSFChAgRIkRISsjXRUKECBEiRIiQwpAzPh-ECBEiRIgQIUKECBEi5B9DPppbAWmfSogQIULK"
    "Q3ImRIgQIUKECBEiRIgQIUKEFIP8AFd_i08CLqd1AAAAAElFTkSuQmCC";
inline constexpr std::string_view mended_house =
    "iVBORw0KGgoAAAANSUhEUgAAAMgAAACWCAMAAACsAjcrAAAAFVBMVEW-1-t4llDhzaVuRiiMPC08Mi2qqqrqCAGgAAABBklEQVR42u3YS07EQBBEwQHy_m"
    "dGLEcaBDbuj5N4Byh1bEqlfjwkSZIkSZIkSdLty1cljAJKUiHJcy2Ou0ryqhbH_ST5vhbHrSRJhSQ_1-K4gyS_rcWxtyTHanHsKsmZWhz7SXK-FsdWkqRC"
    "kr_X4thBkqtqcayV5NpaHKskGVGLY4EkqZBkZC2OeZKMr8UxQ5JZtTjGSjK3FscoSVbU4hggSSokWVmL4zpJ1tfiGLOI3yc05WgEAQEBAQEBOQ85NA8EBA"
    "QEBARkJeTjRSAgICAgICDFkHt8PoCAgICAgICAgICAgPxjyNvhZkCOvwoEBASkHrJnICAgICAgICAgICAgICBlkE_UCG0dtBzRZAAAAABJRU5ErkJggg";

}  // namespace app::demo
