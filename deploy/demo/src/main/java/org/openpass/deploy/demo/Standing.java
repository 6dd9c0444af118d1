package org.openpass.deploy.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * Where a declaration stands, as its parties read it.
 *
 * @param lane the lane that it took; null when none was selected
 * @param duty duty and taxes in whole KRW; null when none were assessed
 * @param form how they are collected (징수형태); null before the assessment
 * @param money what became of them; empty before the assessment
 * @param changePending whether a request to withdraw or amend it is open
 * @param took from filing to this status; null when the timeline does not tell
 */
record Standing(String caseNumber, String status, String lane, Long duty, String form, String money, int version,
        boolean changePending, Instant filedAt, Duration took, List<Outcome.Reason> reasons) {

    static Standing of(JsonNode view) {
        String status = view.path("status").asString("");
        JsonNode duty = view.path("duty").path("total");
        JsonNode money = view.path("money");
        String filed = view.path("filedAt").asString("");
        Instant filedAt = filed.isEmpty() ? null : Instant.parse(filed);
        return new Standing(view.path("caseNumber").asString(""), status, lane(view, status),
                duty.isNumber() ? duty.asLong() : null, money.path("collectionForm").asString(null),
                money.path("status").asString(""), view.path("version").asInt(1),
                !view.path("pendingChange").asString("").isEmpty(), filedAt, took(view, status, filedAt),
                reasons(view.path("reasons")));
    }

    /** An officer's lane shows by where the declaration waits before it is recorded with the assessment. */
    private static String lane(JsonNode view, String status) {
        String lane = view.path("lane").asString("");
        if (!lane.isEmpty()) {
            return lane;
        }
        return status.equals("DOC_REVIEW") || status.equals("INSPECTION") ? status : null;
    }

    private static Duration took(JsonNode view, String status, Instant filedAt) {
        Instant until = null;
        for (JsonNode step : view.path("timeline")) {
            if (step.path("event").asString("").equals(status)) {
                until = Instant.parse(step.path("at").asString());
            }
        }
        return until == null || filedAt == null ? null : Duration.between(filedAt, until);
    }

    /** Reasons of a refusal or rejection, as the interface writes them. */
    static List<Outcome.Reason> reasons(JsonNode errors) {
        List<Outcome.Reason> reasons = new ArrayList<>();
        for (JsonNode e : errors) {
            reasons.add(new Outcome.Reason(e.path("field").asString(""), e.path("code").asString(""),
                    e.path("message").asString(""), e.path("mend").asString("")));
        }
        return reasons;
    }

    boolean is(String other) {
        return status.equals(other);
    }

    /** Whether its slip can be paid now. */
    boolean owes() {
        return (money.equals("UNPAID") || money.equals("OVERDUE")) && !changePending
                && (is("ACCEPTED") || is("AWAITING_PAYMENT") || is("AWAITING_SECURITY"));
    }

    boolean paid() {
        return money.equals("PAID");
    }

    /** Whether nobody can do anything about it any more. */
    boolean over() {
        return is("REJECTED") || is("WITHDRAWN");
    }
}
