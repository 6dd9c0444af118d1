package org.openpass.casework;

import java.time.Instant;
import java.util.Map;

/** What happened to a case, as readers see it after commit; {@code version} is the case's at that moment. */
public record CaseEvent(long id, String caseNumber, int version, String type, Map<String, String> payload,
        Instant at) {
}
