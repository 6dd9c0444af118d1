package org.openpass.deploy.demo;

import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * One document on its way: filed as a broker's software would, asked for until it comes to rest. Where its script lets
 * people act it waits for them, and it rests when the script is over.
 */
final class Course {

    private static final String DECLARATIONS = "/api/v1/declarations";

    private final Sample sample;
    private final Instant begun;
    private final Deque<Step> ahead;
    private final List<Deed> deeds = new ArrayList<>();
    private String number;
    private String status = "";
    private Standing standing;
    private boolean fresh;
    private String changeCase;
    private Outcome outcome;

    /** @param begun when the demonstration began */
    Course(Sample sample, Instant begun) {
        this.sample = sample;
        this.begun = begun;
        this.ahead = new ArrayDeque<>(sample.script().steps());
    }

    Sample sample() {
        return sample;
    }

    /** The declaration's number; null before it is received. */
    String number() {
        return number;
    }

    /** The address of an act about the declaration; of itself when empty. */
    String path(String act) {
        return DECLARATIONS + "/" + number + act;
    }

    /** The last status that was answered; empty before it is received. */
    String status() {
        return status;
    }

    /** What was last read; null before. */
    Standing standing() {
        return standing;
    }

    /** What people did, in order. */
    List<Deed> deeds() {
        return List.copyOf(deeds);
    }

    /** Its end; null while it is on its way. */
    Outcome outcome() {
        return outcome;
    }

    boolean ended() {
        return outcome != null;
    }

    /**
     * What differs from the end that it must reach, in words; empty when it is met. What an earlier demonstration left for
     * its visitor may have gone any way since.
     */
    Optional<String> unmet() {
        boolean takenUp = sample.script().left().isPresent() && filedBefore() && outcome.end() != End.FAILED;
        if (takenUp) {
            return Optional.empty();
        }
        boolean notAmended = sample.script().has(Role.DECLARANT, Act.AMEND) && outcome.end() == End.ACCEPTED
                && standing.version() == 1;
        return sample.expectation().unmetBy(outcome)
                .or(() -> notAmended ? Optional.of("expected to be amended") : Optional.empty());
    }

    /** Whether it was accepted without that a person had to act; of people of an earlier demonstration nothing is told. */
    boolean clearedByItself() {
        return outcome.end() == End.ACCEPTED && deeds.stream().noneMatch(Deed::beforeAcceptance)
                && (sample.script().steps().isEmpty() || !filedBefore());
    }

    /** Whether it was filed by an earlier demonstration on the same data. */
    boolean filedBefore() {
        return standing != null && standing.filedAt() != null && standing.filedAt().isBefore(begun);
    }

    /** The step that it waits for, of this role; none while what was read may have been overtaken by a deed. */
    Optional<Step> next(Role role) {
        return ended() || !fresh ? Optional.empty() : Optional.ofNullable(ahead.peek()).filter(s -> s.role() == role);
    }

    /** The case whose task the step decides. */
    String caseOf(Step step) {
        return step.act().decidesChange() ? changeCase : standing.caseNumber();
    }

    /** Somebody took the step. */
    void did(Step step, String who) {
        ahead.remove();
        deeds.add(new Deed(step, who, standing.status()));
        fresh = false;
    }

    /** The declarant's request became a case of its own. */
    void asked(String caseNumber) {
        changeCase = caseNumber;
    }

    /** The system did not let the person take the step. */
    void barred(Step step, Api.Answer answer) {
        outcome = ended(End.FAILED, List.of(new Outcome.Reason("", step.toString(), "This step was answered with "
                + answer.status() + ": " + answer.body().path("detail").asString("")
                + Standing.reasons(answer.body().path("errors")), "")));
    }

    /**
     * One step of the machine: files the document, or asks where it stands. While the system cannot be reached nothing
     * changes, since filing the same document again is answered with the same number.
     */
    void advance(Api api) {
        try {
            if (number == null) {
                filed(api.post(DECLARATIONS, sample.content(), sample.format()));
            } else {
                read(api.get(path("")));
            }
        } catch (UncheckedIOException e) {
            status = "not answered";
        }
    }

    /** It came to no end within the time that it was given. */
    void giveUp() {
        outcome = Outcome.failed("noEnd", "It came to no end in time; last it was: "
                + (status.isEmpty() ? "not filed" : status)
                + (ahead.isEmpty() ? "" : ", with " + ahead.peek() + " next"));
    }

    private void filed(Api.Answer answer) {
        if (answer.status() == 503) {
            status = "not answered";
        } else if (answer.status() >= 500) {
            outcome = Outcome.failed("http." + answer.status(), "The system answered " + answer.status());
        } else if (!answer.ok()) {
            outcome = new Outcome(End.REFUSED, null, null, null, null, "", refusal(answer.body()));
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
        boolean first = standing == null;
        standing = Standing.of(answer.body());
        status = standing.status();
        fresh = true;
        if (first && playedBefore()) {
            ahead.clear();
        }
        End.ofStatus(status).filter(end -> rests()).ifPresent(end -> outcome = ended(end, standing.reasons()));
    }

    /** On data of an earlier demonstration the people have acted already. */
    private boolean playedBefore() {
        return filedBefore() && End.ofStatus(status).filter(sample.expectation().ends()::contains).isPresent()
                && (!sample.script().has(Role.PAYER, Act.PAY) || standing.paid())
                && (!sample.script().has(Role.DECLARANT, Act.AMEND) || standing.version() > 1);
    }

    private boolean rests() {
        if (standing.over()) {
            return true;
        }
        boolean nobodyActs = ahead.isEmpty() || ahead.peek().role() == Role.VISITOR;
        return nobodyActs && (deeds.isEmpty() || !standing.changePending() && deeds.getLast().settledBy(standing));
    }

    private Outcome ended(End end, List<Outcome.Reason> reasons) {
        return new Outcome(end, standing.lane(), standing.duty(), standing.took(), standing.form(), standing.money(),
                reasons);
    }

    private static List<Outcome.Reason> refusal(JsonNode problem) {
        List<Outcome.Reason> reasons = Standing.reasons(problem.path("errors"));
        return !reasons.isEmpty() ? reasons : List.of(new Outcome.Reason("", problem.path("code").asString("unknown"),
                problem.path("title").asString("Refused") + ": " + problem.path("detail").asString(""), ""));
    }
}
