/** Lists that leave the system as files: with a reason, and on record who took whose data. */
@org.springframework.modulith.ApplicationModule(displayName = "Exports · 내려받기", allowedDependencies = {"terms", "access", "audittrail"})
package org.openpass.export;
