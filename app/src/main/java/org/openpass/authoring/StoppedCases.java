package org.openpass.authoring;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.openpass.access.Actor;
import org.openpass.audittrail.AuditTrail;
import org.openpass.engine.IncidentCauses;
import org.openpass.engine.IncidentCauses.Cause;
import org.openpass.engine.IncidentCauses.Stopped;
import org.openpass.engine.IncidentRetries;
import org.openpass.engine.IncidentRetries.Outcome;
import org.openpass.engine.IncidentRetries.Result;
import org.openpass.engine.IncidentRetries.Retry;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Cases that a failure of their process stops, by cause, and what owners do about them. Owners see numbers of cases as in a plan,
 * without what is in them; messages of decisions that failed quote what was decided on, and are for those who analyse risk.
 */
@Service
@Transactional
public class StoppedCases {

    /** Most that are tried again at once. */
    public static final int MOST = 5_000;
    private static final int MOST_CAUSES = 200;

    private final IncidentCauses causes;
    private final IncidentRetries retries;
    private final AuditTrail audit;

    StoppedCases(IncidentCauses causes, IncidentRetries retries, AuditTrail audit) {
        this.causes = causes;
        this.retries = retries;
        this.audit = audit;
    }

    /** A cause with all it stopped when it was looked at, those of most cases first. @param work null: of all processes */
    @Transactional(readOnly = true)
    public List<Cause> causes(String work, Actor actor) {
        return owner(actor) ? causes.open(work, MOST_CAUSES).stream().map(cause -> readable(cause, actor)).toList() : List.of();
    }

    /** Empty if it stops nothing any more. */
    @Transactional(readOnly = true)
    public Optional<Cause> cause(String id, Actor actor) {
        return owner(actor) ? causes.find(id).map(cause -> readable(cause, actor)) : Optional.empty();
    }

    /** Those that it stops, the oldest first, after one that was read. */
    @Transactional(readOnly = true)
    public List<Stopped> stopped(String cause, Instant since, long after, int size, Actor actor) {
        Optional<Cause> found = cause(cause, actor);
        if (found.isEmpty()) {
            return List.of();
        }
        boolean silent = silent(found.get(), actor);
        return causes.stopped(cause, since, after, size).stream().map(each -> silent ? new Stopped(each.incident(),
                each.caseNumber(), null, each.since(), each.ordered()) : each).toList();
    }

    /**
     * Has these tried again, each once: pressed twice it is the same retry.
     *
     * @return empty when none of them stops a case any more
     */
    public Optional<Retry> retry(Collection<Long> incidents, Actor actor) {
        if (!owner(actor)) {
            return Optional.empty();
        }
        if (incidents.isEmpty() || incidents.size() > MOST || incidents.contains(null)) {
            throw new IllegalArgumentException("incidents: 1 to " + MOST + " numbers");
        }
        Optional<Retry> retry = retries.order(incidents, actor.name());
        retry.filter(Retry::fresh).ifPresent(fresh -> AuditTrail.within(
                UUID.randomUUID(), () -> retries.results(fresh.id(), null, 0, MOST).forEach(each -> audit.record(actor.name(),
                        "incident.retried", each.caseNumber(), each.elementId()))));
        return retry;
    }

    /** Has all tried again that a cause stops, at most {@link #MOST}, the oldest first. */
    public Optional<Retry> retry(String cause, Actor actor) {
        List<Long> all = stopped(cause, Instant.EPOCH, 0, MOST, actor).stream().map(Stopped::incident).toList();
        return all.isEmpty() ? Optional.empty() : retry(all, actor);
    }

    @Transactional(readOnly = true)
    public Optional<Retry> retry(long id, Actor actor) {
        return owner(actor) ? retries.find(id) : Optional.empty();
    }

    /** The latest retries, newest first. */
    @Transactional(readOnly = true)
    public List<Retry> latest(int most, Actor actor) {
        return owner(actor) ? retries.latest(most) : List.of();
    }

    /** How many came to what. */
    @Transactional(readOnly = true)
    public Map<Outcome, Long> counts(Retry retry) {
        return retries.counts(retry.id());
    }

    /** What became of each, after an incident that was read. @param outcome null: of all */
    @Transactional(readOnly = true)
    public List<Result> results(Retry retry, Outcome outcome, long after, int size, Actor actor) {
        return retries.results(retry.id(), outcome, after, size).stream().map(each -> each.ofDecision() && !Confidentiality.analyst(actor)
                ? each.silent() : each).toList();
    }

    private static Cause readable(Cause cause, Actor actor) {
        return silent(cause, actor) ? cause.silent() : cause;
    }

    private static boolean silent(Cause cause, Actor actor) {
        return cause.ofDecision() && !Confidentiality.analyst(actor);
    }

    private static boolean owner(Actor actor) {
        return actor.roles().contains(Actor.Role.PROCESS_OWNER);
    }
}
