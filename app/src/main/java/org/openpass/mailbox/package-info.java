/** Mailboxes (전자사서함): documents served to parties electronically, who has read them, and what parties reply. */
@org.springframework.modulith.ApplicationModule(displayName = "Mailbox · 전자사서함",
        allowedDependencies = {"terms", "signals", "engine", "access", "audittrail", "casework"})
package org.openpass.mailbox;
