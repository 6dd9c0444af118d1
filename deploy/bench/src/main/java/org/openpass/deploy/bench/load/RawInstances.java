package org.openpass.deploy.bench.load;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.command.ClientStatusException;
import io.camunda.client.api.response.ActivatedJob;
import io.camunda.client.api.worker.JobClient;
import io.camunda.client.api.worker.JobWorker;
import io.grpc.Status;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.openpass.deploy.rig.Installation;
import org.openpass.deploy.rig.RunningSystem;

/**
 * The raw engine: the same model under another name on the same broker, with workers that do nothing and answer what ours
 * answered for the same declaration. No database but the exporter's is touched.
 */
public final class RawInstances implements Load, AutoCloseable {

    private static final String MODEL = "processes/declaration/import-declaration.bpmn";
    private static final String PROCESS = "import-declaration-raw";
    private static final String LAST_JOB = "declaration.acceptDeclaration";

    private final CamundaClient client;
    private final List<JobWorker> workers = new ArrayList<>();
    private final Map<String, Runnable> waiting = new ConcurrentHashMap<>();
    private final AtomicLong serial = new AtomicLong();
    private final String run = Long.toString(System.currentTimeMillis(), 36);

    /** Deploys the model and opens the workers; one declaration of ours must have been accepted before. */
    public RawInstances(RunningSystem system) throws Exception {
        client = CamundaClient.newClientBuilder().grpcAddress(URI.create(system.address("engine.grpc")))
                .restAddress(URI.create(system.address("engine.rest"))).preferRestOverGrpc(false)
                .defaultRequestTimeout(Duration.ofSeconds(10)).numJobWorkerExecutionThreads(12).build();
        Map<String, String> answers = answers(system);
        String model = Files.readString(Path.of(Installation.root().toString(), MODEL))
                .replace("<bpmn:process id=\"import-declaration\"", "<bpmn:process id=\"" + PROCESS + "\"")
                .replace("bpmnElement=\"import-declaration\"", "bpmnElement=\"" + PROCESS + "\"");
        for (String job : answers.keySet()) {
            model = model.replace("\"" + job + "\"", "\"raw." + job + "\"");
        }
        client.newDeployResourceCommand().addResourceBytes(model.getBytes(StandardCharsets.UTF_8), "raw.bpmn").send().join();
        answers.forEach((job, answer) -> workers.add(client.newWorker().jobType("raw." + job)
                .handler((jobs, activated) -> complete(jobs, activated, answer, job.equals(LAST_JOB)))
                .name("raw").timeout(Duration.ofSeconds(30)).maxJobsActive(32)
                .pollInterval(Duration.ofMillis(500)).streamEnabled(true).streamTimeout(Duration.ofMinutes(10)).open()));
    }

    /** What each step of ours answered for the newest accepted declaration. */
    private static Map<String, String> answers(RunningSystem system) throws SQLException {
        try (var connection = system.database(); var statement = connection.createStatement();
                var found = statement.executeQuery("""
                        select job_type, output::text from engine.finished_jobs where case_number = (
                            select case_number from engine.finished_jobs where job_type = '%s'
                            order by finished_at desc limit 1)""".formatted(LAST_JOB))) {
            Map<String, String> answers = new HashMap<>();
            while (found.next()) {
                answers.put(found.getString(1), found.getString(2));
            }
            if (answers.isEmpty()) {
                throw new IllegalStateException("No declaration was accepted yet");
            }
            return answers;
        }
    }

    private void complete(JobClient jobs, ActivatedJob job, String answer, boolean last) {
        var sent = jobs.newCompleteCommand(job).variables(answer).send();
        if (last) {
            sent.thenAccept(done -> {
                Runnable ended = waiting.remove((String) job.getVariable("caseNumber"));
                if (ended != null) {
                    ended.run();
                }
            });
        }
    }

    @Override
    public void begin(Runnable ended) throws InterruptedException {
        String number = "RAW-" + run + "-" + serial.incrementAndGet();
        waiting.put(number, ended);
        while (true) {
            try {
                client.newCreateInstanceCommand().bpmnProcessId(PROCESS).latestVersion()
                        .variables(Map.of("caseNumber", number)).send().join();
                return;
            } catch (ClientStatusException e) {
                // The broker takes no more for a moment; ours waits and sends again, and so does this.
                if (e.getStatusCode() != Status.Code.RESOURCE_EXHAUSTED) {
                    throw e;
                }
                TimeUnit.MILLISECONDS.sleep(50);
            }
        }
    }

    @Override
    public void close() {
        workers.forEach(JobWorker::close);
        client.close();
    }
}
