/**
 * The SageMaker Runtime as a pure function: {@code POST /endpoints/{name}/invocations} with its headers and errors, and
 * behind each endpoint a container that reads one line of values, asks a trained model and answers as the workshop's
 * container does.
 */
@NullMarked
package dev.nacelle.mock.sagemaker;

import org.jspecify.annotations.NullMarked;
