/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hp-application.h"

#include "config.h"
#include "hp-command-line.h"
#include "hp-terms-window.h"
#include "model/hp-draft.h"
#include "model/hp-session.h"
#include "ui/common/hp-appearance.h"
#include "ui/window/hp-window.h"

#include <glib/gi18n.h>
#include <signal.h>
#include <string.h>
#ifdef __GLIBC__
#include <malloc.h>
#endif

/* Exit statuses beside 0, documented in --help. */
enum
{
  STATUS_FAILED = 1,
  STATUS_BAD_USAGE = 2,
};

struct _HpApplication
{
  GtkApplication parent_instance;

  HpModel *model;
  HpSession *session;
  GSettings *settings; /* NULL where the schema is not installed */
};

G_DEFINE_FINAL_TYPE (HpApplication, hp_application, GTK_TYPE_APPLICATION)

/* The active window may be a dialog over it. NULL before the first activation. */
static HpWindow *
find_window (HpApplication *self)
{
  GList *windows = gtk_application_get_windows (GTK_APPLICATION (self));

  while (windows != NULL && !HP_IS_WINDOW (windows->data))
    windows = windows->next;
  return windows != NULL ? windows->data : NULL;
}

/* Closes the window, which asks about a lesson with unsaved changes. */
static void
quit_now_cb (gpointer data)
{
  HpWindow *window = find_window (data);

  if (window != NULL)
    gtk_window_close (GTK_WINDOW (window));
  else
    g_application_quit (G_APPLICATION (data));
}

/* GTK 4.8 can't destroy a dialog and its window while the dialog is receiving the key. */
static void
quit_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  g_idle_add_once (quit_now_cb, data);
}

/* Returns whether a dialog is open over the window. */
static gboolean
has_dialog (HpApplication *self)
{
  return !HP_IS_WINDOW (gtk_application_get_active_window (GTK_APPLICATION (self)));
}

/* The dialog has the application's keys, and closes with the window. */
static void
present_dialog (HpApplication *self, gpointer dialog)
{
  g_object_set (dialog, "transient-for", find_window (self), "application", self, "modal", TRUE,
                "destroy-with-parent", TRUE, NULL);
  gtk_window_present (dialog);
}

/* Built on demand, as it would slow down the start of the program. */
static void
shortcuts_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  g_autoptr (GtkBuilder) builder = NULL;
  g_autofree char *digits = g_strdup_printf ("<Control>1...%d", HP_N_VIEWS);

  if (has_dialog (data))
    return;
  builder = gtk_builder_new_from_resource (RESOURCE_PATH "/shortcuts.ui");
  g_object_set (gtk_builder_get_object (builder, "views"), "accelerator", digits, NULL);
  present_dialog (data, gtk_builder_get_object (builder, "shortcuts"));
}

static void
terms_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  if (!has_dialog (data))
    present_dialog (data, g_object_new (HP_TYPE_TERMS_WINDOW, NULL));
}

static void
about_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  if (has_dialog (data))
    return;
  present_dialog (
      data,
      g_object_new (GTK_TYPE_ABOUT_DIALOG, "program-name", _("Halfplane"), "logo-icon-name", APP_ID,
                    "version", VERSION, "comments", _("See what one artificial neuron decides"),
                    "license-type", GTK_LICENSE_GPL_3_0, "translator-credits",
                    /* Translators: your name, perhaps with an address; one translator a line. */
                    _("translator-credits"), NULL));
}

static const GActionEntry ACTIONS[] = {
  { "quit", quit_cb },
  { "terms", terms_cb },
  { "shortcuts", shortcuts_cb },
  { "about", about_cb },
};

/* These run before the widget that has the focus sees the key, so none may be a key for editing
 * text. Such keys belong to the window, which sees them after the widget. */
static const struct
{
  const char *action;
  const char *keys[3];
} ACCELERATORS[] = {
  { "app.quit", { "<Control>q" } },
  { "window.close", { "<Control>w" } },
  { "win.reset", { "<Control>r" } },
  { "win.follow-hints", { "<Control>f" } },
  { "win.equation", { "<Control>e" } },
  { "win.ruler", { "<Control>m" } },
  { "win.ghost", { "<Control>g" } },
  { "win.ledger", { "<Control>l" } },
  { "win.cell", { "<Control>b" } },
  { "win.program", { "<Control>k" } },
  { "win.present", { "F5" } },
  { "win.fullscreen", { "F11" } },
  { "win.predict", { "<Control>d" } },
  { "win.open-lesson", { "<Control>o" } },
  { "win.save-lesson", { "<Control>s" } },
  { "win.save-lesson-as", { "<Control><Shift>s" } },
  { "win.add-scene", { "<Control>n" } },
  { "win.help-goal", { "<Control>h" } },
  { "win.next-scene", { "<Alt>Page_Down" } },
  { "win.previous-scene", { "<Alt>Page_Up" } },
  { "win.export-picture", { "<Control><Shift>e" } },
  { "win.print", { "<Control>p" } },
  { "app.terms", { "F1" } },
  { "app.shortcuts", { "<Control>question" } },
  { "win.menu", { "F10" } },
};

/* On the keypad, too. */
static void
set_digit (GtkApplication *application, const char *modifier, int digit, const char *action)
{
  g_autofree char *above = g_strdup_printf ("<%s>%d", modifier, digit);
  g_autofree char *keypad = g_strdup_printf ("<%s>KP_%d", modifier, digit);

  gtk_application_set_accels_for_action (application, action,
                                         (const char *[]) { above, keypad, NULL });
}

/* Control and a digit choose a view, Alt and a digit the neuron in hand. */
static void
set_digits (GtkApplication *application)
{
  for (int kind = 0; kind < HP_N_VIEWS; kind++)
    {
      g_autofree char *action = g_strconcat ("win.view::", HP_VIEW_NAMES[kind], NULL);

      set_digit (application, "Control", kind + 1, action);
    }
  for (int role = 0; role < HP_N_ROLES; role++)
    {
      g_autofree char *action = g_strdup_printf ("win.in-hand(%d)", role);

      set_digit (application, "Alt", role, action);
    }
}

/* g_settings_new () would end the program without its schema. */
static GSettings *
find_settings (void)
{
  GSettingsSchemaSource *source = g_settings_schema_source_get_default ();
  g_autoptr (GSettingsSchema) schema = NULL;

  if (source != NULL)
    schema = g_settings_schema_source_lookup (source, APP_ID, TRUE);
  return schema != NULL ? g_settings_new (APP_ID) : NULL;
}

/* The choice is a property, and the settings remember it. */
static void
add_theme_action (HpApplication *self)
{
  HpAppearance *appearance = hp_appearance_get_default ();
  g_autoptr (GPropertyAction) action = g_property_action_new ("theme", appearance, "choice");

  g_action_map_add_action (G_ACTION_MAP (self), G_ACTION (action));
  if (self->settings != NULL)
    hp_appearance_bind_settings (appearance, self->settings);
}

static void
startup (GApplication *application)
{
  HpApplication *self = HP_APPLICATION (application);
  g_autofree char *path = hp_session_default_path ();

  signal (SIGPIPE, SIG_IGN); /* a window's pipes and sockets may break */
  g_set_prgname (APP_ID); /* of which desktops make the class and id of every window */
  G_APPLICATION_CLASS (hp_application_parent_class)->startup (application);
  gtk_window_set_default_icon_name (APP_ID);
  g_action_map_add_action_entries (G_ACTION_MAP (self), ACTIONS, G_N_ELEMENTS (ACTIONS), self);
  for (gsize i = 0; i < G_N_ELEMENTS (ACCELERATORS); i++)
    gtk_application_set_accels_for_action (GTK_APPLICATION (self), ACCELERATORS[i].action,
                                           ACCELERATORS[i].keys);
  set_digits (GTK_APPLICATION (application));
  self->settings = find_settings ();
  add_theme_action (self);
  self->model = hp_model_new ();
  self->session = hp_session_new (self->model, path);
}

static void
activate (GApplication *application)
{
  HpApplication *self = HP_APPLICATION (application);
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (self));

  if (window == NULL)
    {
      g_autofree char *draft = hp_draft_default_path ();
      HpWindow *created
          = hp_window_new (GTK_APPLICATION (self), self->model, self->session, self->settings);

      hp_lesson_actions_keep_draft (hp_window_get_lesson_actions (created), draft);
      window = GTK_WINDOW (created);
    }
  gtk_window_present (window);
}

/* The name is relative to the folder in which the command was given. Returns whether the lesson is
 * open now: the person may be asked about another one first, or the file may just have gone bad. */
static gboolean
open_file (HpApplication *self, HpWindow *window, GApplicationCommandLine *line, const char *name)
{
  g_autoptr (GFile) file = g_application_command_line_create_file_for_arg (line, name);
  g_autofree char *path = g_file_get_path (file);
  guint n_visits = hp_model_get_n_visits (self->model);

  hp_lesson_actions_open (hp_window_get_lesson_actions (window), path);
  return hp_model_get_n_visits (self->model) != n_visits;
}

/* Opens what a file manager asks for over the bus, which may be no file at all. */
static void
open_files (GApplication *application, GFile **files, int n_files, const char *hint)
{
  g_autofree char *path = n_files > 0 ? g_file_get_path (files[0]) : NULL;
  HpLessonActions *actions;

  g_application_activate (application);
  actions = hp_window_get_lesson_actions (find_window (HP_APPLICATION (application)));
  if (n_files > 1)
    hp_lesson_actions_open_first (actions, path);
  else if (n_files == 1)
    hp_lesson_actions_open (actions, path);
}

/* Prints a sentence for the caller, and returns the status. */
static int
complain (GApplicationCommandLine *line, const char *sentence, int status)
{
  g_application_command_line_printerr (line, "halfplane: %s\n", sentence);
  return status;
}

/* The file comes first, as the options are for its scene. If the person has to be asked about
 * unsaved changes before that, the caller doesn't wait for the answer, and only the file is opened
 * then. What the options change can be undone. */
static int
follow (HpApplication *self, GApplicationCommandLine *line, const HpCommandLine *options)
{
  HpWindow *window = find_window (self);
  const char *locked;
  HpNetwork before, next;
  g_autofree char *sentence = NULL;

  if (options->file != NULL && !open_file (self, window, line, options->file))
    return complain (line,
                     _("the lesson was not opened (see the window); options were ignored"),
                     STATUS_FAILED);
  if (options->scene > 0)
    gtk_widget_activate_action (GTK_WIDGET (window), "win.go-to-scene", "i", options->scene - 1);
  before = *hp_model_get_network (self->model);
  next = hp_command_line_apply (options, before);
  locked = hp_command_line_find_locked (options, hp_model_get_locked (self->model), &before);
  if (locked == NULL)
    {
      hp_model_set_network (self->model, &next);
      hp_model_take (self->model, next.in_hand);
    }
  hp_window_show_view (window, options->view);
  if (options->present)
    gtk_widget_activate_action (GTK_WIDGET (window), "win.present", NULL);
  if (locked == NULL)
    return 0;
  sentence = g_strdup_printf ("--%s: %s", locked,
                              _("the scene locks what this option would change"));
  return complain (line, sentence, STATUS_BAD_USAGE);
}

static int
command_line (GApplication *application, GApplicationCommandLine *line)
{
  HpApplication *self = HP_APPLICATION (application);
  g_auto (GStrv) arguments = g_application_command_line_get_arguments (line, NULL);
  g_autoptr (GError) error = NULL;
  g_auto (HpCommandLine) options = { 0 };

  if (arguments[0] == NULL) /* over the bus, even the program's name may be missing */
    {
      g_application_activate (application);
      return 0;
    }
  if (!hp_command_line_parse (arguments, &options, &error))
    return complain (line, error->message, STATUS_BAD_USAGE);
  if (options.theme != NULL)
    hp_appearance_set_for_now (hp_appearance_get_default (), options.theme);
  g_application_activate (application);
  return follow (self, line, &options);
}

/* This process does what needs no window, even while another one runs. A failed write is reported,
 * so it must not end the process; a pipe that nobody reads any more may. */
static gboolean
local_command_line (GApplication *application, char ***arguments, int *status)
{
  g_autoptr (GError) error = NULL;
  g_auto (HpCommandLine) options = { 0 };

  signal (SIGXFSZ, SIG_IGN);
  if (g_strv_length (*arguments) == 2 && strcmp ((*arguments)[1], "--gapplication-service") == 0)
    return G_APPLICATION_CLASS (hp_application_parent_class)
        ->local_command_line (application, arguments, status);
  *status = 0;
  if (!hp_command_line_parse (*arguments, &options, &error)
      || (!options.help && !options.version && !hp_command_line_complete (&options, &error)))
    {
      g_printerr ("halfplane: %s\n", error->message);
      *status = error->domain == G_IO_ERROR ? STATUS_FAILED : STATUS_BAD_USAGE;
      return TRUE;
    }
  if (hp_command_line_answer (&options, status))
    return TRUE;
  if (!gtk_init_check ())
    {
      g_printerr ("halfplane: %s\n", _("there is no display to open a window on"));
      *status = STATUS_FAILED;
      return TRUE;
    }
  return FALSE;
}

/* No window is left to show what goes wrong. */
static void
shutdown (GApplication *application)
{
  HpApplication *self = HP_APPLICATION (application);

  if (self->session != NULL && !hp_session_flush (self->session))
    g_printerr ("halfplane: %s\n", hp_session_get_problem (self->session));
  G_APPLICATION_CLASS (hp_application_parent_class)->shutdown (application);
}

static void
hp_application_dispose (GObject *object)
{
  HpApplication *self = HP_APPLICATION (object);

  g_clear_object (&self->session);
  g_clear_object (&self->model);
  g_clear_object (&self->settings);
  G_OBJECT_CLASS (hp_application_parent_class)->dispose (object);
}

static void
hp_application_class_init (HpApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hp_application_dispose;
  application_class->startup = startup;
  application_class->activate = activate;
  application_class->open = open_files;
  application_class->command_line = command_line;
  application_class->local_command_line = local_command_line;
  application_class->shutdown = shutdown;
}

static void
hp_application_init (HpApplication *self)
{
}

HpApplication *
hp_application_new (void)
{
  return g_object_new (HP_TYPE_APPLICATION, "application-id", APP_ID, "resource-base-path",
                       RESOURCE_PATH, "flags",
                       G_APPLICATION_HANDLES_COMMAND_LINE | G_APPLICATION_HANDLES_OPEN, NULL);
}

/* Even if the person asks for cairo by name, GTK would set up GL, for nothing. */
static void
choose_renderer (void)
{
  const char *renderer = g_getenv ("GSK_RENDERER");

  if (g_getenv ("GDK_DEBUG") != NULL || (renderer != NULL && !g_str_equal (renderer, "cairo")))
    return;
  g_setenv ("GSK_RENDERER", "cairo", FALSE);
  if (gtk_check_version (4, 16, 0) != NULL)
    g_setenv ("GDK_DEBUG", "gl-disable", FALSE);
  else
    g_setenv ("GDK_DISABLE", "gl,vulkan", FALSE);
}

/* GTK draws each frame into memory of its own, 33 MB of it at 3840x2160. Beyond 128 kB the C
 * library would give it back to the system each time, to get it again page by page. */
static void
keep_memory_of_frames (void)
{
#ifdef __GLIBC__
  mallopt (M_MMAP_THRESHOLD, 32 << 20);
  mallopt (M_TRIM_THRESHOLD, 64 << 20);
#endif
}

void
hp_application_prepare (void)
{
  choose_renderer ();
  keep_memory_of_frames ();
}
