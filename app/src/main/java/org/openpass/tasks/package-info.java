/** Tasks: the inbox's truth. A user task of the engine becomes a row here; people claim, release and decide rows. */
@org.springframework.modulith.ApplicationModule(displayName = "Tasks · 업무함",
        allowedDependencies = {"terms", "signals", "engine", "casework", "access", "audittrail", "reference",
        "continuity", "export", "release"})
package org.openpass.tasks;
