/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "view-kinds.h"
#include "boundary-view.h"
#include "gate-map-view.h"
#include "network-view.h"
#include "neuron-view.h"
#include "pen.h"
#include "weight-view.h"
#include "xor-view.h"

#include <glib/gi18n.h>

/* One row a kind. Whatever could give a masked output away is masked as a whole, picture and words,
 * unless the row says why it need not be. */
static const struct
{
  const char *label, *title; /* on its button, and in full */
  HpBeside beside;
  double usual_size; /* the smaller side of the picture at which text has its usual size */
  void (*draw) (const HpPen *pen);
  char *(*words) (const HpView *view);

  HpHit (*hit) (const HpView *view, HpLettering *lettering, HpPoint pixel); /* or NULL: nothing */
  const char *unmasked; /* why it is not masked as a whole */
  bool has_ground;      /* it paints its own ground */
} KINDS[HP_N_VIEWS] = {
  [HP_VIEW_BOUNDARY] = { .label = N_ ("Boundary"),
                         .title = N_ ("Decision boundary"),
                         .beside = HP_BESIDE_UNLESS_PRESENTED,
                         .draw = hp_boundary_view_draw,
                         .words = hp_boundary_view_words,
                         .hit = hp_boundary_view_hit,
                         .unmasked = "the points whose outputs are masked say so",
                         .has_ground = true },
  [HP_VIEW_NEURON] = { .label = N_ ("Neuron"),
                       .title = N_ ("Neuron"),
                       .beside = HP_BESIDE_UNLESS_PRESENTED,
                       .usual_size = HP_NEURON_VIEW_SIZE,
                       .draw = hp_neuron_view_draw,
                       .words = hp_neuron_view_words,
                       .hit = hp_neuron_view_hit,
                       .unmasked = "it shows one row, whose output is masked by itself" },
  [HP_VIEW_WEIGHTS] = { .label = N_ ("Weights"),
                        .title = N_ ("Weight space"),
                        .beside = HP_BESIDE_ALWAYS,
                        .usual_size = HP_WEIGHT_VIEW_SIZE,
                        .draw = hp_weight_view_draw,
                        .words = hp_weight_view_words,
                        .hit = hp_weight_view_hit,
                        .has_ground = true },
  [HP_VIEW_GATES] = { .label = N_ ("Gates"),
                      .title = N_ ("Map of the 16 gates"),
                      .beside = HP_BESIDE_UNLESS_PRESENTED,
                      .usual_size = HP_GATE_MAP_VIEW_SIZE,
                      .draw = hp_gate_map_view_draw,
                      .words = hp_gate_map_view_words,
                      .hit = hp_gate_map_view_hit },
  [HP_VIEW_XOR] = { .label = N_ ("XOR"),
                    .title = N_ ("Why not XOR"),
                    .beside = HP_BESIDE_UNLESS_PRESENTED,
                    .usual_size = HP_XOR_VIEW_SIZE,
                    .draw = hp_xor_view_draw,
                    .words = hp_xor_view_words },
  [HP_VIEW_NETWORK] = { .label = N_ ("Three Neurons"),
                        .title = N_ ("Three neurons"),
                        .beside = HP_BESIDE_UNLESS_PRESENTED,
                        .usual_size = HP_NETWORK_VIEW_SIZE,
                        .draw = hp_network_view_draw,
                        .words = hp_network_view_words,
                        .hit = hp_network_view_hit,
                        .unmasked = "the rows that are masked say so" },
};

bool
hp_view_is_masked (const HpView *view)
{
  return KINDS[view->kind].unmasked == NULL && hp_state_masks_any (view->state);
}

static void
draw_mask (const HpPen *pen)
{
  HpPoint middle = { pen->view->width / 2, pen->view->height / 2 };
  HpPen fitted = hp_pen_fitted (pen, HP_FONT_EQUATION, hp_words_mask (), 0.9 * pen->view->width);

  hp_pen_text (&fitted, HP_FONT_EQUATION, HP_COLOUR_INK, hp_words_mask (), middle,
               (HpAnchor) { 0.5, 0.5 });
}

void
hp_view_draw (const HpView *view, HpLettering *lettering, cairo_t *cr)
{
  HpPen pen;

  hp_lettering_set_screen (lettering, view->screen);
  pen = hp_pen (view, lettering, cr, KINDS[view->kind].usual_size);
  if (!KINDS[view->kind].has_ground || hp_view_is_masked (view))
    {
      hp_pen_colour (&pen, HP_COLOUR_PAPER);
      cairo_rectangle (cr, 0, 0, view->width, view->height);
      cairo_fill (cr);
    }
  if (hp_view_is_masked (view))
    draw_mask (&pen);
  else
    KINDS[view->kind].draw (&pen);
}

/* Begins with which of three neurons it is, and what inputs and output stand for. */
char *
hp_view_words (const HpView *view)
{
  const HpNames *names = &view->names, *meanings = &view->meanings;
  g_autofree char *words
      = hp_view_is_masked (view) ? g_strdup (hp_words_mask ()) : KINDS[view->kind].words (view);
  const struct
  {
    const char *name, *meaning;
  } NAMED[] = { { names->a, meanings->a }, { names->b, meanings->b }, { names->y, meanings->y } };
  GString *all = g_string_new (NULL);

  if (view->network.in_hand != HP_ROLE_ONE && view->kind != HP_VIEW_NETWORK)
    hp_words_say (all, _("In hand: %s."), HP_ROLE_NAMES[view->network.in_hand]);
  for (gsize i = 0; i < G_N_ELEMENTS (NAMED); i++)
    if (hp_has_meaning (NAMED[i].meaning))
      /* Translators: the name of an input or of the output, and what it stands for. */
      hp_words_say (all, _("%s stands for \u201c%s\u201d."), NAMED[i].name, NAMED[i].meaning);
  hp_words_say (all, "%s", words);
  return g_string_free (all, FALSE);
}

HpHit
hp_view_hit (const HpView *view, HpLettering *lettering, HpPoint pixel)
{
  if (KINDS[view->kind].hit == NULL || hp_view_is_masked (view))
    return HP_NO_HIT;
  return KINDS[view->kind].hit (view, lettering, pixel);
}

const char *
hp_view_label (HpViewKind kind)
{
  return _(KINDS[kind].label);
}

const char *
hp_view_title (HpViewKind kind)
{
  return _(KINDS[kind].title);
}

HpBeside
hp_view_beside (HpViewKind kind)
{
  return KINDS[kind].beside;
}
