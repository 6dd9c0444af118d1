package org.openpass;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.openpass.access.Visibility;
import org.openpass.testing.OpenPassTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The condition of who may see a case, and its parts, over random cases, kinds, offices, shares and parties. */
@OpenPassTest
class VisibilityPartsIT {

    private static final List<String> OFFICES = List.of("010", "020", "030", "040");
    private static final List<String> KINDS = List.of("trial", "trial-change");
    private static final List<Long> PARTIES = List.of(-1L, -2L, -3L);
    private static final int CASES = 60;

    private record Sample(String number, String kind, String office, Set<String> shares, Set<Long> parties) {
    }

    @Autowired
    DSLContext dsl;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    TransactionTemplate transaction;

    @RepeatedTest(3)
    void thePartsAreDisjointAndTogetherTheCondition(RepetitionInfo info) {
        Random random = new Random(info.getCurrentRepetition());
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            List<Sample> samples = samples(random);
            for (int i = 0; i < 40; i++) {
                Visibility visibility = new Visibility(random.nextInt(10) == 0, some(PARTIES, random),
                        ofKinds(random), some(OFFICES, random));
                Set<String> expected = samples.stream().filter(each -> sees(visibility, each)).map(Sample::number)
                        .collect(Collectors.toSet());

                assertThat(seen(visibility.condition())).as("%s", visibility).containsExactlyInAnyOrderElementsOf(expected);
                List<String> ofParts = visibility.parts("c.number", "c.office").stream()
                        .flatMap(part -> seen(part).stream()).toList();
                assertThat(ofParts).as("parts of %s", visibility).containsExactlyInAnyOrderElementsOf(expected);
            }
        });
    }

    @Test
    void aRowWithoutAnOfficeIsSeenByWhoSharesItsCase() {
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            Sample shared = new Sample("PARTS-0", "trial", "020", Set.of("030"), Set.of());
            insert(shared);
            Visibility visibility = new Visibility(false, Set.of(), Set.of("030"));

            assertThat(visibility.parts("c.number", "nullif(c.office, '020')").stream()
                    .flatMap(part -> seen(part).stream())).containsExactly(shared.number());
        });
    }

    private static boolean sees(Visibility visibility, Sample each) {
        return visibility.all() || visibility.offices().contains(each.office())
                || each.shares().stream().anyMatch(visibility.offices()::contains)
                || each.parties().stream().anyMatch(visibility.parties()::contains)
                || each.parties().stream().anyMatch(visibility.partiesOfKind().getOrDefault(each.kind(), Set.of())::contains);
    }

    private List<Sample> samples(Random random) {
        List<Sample> samples = new ArrayList<>();
        for (int i = 0; i < CASES; i++) {
            samples.add(new Sample("PARTS-" + i, KINDS.get(random.nextInt(KINDS.size())),
                    OFFICES.get(random.nextInt(OFFICES.size())), some(OFFICES, random), some(PARTIES, random)));
            insert(samples.getLast());
        }
        return samples;
    }

    private void insert(Sample sample) {
        jdbc.sql("""
                insert into casework.cases (number, kind, process_id, subject, title, office, status, opened_at, changed_at)
                values (:number, :kind, 'trial', :number, 'Trial', :office, 'OPEN', now(), now())
                """).param("number", sample.number()).param("kind", sample.kind()).param("office", sample.office()).update();
        sample.shares().forEach(office -> jdbc.sql("insert into casework.case_offices values (?, ?, 'trial')")
                .params(sample.number(), office).update());
        sample.parties().forEach(party -> jdbc.sql("insert into casework.case_parties values (?, ?, 'IMPORTER')")
                .params(sample.number(), party).update());
    }

    private Collection<String> seen(Condition condition) {
        return dsl.resultQuery("select c.number from casework.cases c where c.number like 'PARTS-%' and {0}", condition)
                .fetch(r -> r.get(0, String.class));
    }

    private static Map<String, Set<Long>> ofKinds(Random random) {
        return some(KINDS, random).stream().collect(Collectors.toMap(kind -> kind, kind -> some(PARTIES, random)));
    }

    private static <T> Set<T> some(List<T> of, Random random) {
        return of.stream().filter(each -> random.nextInt(3) == 0).collect(Collectors.toCollection(HashSet::new));
    }
}
