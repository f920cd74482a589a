/**
 * Where readings are sent: an address that is the mock's or a live one's, and the help for people who paste one. Here
 * a mistake is recognised before anything is sent, since most pasted addresses that fail are not the API's at all.
 */
@NullMarked
package dev.nacelle.app.endpoint;

import org.jspecify.annotations.NullMarked;
