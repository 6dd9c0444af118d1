/**
 * What process owners change: works (processes, decisions, forms) and their versions, drafts, checks, releases by a second
 * person, trials and migrations. Knows models, not what they decide.
 */
@ApplicationModule(displayName = "Authoring 업무절차 작성", allowedDependencies = {"terms", "signals", "access", "audittrail",
        "reference", "casework", "tasks", "engine", "engine::reading"})
package org.openpass.authoring;

import org.springframework.modulith.ApplicationModule;
