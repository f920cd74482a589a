/**
 * What the window looks like on this desk or this projector: its colours, how large everything is, whether things move,
 * and what of it a room may see. The desktop is asked for its own choice, off the FX thread and not for long.
 */
@NullMarked
package dev.nacelle.app.look;

import org.jspecify.annotations.NullMarked;
