package org.openpass.deploy.bench.cargo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.LongAdder;

/**
 * Programs that ask the Open API for one of many consignments, each about ten times a second, whatever they are answered: they
 * wait no longer when they are told to. A process of its own, which {@link AskersProcess} starts: it reads from its standard
 * input for how many seconds customs gives the same answer again, how many programs there are and each of them, how many
 * consignments there are and each cargo management number, a line each; after that it answers each line with its counts, until
 * its input ends.
 */
final class Askers {

    private static final long PAUSE_MILLIS = 100;
    private static final long NEVER = 0;

    /**
     * What they were answered.
     *
     * @param answered with what was asked for
     * @param kept of them what had been answered to somebody less than the seconds before for which customs keeps an answer
     * @param later told to ask later (429)
     * @param failed anything else
     */
    record Counts(long answered, long kept, long later, long failed) {

        Counts since(Counts before) {
            return new Counts(answered - before.answered, kept - before.kept, later - before.later, failed - before.failed);
        }

        /** What {@link #line} wrote. */
        static Counts read(String line) {
            String[] each = line.split(" ");
            return new Counts(Long.parseLong(each[0]), Long.parseLong(each[1]), Long.parseLong(each[2]), Long.parseLong(each[3]));
        }

        String line() {
            return answered + " " + kept + " " + later + " " + failed;
        }

        Counts and(Counts more) {
            return new Counts(answered + more.answered, kept + more.kept, later + more.later, failed + more.failed);
        }
    }

    private final List<String> numbers;
    private final long keptNanos;
    /** When the answer of each consignment was made, as far as an asker can know: the clock's nanoseconds when it came. */
    private final AtomicLongArray made;
    private final LongAdder answered = new LongAdder();
    private final LongAdder kept = new LongAdder();
    private final LongAdder later = new LongAdder();
    private final LongAdder failed = new LongAdder();

    private Askers(List<String> numbers, int keptSeconds) {
        this.numbers = numbers;
        this.keptNanos = TimeUnit.SECONDS.toNanos(keptSeconds);
        this.made = new AtomicLongArray(numbers.size());
    }

    public static void main(String[] arguments) throws IOException {
        var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.US_ASCII));
        int keptSeconds = Integer.parseInt(in.readLine());
        List<OpenApiProgram> programs = lines(in).stream().map(OpenApiProgram::read).toList();
        var askers = new Askers(lines(in), keptSeconds);
        for (int i = 0; i < programs.size(); i++) {
            OpenApiProgram program = programs.get(i);
            var random = new SplittableRandom(i);
            Thread.ofVirtual().name("asker-" + i).start(() -> askers.ask(program, random));
        }
        while (in.readLine() != null) {
            System.out.println(askers.counts().line());
        }
    }

    private static List<String> lines(BufferedReader in) throws IOException {
        int count = Integer.parseInt(in.readLine());
        List<String> lines = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            lines.add(in.readLine());
        }
        return lines;
    }

    private void ask(OpenApiProgram program, SplittableRandom random) {
        try {
            TimeUnit.MILLISECONDS.sleep(random.nextLong(PAUSE_MILLIS));
            while (true) {
                ask(program, random.nextInt(numbers.size()));
                TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void ask(OpenApiProgram program, int cargo) throws InterruptedException {
        String number = numbers.get(cargo);
        try {
            HttpResponse<String> answer = program.progress(number);
            if (answer.statusCode() == 429) {
                later.increment();
            } else if (answer.statusCode() == 200 && answer.body().contains("<cargMtNo>" + number + "</cargMtNo>")) {
                answered.increment();
                long now = System.nanoTime();
                long before = made.get(cargo);
                if (before != NEVER && now - before < keptNanos) {
                    kept.increment();
                } else {
                    made.set(cargo, now);
                }
            } else {
                failed.increment();
            }
        } catch (IOException noAnswer) {
            failed.increment();
        }
    }

    private Counts counts() {
        return new Counts(answered.sum(), kept.sum(), later.sum(), failed.sum());
    }
}
