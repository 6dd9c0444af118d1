/** Performance: whose time a case takes, and how long clearance takes. */
@org.springframework.modulith.ApplicationModule(displayName = "Performance · 성과",
        allowedDependencies = {"terms", "engine", "casework", "tasks", "collection"})
package org.openpass.performance;
