package org.openpass.deploy.demo;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** One document on its way: filed as a broker's software would, then asked for until it comes to rest. */
final class Course {

    private static final String DECLARATIONS = "/api/v1/declarations";

    private final Sample sample;
    private String number;
    private String status = "";
    private Outcome outcome;

    Course(Sample sample) {
        this.sample = sample;
    }

    Sample sample() {
        return sample;
    }

    /** The declaration's number; null before it is received. */
    String number() {
        return number;
    }

    /** The last status that was answered; empty before it is received. */
    String status() {
        return status;
    }

    /** Its end; null while it is on its way. */
    Outcome outcome() {
        return outcome;
    }

    boolean ended() {
        return outcome != null;
    }

    /**
     * One step: files the document, or asks where it stands. While the system cannot be reached nothing changes, since
     * filing the same document again is answered with the same number.
     */
    void advance(Api api) {
        try {
            if (number == null) {
                filed(api.post(DECLARATIONS, sample.content(), sample.format()));
            } else {
                read(api.get(DECLARATIONS + "/" + number));
            }
        } catch (UncheckedIOException e) {
            status = "not answered";
        }
    }

    /** It came to no end within the time that it was given. */
    void giveUp() {
        outcome = Outcome.failed("noEnd", "It came to no end in time; last it was: "
                + (status.isEmpty() ? "not filed" : status));
    }

    private void filed(Api.Answer answer) {
        if (answer.status() == 503) {
            status = "not answered";
        } else if (answer.status() >= 500) {
            outcome = Outcome.failed("http." + answer.status(), "The system answered " + answer.status());
        } else if (!answer.ok()) {
            outcome = new Outcome(End.REFUSED, null, null, null, refusal(answer.body()));
        } else {
            number = answer.body().path("declarationNumber").asString("");
            status = answer.body().path("status").asString("");
        }
    }

    private void read(Api.Answer answer) {
        if (!answer.ok()) {
            status = "HTTP " + answer.status();
            return;
        }
        JsonNode view = answer.body();
        status = view.path("status").asString("");
        End.ofStatus(status).ifPresent(end -> {
            JsonNode duty = view.path("duty").path("total");
            outcome = new Outcome(end, lane(view, end), duty.isNumber() ? duty.asLong() : null, took(view),
                    reasons(view.path("reasons")));
        });
    }

    /** An officer's lane shows by where the declaration waits before it is recorded with the assessment. */
    private static String lane(JsonNode view, End end) {
        String lane = view.path("lane").asString("");
        if (!lane.isEmpty()) {
            return lane;
        }
        return end == End.DOC_REVIEW || end == End.INSPECTION ? end.name() : null;
    }

    private Duration took(JsonNode view) {
        Instant until = null;
        for (JsonNode step : view.path("timeline")) {
            if (step.path("event").asString("").equals(status)) {
                until = Instant.parse(step.path("at").asString());
            }
        }
        String filedAt = view.path("filedAt").asString("");
        return until == null || filedAt.isEmpty() ? null : Duration.between(Instant.parse(filedAt), until);
    }

    private static List<Outcome.Reason> refusal(JsonNode problem) {
        List<Outcome.Reason> reasons = reasons(problem.path("errors"));
        return !reasons.isEmpty() ? reasons : List.of(new Outcome.Reason("", problem.path("code").asString("unknown"),
                problem.path("title").asString("Refused") + ": " + problem.path("detail").asString(""), ""));
    }

    private static List<Outcome.Reason> reasons(JsonNode errors) {
        List<Outcome.Reason> reasons = new ArrayList<>();
        for (JsonNode e : errors) {
            reasons.add(new Outcome.Reason(e.path("field").asString(""), e.path("code").asString(""),
                    e.path("message").asString(""), e.path("mend").asString("")));
        }
        return reasons;
    }
}
