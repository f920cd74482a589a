/** The AWS SDK without a network: its real client, whose signed requests are answered in this process. */
@NullMarked
package dev.nacelle.mock.sdk;

import org.jspecify.annotations.NullMarked;
