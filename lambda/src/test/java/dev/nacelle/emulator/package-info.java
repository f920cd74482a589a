/**
 * What the function talks to when it is deployed, on this computer: Lambda's Runtime API and the SageMaker Runtime. The
 * tests of the running function, the benchmark and the training of the image's start cache use it; needs the JDK only, for
 * the training runs while the image is built.
 */
@NullMarked
package dev.nacelle.emulator;

import org.jspecify.annotations.NullMarked;
