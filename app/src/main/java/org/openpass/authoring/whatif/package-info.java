/** A changed table of a draft over the last cases: which of them it would have brought to something else. */
@NamedInterface("whatif")
package org.openpass.authoring.whatif;

import org.springframework.modulith.NamedInterface;
