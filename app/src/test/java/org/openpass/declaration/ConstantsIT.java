package org.openpass.declaration;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openpass.testing.Answer;
import org.openpass.testing.Api;
import org.openpass.testing.Filer;
import org.openpass.testing.MovableClock;
import org.openpass.testing.Officers;
import org.openpass.testing.OpenPassTest;
import org.openpass.testing.SampleData;
import org.openpass.testing.TimeLimits;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** The law's periods and numbers are others from midnight on, and what came the day before keeps those of its day. */
@OpenPassTest
class ConstantsIT {

    private static final Map<String, Integer> OTHERS = Map.of("withdrawal.mostExtensions", 1,
            "withdrawal.longestExtension", 4, "supplement.longestDays", 3, "correction.claimYears", 4,
            "retention.import.years", 7, "letter.longestDays", 60);
    private static final Map<String, String> WITHDRAWAL = Map.of("reasonCode", "86", "explanation", "Filed in error");
    private static final Map<String, Object> EXTEND = Map.of("decision", "EXTEND", "reason", "The goods are looked for",
            "applicantAgrees", true, "extensionDays", 5);

    @Autowired
    SampleData samples;
    @Autowired
    Declarations declarations;
    @Autowired
    LastDays lastDays;
    @Autowired
    MovableClock clock;
    @Autowired
    JdbcClient jdbc;

    Officers officers;
    LocalDate first;

    @BeforeEach
    void fromTheDayAfterTomorrow() {
        officers = new Officers(samples);
        first = samples.today().plusDays(2);
    }

    /** Each of them has one value, from long ago on. */
    @AfterEach
    void forOthersTheyStandAsBefore() {
        jdbc.sql("""
                with gone as (delete from reference.parameters where name in (:names) and valid_from > '2000-01-01')
                update reference.parameters set valid_to = null where name in (:names) and valid_from = '2000-01-01'
                """).param("names", List.of("withdrawal.mostExtensions", "withdrawal.longestExtension",
                "supplement.longestDays", "correction.claimYears", "retention.import.years", "letter.longestDays",
                "payment.mostReminders", "selection.aeoFactor")).update();
    }

    @Test
    void fromMidnightOnTheyAreOthersAndWhatCameBeforeKeepsThoseOfItsDay() {
        OTHERS.forEach((name, value) -> set(name, value, first));
        ZonedDateTime midnight = first.atStartOfDay(MovableClock.SEOUL);
        clock.moveTo(midnight.minusMinutes(5).toInstant());
        samples.ready();
        Filer filer = samples.filer();
        Answer old = filer.api().fileAndAwait(filer.draft(), "ACCEPTED");
        String oldRequest = withdraw(filer, old);
        Supplier<Answer> supplement = officers.ready(filer(samples.filer()).text("/caseNumber"), Officers.SUPPLEMENT);
        assertThat(wrongInLetter(old)).doesNotContain("days");
        set("selection.aeoFactor", 0, first.minusDays(1));
        set("selection.aeoFactor", 1, first);
        assertThat(lane()).as("an authorised operator before midnight").isEqualTo("ACCEPTED");
        clock.moveTo(midnight.plusMinutes(1).toInstant());
        samples.ready();
        assertThat(lane()).as("an authorised operator after midnight").isEqualTo("INSPECTION");
        Filer another = samples.filer();
        Answer young = another.api().fileAndAwait(another.draft(), "ACCEPTED");
        String youngRequest = withdraw(another, young);

        TimeLimits limits = new TimeLimits(jdbc);
        assertThat(lastDays.claim(declaration(old)).day()).isEqualTo(limits.end(first.minusDays(1).plusYears(5)));
        assertThat(lastDays.claim(declaration(young)).day()).isEqualTo(limits.end(first.plusYears(4)));
        assertThat(lastDays.answerToAmendment(declaration(old), first)).isEqualTo(first.plusYears(5));
        assertThat(lastDays.answerToAmendment(declaration(young), first)).isEqualTo(first.plusYears(7));
        assertThat(wrong(supplement.get())).as("asked for after midnight").containsExactly("supplementDays");
        assertThat(wrongInLetter(old)).as("written after midnight").contains("days");

        officers.decide(oldRequest, EXTEND).mustBe(200);
        officers.decide(oldRequest, EXTEND).mustBe(200);
        assertThat(wrong(officers.decide(oldRequest, EXTEND))).as("a third time").containsExactly("decision");
        assertThat(wrong(officers.decide(youngRequest, EXTEND))).containsExactly("extensionDays");
        Map<String, Object> shorter = new HashMap<>(EXTEND);
        shorter.put("extensionDays", 4);
        officers.decide(youngRequest, shorter).mustBe(200);
        assertThat(wrong(officers.decide(youngRequest, shorter))).as("a second time").containsExactly("decision");
    }

    @Test
    void whoWasRemindedAsOftenAsIsUsualIsNotRemindedAgainUntilMoreIsUsual() {
        String often = awaitingPayment();
        String never = awaitingPayment();
        set("payment.mostReminders", 1, samples.today());
        remindedDaysAgo(often, 1);
        remindedDaysAgo(never, 0);

        Awaitility.await().until(() -> reminders(never) == 1);
        assertThat(reminders(often)).isEqualTo(1);
        remindedDaysAgo(often, 1);
        set("payment.mostReminders", 2, samples.today());
        Awaitility.await().until(() -> reminders(often) == 2);
    }

    private void set(String name, int value, LocalDate from) {
        samples.admin().put("/api/v1/admin/parameters/" + name + "?value=" + BigDecimal.valueOf(value) + "&from=" + from,
                Map.of()).mustBe(200);
    }

    private Answer filer(Filer filer) {
        return filer.api().fileAndAwait(filer.draft().inLine("origin", "IR"), "DOC_REVIEW");
    }

    /** Where a declaration of an authorised operator goes while all others are inspected. */
    private String lane() {
        Filer operator = samples.filer(Map.of(), Map.of("aeo", true));
        set("selection.randomShare", 1, samples.today());
        try {
            String number = operator.api().file(operator.draft()).mustBe(202).text("/declarationNumber");
            return Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> operator.api().declaration(number)
                    .text("/status"), Set.of("ACCEPTED", "INSPECTION")::contains);
        } finally {
            set("selection.randomShare", 0, samples.today());
        }
    }

    private String awaitingPayment() {
        Filer filer = samples.filer();
        return filer.api().fileAndAwait(filer.draft().set("collectionForm", "PAY_BEFORE_ACCEPTANCE"), "AWAITING_PAYMENT")
                .text("/caseNumber");
    }

    private void remindedDaysAgo(String caseNumber, int times) {
        jdbc.sql("update collection.notices set reminders = ?, reminded_at = ? where case_number = ?").params(times,
                java.sql.Timestamp.from(clock.instant().minus(Duration.ofDays(4))), caseNumber).update();
    }

    private int reminders(String caseNumber) {
        return jdbc.sql("select reminders from collection.notices where case_number = ?").param(caseNumber)
                .query(Integer.class).single();
    }

    private String withdraw(Filer filer, Answer accepted) {
        Answer asked = filer.api().post(Api.DECLARATIONS + "/" + accepted.text("/declarationNumber") + "/withdrawal",
                WITHDRAWAL).mustBe(202);
        assertThat(Instant.parse(asked.text("/requestedAt"))).isBeforeOrEqualTo(clock.instant());
        return asked.text("/caseNumber");
    }

    private Declaration declaration(Answer answer) {
        return declarations.find(answer.text("/declarationNumber")).orElseThrow();
    }

    private static List<String> wrong(Answer refused) {
        return List.copyOf(refused.mustBe(422).at("/errors").propertyNames());
    }

    /** What is told of a letter for whose answer 61 days are given; nothing else of it is written. */
    private List<String> wrongInLetter(Answer of) {
        Map<String, Object> draft = new LinkedHashMap<>(Map.of("template", "information-request", "language", "KO",
                "partyId", 1, "days", 61, "texts", Map.of()));
        return samples.officer(null).put("/api/v1/cases/" + of.text("/caseNumber") + "/letters/draft", draft).mustBe(422)
                .at("/names").valueStream().map(JsonNode::asString).toList();
    }
}
