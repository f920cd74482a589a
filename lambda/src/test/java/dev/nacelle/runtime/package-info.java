/**
 * The function in AWS's own runtime interface client: a Runtime API and a SageMaker Runtime on this computer, and
 * between them the client in a process of its own, as AWS Lambda's managed runtimes start it.
 */
@NullMarked
package dev.nacelle.runtime;

import org.jspecify.annotations.NullMarked;
