/**
 * FEEL that owners write: what may be written at all, what it knows of at its place, and what it would never answer. Nothing
 * of theirs is parsed in this process before its bounds are known to hold.
 */
@NamedInterface("feel")
package org.openpass.authoring.feel;

import org.springframework.modulith.NamedInterface;
