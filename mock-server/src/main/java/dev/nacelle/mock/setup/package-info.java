/** What stands in AWS, as far as a person chooses it: the API's kind and form, the function's code, the model's answers. */
@NullMarked
package dev.nacelle.mock.setup;

import org.jspecify.annotations.NullMarked;
