/**
 * The wiring deployed to AWS Lambda: API Gateway's events in and results out, the SageMaker Runtime behind
 * {@link dev.nacelle.scoring.ModelEndpoint}, settings from the environment. The only package that knows the AWS SDK.
 */
@NullMarked
package dev.nacelle.lambda;

import org.jspecify.annotations.NullMarked;
