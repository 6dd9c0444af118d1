/** What owners do to single cases, two of them together: place them elsewhere, end them, mend a variable that stops them. */
@NamedInterface("acts")
package org.openpass.authoring.acts;

import org.springframework.modulith.NamedInterface;
