/** What a decision table says as a whole: which cases no rule takes, which rule is never reached, which days it is law for. */
@NamedInterface("decision")
package org.openpass.authoring.decision;

import org.springframework.modulith.NamedInterface;
