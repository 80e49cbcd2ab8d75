/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Drawing, describing and pointing at a view of any kind. The kinds differ in one table.
 */
#pragma once

#include "view.h"
#include "words/words.h"

/* Draws everything, ground included. While an output is masked, a sentence stands in the place of a
 * view that could give it away. */
void hp_view_draw (const HpView *view, HpLettering *lettering, cairo_t *cr);

/* Returns whether that sentence is all there is to see. */
bool hp_view_is_masked (const HpView *view);

/* Describes the view for somebody who cannot see it; the place of pointer or keys comes first.
 * Returns a new string. */
char *hp_view_words (const HpView *view);

/* Finds what lies at a pixel; nothing, if that sentence is shown. */
HpHit hp_view_hit (const HpView *view, HpLettering *lettering, HpPoint pixel);

/* The names of a kind of view in the person's language: on its button, and in full. */
const char *hp_view_label (HpViewKind kind);
const char *hp_view_title (HpViewKind kind);

/* The cases in which a view may stand beside another one, if there is space for two. */
typedef enum
{
  HP_BESIDE_NEVER,
  HP_BESIDE_UNLESS_PRESENTED, /* its text is too small for a class in half a screen */
  HP_BESIDE_ALWAYS,
} HpBeside;

HpBeside hp_view_beside (HpViewKind kind);
