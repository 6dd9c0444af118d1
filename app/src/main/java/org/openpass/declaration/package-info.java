/** Declarations: filing, checking, assessing and accepting import declarations (수입신고). */
@org.springframework.modulith.ApplicationModule(displayName = "Declaration · 신고",
        allowedDependencies = {"terms", "signals", "engine", "casework", "access", "reference", "audittrail", "search", "tasks", "documents",
                "mailbox", "tariff", "cargo", "cargo :: place", "risk", "requirement", "collection", "release", "authoring::whatif"})
package org.openpass.declaration;
