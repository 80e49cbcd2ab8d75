/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hp-command-line.h"

#include "config.h"
#include "model/hp-lesson.h"
#include "model/hp-number.h"
#include "model/hp-visible.h"
#include "plot/export.h"
#include "ui/common/hp-appearance.h"
#include "ui/export/hp-paper-work.h"

#include <glib/gi18n.h>
#include <string.h>

/* Joins names with commas. Interned, as GLib does not copy the texts of options. */
static const char *
join (const char *const *names)
{
  g_autofree char *joined = g_strjoinv (", ", (char **) names);

  return g_intern_string (joined);
}

static const char *
join_endings (void)
{
  const char *endings[HP_N_FORMATS + 1] = { NULL };

  for (int format = 0; format < HP_N_FORMATS; format++)
    endings[format] = hp_format_ending ((HpFormat) format);
  return join (endings);
}

/* Puts such names into a sentence, which is interned, too. */
static const char *
put_names (const char *sentence, const char *names)
{
  g_autofree char *text = g_strdup_printf (sentence, names);

  return g_intern_string (text);
}

/* These return the reason for refusing a value, or NULL. */

static const char *
parse_weights (const char *text, HpCommandLine *options)
{
  return hp_number_parse_weights (text, &options->state.neuron.value[HP_W0]);
}

static const char *
parse_threshold (const char *text, HpCommandLine *options)
{
  return hp_number_parse_parameter (text, &options->state.neuron.value[HP_THETA]);
}

static const char *
parse_target (const char *text, HpCommandLine *options)
{
  return hp_number_parse_target (text, &options->state.target);
}

static const char *
parse_rate (const char *text, HpCommandLine *options)
{
  return hp_number_parse_rate (text, &options->state.rate);
}

/* H1, H2 and Y. */
static const char *
parse_network (const char *text, HpCommandLine *options)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);

  options->view = HP_VIEW_NETWORK; /* unless --view, which comes later, says otherwise */
  return hp_number_parse_network (valid, options->network);
}

static const char *
parse_order (const char *text, HpCommandLine *options)
{
  return hp_number_parse_order (text, &options->state.order);
}

static const char *
parse_view (const char *text, HpCommandLine *options)
{
  options->view = hp_view_kind_from_name (text);
  return options->view == HP_VIEW_ANY ? put_names (_("not one of %s"), join (HP_VIEW_NAMES)) : NULL;
}

G_STATIC_ASSERT (HP_LESSON_MAX_SCENES == 1000);

static const char *
parse_scene (const char *text, HpCommandLine *options)
{
  return hp_count_parse (text, 1, HP_LESSON_MAX_SCENES, &options->scene)
             ? NULL
             : _("expected the number of a scene, 1 to 1000");
}

static const char *
parse_theme (const char *text, HpCommandLine *options)
{
  options->theme = hp_appearance_find_choice (text);
  return options->theme == NULL
             ? put_names (_("not one of %s"), join (hp_appearance_get_choices ()))
             : NULL;
}

static const char *
parse_paper (const char *text, HpCommandLine *options)
{
  int found = hp_name_find (HP_PAPER_NAMES, text);

  options->paper = found >= 0 ? HP_PAPER_NAMES[found] : NULL;
  return found >= 0 ? NULL : put_names (_("not one of %s"), join (HP_PAPER_NAMES));
}

static const char *
parse_worksheet (const char *text, HpCommandLine *options)
{
  options->worksheet = TRUE;
  return hp_format_from_name (text) == HP_FORMAT_PDF ? NULL : _("the file name must end in .pdf");
}

static const char *
parse_export (const char *text, HpCommandLine *options)
{
  return hp_format_from_name (text) == HP_N_FORMATS
             /* Translators: endings such as .svg, with commas between. */
             ? put_names (_("the file name must end in one of these: %s"), join_endings ())
             : NULL;
}

/* People write x, the sign for times or the full-width x between width and height. */
#define TIMES "[xX\u00d7\uff58]"

G_STATIC_ASSERT (HP_EXPORT_SMALLEST == 16 && HP_EXPORT_LARGEST == 8192);

static const char *
parse_size (const char *text, HpCommandLine *options)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  g_auto (GStrv) sides = g_regex_split_simple (TIMES, valid, 0, 0);
  int *width = &options->width, *height = &options->height;

  if (g_strv_length (sides) != 2 || !hp_count_parse (sides[0], 0, G_MAXINT, width)
      || !hp_count_parse (sides[1], 0, G_MAXINT, height))
    return _("expected width and height in pixels separated by an x, such as 1200x900");
  if (MIN (*width, *height) < HP_EXPORT_SMALLEST || MAX (*width, *height) > HP_EXPORT_LARGEST)
    return _("width and height must be between 16 and 8192 pixels");
  return NULL;
}

/* In the order of --help. */
enum
{
  WEIGHTS, THRESHOLD, NETWORK, TARGET, RATE, STRICT, FIXED_BIAS, ORDER, VIEW, SCENE, THEME, PRESENT,
  EXPORT, SIZE, TABLE, LEARN, WORKSHEET, PAPER, VERSION_TEXT, HELP, N_OPTIONS
};

/* An option without a value sets a flag; one without a description lists its values. */
static const struct
{
  const char *name, *description, *value;
  const char *(*parse) (const char *text, HpCommandLine *options);
  gsize flag; /* the place of a gboolean in HpCommandLine */
} OPTIONS[N_OPTIONS] = {
  [WEIGHTS] = { "weights", N_("Bias and weights of A and B"), "W0,W1,W2", parse_weights },
  [THRESHOLD] = { "threshold", N_("Threshold"), "T", parse_threshold },
  [NETWORK] = { "network", N_("H1, H2 and Y, three neurons in one network"), "H1/H2/Y",
                parse_network },
  [TARGET] = { "target", N_("Target gate, such as AND, or none"), "GATE", parse_target },
  [RATE] = { "rate", N_("Learning rate, 0.01 to 1.00"), "ETA", parse_rate },
  [STRICT] = { "strict", N_("Fire only above the threshold"),
               .flag = G_STRUCT_OFFSET (HpCommandLine, strict) },
  [FIXED_BIAS] = { "fixed-bias", N_("Learn the weights of A and B only"),
                   .flag = G_STRUCT_OFFSET (HpCommandLine, fixed_bias) },
  [ORDER] = { "order", N_("Order in which learning shows the rows"), "ROWS", parse_order },
  [VIEW] = { "view", NULL, "VIEW", parse_view },
  [SCENE] = { "scene", N_("Scene of the lesson to begin with, 1 by default"), "N", parse_scene },
  [THEME] = { "theme", NULL, "THEME", parse_theme },
  [PRESENT] = { "present", N_("Fill the screen, for showing to a class"),
                .flag = G_STRUCT_OFFSET (HpCommandLine, present) },
  [EXPORT] = { "export", N_("Draw the view into a file (%s), then exit"), "FILE",
               parse_export },
  [SIZE] = { "size", N_("Size of the picture in pixels, 1200x1200 by default"), "WxH", parse_size },
  [TABLE] = { "table", N_("Print the truth table, then exit"),
              .flag = G_STRUCT_OFFSET (HpCommandLine, table) },
  [LEARN] = { "learn", N_("Print the ledger of learning, then exit"),
              .flag = G_STRUCT_OFFSET (HpCommandLine, learn) },
  [WORKSHEET] = { "worksheet", N_("Draw a worksheet of the lesson (.pdf), then exit"), "FILE",
                  parse_worksheet },
  [PAPER] = { "paper", NULL, "SIZE", parse_paper },
  [VERSION_TEXT] = { "version", N_("Print the version, then exit"),
                     .flag = G_STRUCT_OFFSET (HpCommandLine, version) },
  [HELP] = { "help", N_("Print this help, then exit"),
             .flag = G_STRUCT_OFFSET (HpCommandLine, help) },
};

/* The texts of the command line. They may be any bytes, so that a true minus is taken even in a
 * locale that has none. */
typedef struct
{
  char *values[N_OPTIONS];
  GStrv rest;
} Texts;

static void
texts_clear (Texts *texts)
{
  for (int i = 0; i < N_OPTIONS; i++)
    g_free (texts->values[i]);
  g_strfreev (texts->rest);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Texts, texts_clear)

/* Some descriptions contain names, or are nothing else. */
static const char *
describe (int option)
{
  if (option == VIEW)
    return join (HP_VIEW_NAMES);
  if (option == THEME)
    return join (hp_appearance_get_choices ());
  if (option == PAPER)
    return join (HP_PAPER_NAMES);
  return option == EXPORT ? put_names (_(OPTIONS[EXPORT].description), join_endings ())
                          : OPTIONS[option].description;
}

static GOptionContext *
make_context (Texts *texts, HpCommandLine *options)
{
  GOptionEntry entries[N_OPTIONS + 2] = { 0 };
  GOptionContext *context = g_option_context_new (NULL);

  for (int i = 0; i < N_OPTIONS; i++)
    entries[i] = (GOptionEntry) {
      .long_name = OPTIONS[i].name,
      .short_name = i == HELP ? 'h' : 0,
      .arg = OPTIONS[i].value != NULL ? G_OPTION_ARG_FILENAME : G_OPTION_ARG_NONE,
      .arg_data = OPTIONS[i].value != NULL ? (gpointer) &texts->values[i]
                                           : G_STRUCT_MEMBER_P (options, OPTIONS[i].flag),
      .description = describe (i),
      .arg_description = OPTIONS[i].value,
    };
  entries[N_OPTIONS] = (GOptionEntry) { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY,
                                        &texts->rest, NULL, N_("[FILE]") };
  g_option_context_set_summary (context, _("See what one artificial neuron decides."));
  g_option_context_set_description (
      context, _("Numbers are between -10.00 and 10.00, with at most two decimal places.\n"
                 "Exit status: 0 success, 1 something could not be read, written or shown,\n"
                 "2 a bad option, value or file."));
  g_option_context_set_help_enabled (context, FALSE);
  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  return context;
}

static gboolean
refuse (GError **error, const char *option, const char *value, const char *reason)
{
  g_autofree char *shown = hp_visible_text (value);

  g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, "--%s=%s: %s", option, shown,
               reason);
  return FALSE;
}

static gboolean
parse_values (const Texts *texts, HpCommandLine *options, GError **error)
{
  for (int i = 0; i < N_OPTIONS; i++)
    {
      const char *value = texts->values[i];
      const char *reason = value != NULL ? OPTIONS[i].parse (value, options) : NULL;
      gboolean is_given = OPTIONS[i].value != NULL
                              ? value != NULL
                              : G_STRUCT_MEMBER (gboolean, options, OPTIONS[i].flag);

      if (reason != NULL)
        return refuse (error, OPTIONS[i].name, value, reason);
      options->given |= (unsigned) is_given << i;
    }
  return TRUE;
}

/* GLib would take --table=1 for --table. */
static gboolean
check_flags (char **arguments, GError **error)
{
  for (; *arguments != NULL && strcmp (*arguments, "--") != 0; arguments++)
    for (int i = 0; i < N_OPTIONS; i++)
      {
        g_autofree char *begin = g_strdup_printf ("--%s=", OPTIONS[i].name);

        if (OPTIONS[i].value == NULL && g_str_has_prefix (*arguments, begin))
          return refuse (error, OPTIONS[i].name, *arguments + strlen (begin),
                         _("this option takes no value"));
      }
  return TRUE;
}

/* A file is given by its path or, as desktops do, by a URI. Returns a new string, or NULL with an
 * error. */
static char *
get_path (const char *argument, GError **error)
{
  g_autofree char *scheme = g_uri_parse_scheme (argument), *host = NULL, *path = NULL;

  if (g_strcmp0 (scheme, "file") != 0)
    return g_strdup (argument);
  path = g_filename_from_uri (argument, &host, NULL);
  if (path == NULL || (host != NULL && strcmp (host, "localhost") != 0))
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED,
                           _("Only files on this computer can be opened."));
      hp_visible_prefix (error, argument);
      return NULL;
    }
  return g_steal_pointer (&path);
}

/* There may be one file at most. */
static gboolean
parse_file (GStrv rest, HpCommandLine *options, GError **error)
{
  if (rest == NULL)
    return TRUE;
  if (rest[1] != NULL)
    {
      g_autofree char *name = hp_visible_line (rest[1]);

      g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_FAILED, _("one file at a time: %s"), name);
      return FALSE;
    }
  options->file = get_path (rest[0], error);
  return options->file != NULL;
}

/* Also refuses options that make no sense together. */
static gboolean
parse_output (const Texts *texts, HpCommandLine *options, GError **error)
{
  const char *export = texts->values[EXPORT], *worksheet = texts->values[WORKSHEET];
  const char *problem = NULL;

  if (options->table + options->learn + (export != NULL) + (worksheet != NULL)
      > 1 + (options->learn && export != NULL))
    problem = _("--table, --learn, --export and --worksheet cannot be combined");
  else if (options->learn && export != NULL && hp_format_from_name (export) != HP_FORMAT_PDF)
    problem = _("--learn with --export requires a file name that ends in .pdf");
  else if (texts->values[PAPER] != NULL && worksheet == NULL && !(options->learn && export != NULL))
    problem = _("--paper requires --worksheet, or --learn with --export");
  else if (texts->values[SIZE] != NULL && (export == NULL || options->learn))
    problem = _("--size requires --export");
  else if (texts->values[SCENE] != NULL && options->file == NULL)
    problem = _("--scene requires a file");
  else if (texts->values[NETWORK] != NULL
           && (texts->values[WEIGHTS] != NULL || texts->values[THRESHOLD] != NULL
               || options->learn))
    problem = _("--network cannot be combined with --weights, --threshold or --learn");
  if (problem != NULL)
    g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_FAILED, problem);
  else if (export != NULL || worksheet != NULL)
    options->export_path = get_path (export != NULL ? export : worksheet, error);
  return problem == NULL
         && ((export == NULL && worksheet == NULL) || options->export_path != NULL);
}

gboolean
hp_command_line_parse (char **arguments, HpCommandLine *options, GError **error)
{
  g_auto (Texts) texts = { 0 };
  g_autoptr (GOptionContext) context = make_context (&texts, options);
  g_auto (GStrv) copy = g_strdupv (arguments);
  g_autoptr (GError) problem = NULL;

  *options = (HpCommandLine) { .state = hp_state_with_target (HP_STATE_FRESH, HP_GATE_NONE),
                               .view = HP_VIEW_ANY, .width = 1200, .height = 1200 };
  options->base = hp_scene (options->state);
  options->base.network.target = HP_GATE_NONE;
  if (!check_flags (arguments, error))
    return FALSE;
  if (!g_option_context_parse_strv (context, &copy, &problem))
    {
      g_autofree char *line = hp_visible_line (problem->message);

      g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_FAILED, line);
      return FALSE;
    }
  return parse_file (texts.rest, options, error) && parse_values (&texts, options, error)
         && parse_output (&texts, options, error);
}

void
hp_command_line_clear (HpCommandLine *options)
{
  g_clear_object (&options->lesson);
  g_clear_pointer (&options->file, g_free);
  g_clear_pointer (&options->export_path, g_free);
}

/* All numbers at once: one after the other, a link would move w0 and theta on. */
static HpState
apply_to_state (const HpCommandLine *options, HpState state,
                const HpHundredths numbers[HP_N_PARAMETERS])
{
  HpNeuron neuron = state.neuron;

  for (int parameter = 0; parameter < HP_N_PARAMETERS; parameter++)
    if (options->given & (1u << NETWORK | 1u << (parameter == HP_THETA ? THRESHOLD : WEIGHTS)))
      neuron.value[parameter] = numbers[parameter];
  if (options->given & 1u << STRICT)
    neuron.rule = HP_RULE_EXCEEDS;
  state = hp_state_with_neuron (state, neuron);
  if (options->given & 1u << TARGET && !(options->given & 1u << NETWORK))
    state = hp_state_with_target (state, options->state.target);
  if (options->given & 1u << RATE)
    state = hp_state_with_rate (state, options->state.rate);
  if (options->given & 1u << FIXED_BIAS)
    state = hp_state_with_fixed_bias (state, true);
  if (options->given & 1u << ORDER)
    state = hp_state_with_order (state, options->state.order);
  return state;
}

HpNetwork
hp_command_line_apply (const HpCommandLine *options, HpNetwork network)
{
  if (!(options->given & 1u << NETWORK))
    return hp_network_with (network, apply_to_state (options, hp_network_state (&network),
                                                     options->state.neuron.value));
  for (int role = HP_ROLE_H1; role < HP_N_ROLES; role++)
    {
      network.in_hand = (HpRole) role;
      network = hp_network_with (network,
                                 apply_to_state (options, network.neuron[role],
                                                 options->network[role - HP_ROLE_H1]));
    }
  network.in_hand = HP_ROLE_H1;
  if (options->given & 1u << TARGET)
    network.target = options->state.target;
  return network;
}

const char *
hp_command_line_find_locked (const HpCommandLine *options, unsigned locked,
                             const HpNetwork *network)
{
  HpCommandLine alone = *options;

  for (int i = 0; i < N_OPTIONS; i++)
    {
      HpNetwork next;

      alone.given = options->given & (1u << i | 1u << NETWORK);
      next = hp_command_line_apply (&alone, *network);
      if (options->given & 1u << i
          && hp_locks_refuse_network (locked, network, &next) != HP_LOCK_NONE)
        return OPTIONS[i].name;
    }
  return NULL;
}

char *
hp_command_line_help (void)
{
  g_auto (Texts) texts = { 0 };
  HpCommandLine options;
  g_autoptr (GOptionContext) context = make_context (&texts, &options);

  return g_option_context_get_help (context, TRUE, NULL);
}
