package org.openpass.deploy.bench.rows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.SplittableRandom;
import org.HdrHistogram.Histogram;
import org.openpass.deploy.bench.Figures;
import org.openpass.deploy.bench.Stand;
import org.openpass.deploy.rig.Await;
import org.openpass.deploy.rig.Customs;

/**
 * Search by number and by word, in turn with the same query sent straight to the index. {@code search.json} is what the
 * product sends for one word of a party that acts for nobody else, with the same page, marks and count: a test of the product
 * compares the two. What is left between them is who asks, the look at the database after each hit, and a second HTTP.
 */
final class Searches {

    private static final int ROUNDS = 2;
    private static final String[] WORDS = {"cotton", "T-shirts", "FAULT-IMPORTER"};
    private static final String STRAIGHT = "/cases/_search?typed_keys=true";

    private final ManyCases many;
    private final Customs.Caller declarant;
    private final Customs.Caller index;
    private final int indexed;
    private final String query;

    Searches(Stand stand, ManyCases many, Customs.Caller declarant) throws Exception {
        this.many = many;
        this.declarant = declarant;
        this.index = new Customs(stand.system().address("search")).anyone();
        this.indexed = stand.options().rows() / 10;
        long party = stand.system().count("select id from access.parties where declarant_code = 'FAULT'");
        try (var template = Searches.class.getResourceAsStream("search.json")) {
            this.query = new String(template.readAllBytes(), StandardCharsets.UTF_8).replace("${party}", String.valueOf(party));
        }
    }

    void measure(Figures figures, Duration window) throws Exception {
        // By a part of the number: the whole one is found without the index, too.
        Await.until("the cases to be found", Duration.ofMinutes(30), () -> declarant.get("/api/v1/cases?q="
                + many.declarationNumber(indexed - 1).substring(1)).body().toString()
                .contains(many.declarationNumber(indexed - 1)));
        var straight = new Histogram(3);
        var ours = new Histogram(3);
        for (int round = 0; round < ROUNDS; round++) {
            straight.add(Timing.of(r -> straight(words(r)), window.dividedBy(ROUNDS)));
            ours.add(Timing.of(r -> ours(words(r)), window.dividedBy(ROUNDS)));
        }
        figures.add("search over cases indexed", indexed, "");
        for (int percent : new int[] {50, 95}) {
            String which = percent == 50 ? "median" : "p" + percent;
            double direct = straight.getValueAtPercentile(percent);
            double found = ours.getValueAtPercentile(percent);
            figures.add("search by number and by word, " + which, found / 1e3, "ms");
            figures.add("the same query straight to Elasticsearch, " + which, direct / 1e3, "ms");
            figures.add("search, " + which + " ÷ straight to Elasticsearch", found / direct, "×");
        }
    }

    private String words(SplittableRandom random) {
        return random.nextBoolean() ? many.declarationNumber(random.nextInt(indexed)) : WORDS[random.nextInt(WORDS.length)];
    }

    private void ours(String words) throws IOException {
        mustFind(words, declarant.get("/api/v1/cases?q=" + words), "/hits/0");
    }

    private void straight(String words) throws IOException {
        mustFind(words, index.post(STRAIGHT, query.replace("${word}", words)
                .replace("${lower}", words.toLowerCase(Locale.ROOT))), "/hits/hits/0");
    }

    /** Each of the words stands in a case: a query that finds nothing would be fast, and no baseline. */
    private static void mustFind(String words, Customs.Answer answer, String first) throws IOException {
        QueriesMeasurement.must(answer);
        if (answer.body().at(first).isMissingNode()) {
            throw new IOException(words + " was not found: " + answer);
        }
    }
}
