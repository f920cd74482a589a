/**
 * The same reading at two places at once, mock and live side by side; or the pinned call beside the reading as it is
 * now: what differs in score, time, status, header fields and body.
 */
@NullMarked
package dev.nacelle.app.compare;

import org.jspecify.annotations.NullMarked;
