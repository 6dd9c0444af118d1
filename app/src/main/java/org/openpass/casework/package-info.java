/** Cases: opening, status, timeline, legal deadlines and what moves them, officers' notes, and the log of events. */
@org.springframework.modulith.ApplicationModule(displayName = "Casework · 사건관리",
        allowedDependencies = {"terms", "signals", "continuity", "engine", "access", "audittrail", "reference",
                "release"})
package org.openpass.casework;
