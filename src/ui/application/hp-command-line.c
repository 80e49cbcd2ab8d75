/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Reading the options with GLib, and their values with the core.
 */
#include "hp-command-line.h"

#include "config.h"
#include "model/hp-number.h"
#include "model/hp-visible.h"
#include "plot/export.h"
#include "ui/common/hp-appearance.h"

#include <glib/gi18n.h>
#include <string.h>

/* The values as they stand on the command line: any bytes, so that a locale without the true minus
 * takes it, too. */
typedef struct
{
  char *weights, *threshold, *target, *rate, *theme, *view, *export, *size;
  char **rest;
  gboolean present, table, learn, help, version;
} Texts;

static void
texts_clear (Texts *texts)
{
  g_free (texts->weights);
  g_free (texts->threshold);
  g_free (texts->target);
  g_free (texts->rate);
  g_free (texts->theme);
  g_free (texts->view);
  g_free (texts->export);
  g_free (texts->size);
  g_strfreev (texts->rest);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Texts, texts_clear)

/* Names with commas between, to stay: GLib does not copy the texts of options. */
static const char *
join (const char *const *names)
{
  g_autofree char *joined = g_strjoinv (", ", (char **) names);

  return g_intern_string (joined);
}

static GOptionContext *
make_context (Texts *texts)
{
  const GOptionEntry entries[] = {
    { "weights", 0, 0, G_OPTION_ARG_FILENAME, &texts->weights, N_("Bias and weights of A and B"),
      "W0,W1,W2" },
    { "threshold", 0, 0, G_OPTION_ARG_FILENAME, &texts->threshold, N_("Threshold"), "T" },
    { "target", 0, 0, G_OPTION_ARG_FILENAME, &texts->target,
      N_("Target gate, such as AND, or none"), "GATE" },
    { "rate", 0, 0, G_OPTION_ARG_FILENAME, &texts->rate, N_("Learning rate, 0.01 to 1.00"), "ETA" },
    { "view", 0, 0, G_OPTION_ARG_FILENAME, &texts->view, join (HP_VIEW_NAMES), "VIEW" },
    { "theme", 0, 0, G_OPTION_ARG_FILENAME, &texts->theme, join (hp_appearance_get_choices ()),
      "THEME" },
    { "present", 0, 0, G_OPTION_ARG_NONE, &texts->present,
      N_("Fill the screen, for showing to a class"), NULL },
    { "export", 0, 0, G_OPTION_ARG_FILENAME, &texts->export,
      N_("Draw the view into a .svg, .pdf or .png file, then exit"), "FILE" },
    { "size", 0, 0, G_OPTION_ARG_FILENAME, &texts->size,
      N_("Size of the picture in pixels (1200x1200)"), "WxH" },
    { "table", 0, 0, G_OPTION_ARG_NONE, &texts->table, N_("Print the truth table, then exit"),
      NULL },
    { "learn", 0, 0, G_OPTION_ARG_NONE, &texts->learn,
      N_("Print the ledger of learning, then exit"), NULL },
    { "version", 0, 0, G_OPTION_ARG_NONE, &texts->version, N_("Print the version, then exit"),
      NULL },
    { "help", 'h', 0, G_OPTION_ARG_NONE, &texts->help, N_("Print this help, then exit"), NULL },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &texts->rest, NULL,
      N_("[FILE]") },
    { NULL },
  };
  GOptionContext *context = g_option_context_new (NULL);

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

  g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, "%s=%s: %s", option, shown, reason);
  return FALSE;
}

/* For a value that is none of the names. */
static gboolean
refuse_name (GError **error, const char *option, const char *value, const char *const *names)
{
  g_autofree char *reason = g_strdup_printf (_("not one of %s"), join (names));

  return refuse (error, option, value, reason);
}

/* reason is one for refusing the value, or NULL. */
static gboolean
take_or_refuse (const char *option, const char *value, const char *reason, GError **error)
{
  return reason == NULL || refuse (error, option, value, reason);
}

static gboolean
parse_weights (const char *text, HpCommandLine *options, GError **error)
{
  if (text == NULL)
    return TRUE;
  options->has_weights = TRUE;
  return take_or_refuse ("--weights", text,
                         hp_number_parse_weights (text, &options->state.neuron.value[HP_W0]),
                         error);
}

static gboolean
parse_threshold (const char *text, HpCommandLine *options, GError **error)
{
  if (text == NULL)
    return TRUE;
  options->has_threshold = TRUE;
  return take_or_refuse (
      "--threshold", text,
      hp_number_parse_parameter (text, &options->state.neuron.value[HP_THETA]), error);
}

static gboolean
parse_rate (const char *text, HpCommandLine *options, GError **error)
{
  if (text == NULL)
    return TRUE;
  options->has_rate = TRUE;
  return take_or_refuse ("--rate", text, hp_number_parse_rate (text, &options->state.rate), error);
}

static gboolean
parse_target (const char *text, HpCommandLine *options, GError **error)
{
  if (text == NULL)
    return TRUE;
  options->has_target = TRUE;
  options->state.target = hp_gate_from_name (text);
  if (options->state.target == HP_GATE_NONE && g_ascii_strcasecmp (text, "none") != 0)
    return refuse (error, "--target", text, _("not the name of a gate"));
  return TRUE;
}

static gboolean
parse_theme (const char *text, HpCommandLine *options, GError **error)
{
  if (text == NULL)
    return TRUE;
  options->theme = hp_appearance_find_choice (text);
  if (options->theme == NULL)
    return refuse_name (error, "--theme", text, hp_appearance_get_choices ());
  return TRUE;
}

static gboolean
parse_view (const char *text, HpCommandLine *options, GError **error)
{
  if (text == NULL)
    return TRUE;
  options->view = hp_view_kind_from_name (text);
  if (options->view == HP_VIEW_ANY)
    return refuse_name (error, "--view", text, HP_VIEW_NAMES);
  return TRUE;
}

/* A file is given by its path or, as desktops do, by a URI. A new string, or NULL with an error. */
static char *
get_path (const char *argument, GError **error)
{
  g_autofree char *scheme = g_uri_parse_scheme (argument), *host = NULL, *path = NULL;

  if (g_strcmp0 (scheme, "file") != 0)
    return g_strdup (argument);
  path = g_filename_from_uri (argument, &host, NULL);
  if (path == NULL || (host != NULL && strcmp (host, "localhost") != 0))
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED, "%s: %s", argument,
                   _("Only files on this computer can be opened."));
      return NULL;
    }
  return g_steal_pointer (&path);
}

/* At most one. */
static gboolean
parse_file (char **rest, HpCommandLine *options, GError **error)
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

/* What people write between width and height: x, the sign for times, and the full-width x. */
#define TIMES "[xX\u00d7\uff58]"

/* Reads "WIDTHxHEIGHT"; returns NULL, or the reason why not. */
static const char *
parse_size (const char *size, int *width, int *height)
{
  g_autofree char *valid = g_utf8_make_valid (size, -1);
  g_auto (GStrv) sides = g_regex_split_simple (TIMES, valid, 0, 0);

  if (g_strv_length (sides) != 2 || !hp_count_parse (sides[0], 0, G_MAXINT, width)
      || !hp_count_parse (sides[1], 0, G_MAXINT, height))
    return _("expected width and height in pixels separated by an x, such as 1200x900");
  if (MIN (*width, *height) < HP_EXPORT_SMALLEST || MAX (*width, *height) > HP_EXPORT_LARGEST)
    return _("width and height must be between 16 and 8192 pixels");
  return NULL;
}

G_STATIC_ASSERT (HP_EXPORT_SMALLEST == 16 && HP_EXPORT_LARGEST == 8192);

static gboolean
parse_export (const Texts *texts, HpCommandLine *options, GError **error)
{
  const char *reason = NULL;

  options->width = options->height = 1200;
  if (texts->export != NULL && (options->export_path = get_path (texts->export, error)) == NULL)
    return FALSE;
  if (texts->export != NULL && hp_format_from_name (texts->export) == HP_N_FORMATS)
    return refuse (error, "--export", texts->export,
                   _("the file name must end in .svg, .pdf or .png"));
  if (texts->size != NULL)
    reason = parse_size (texts->size, &options->width, &options->height);
  return take_or_refuse ("--size", texts->size, reason, error);
}

/* What makes no sense together. */
static gboolean
check_combination (const Texts *texts, const HpCommandLine *options, GError **error)
{
  const char *problem = NULL;

  if (texts->table + texts->learn + (texts->export != NULL) > 1)
    problem = _("--table, --learn and --export cannot be combined");
  else if (texts->size != NULL && texts->export == NULL)
    problem = _("--size requires --export");
  if (problem != NULL)
    g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_FAILED, problem);
  return problem == NULL;
}

static gboolean
parse_texts (const Texts *texts, HpCommandLine *options, GError **error)
{
  return parse_file (texts->rest, options, error) && parse_weights (texts->weights, options, error)
         && parse_threshold (texts->threshold, options, error)
         && parse_target (texts->target, options, error)
         && parse_rate (texts->rate, options, error)
         && parse_theme (texts->theme, options, error)
         && parse_view (texts->view, options, error) && parse_export (texts, options, error)
         && check_combination (texts, options, error);
}

/* The options without a value; GLib would take --table=1 for --table. */
static const char *const FLAGS[] = { "present", "table", "learn", "version", "help", NULL };

static gboolean
check_flags (char **arguments, GError **error)
{
  for (; *arguments != NULL && strcmp (*arguments, "--") != 0; arguments++)
    {
      g_auto (GStrv) parts = g_strsplit (*arguments, "=", 2);

      if (g_str_has_prefix (*arguments, "--") && parts[1] != NULL
          && g_strv_contains (FLAGS, parts[0] + 2))
        return refuse (error, parts[0], parts[1], _("this option takes no value"));
    }
  return TRUE;
}

gboolean
hp_command_line_parse (char **arguments, HpCommandLine *options, GError **error)
{
  g_auto (Texts) texts = { 0 };
  g_autoptr (GOptionContext) context = make_context (&texts);
  g_auto (GStrv) copy = g_strdupv (arguments);
  g_autoptr (GError) problem = NULL;

  *options = (HpCommandLine) { .state = hp_state_with_target (HP_STATE_FRESH, HP_GATE_NONE) };
  options->base = options->state;
  options->view = HP_VIEW_ANY;
  if (!check_flags (arguments, error))
    return FALSE;
  if (!g_option_context_parse_strv (context, &copy, &problem))
    {
      g_autofree char *line = hp_visible_line (problem->message);

      g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_FAILED, line);
      return FALSE;
    }
  if (!parse_texts (&texts, options, error))
    return FALSE;
  options->present = texts.present;
  options->table = texts.table;
  options->learn = texts.learn;
  options->help = texts.help;
  options->version = texts.version;
  return TRUE;
}

void
hp_command_line_clear (HpCommandLine *options)
{
  g_clear_pointer (&options->file, g_free);
  g_clear_pointer (&options->export_path, g_free);
}

/* All numbers at once: one after the other, a link would move w0 and theta on. */
HpState
hp_command_line_apply (const HpCommandLine *options, HpState state)
{
  const HpHundredths *given = options->state.neuron.value;
  HpNeuron neuron = state.neuron;

  for (int parameter = 0; parameter < HP_N_PARAMETERS; parameter++)
    if (parameter == HP_THETA ? options->has_threshold : options->has_weights)
      neuron.value[parameter] = given[parameter];
  state = hp_state_with_neuron (state, neuron);
  if (options->has_target)
    state = hp_state_with_target (state, options->state.target);
  if (options->has_rate)
    state = hp_state_with_rate (state, options->state.rate);
  return state;
}

char *
hp_command_line_help (void)
{
  g_auto (Texts) texts = { 0 };
  g_autoptr (GOptionContext) context = make_context (&texts);

  return g_option_context_get_help (context, TRUE, NULL);
}
