/** Measures single parts of the mock with JMH; built and run by the Maven profile {@code jmh} only. */
@NullMarked
package dev.nacelle.mock.jmh;

import org.jspecify.annotations.NullMarked;
