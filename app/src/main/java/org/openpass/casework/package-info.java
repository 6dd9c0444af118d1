/** Cases: opening, status, timeline, legal deadlines, and the log of events that readers follow. */
@org.springframework.modulith.ApplicationModule(displayName = "Casework · 사건관리", allowedDependencies = {"terms", "signals", "engine", "access"})
package org.openpass.casework;
