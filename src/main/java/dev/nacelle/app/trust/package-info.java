/**
 * This computer's network as it is set up: whose certificates are believed (the JDK's list, the operating system's, a
 * company's file) and which proxy a call goes through. Knows no HTTP client.
 */
@NullMarked
package dev.nacelle.app.trust;

import org.jspecify.annotations.NullMarked;
