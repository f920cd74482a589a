/**
 * The function in AWS's own runtime interface client, in a process of its own as AWS Lambda's managed runtimes start it,
 * between the emulator's Runtime API and SageMaker Runtime.
 */
@NullMarked
package dev.nacelle.runtime;

import org.jspecify.annotations.NullMarked;
