/**
 * The pane in which a person watches the mock's journal: every call that reached the mock, from this window or from
 * outside it, the newest first, and each of them looked into hop by hop. The list stands still while it is read.
 */
@NullMarked
package dev.nacelle.app.journal;

import org.jspecify.annotations.NullMarked;
