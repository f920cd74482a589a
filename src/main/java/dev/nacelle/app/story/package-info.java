/** Stories: readings one after the other as a turbine goes through something, played into the form and scored. */
@NullMarked
package dev.nacelle.app.story;

import org.jspecify.annotations.NullMarked;
