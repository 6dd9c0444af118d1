/**
 * Messages (전자문서 송수신): what came in from partners, as it came, and what it was answered; and, by their sources, what
 * goes out, all in one list.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Messages · 송수신 전문",
        allowedDependencies = {"terms", "access", "audittrail", "reference", "casework"})
package org.openpass.exchange;
