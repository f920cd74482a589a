/**
 * The mock: API Gateway and the SageMaker Runtime on this computer, around the real function, the real AWS SDK and a
 * trained model. {@link dev.nacelle.mock.MockServer} is the way in for programs, {@link dev.nacelle.mock.Main} for the
 * command line; {@link dev.nacelle.mock.Deployment} is where the parts are put together.
 */
@NullMarked
package dev.nacelle.mock;

import org.jspecify.annotations.NullMarked;
