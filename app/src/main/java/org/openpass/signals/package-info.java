/** Signals between nodes by PostgreSQL LISTEN/NOTIFY: "something changed, look again". */
@org.springframework.modulith.ApplicationModule(displayName = "Signals · 신호", allowedDependencies = {"terms"})
package org.openpass.signals;
