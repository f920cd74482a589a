/**
 * What deploys the function, tried without an AWS account: the template is read and its promises are held to it, the
 * scripts run against stand-ins for the tools they call, and the training run behind the image's start cache.
 */
@NullMarked
package dev.nacelle.deploy;

import org.jspecify.annotations.NullMarked;
