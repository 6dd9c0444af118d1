/** Who did what: entries sealed into a chain of hashes that shows any later change. */
@org.springframework.modulith.ApplicationModule(displayName = "Audit trail · 감사기록", allowedDependencies = {"terms"})
package org.openpass.audittrail;
