/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Three neurons in words.
 */
#include "words.h"

#include <glib/gi18n.h>

static const HpPrediction *
get_prediction (const HpNetwork *network)
{
  return &network->neuron[HP_ROLE_Y].prediction;
}

static bool
masks_any (const HpNetwork *network)
{
  return hp_state_masks_any (network->neuron[HP_ROLE_Y]);
}

char *
hp_words_network_verdict (const HpNetwork *network)
{
  if (masks_any (network))
    return g_strdup (_("What do these three neurons compute?"));
  /* Translators: %s is the name of a gate, such as XOR. */
  return g_strdup_printf (_("These three neurons compute %s"),
                          hp_gate_name (hp_network_gate (network)));
}

char *
hp_words_short_verdict (const HpNetwork *network)
{
  if (masks_any (network))
    return g_strdup (_("What do the three compute?"));
  /* Translators: %s is the name of a gate, such as XOR. */
  return g_strdup_printf (_("The three compute %s"), hp_gate_name (hp_network_gate (network)));
}

char *
hp_words_network_match (const HpNetwork *network)
{
  return hp_words_gate_match (hp_network_gate (network), network->target, get_prediction (network));
}

char *
hp_words_role_verdict (const HpNetwork *network)
{
  HpState state = hp_network_state (network);

  if (network->in_hand == HP_ROLE_ONE || hp_state_masks_any (state))
    return hp_words_verdict (state);
  /* Translators: the name of a neuron and that of a gate, such as H2 and NAND. */
  return g_strdup_printf (_("%s computes %s"), HP_ROLE_NAMES[network->in_hand],
                          hp_gate_name (hp_neuron_gate (state.neuron)));
}

char *
hp_words_network_row (const HpNetwork *network, HpRow row)
{
  HpRow landing = hp_network_landing (network, row);
  g_autofree char *words = hp_words_row (hp_network_row_state (network, row), row, HP_ROLE_ONE);

  return hp_prediction_masks (get_prediction (network), row)
             ? g_steal_pointer (&words)
             : g_strdup_printf ("%s H1 %d, H2 %d.", words, hp_row_a (landing), hp_row_b (landing));
}

char *
hp_words_landed_rows (const HpNetwork *network, HpRow landing)
{
  GString *rows = g_string_new (NULL);

  for (HpRow row = 0; row < HP_N_ROWS; row++)
    if (hp_network_landing (network, row) == landing
        && !hp_prediction_masks (get_prediction (network), row))
      g_string_append_printf (rows, "%s(%d, %d)", rows->len > 0 ? ", " : "", hp_row_a (row),
                              hp_row_b (row));
  return g_string_free (rows, FALSE);
}

static void
say_neurons (GString *words, const HpNetwork *network)
{
  for (int role = HP_ROLE_H1; role < HP_N_ROLES; role++)
    /* Translators: the name of a neuron and that of a gate, such as H1 and OR. */
    hp_words_say (words, _("%s is %s."), HP_ROLE_NAMES[role],
                  hp_gate_name (hp_neuron_gate (network->neuron[role].neuron)));
}

static void
say_regions (GString *words, const HpNetwork *network)
{
  HpNetworkRegion regions[HP_MAX_NETWORK_REGIONS];
  int n = hp_network_regions (network, HP_UNIT_FRAME, regions);

  for (int i = 0; i < n; i++)
    /* Translators: the outputs of H1, H2 and Y in a part of the plane. */
    hp_words_say (words, _("Region H1 %d, H2 %d: output %d."), hp_row_a (regions[i].landing),
                  hp_row_b (regions[i].landing), regions[i].fires);
}

static void
say_landings (GString *words, const HpNetwork *network)
{
  for (HpRow landing = 0; landing < HP_N_ROWS; landing++)
    {
      g_autofree char *rows = hp_words_landed_rows (network, landing);

      if (rows[0] != '\0')
        /* Translators: the outputs of H1 and H2, and the rows of A and B that lead to them. */
        hp_words_say (words, _("Rows at H1 %d, H2 %d: %s."), hp_row_a (landing),
                      hp_row_b (landing), rows);
    }
}

char *
hp_words_network_view (const HpNetwork *network)
{
  GString *words = g_string_new (NULL);
  g_autofree char *match = hp_words_network_match (network);

  if (network->in_hand != HP_ROLE_ONE)
    hp_words_say (words, _("In hand: %s."), HP_ROLE_NAMES[network->in_hand]);
  if (!masks_any (network))
    {
      /* Translators: %s is the name of a gate, such as XOR. */
      hp_words_say (words, _("These three neurons compute %s."),
                    hp_gate_name (hp_network_gate (network)));
      say_neurons (words, network);
      say_regions (words, network);
    }
  say_landings (words, network);
  for (HpRow row = 0; row < HP_N_ROWS; row++)
    if (hp_prediction_masks (get_prediction (network), row))
      hp_words_say (words, _("(%d, %d) is not revealed yet."), hp_row_a (row), hp_row_b (row));
  if (match[0] != '\0')
    hp_words_say (words, "%s", match);
  return g_string_free (words, FALSE);
}
