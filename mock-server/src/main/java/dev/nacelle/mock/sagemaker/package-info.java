/**
 * The SageMaker Runtime as a pure function: {@code POST /endpoints/{name}/invocations} with its headers and errors, and
 * behind each endpoint a container that reads rows of values, asks a trained model and answers as the containers of the
 * workshop's editions do.
 */
@NullMarked
package dev.nacelle.mock.sagemaker;

import org.jspecify.annotations.NullMarked;
