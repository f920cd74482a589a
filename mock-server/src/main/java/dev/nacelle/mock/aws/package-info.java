/** The pretended AWS account the mock lives in: its number, its region, and ids spelt as AWS spells them. */
@NullMarked
package dev.nacelle.mock.aws;

import org.jspecify.annotations.NullMarked;
