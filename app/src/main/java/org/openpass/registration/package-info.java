/** Registration: who applies to be a party (업체등록), by whom it is decided, and what becomes of it. */
@org.springframework.modulith.ApplicationModule(displayName = "Registration · 업체등록",
        allowedDependencies = {"terms", "engine", "casework", "access", "reference", "audittrail", "tasks", "search",
                "mailbox", "mailbox :: notification"})
package org.openpass.registration;
