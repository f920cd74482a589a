/** Tests of the stand-in model: the reader, the encoding, and the models that ship. */
@NullMarked
package dev.nacelle.mock.model;

import org.jspecify.annotations.NullMarked;
