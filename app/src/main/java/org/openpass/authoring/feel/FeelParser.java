package org.openpass.authoring.feel;

import java.lang.management.ManagementFactory;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.api.ParseResult;
import org.camunda.feel.syntaxtree.ParsedExpression;

/**
 * The library's parser on a thread with half a stack, so that what fits here fits the broker's, and within a time of its own.
 * No thread can be stopped from outside; {@link FeelBounds} see to it that one which is given up ends by itself soon, and no
 * more than two parse at once.
 */
final class FeelParser {

    static final FeelEngineApi ENGINE = FeelEngineBuilder.forJava().withEnabledExternalFunctions(false).build();

    private static final long STACK = 512 * 1024;
    private static final long MILLIS = 200;
    /** A machine that is busy elsewhere gives the thread no time: only what it had itself counts, up to here. */
    private static final long WAITED = 5_000;
    private static final Semaphore AT_ONCE = new Semaphore(2);

    static {
        // the parser's classes are loaded here and not on an owner's time
        ENGINE.parseExpression("some x in a satisfies not(x = 1)");
        ENGINE.parseUnaryTests("[1..2]");
    }

    private FeelParser() {
    }

    /** What cannot be parsed, and why: a problem for the person who wrote it. */
    static final class Unparsable extends Exception {
        private final transient FeelProblem problem;

        Unparsable(FeelProblem problem) {
            super(problem.code());
            this.problem = problem;
        }

        FeelProblem problem() {
            return problem;
        }
    }

    /** What was read, in the library's words and in ours. */
    record Parsed(ParsedExpression expression, FeelNode tree) {
    }

    static Parsed parse(String text, boolean unaryTests) throws Unparsable {
        FutureTask<Parsed> task = new FutureTask<>(() -> {
            try {
                ParseResult result = unaryTests ? ENGINE.parseUnaryTests(text) : ENGINE.parseExpression(text);
                if (result.isFailure()) {
                    throw new Unparsable(FeelProblem.of("syntax", words(result.failure().message())));
                }
                return new Parsed(result.parsedExpression(), FeelTrees.of(result.parsedExpression().expression()));
            } finally {
                AT_ONCE.release();
            }
        });
        Thread thread = new Thread(null, task, "feel", STACK);
        thread.setDaemon(true);
        try {
            if (!AT_ONCE.tryAcquire(WAITED, TimeUnit.MILLISECONDS)) {
                throw new Unparsable(FeelProblem.of("tooSlow"));
            }
            thread.start();
            return await(task, thread);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Unparsable(FeelProblem.of("tooSlow"));
        }
    }

    private static Parsed await(FutureTask<Parsed> task, Thread thread) throws InterruptedException, Unparsable {
        long had = 0;
        for (long waited = 0; waited < WAITED && had < MILLIS; waited += MILLIS) {
            try {
                return task.get(MILLIS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException stillAtIt) {
                had = TimeUnit.NANOSECONDS.toMillis(ManagementFactory.getThreadMXBean().getThreadCpuTime(thread.threadId()));
            } catch (ExecutionException failed) {
                throw switch (failed.getCause()) {
                    case Unparsable said -> said;
                    case StackOverflowError deep -> new Unparsable(FeelProblem.of("tooLongWay"));
                    default -> new Unparsable(FeelProblem.of("syntax", ""));
                };
            }
        }
        throw new Unparsable(FeelProblem.of("tooSlow"));
    }

    /** Of {@code failed to parse expression '…': Expected (…):1:12, found "…"} where it stopped. */
    private static String words(String message) {
        int found = message.lastIndexOf("found ");
        int at = found < 0 ? -1 : message.lastIndexOf("):", found);
        return at < 0 ? "" : message.substring(at + 2, found).replaceAll("[^0-9:]", "").replaceFirst("^\\d+:", "")
                + " " + message.substring(found + "found ".length()).strip().toLowerCase(Locale.ROOT);
    }
}
