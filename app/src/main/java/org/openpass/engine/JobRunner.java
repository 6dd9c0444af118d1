package org.openpass.engine;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.response.ActivatedJob;
import io.camunda.client.api.worker.JobClient;
import io.camunda.client.api.worker.JobWorker;
import io.grpc.Status;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.openpass.continuity.ChangesStopped;
import org.openpass.continuity.Continuity;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Opens one streaming worker a job type and runs each job: fence, one business transaction, then the answer to the
 * engine. A failed job is tried again with back-off (1, 2, 4 … s); the engine counts retries and raises the incident.
 * A database that is away costs no retry: when it is back, the case goes on without a person. The first job of a called process
 * is here before the feed has told who called it: it waits for that in here, and costs the engine nothing.
 */
@Component
@ConditionalOnBooleanProperty(name = "openpass.engine.enabled", matchIfMissing = true)
class JobRunner implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(JobRunner.class);

    private static final Duration AFTER_OUTAGE = Duration.ofSeconds(2);
    /** With the waits between them longer than an engine takes to come back. */
    private static final int MOST_COMPLETIONS = 200;
    /** The feed tells of what the engine did a tenth of a second later; looked for at most three seconds at a time. */
    private static final Duration LOOK_AGAIN = Duration.ofMillis(50);
    private static final int MOST_LOOKS = 60;

    private final CamundaClient client;
    private final EngineProperties properties;
    private final List<Worker<?, ?>> workers;
    private final JobTransaction transaction;
    private final Continuity continuity;
    private final List<JobWorker> open = new ArrayList<>();
    private volatile boolean running;

    JobRunner(CamundaClient client, EngineProperties properties, List<Worker<?, ?>> workers,
            JobTransaction transaction, Continuity continuity) {
        this.client = client;
        this.properties = properties;
        this.workers = workers;
        this.transaction = transaction;
        this.continuity = continuity;
    }

    @Override
    public void start() {
        running = true;
        continuity.onChange(this::openOrClose);
        openOrClose();
        log.info("Working {} job types", workers.size());
    }

    /** An engine that is to stop waits long for open streams; so they are closed while no change is taken. */
    private synchronized void openOrClose() {
        boolean wanted = running && continuity.standstill().isEmpty();
        if (wanted && open.isEmpty()) {
            open();
        } else if (!wanted) {
            open.forEach(JobWorker::close);
            open.clear();
        }
    }

    private void open() {
        for (Worker<?, ?> worker : workers) {
            open.add(client.newWorker().jobType(worker.jobType())
                    .handler((jobClient, job) -> run(jobClient, job, worker, 1))
                    .name("openpass").timeout(properties.jobTimeout())
                    .maxJobsActive(properties.maxJobsActive())
                    .pollInterval(Duration.ofMillis(500)).streamEnabled(true)
                    .streamTimeout(Duration.ofMinutes(10)).open());
        }
    }

    private <I, O> void run(JobClient jobs, ActivatedJob job, Worker<I, O> worker, int look) {
        try {
            if (continuity.storesDiffer()) {
                // An engine of another time may ask for what was done, or undone, long ago.
                continuity.requireChanges();
            }
            JobTransaction.Outcome outcome = transaction.run(job.getKey(), job.getType(), job.getElementId(),
                    job.getBpmnProcessId(), job.getProcessInstanceKey(), job.getVariables(), worker);
            if (outcome.answer() != null) {
                complete(jobs, job, outcome.answer(), 1);
            } else {
                cancelSurplus(outcome.surplus());
            }
        } catch (JobTransaction.CallerUnknown unknown) {
            if (look < MOST_LOOKS && isRunning()) {
                CompletableFuture.delayedExecutor(LOOK_AGAIN.toMillis(), TimeUnit.MILLISECONDS)
                        .execute(() -> run(jobs, job, worker, look + 1));
            } else {
                log.info("{} of instance {} waits: {}", job.getType(), job.getProcessInstanceKey(), unknown.getMessage());
                fail(jobs, job, unknown, job.getRetries(), AFTER_OUTAGE);
            }
        } catch (Worker.BusinessHindrance hindrance) {
            jobs.newThrowErrorCommand(job).errorCode(hindrance.code()).errorMessage(hindrance.getMessage()).send();
        } catch (RuntimeException e) {
            if (Outage.caused(e) || e instanceof ChangesStopped) {
                log.info("{} of instance {} waits: {}", job.getType(), job.getProcessInstanceKey(),
                        e.toString());
                fail(jobs, job, e, job.getRetries(), AFTER_OUTAGE);
            } else {
                int retries = job.getRetries() - 1;
                log.warn("{} failed, {} tries left", job.getType(), retries, e);
                fail(jobs, job, e, retries, Duration.ofSeconds(1L << Math.clamp(4 - retries, 0, 6)));
            }
        }
    }

    /**
     * Tells the engine again while it does not answer: it would deliver the job again only after its time-out, which is far
     * away where the engine's clock was set back meanwhile.
     */
    private void complete(JobClient jobs, ActivatedJob job, String output, int attempt) {
        jobs.newCompleteCommand(job).variables(output).send().exceptionally(e -> {
            Throwable cause = e instanceof CompletionException && e.getCause() != null ? e.getCause() : e;
            if (Relay.code(cause) == Status.Code.NOT_FOUND || attempt == MOST_COMPLETIONS || !isRunning()) {
                log.debug("Job {} was not completed: {}", job.getKey(), cause.toString());
            } else {
                CompletableFuture.delayedExecutor(AFTER_OUTAGE.toSeconds(), TimeUnit.SECONDS)
                        .execute(() -> complete(jobs, job, output, attempt + 1));
            }
            return null;
        });
    }

    private static void fail(JobClient jobs, ActivatedJob job, RuntimeException e, int retries, Duration backOff) {
        jobs.newFailCommand(job).retries(retries).retryBackoff(backOff).errorMessage(e.toString()).send();
    }

    private void cancelSurplus(long instanceKey) {
        log.info("Instance {} is surplus and is cancelled", instanceKey);
        client.newCancelInstanceCommand(instanceKey).send().exceptionally(e -> null);
    }

    @Override
    public void stop() {
        running = false;
        openOrClose();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
