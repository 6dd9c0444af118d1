/** Duty collection: assessments, payment slips and what was paid on them. */
@org.springframework.modulith.ApplicationModule(displayName = "Collection · 징수", allowedDependencies = {"terms", "access", "reference", "casework", "engine", "tariff", "release",
        "mailbox"})
package org.openpass.collection;
