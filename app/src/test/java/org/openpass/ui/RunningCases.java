package org.openpass.ui;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.openpass.testing.Draft;
import org.openpass.testing.Filer;
import org.openpass.testing.Officers;
import org.openpass.testing.SampleData;

/** Import declarations that wait, as on any Monday: most for a document review, others for payment, a supplement, an inspection. */
final class RunningCases {

    private static final int AT_ONCE = 8;
    private static final int OF_ONE_BILL = 90;
    private static final double PAYING = 0.3;
    private static final double SUPPLEMENTED = 0.06;
    private static final double INSPECTED = 0.03;
    private static final int FEWEST_INSPECTED = 5;

    final List<String> numbers = new ArrayList<>();
    /** Those that wait for an inspection. */
    final List<String> inspected = new ArrayList<>();
    /** Of how many a supplement is asked for; the engine comes there a moment later. */
    int supplements;
    private final SampleData samples;

    RunningCases(SampleData samples) {
        this.samples = samples;
    }

    /** Files so many, and waits until each stands. */
    RunningCases file(int all) {
        int inspections = Math.max(FEWEST_INSPECTED, (int) (all * INSPECTED));
        int payments = (int) (all * PAYING);
        supplements = (int) (all * SUPPLEMENTED);
        inspected.addAll(file(inspections, Map.of("riskGrade", "HIGH"), "US", false, "INSPECTION"));
        numbers.addAll(inspected);
        numbers.addAll(file(payments, Map.of(), "US", true, "AWAITING_PAYMENT"));
        List<String> reviews = file(all - inspections - payments, Map.of(), "IR", false, "DOC_REVIEW");
        numbers.addAll(reviews);
        Officers officers = new Officers(samples);
        Map<String, Object> later = new HashMap<>(Officers.SUPPLEMENT);
        later.put("supplementDays", 30);
        atOnce(reviews.subList(0, supplements), number -> officers.decide(number, later).mustBe(200));
        return this;
    }

    private List<String> file(int count, Map<String, ?> importer, String origin, boolean paid, String status) {
        List<String> filed = new ArrayList<>();
        while (filed.size() < count) {
            Filer filer = samples.filer(Map.of(), importer);
            List<Integer> some = IntStream.range(0, Math.min(OF_ONE_BILL, count - filed.size())).boxed().toList();
            filed.addAll(atOnce(some, n -> {
                Draft draft = filer.draft().inLine("origin", origin);
                return filer.api().fileAndAwait(paid ? draft.set("collectionForm", "PAY_BEFORE_ACCEPTANCE") : draft, status)
                        .text("/caseNumber");
            }));
        }
        return filed;
    }

    private interface Act<T, R> {
        R of(T one) throws Exception;
    }

    private static <T, R> List<R> atOnce(List<T> all, Act<T, R> act) {
        try (ExecutorService some = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Future<R>> done = all.stream().map(one -> some.submit((Callable<R>) () -> act.of(one))).toList();
            List<R> results = new ArrayList<>();
            for (Future<R> each : done) {
                results.add(each.get());
            }
            return results;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
