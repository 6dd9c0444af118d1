/** Cargo: one ledger from the ship to the gate; what came, where it lies, until when, and by which act it left. */
@org.springframework.modulith.ApplicationModule(displayName = "Cargo · 화물", allowedDependencies = {"terms", "signals", "engine", "casework",
        "access", "reference", "audittrail", "tasks", "documents", "mailbox", "search", "release", "release :: file", "collection", "tariff"})
package org.openpass.cargo;
