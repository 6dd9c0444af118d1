/**
 * Releases (확정): what one person prepares and another releases, for every table that a {@link
 * org.openpass.release.GovernedTable} describes. Validity is cut, never written over; what was released stays as history.
 */
@ApplicationModule(displayName = "Releases 확정", allowedDependencies = {"terms", "signals", "access", "audittrail"})
package org.openpass.release;

import org.springframework.modulith.ApplicationModule;
