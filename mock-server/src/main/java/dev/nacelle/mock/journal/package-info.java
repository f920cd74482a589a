/**
 * The mock's journal: the last calls with everything each hop got and gave, when, and which faults were applied.
 * Bounded in number and in bytes; secrets are masked before a call is kept. Knows nothing of HTTP servers, functions or
 * the AWS SDK.
 */
@NullMarked
package dev.nacelle.mock.journal;

import org.jspecify.annotations.NullMarked;
