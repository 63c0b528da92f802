#include "frame/body_shapes.hpp"

#include <algorithm>

namespace limber {
namespace {

using Points = std::vector<Point>;

struct Half {
  const char* stem;  // "lower-back": drawn on both sides, as "left-…" and "right-…"
  Points corners;    // on the side of positive x
};

struct Middle {
  const char* region;
  Points corners;
};

Points mirrored(Points points) {
  for (Point& point : points) point.x = -point.x;
  std::reverse(points.begin(), points.end());
  return points;
}

// One line a region keeps these a table.
// clang-format off
const std::vector<Half>& back_halves() {
  static const std::vector<Half> table{
      {"neck", {{0, 48}, {10, 48}, {12, 62}, {19, 68}, {0, 70}}},
      {"shoulder", {{1, 72}, {22, 70}, {46, 75}, {56, 87}, {40, 88}, {12, 81}, {1, 80}}},
      {"shoulder-blade", {{11, 83}, {40, 90}, {45, 106}, {41, 120}, {12, 117}}},
      {"back-of-arm", {{46, 90}, {57, 90}, {63, 112}, {67, 136}, {57, 139}, {49, 118}}},
      {"elbow", {{58, 141}, {68, 138}, {73, 160}, {63, 163}}},
      {"back-of-forearm", {{64, 166}, {74, 163}, {79, 180}, {85, 203}, {75, 206}, {67, 182}}},
      {"back-of-hand", {{75, 209}, {86, 206}, {94, 226}, {91, 240}, {84, 243}, {78, 230}}},
      {"middle-back", {{12, 120}, {40, 123}, {38, 142}, {36, 155}, {12, 154}}},
      {"lower-back", {{12, 157}, {36, 158}, {37, 176}, {41, 190}, {12, 187}}},
      {"buttock", {{15, 190}, {42, 193}, {46, 212}, {45, 232}, {30, 240}, {3, 236}, {3, 218}, {10, 207}}},
      {"back-of-thigh", {{4, 240}, {30, 243}, {46, 235}, {45, 262}, {40, 296}, {14, 296}, {10, 272}}},
      {"back-of-knee", {{14, 299}, {39, 299}, {37, 320}, {14, 320}}},
      {"calf", {{14, 323}, {38, 323}, {37, 344}, {32, 374}, {26, 392}, {15, 392}, {13, 360}}},
      {"heel", {{14, 395}, {26, 395}, {31, 412}, {24, 420}, {13, 418}}}};
  return table;
}

const std::vector<Half>& front_halves() {
  static const std::vector<Half> table{
      {"jaw", {{1, 33}, {18, 31}, {13, 46}, {1, 49}}},
      {"front-shoulder", {{24, 70}, {46, 75}, {57, 88}, {59, 99}, {47, 101}, {34, 85}}},
      {"chest", {{1, 75}, {22, 74}, {34, 88}, {44, 103}, {40, 119}, {22, 122}, {1, 120}}},
      {"upper-arm", {{48, 104}, {60, 102}, {64, 116}, {68, 138}, {58, 141}, {50, 120}}},
      {"forearm", {{59, 144}, {69, 141}, {77, 174}, {85, 203}, {75, 206}, {65, 178}}},
      {"hand", {{75, 209}, {86, 206}, {94, 226}, {91, 240}, {84, 243}, {78, 230}}},
      {"ribs", {{20, 125}, {40, 122}, {38, 142}, {36, 157}, {20, 156}}},
      {"hip", {{22, 160}, {36, 160}, {39, 178}, {45, 200}, {35, 206}, {24, 190}}},
      {"groin", {{2, 199}, {22, 193}, {33, 208}, {20, 226}, {3, 231}}},
      {"thigh", {{4, 235}, {22, 229}, {36, 210}, {46, 206}, {47, 246}, {43, 288}, {14, 288}, {10, 264}}},
      {"knee", {{14, 291}, {42, 291}, {38, 316}, {14, 316}}},
      {"shin", {{14, 319}, {38, 319}, {37, 344}, {32, 374}, {26, 395}, {14, 395}, {12, 360}}},
      {"foot", {{13, 398}, {26, 398}, {32, 412}, {26, 420}, {12, 419}}}};
  return table;
}

const std::vector<Middle>& back_middles() {
  static const std::vector<Middle> table{
      {"back-of-head", {{-17, 8}, {0, 1}, {17, 8}, {20, 26}, {12, 46}, {-12, 46}, {-20, 26}}},
      {"between-shoulder-blades", {{-9, 83}, {9, 83}, {10, 117}, {-10, 117}}},
      {"middle-spine", {{-10, 120}, {10, 120}, {10, 154}, {-10, 154}}},
      {"lower-spine", {{-10, 157}, {10, 157}, {10, 186}, {-10, 186}}},
      {"sacrum", {{-13, 189}, {13, 189}, {8, 206}, {0, 215}, {-8, 206}}}};
  return table;
}

const std::vector<Middle>& front_middles() {
  static const std::vector<Middle> table{
      {"forehead", {{-17, 8}, {0, 1}, {17, 8}, {20, 24}, {-20, 24}}},
      {"throat", {{-9, 51}, {9, 51}, {14, 66}, {0, 72}, {-14, 66}}},
      {"belly", {{-18, 124}, {18, 124}, {18, 160}, {20, 188}, {0, 197}, {-20, 188}, {-18, 160}}}};
  return table;
}

// Down the side of positive x, from the crown to between the legs.
const Points& half_outline() {
  static const Points points{
      {0, -2},   {13, 1},   {21, 12},  {22, 28},  {17, 43},  {11, 51},  {12, 61},  {22, 67},  {46, 72},  {58, 84},
      {63, 102}, {67, 120}, {71, 142}, {79, 174}, {87, 203}, {96, 226}, {93, 242}, {84, 246}, {76, 231}, {73, 208},
      {63, 180}, {56, 146}, {48, 122}, {43, 110}, {42, 130}, {38, 158}, {40, 176}, {47, 198}, {49, 226}, {48, 258},
      {44, 292}, {40, 316}, {40, 336}, {36, 366}, {29, 396}, {35, 414}, {27, 423}, {11, 422}, {12, 398}, {11, 362},
      {12, 324}, {11, 296}, {8, 270},  {1, 236}};
  return points;
}
// clang-format on

void add_halves(std::vector<BodyShape>& shapes, const std::vector<Half>& halves, bool back) {
  for (const Half& half : halves) {
    const std::string stem = half.stem;
    shapes.push_back({"left-" + stem, back, back ? mirrored(half.corners) : half.corners});
    shapes.push_back({"right-" + stem, back, back ? half.corners : mirrored(half.corners)});
  }
}

}  // namespace

const std::vector<BodyShape>& body_shapes() {
  static const std::vector<BodyShape> shapes = [] {
    std::vector<BodyShape> made;
    for (const Middle& middle : back_middles()) made.push_back({middle.region, true, middle.corners});
    add_halves(made, back_halves(), true);
    for (const Middle& middle : front_middles()) made.push_back({middle.region, false, middle.corners});
    add_halves(made, front_halves(), false);
    return made;
  }();
  return shapes;
}

const std::vector<Point>& body_outline() {
  static const std::vector<Point> outline = [] {
    Points points = half_outline();
    Points other = mirrored(points);
    points.insert(points.end(), other.begin(), other.end() - 1);  // the crown is there once
    return points;
  }();
  return outline;
}

}  // namespace limber
