package org.openpass.audittrail;

import java.util.List;

/**
 * Some entries, the latest first.
 *
 * @param next behind which the next page begins; null when there is none
 */
public record AuditPage(List<AuditEntry> entries, AuditKey next) {
}
