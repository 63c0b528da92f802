// Where furniture and soft things stand round a body that is at rest.
#pragma once

namespace limber::figure {

// Body heights. A chair's seat is as deep as wide; its back's front edge and top. A mat to do exercises on is
// 1.95 m by 0.95 m, as a practice has them, and a mattress 2.05 m by 0.95 m.
inline constexpr double chair_half = 0.125;
inline constexpr double chair_back_x = 0.113;
inline constexpr double chair_back_top = 0.515;
inline constexpr double mat_half_length = 0.57;
inline constexpr double mat_half_width = 0.28;
inline constexpr double table_half_depth = 0.2;
inline constexpr double table_half_width = 0.32;
inline constexpr double bed_half_length = 0.6;
inline constexpr double bed_half_width = 0.28;

}  // namespace limber::figure
