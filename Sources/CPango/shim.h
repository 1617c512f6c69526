// Pango sets text, cairo writes PDF. What are macros there stand here as functions.
#ifndef PORTAL_CPANGO_H
#define PORTAL_CPANGO_H

#include <cairo-pdf.h>
#include <pango/pangocairo.h>

static inline void portal_object_unref(void *object) { g_object_unref(object); }

#endif
