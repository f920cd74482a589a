/** What the function does with a request, whoever delivers it: reads the reading, asks the model, answers the score. */
@NullMarked
package dev.nacelle.scoring;

import org.jspecify.annotations.NullMarked;
