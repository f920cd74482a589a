/**
 * The training run behind the container image's start cache: the function answers some calls as Lambda would bring them,
 * asking a stand-in for SageMaker over TLS, and the JVM keeps what it loaded. Needs the JDK and the emulator only, for
 * it runs while the image is built.
 */
@NullMarked
package dev.nacelle.deploy.training;

import org.jspecify.annotations.NullMarked;
