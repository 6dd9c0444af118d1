package org.openpass.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openpass.access.Accounts;
import org.openpass.access.Actor.Role;
import org.openpass.casework.LookOversight;
import org.openpass.testing.Answer;
import org.openpass.testing.Api;
import org.openpass.testing.Filer;
import org.openpass.testing.MovableClock;
import org.openpass.testing.OpenPassTest;
import org.openpass.testing.SampleData;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Each month of an office's looks is read, the odd ones first, and signed once; looks are forgotten when their time has passed. */
@OpenPassTest
class LookReviewIT {

    /** Of no other test, as is the month. */
    private static final String OFFICE = "973";
    private static final YearMonth MONTH = YearMonth.of(2019, 3);
    private static final String REVIEW = "/api/v1/admin/looks/reviews/2019-03/" + OFFICE;
    private static final String ALERT = "looks-unreviewed:2019-03:" + OFFICE;

    @Autowired
    SampleData samples;
    @Autowired
    Accounts accounts;
    @Autowired
    LookOversight oversight;
    @Autowired
    LookKeeping keeping;
    @Autowired
    MovableClock clock;
    @Autowired
    JdbcClient jdbc;

    private final String reader = SampleData.unique("reader-").toLowerCase(Locale.ROOT);

    @AfterEach
    void nothingOfTheOfficeIsLeft() {
        jdbc.sql("delete from audittrail.looks where office = ?").param(OFFICE).update();
        jdbc.sql("delete from audittrail.look_reviews where office = ?").param(OFFICE).update();
        jdbc.sql("delete from engine.alerts where alert_key = ?").param(ALERT).update();
    }

    @Test
    void theOddLooksOfAMonthAreReadFirstEachWithWhatIsOdd() {
        Filer filer = samples.filer();
        String own = filer.api().file(filer.draft()).mustBe(202).text("/declarationNumber");
        accounts.save(new Accounts.NewAccount(reader, "a-long-test-password", filer.importerName(), null, OFFICE, false,
                Set.of(Role.INSPECTOR)));
        look(reader, "2019-03-04T10:00:00+09:00", "PLAIN", "LOOK", false);
        look(reader, "2019-03-05T02:00:00+09:00", "NIGHT", "LOOK", false);
        look(reader, "2019-03-06T10:00:00+09:00", "ACROSS", "LOOK", true);
        look(reader, "2019-03-07T10:00:00+09:00", "TAKEN", "DOWNLOAD", false);
        look(reader, "2019-03-07T10:00:00+09:00", "OF-THE-SAME-LIST", "DOWNLOAD", false);
        look(reader, "2019-03-08T10:00:00+09:00", own, "LOOK", false);
        look(reader, "2019-03-31T23:59:00+09:00", "LAST", "LOOK", true);
        look(reader, "2019-04-01T00:00:00+09:00", "APRIL", "LOOK", true);
        Answer few = samples.admin().get(REVIEW).mustBe(200);

        assertThat(few.at("/review/looks").asInt()).isEqualTo(7);
        assertThat(few.at("/odd").valueStream().map(odd -> odd.at("/look/subject").asString()).toList())
                .containsExactly(own, "LAST", "TAKEN", "ACROSS", "NIGHT");
        assertThat(few.text("/odd/0/why/0")).isEqualTo("OWN_NAME");
        assertThat(few.at("/odd/1/why").valueStream().map(why -> why.asString()).toList())
                .containsExactlyInAnyOrder("NO_TASK", "NIGHT");

        for (int i = 0; i < 61; i++) {
            look("many-" + reader, "2019-03-11T10:00:00+09:00", "M" + i, "LOOK", false);
        }
        List<String> why = samples.admin().get(REVIEW).mustBe(200).at("/odd").valueStream()
                .filter(odd -> odd.at("/look/account").asString().startsWith("many-"))
                .map(odd -> odd.at("/why/0").asString()).toList();
        assertThat(why).hasSize(61).containsOnly("MANY");
    }

    @Test
    void aMonthIsSignedOnceByWhoMayReadItAndMissedFromTheTenthUntilThen() {
        look(reader, "2019-03-04T10:00:00+09:00", "A", "LOOK", false);
        look(reader, clock.instant().toString(), "B", "LOOK", false);
        Api chief = samples.officer(OFFICE, "SUPERVISOR");
        Map<String, String> found = Map.of("found", "Nothing odd");

        oversight.remind(LocalDate.of(2019, 4, 9));
        assertThat(alerts()).isZero();
        oversight.remind(LocalDate.of(2019, 4, 10));
        assertThat(alerts()).isOne();

        samples.officer("020", "SUPERVISOR").get(REVIEW).mustBe(404);
        samples.officer("020", "SUPERVISOR").post(REVIEW, found).mustBe(404);
        samples.officer(OFFICE).get(REVIEW).mustBe(403);
        assertThat(samples.officer("020", "SUPERVISOR").get("/api/v1/admin/looks/reviews?month=2019-03").mustBe(200).json())
                .isEmpty();
        chief.post(REVIEW, Map.of("found", " ")).mustBe(422);
        assertThat(chief.post("/api/v1/admin/looks/reviews/" + YearMonth.from(samples.today()) + "/" + OFFICE, found)
                .mustBe(409).text("/code")).isEqualTo("looks.early");
        assertThat(chief.get("/api/v1/admin/looks/reviews?month=2019-03").mustBe(200).text("/0/reviewedBy")).isNull();

        assertThat(chief.post(REVIEW, found).mustBe(200).text("/found")).isEqualTo("Nothing odd");
        assertThat(samples.admin().post(REVIEW, Map.of("found", "Something")).mustBe(409).text("/code"))
                .isEqualTo("looks.signed");
        Answer signed = samples.admin().get(REVIEW).mustBe(200);
        assertThat(signed.text("/review/found")).isEqualTo("Nothing odd");
        assertThat(signed.text("/review/month")).isEqualTo(MONTH.toString());
        assertThat(alerts()).isZero();
        oversight.remind(LocalDate.of(2019, 4, 10));
        assertThat(alerts()).as("signed").isZero();
    }

    @Test
    void looksAreForgottenWhenTheirYearHasPassed() {
        LocalDate today = samples.today();
        look(reader, today.minusYears(1).minusDays(1) + "T23:00:00+09:00", "OLD", "LOOK", false);
        look(reader, today.minusYears(1) + "T01:00:00+09:00", "YOUNG", "LOOK", false);

        assertThat(keeping.forget()).isPositive();

        assertThat(jdbc.sql("select subject from audittrail.looks where office = ?").param(OFFICE).query(String.class).list())
                .containsExactly("YOUNG");
    }

    private void look(String account, String at, String subject, String how, boolean across) {
        jdbc.sql("insert into audittrail.looks (at, account, office, address, work, subject, how, across) "
                + "values (?, ?, ?, '192.0.2.9', 'cases', ?, ?, ?)").params(Timestamp.from(moment(at)), account, OFFICE,
                subject, how, across).update();
    }

    private static Instant moment(String at) {
        return OffsetDateTime.parse(at).toInstant();
    }

    private int alerts() {
        return jdbc.sql("select count(*) from engine.alerts where alert_key = ? and settled_at is null").param(ALERT)
                .query(Integer.class).single();
    }
}
