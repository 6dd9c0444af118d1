/** Cases: opening, status, timeline, legal deadlines, officers' notes, and the log of events that readers follow. */
@org.springframework.modulith.ApplicationModule(displayName = "Casework · 사건관리",
        allowedDependencies = {"terms", "signals", "engine", "access", "audittrail"})
package org.openpass.casework;
