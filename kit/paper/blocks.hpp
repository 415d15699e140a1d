// Puts blocks on the sheet, one after another.
#pragma once

#include "kit/paper/sheet.hpp"

namespace kit::paper {

void draw_head(Sheet& sheet);
void draw_block(Sheet& sheet, const Block& block);

void draw(Sheet& sheet, const Table& table);
void draw(Sheet& sheet, const Fields& fields);
void draw(Sheet& sheet, const Lines& lines);
void draw(Sheet& sheet, const Signatures& signatures);
void draw(Sheet& sheet, const Picture& picture);
void draw(Sheet& sheet, const Wheel& wheel);

// A photograph or signature within the box; gives the height it took.
double draw_jpeg(Sheet& sheet, const std::string& jpeg, double x, double y, double width, double height_max);

}  // namespace kit::paper
