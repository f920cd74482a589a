/**
 * What a person does with the calls made so far: find one, look into it, send it again, pin it as what others are held
 * against, write a note to it, save them as a file, delete them.
 */
@NullMarked
package dev.nacelle.app.historypane;

import org.jspecify.annotations.NullMarked;
