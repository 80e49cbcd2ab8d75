/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Formulas are found by a small grammar over tokens:
 *
 *     formula = { sign } term { operator { sign } term }
 *     term    = factor { factor without a space before it }
 *     factor  = number | symbol | "(" formula { "," formula } ")"
 *
 * A sign is any operator; a symbol is one letter with or without a subscript, or a spelled-out
 * Greek letter. All other words end a formula, so that prose never becomes one. Pango says where
 * lines could break.
 */
#include "formulas.h"

#include <pango/pango.h>
#include <stdbool.h>

/* In characters: what is longer may break before relations, and then before plus and minus. */
#define LONGEST 20

/* In characters, a space included: nothing breaks after so little. */
#define SHORTEST 4

/* In characters: what is longer may stand alone in the last line of a sentence. */
#define LONGEST_LAST 5

/* Brackets in brackets, so that a text of nothing else does no harm. */
#define DEEPEST 8

#define NO_BREAK_SPACE 0xa0
#define WORD_JOINER 0x2060

/* The groups of the pattern below, in their order; what is none of them is prose. */
typedef enum
{
  PROSE,
  OPERAND,
  OPERATOR,
  RELATION,
  SUM, /* plus or minus */
  OPEN,
  CLOSE,
  COMMA,
  UNKNOWN, /* a question mark or dots: an operand after an operator */
  END,     /* of a sentence */
  N_KINDS,
} Kind;

/* A letter of a word: Chinese and Japanese leave no space between a word and a symbol. An index may
 * also be squared, cubed or a prime. */
#define LETTER "(?:(?=\\pL)[\\p{Latin}\\p{Greek}])"
#define INDEX "[\\p{Nd}\u2080-\u2089\u00b2\u00b3\u2032]"
#define MORE "(?:" LETTER "|" INDEX "|\\pM)"
#define SYMBOL "(?:[A-Za-z]|(?=\\pL)\\p{Greek}|theta|eta|gamma|alpha|beta)"

static const char PATTERN[] =
  "(\\p{Nd}+(?:[.,\u066b\uff0e]\\p{Nd}+)*|" SYMBOL "(?:" INDEX MORE "*+)?(?!" MORE "))"
  "|((?:AND|OR|NOT|NAND|NOR|XOR|XNOR)(?!" MORE ")"
  "|[*\u00b7\u00d7\u22c5/\u00f7^\u221a|\u2227\u2228\u00ac])"
  "|([=<>\u2264\u2265\u2260\u2248\u2192\u21d2\uff1d\uff1c\uff1e]+)"
  "|([-+\u2212\u2013\u00b1\uff0b\uff0d])"
  "|([(\\[{\uff08\uff3b])|([)\\]}\uff09\uff3d])"
  "|([,;\uff0c\uff1b\u3001])|([?\uff1f\u2026])|([.!\u3002\uff01\uff0e])"
  "|" LETTER MORE "*|(?s:.)";

/* Places are counted in characters. */
typedef struct
{
  Kind kind;
  int start, end;
  int depth;      /* how many brackets are open */
  bool has_space; /* before it */
} Token;

typedef struct
{
  const gunichar *characters;
  int n_characters;
  GArray *tokens;
  bool *tied; /* whether no line may begin with this character */
} Text;

static bool
is_space (gunichar character)
{
  return character != '\n' && g_unichar_isspace (character);
}

/* Marks of direction and joiners. */
static bool
is_invisible (gunichar character)
{
  return g_unichar_type (character) == G_UNICODE_FORMAT;
}

/* A bracket has the depth of what stands around it; those left open end with the paragraph. */
static void
count_brackets (const Text *text, Token *token, int *depth)
{
  if (token->kind == CLOSE)
    *depth = MAX (0, *depth - 1);
  else if (text->characters[token->start] == '\n')
    *depth = 0;
  if (token->kind == OPEN && *depth == DEEPEST)
    token->kind = PROSE;
  token->depth = *depth;
  if (token->kind == OPEN)
    (*depth)++;
}

static Kind
get_kind (const GMatchInfo *match)
{
  for (int kind = OPERAND; kind < N_KINDS; kind++)
    {
      int start = -1;

      if (g_match_info_fetch_pos (match, kind, &start, NULL) && start >= 0)
        return (Kind) kind;
    }
  return PROSE;
}

/* Reads what begins at a place, which is given in bytes, too; returns its end in bytes. */
static int
read_token (const char *string, int at, Token *token)
{
  static GRegex *regex;
  g_autoptr (GMatchInfo) match = NULL;
  int end = at;

  if (regex == NULL)
    regex = g_regex_new (PATTERN, G_REGEX_OPTIMIZE | G_REGEX_ANCHORED, 0, NULL);
  g_regex_match_full (regex, string, -1, at, 0, &match, NULL);
  g_match_info_fetch_pos (match, 0, NULL, &end);
  token->kind = get_kind (match);
  token->end = token->start + (int) g_utf8_strlen (string + at, end - at);
  return end;
}

/* A token begins after the space before it, with the marks of direction in front of it. */
static void
read_tokens (Text *text, const char *string)
{
  Token token = { 0 };
  int depth = 0, byte = 0;

  for (int at = 0; at < text->n_characters; at = token.end)
    {
      int start = at;

      token.has_space = false;
      for (; is_space (text->characters[at]) || is_invisible (text->characters[at]); at++)
        {
          if (is_space (text->characters[at]))
            {
              token.has_space = true;
              start = at + 1;
            }
          byte += g_unichar_to_utf8 (text->characters[at], NULL);
        }
      token.start = at;
      token.end = at + 1;
      token.kind = PROSE;
      if (at < text->n_characters)
        byte = read_token (string, byte, &token);
      count_brackets (text, &token, &depth);
      token.start = start;
      g_array_append_val (text->tokens, token);
    }
}

/* The last token is one of prose, so that there is always one to look at. */
static const Token *
get_token (const Text *text, int index)
{
  return &g_array_index (text->tokens, Token, MIN (index, (int) text->tokens->len - 1));
}

static bool
is_operator (const Token *token)
{
  return token->kind == RELATION || token->kind == SUM || token->kind == OPERATOR;
}

static int skip_formula (const Text *text, int index);

/* Each of these returns the index after what it skips, or the same one if nothing is there. */
static int
skip_factor (const Text *text, int index)
{
  int at = index;

  if (get_token (text, index)->kind == OPERAND)
    return index + 1;
  if (get_token (text, index)->kind != OPEN)
    return index;
  do
    {
      int next = skip_formula (text, at + 1);

      if (next == at + 1)
        return index;
      at = next;
    }
  while (get_token (text, at)->kind == COMMA);
  return get_token (text, at)->kind == CLOSE ? at + 1 : index;
}

static int
skip_term (const Text *text, int index)
{
  int at = skip_factor (text, index), next;

  if (at == index)
    return index;
  while (!get_token (text, at)->has_space && (next = skip_factor (text, at)) > at)
    at = next;
  return at;
}

/* "- a word": a plus or minus that is a sign has no space after it. */
static bool
is_dash (const Text *text, int index)
{
  return get_token (text, index)->kind == SUM && get_token (text, index + 1)->has_space;
}

/* Signs and a term; after an operator, what is asked for may stand in its place. */
static int
skip_signed (const Text *text, int index)
{
  int at = index, end;

  while (is_operator (get_token (text, at)) && !is_dash (text, at))
    at++;
  end = skip_term (text, at);
  if (end > at)
    return end;
  if (get_token (text, at)->kind != UNKNOWN || at == 0)
    return index;
  return is_operator (get_token (text, at - 1)) ? at + 1 : index;
}

static int
skip_formula (const Text *text, int index)
{
  int at = skip_signed (text, index), next;

  if (at == index)
    return index;
  while (is_operator (get_token (text, at)) && (next = skip_signed (text, at + 1)) > at + 1)
    at = next;
  return at;
}

/* Of the tokens from first to last, without marks of direction. */
static int
measure (const Text *text, int first, int last)
{
  int length = 0;

  for (int i = get_token (text, first)->start; i < get_token (text, last)->end; i++)
    length += !is_invisible (text->characters[i]);
  return length;
}

/* A sign is no place to break at, nor is what has no space before it or too little, as "z = ". */
static bool
may_break_before (const Text *text, int index, Kind kind, int begun)
{
  const Token *token = get_token (text, index);

  return token->kind == kind && token->has_space && !is_operator (get_token (text, index - 1))
         && token->start - get_token (text, begun)->start > SHORTEST;
}

/* A formula that is too long may break before tokens of the first kind; a part between two of them
 * that is still too long may break before tokens of the second kind. */
static const Kind BREAKS[] = { RELATION, SUM };

/* Ties the tokens from first to last, on a level of these. */
static void
tie (Text *text, int first, int last, gsize level)
{
  int start = get_token (text, first)->start, end = get_token (text, last)->end, begun = first;

  if (measure (text, first, last) <= LONGEST || level == G_N_ELEMENTS (BREAKS))
    {
      for (int i = start + 1; i < end; i++)
        text->tied[i] = true;
      return;
    }
  for (int i = first + 1; i <= last; i++)
    if (may_break_before (text, i, BREAKS[level], begun)
        && get_token (text, i)->depth == get_token (text, first)->depth)
      {
        tie (text, begun, i - 1, level + 1);
        begun = i;
      }
  tie (text, begun, last, level + 1);
}

/* "z is exactly theta.": not in a line of its own. */
static void
tie_last_symbol (Text *text, int first, int last)
{
  const Token *token = get_token (text, first);
  Kind next = get_token (text, last + 1)->kind;

  if (first > 0 && measure (text, first, last) <= LONGEST_LAST && (next == END || next == UNKNOWN))
    text->tied[token->start] = true;
}

static void
tie_formulas (Text *text)
{
  for (int i = 0, end; i < (int) text->tokens->len; i = MAX (end, i + 1))
    {
      end = skip_formula (text, i);
      if (end == i)
        continue;
      tie (text, i, end - 1, 0);
      tie_last_symbol (text, i, end - 1);
    }
}

static void
keep_spaces (gunichar *characters, int before)
{
  for (int i = before - 1; i >= 0 && characters[i] == ' '; i--)
    characters[i] = NO_BREAK_SPACE;
}

/* Inserts a joiner at each place where Pango would still break the line. */
static char *
join (const gunichar *characters, int n_characters, const bool *tied)
{
  g_autofree char *text = g_ucs4_to_utf8 (characters, n_characters, NULL, NULL, NULL);
  g_autofree PangoLogAttr *attributes = g_new0 (PangoLogAttr, n_characters + 1);
  GString *joined = g_string_new (NULL);

  pango_get_log_attrs (text, -1, -1, pango_language_get_default (), attributes, n_characters + 1);
  for (int i = 0; i < n_characters; i++)
    {
      if (tied[i] && attributes[i].is_line_break)
        g_string_append_unichar (joined, WORD_JOINER);
      g_string_append_unichar (joined, characters[i]);
    }
  return g_string_free (joined, FALSE);
}

char *
hp_formulas_tie (const char *string)
{
  glong n;
  g_autofree gunichar *characters = g_utf8_to_ucs4_fast (string, -1, &n);
  g_autofree bool *tied = g_new0 (bool, n + 1);
  g_autoptr (GArray) tokens = g_array_new (FALSE, FALSE, sizeof (Token));
  Text text = { characters, (int) n, tokens, tied };
  const Token last = { PROSE, (int) n, (int) n, 0, true };

  read_tokens (&text, string);
  g_array_append_val (tokens, last);
  tie_formulas (&text);
  for (int i = 1; i < n; i++)
    if (tied[i])
      keep_spaces (characters, i);
  return join (characters, (int) n, tied);
}
