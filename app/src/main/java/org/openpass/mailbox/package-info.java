/**
 * Mailboxes (전자사서함): documents served to parties electronically, who has read them, and what parties reply; and the
 * letters that officers write from templates; and who is told of new messages.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Mailbox · 전자사서함",
        allowedDependencies = {"terms", "signals", "engine", "access", "audittrail", "reference", "casework", "documents",
                "continuity"})
package org.openpass.mailbox;
