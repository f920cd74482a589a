/**
 * The window around the features: who answers (mock or live), the theme, notices, the keys that work everywhere. It
 * knows {@link dev.nacelle.app.shell.Feature}, never a feature.
 */
@NullMarked
package dev.nacelle.app.shell;

import org.jspecify.annotations.NullMarked;
