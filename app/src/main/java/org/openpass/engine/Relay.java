package org.openpass.engine;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.command.ClientException;
import io.camunda.client.api.command.ClientHttpException;
import io.camunda.client.api.command.ClientStatusException;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.openpass.continuity.Continuity;
import org.openpass.signals.Signals;
import org.openpass.signals.WakeableLoop;
import org.openpass.signals.WokenWork;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Carries the outbox to the engine. It claims lanes for a while and holds neither lock nor transaction while it sends:
 * an engine that does not answer must delay no business transaction and no reader of the event log. If it dies, the
 * claim runs out and the entry is sent again; so every command may arrive twice, which the fence and message ids make
 * harmless.
 */
@Component
@ConditionalOnBooleanProperty(name = "openpass.engine.enabled", matchIfMissing = true)
class Relay extends WokenWork {

    private static final Duration POLL = Duration.ofSeconds(1);
    private static final Duration MESSAGE_TIME_TO_LIVE = Duration.ofDays(30);
    /** With the waits between them (1, 2, 4, 8, 16 s) a person knows within a minute. */
    private static final int ATTEMPTS_BEFORE_PARKING = 6;
    /** As many as the models give a job at first. */
    private static final int JOB_RETRIES = 5;
    private static final int SOON_MILLIS = 200;
    /** With these words the engine answers a command that it has read. */
    private static final String REJECTED = "rejected with code";
    private static final int HTTP_NOT_FOUND = 404;
    private static final int HTTP_TOO_MANY = 429;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(12);
    private static final Duration CLAIM = Duration.ofSeconds(20);

    private final Outbox outbox;
    private final CamundaClient client;
    private final TransactionTemplate transaction;
    private final ChosenVersions chosen;
    private final InstanceMigration migration;
    private final Positions positions;
    private final JsonMapper json;
    private final Alerts alerts;
    private final EngineProperties properties;
    private final Continuity continuity;

    Relay(Outbox outbox, CamundaClient client, TransactionTemplate transaction, ChosenVersions chosen,
            InstanceMigration migration, Positions positions, JsonMapper json, Alerts alerts, EngineProperties properties,
            Signals signals, Continuity continuity) {
        super(signals, Outbox.CHANNEL, "relay", POLL, Duration.ZERO);
        this.outbox = outbox;
        this.client = client;
        this.transaction = transaction;
        this.chosen = chosen;
        this.migration = migration;
        this.positions = positions;
        this.json = json;
        this.alerts = alerts;
        this.properties = properties;
        this.continuity = continuity;
    }

    @Override
    protected boolean round() {
        return sendBatch();
    }

    boolean sendBatch() {
        if (continuity.standstill().isPresent()) {
            return false;
        }
        List<String> lanes = transaction.execute(status -> outbox.claimLanes(properties.relayBatch(), CLAIM));
        if (lanes == null || lanes.isEmpty()) {
            return false;
        }
        List<Outbox.Entry> entries = outbox.heads(lanes);
        List<CompletableFuture<?>> sending = new ArrayList<>();
        entries.forEach(entry -> sending.add(send(entry)));
        List<Optional<Throwable>> failures = sending.stream().map(Relay::failure).toList();
        transaction.executeWithoutResult(status -> {
            outbox.lock(lanes);
            List<Outbox.Entry> sent = new ArrayList<>();
            for (int i = 0; i < entries.size(); i++) {
                if (settled(entries.get(i), failures.get(i))) {
                    sent.add(entries.get(i));
                }
            }
            outbox.sent(sent);
            outbox.release(lanes, sent.stream().map(Outbox.Entry::caseNumber).toList());
        });
        return true;
    }

    private CompletableFuture<?> send(Outbox.Entry entry) {
        try {
            CompletionStage<?> stage = switch (entry.kind()) {
                case START -> start(entry);
                case PUBLISH -> publish(json.readValue(entry.payload(), Outbox.Publish.class), entry.caseNumber());
                case COMPLETE_TASK -> complete(json.readValue(entry.payload(), Outbox.CompleteTask.class));
                case RESOLVE_INCIDENT -> resolve(json.readValue(entry.payload(), Outbox.ResolveIncident.class));
                case MIGRATE -> migration.send(client, entry);
                case MODIFY, SET_VARIABLES -> positions.send(client, entry);
                case CANCEL -> client.newCancelInstanceCommand(Long.parseLong(entry.payload())).send();
            };
            return stage.toCompletableFuture();
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private CompletionStage<?> start(Outbox.Entry entry) {
        Outbox.Start start = json.readValue(entry.payload(), Outbox.Start.class);
        Long definition = start.definitionKey() != null ? start.definitionKey()
                : chosen.now(start.processId()).orElse(null);
        if (definition == null) {
            throw new NotYet("No release of " + start.processId() + " is deployed yet");
        }
        return client.newCreateInstanceCommand().processDefinitionKey(definition)
                .variables(Map.of("caseNumber", entry.caseNumber())).send();
    }

    private CompletionStage<?> publish(Outbox.Publish message, String caseNumber) {
        return client.newPublishMessageCommand().messageName(message.message())
                .correlationKey(message.key() == null ? caseNumber : message.key())
                .messageId(message.messageId()).timeToLive(MESSAGE_TIME_TO_LIVE)
                .variables(message.variables() == null ? Map.of() : message.variables()).send();
    }

    private CompletionStage<?> complete(Outbox.CompleteTask task) {
        return client.newCompleteUserTaskCommand(task.taskKey()).variables(task.variables()).send();
    }

    private CompletionStage<?> resolve(Outbox.ResolveIncident incident) {
        CompletionStage<?> attempts = incident.jobKey() == null ? CompletableFuture.completedFuture(null)
                : client.newUpdateRetriesCommand(incident.jobKey()).retries(JOB_RETRIES).send();
        return attempts.thenCompose(given -> client.newResolveIncidentCommand(incident.incidentKey()).send());
    }

    /** Waits for the engine's answer; the client gives up a command after {@link EngineConfiguration#PATIENCE}. */
    private static Optional<Throwable> failure(CompletableFuture<?> sending) {
        try {
            sending.get(LONGEST_WAIT.toSeconds(), TimeUnit.SECONDS);
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The relay is stopping", e);
        } catch (TimeoutException e) {
            return Optional.of(new NotYet("No answer in " + LONGEST_WAIT.toSeconds() + " s"));
        } catch (ExecutionException e) {
            return Optional.of(e.getCause());
        }
    }

    /** Whether the entry is done with; what has failed is put off or parked. */
    private boolean settled(Outbox.Entry entry, Optional<Throwable> failure) {
        if (failure.isEmpty()) {
            taken(entry);
            return true;
        }
        if (isSettledAlready(entry, failure.get()) || isAnswer(failure.get()) && refused(entry, failure.get())) {
            return true;
        }
        failed(entry, failure.get());
        return false;
    }

    private void taken(Outbox.Entry entry) {
        switch (entry.kind()) {
            case MIGRATE -> migration.taken(entry);
            case MODIFY, SET_VARIABLES -> positions.taken(entry);
            default -> { }
        }
    }

    /** Whether a refusal is an answer, for who gave the order: then the lane is free at once. */
    private boolean refused(Outbox.Entry entry, Throwable cause) {
        switch (entry.kind()) {
            case MIGRATE -> migration.refused(entry, cause);
            case MODIFY, SET_VARIABLES -> positions.refused(entry, cause);
            default -> {
                return false;
            }
        }
        return true;
    }

    private void failed(Outbox.Entry entry, Throwable cause) {
        String reason = String.valueOf(cause.getMessage());
        if (cause instanceof NotYet || isTransient(cause)) {
            outbox.postpone(entry.caseNumber(), reason, SOON_MILLIS, false);
        } else {
            int attempts = outbox.attempts(entry.caseNumber()) + 1;
            outbox.postpone(entry.caseNumber(), reason, 500L << Math.min(attempts, 6), true);
            if (attempts >= ATTEMPTS_BEFORE_PARKING) {
                outbox.park(entry.caseNumber(), reason);
                alerts.raise("outbox:" + entry.caseNumber(), entry.caseNumber(),
                        "The engine refuses " + entry.kind() + ": " + reason);
            }
        }
    }

    /** A message published twice, an instance or a task that is gone: the effect is there, or the feed tells otherwise. */
    private static boolean isSettledAlready(Outbox.Entry entry, Throwable cause) {
        return entry.kind() == Outbox.Kind.PUBLISH && code(cause) == Status.Code.ALREADY_EXISTS
                || (entry.kind() == Outbox.Kind.CANCEL || entry.kind() == Outbox.Kind.RESOLVE_INCIDENT)
                && code(cause) == Status.Code.NOT_FOUND
                || entry.kind() == Outbox.Kind.COMPLETE_TASK && http(cause) == HTTP_NOT_FOUND;
    }

    /** Whether it may pass by itself; what is wrong with the entry is not. */
    private static boolean isTransient(Throwable cause) {
        Status.Code code = code(cause);
        int http = http(cause);
        if (http >= 400 && http < 500 && http != HTTP_TOO_MANY) {
            return false;
        }
        return code == null ? cause instanceof ClientException || Outage.caused(cause) : switch (code) {
            case UNAVAILABLE, RESOURCE_EXHAUSTED, DEADLINE_EXCEEDED, CANCELLED, ABORTED, INTERNAL, UNKNOWN -> true;
            default -> false;
        };
    }

    /**
     * Whether the engine itself said no. It says so, too, of what it could not work out, under a code that may pass by itself; that
     * would be tried for ever, and the case would wait behind it.
     */
    static boolean isAnswer(Throwable cause) {
        return !isTransient(cause) && (code(cause) != null || http(cause) > 0)
                || (code(cause) == Status.Code.INTERNAL || code(cause) == Status.Code.UNKNOWN)
                && String.valueOf(cause.getMessage()).contains(REJECTED);
    }

    /** What the engine answered. The client's future fails with gRPC's own exception, its {@code join} with another. */
    static Status.Code code(Throwable cause) {
        return switch (cause) {
            case ClientStatusException status -> status.getStatusCode();
            case StatusRuntimeException status -> status.getStatus().getCode();
            default -> null;
        };
    }

    private static int http(Throwable cause) {
        return cause instanceof ClientHttpException answer ? answer.code() : 0;
    }

    private static final class NotYet extends RuntimeException {
        NotYet(String message) {
            super(message);
        }
    }
}
