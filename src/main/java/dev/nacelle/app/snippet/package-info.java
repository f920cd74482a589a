/**
 * The call that would be made, as text for other tools: curl, Python, Java, and Lambda's test events. No secret is in
 * any of them; each stands as the name of an environment variable.
 */
@NullMarked
package dev.nacelle.app.snippet;

import org.jspecify.annotations.NullMarked;
