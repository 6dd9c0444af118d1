package org.openpass.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openpass.casework.Audience;
import org.openpass.casework.Timeline;
import org.openpass.testing.OpenPassTest;
import org.openpass.testing.SampleData;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A job that the engine delivers again, since the answer did not reach it: the work is done once. */
@OpenPassTest
class JobTransactionIT {

    /** Counts its calls and leaves a timeline entry at each. */
    private final class Counting implements Worker<Counting.In, Counting.Out> {

        record In(String caseNumber) {
        }

        record Out(int call) {
        }

        private final AtomicInteger calls = new AtomicInteger();
        private boolean fails;

        @Override
        public String jobType() {
            return "test.count";
        }

        @Override
        public Class<In> input() {
            return In.class;
        }

        @Override
        public Out work(Job<In> job) {
            int call = calls.incrementAndGet();
            timeline.add(job.caseNumber(), "COUNTED", "system", Audience.OFFICER, Map.of(), "COUNTED:" + call);
            if (fails) {
                throw new IllegalStateException("the work failed after its effect");
            }
            return new Out(call);
        }
    }

    @Autowired
    private SampleData samples;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private JobTransaction transaction;
    @Autowired
    private Timeline timeline;
    private final Counting worker = new Counting();
    private final long jobKey = -ThreadLocalRandom.current().nextLong(1, Long.MAX_VALUE);
    private EngineRecords records;
    private String caseNumber;

    @BeforeEach
    void aCase() {
        records = new EngineRecords(jdbc);
        caseNumber = EngineRecords.caseInReview(samples.filer());
    }

    @Test
    void theSameJobAgainGetsTheStoredAnswer() {
        Optional<String> first = run(records.owner(caseNumber));
        Optional<String> again = run(records.owner(caseNumber));

        assertThat(first).get().asString().contains("\"call\"").contains("1");
        assertThat(again).get().asString().contains("1").doesNotContain("2");
        assertThat(worker.calls).hasValue(1);
        assertThat(effects()).isOne();
    }

    @Test
    void deliveredToManyAtOnceItIsDoneOnce() {
        List<CompletableFuture<Optional<String>>> runs = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> run(records.owner(caseNumber)))).toList();

        assertThat(runs).allSatisfy(run -> assertThat(run.join()).isPresent());
        assertThat(worker.calls).hasValue(1);
        assertThat(effects()).isOne();
    }

    @Test
    void theSameKeyOfAnotherCaseIsAnotherJob() {
        run(records.owner(caseNumber));
        caseNumber = EngineRecords.caseInReview(samples.filer());

        assertThat(run(records.owner(caseNumber))).get().asString().contains("2");
        assertThat(effects()).isOne();
        assertThat(run(records.owner(caseNumber))).as("and is done once").get().asString().contains("2");
        assertThat(worker.calls).hasValue(2);
    }

    @Test
    void anInstanceThatDoesNotOwnTheCaseDoesNothing() {
        assertThat(run(4711)).isEmpty();
        assertThat(worker.calls).hasValue(0);
        assertThat(effects()).isZero();
    }

    @Test
    void aFailureLeavesNothingBehindAndTheNextTryDoesTheWork() {
        worker.fails = true;
        assertThatThrownBy(() -> run(records.owner(caseNumber))).hasMessageContaining("after its effect");
        assertThat(effects()).isZero();

        worker.fails = false;
        assertThat(run(records.owner(caseNumber))).isPresent();
        assertThat(effects()).isOne();
    }

    private Optional<String> run(long instance) {
        return Optional.ofNullable(transaction.run(jobKey, worker.jobType(), "Task_Count", "import-declaration", instance,
                "{\"caseNumber\": \"" + caseNumber + "\", \"unknown\": [1, 2]}", worker).answer());
    }

    private long effects() {
        return records.number("select count(*) from casework.timeline where case_number = ? and event = 'COUNTED'",
                caseNumber);
    }
}
