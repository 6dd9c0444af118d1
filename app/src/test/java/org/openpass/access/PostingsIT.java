package org.openpass.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openpass.access.Actor.Role;
import org.openpass.access.Colleagues.Colleague;
import org.openpass.access.Deputies.Principal;
import org.openpass.access.PostingRefused.Reason;
import org.openpass.terms.Seoul;
import org.openpass.testing.Answer;
import org.openpass.testing.Api;
import org.openpass.testing.Filer;
import org.openpass.testing.MovableClock;
import org.openpass.testing.OpenPassTest;
import org.openpass.testing.SampleData;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Who of customs works where, from a day until a day; each test has people of its own. */
@OpenPassTest
class PostingsIT {

    private static final String PASSWORD = "a-long-test-password";
    private static final String PEOPLE = "/api/v1/admin/organisation/people";
    private static final Actor ADMIN = new Actor("admin", null, null, false, Set.of(Role.ADMINISTRATOR), Set.of());
    private static final Set<Role> CLEARANCE = Set.of(Role.CLEARANCE_OFFICER);

    @Autowired
    SampleData samples;
    @Autowired
    Postings postings;
    @Autowired
    Invitations invitations;
    @Autowired
    Accounts accounts;
    @Autowired
    Parties parties;
    @Autowired
    Colleagues colleagues;
    @Autowired
    Deputies deputies;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    TransactionTemplate transaction;
    @Autowired
    MovableClock clock;

    private LocalDate today;

    @BeforeEach
    void thisDay() {
        today = samples.ready().today();
    }

    @Test
    void atMidnightSomebodyIsWhatTheNextPostingSaysAndNothingElseOfIt() {
        Filer filer = samples.filer();
        String links = "/api/v1/cases/" + filer.api().file(filer.draft().set("customsOffice", "020")).mustBe(202)
                .text("/caseNumber") + "/links";
        String kim = username();
        Answer employed = samples.admin().post(PEOPLE, Map.of("username", kim, "name", "Kim " + kim, "posting",
                wanted("020", today))).mustBe(201);
        assertThat(employed.text("/posting/source")).isEqualTo("api");
        assertThat(samples.admin().post(PEOPLE, Map.of("username", kim, "name", "Kim", "posting", wanted("020", today)))
                .mustBe(409).text("/code")).isEqualTo("posting.taken");
        Api api = Api.at(samples.admin().baseUrl()).account(kim, PASSWORD);
        api.get(links).mustBe(401);
        String token = employed.text("/invitation/href").replace("/invitation/", "");
        assertThat(invitations.find(token)).hasValueSatisfying(open -> assertThat(open.party()).isNull());
        assertThat(invitations.accept(token, PASSWORD)).isEqualTo(kim);
        assertThatThrownBy(() -> invitations.accept(token, "another-long-password")).isInstanceOf(PeopleRefused.class);
        api.get(links).mustBe(200);

        LocalDate tomorrow = today.plusDays(1);
        samples.admin().post(PEOPLE + "/" + kim + "/postings", wanted("030", tomorrow)).mustBe(200);
        Actor lee = saved("040");
        absent(kim, lee.name());
        String same = saved("040").name();
        post(same, "040", 1, null);
        api.get(links).mustBe(200);
        assertThat(actor(kim)).isEqualTo(new Actor(kim, null, "020", false, CLEARANCE, Set.of()));
        assertThat(people("020", kim)).containsExactly(kim);
        assertThat(people("030", kim)).isEmpty();
        assertThat(deputies.principals(lee)).containsExactly(new Principal(kim, "020", Set.of("clearance-officer")));

        clock.moveTo(Seoul.after(today));

        assertThat(actor(kim)).isEqualTo(new Actor(kim, null, "030", false, CLEARANCE, Set.of()));
        assertThat(postings.turn(today, today.plusDays(1))).as("whose open pages look again").contains(kim)
                .doesNotContain(lee.name(), same);
        api.get(links).mustBe(404);
        assertThat(people("020", kim)).isEmpty();
        assertThat(people("030", kim)).containsExactly(kim);
        assertThat(deputies.principals(lee)).containsExactly(new Principal(kim, "030", Set.of("clearance-officer")));
        assertThat(accounts.officers(kim, 0, 5)).extracting(Accounts.Officer::username).containsExactly(kim);

        samples.admin().post(PEOPLE + "/" + kim + "/postings/end", Map.of("lastDay", today.toString())).mustBe(200);
        assertThat(actor(kim)).as("nothing").isEqualTo(new Actor(kim, null, null, false, Set.of(), Set.of()));
        assertThat(accounts.officers(kim, 0, 5)).isEmpty();
        assertThat(deputies.principals(lee)).isEmpty();
        api.get(links).mustBe(404);
        assertThat(samples.admin().get(PEOPLE + "/" + kim + "/postings").mustBe(200).values("", "until"))
                .containsExactly(today.toString());
    }

    @Test
    void whatComesEndsWhatStandsAndAnOpenEndLastsUntilTheNext() {
        String kim = saved("020").name();
        post(kim, "020", 0, null);
        post(kim, "030", 10, 20);
        post(kim, "040", 5, null);
        long audited = audited(kim);
        post(kim, "040", 5, null);
        post(kim, "030", 10, 20);
        assertThat(audited(kim)).as("said again, nothing is done").isEqualTo(audited);
        assertThat(history(kim)).containsExactly("020 0 4", "040 5 9", "030 10 20");

        post(kim, "010", 12, 14);
        assertThat(history(kim)).as("what ended does not come back").containsExactly("020 0 4", "040 5 9", "030 10 11",
                "010 12 14");
        postings.end(kim, today.plusDays(7), ADMIN);
        assertThat(history(kim)).containsExactly("020 0 4", "040 5 7");
        assertThat(postings.end(kim, today.plusDays(7), ADMIN)).as("with what the account said before").hasSize(3);
        refused(Reason.PAST, () -> post(kim, "030", -1, null));
        assertThat(history(kim)).containsExactly("020 0 4", "040 5 7");
    }

    @Test
    void whoIsPostedForTheFirstTimeIsUntilThenWhatTheAccountSays() {
        Actor kim = saved("020");
        post(kim.name(), "030", 1, null);
        assertThat(actor(kim.name())).isEqualTo(kim);
        assertThat(postings.of(kim.name(), ADMIN)).extracting(Posting::source).containsExactly("account", "screen");
        Actor lee = saved("020");
        postings.end(lee.name(), today, ADMIN);
        assertThat(actor(lee.name())).isEqualTo(lee);
        assertThat(postings.of(lee.name(), ADMIN)).singleElement().satisfies(posting ->
                assertThat(posting.until()).isEqualTo(today));
    }

    @Test
    void whoLeftCustomsForAPartyIsNothingOfCustomsAnyMore() {
        String kim = saved("020").name();
        post(kim, "020", Set.of(Role.SUPERVISOR), 0, null);
        assertThat(actor(kim).officer()).isTrue();

        accounts.save(new Accounts.NewAccount(kim, PASSWORD, "Kim", parties.byIdentifier(samples.filer().declarantCode())
                .orElseThrow().id(), null, false, Set.of(Role.BROKER)));

        assertThat(actor(kim).roles()).containsExactly(Role.BROKER);
        assertThat(actor(kim).office()).isNull();
        assertThat(people("020", kim)).isEmpty();
        assertThat(accounts.officers(kim, 0, 5)).isEmpty();
    }

    @Test
    void whatCannotBeIsRefusedAndNothingIsThereForWhoDoesNotAdminister() {
        String kim = saved("020").name();
        refused(Reason.OFFICE, () -> post(kim, "9ZZ", 0, null));
        refused(Reason.OFFICE, () -> postings.post(new NewPosting(kim, null, null, false, null, CLEARANCE, today, null),
                "screen", ADMIN));
        refused(Reason.SECTION, () -> postings.post(new NewPosting(kim, "020", "99", false, null, CLEARANCE, today, null),
                "screen", ADMIN));
        refused(Reason.ROLES, () -> postings.post(new NewPosting(kim, "020", null, false, null, Set.of(Role.TRADER), today,
                null), "screen", ADMIN));
        refused(Reason.ROLES, () -> postings.post(new NewPosting(kim, "020", null, false, null, null, today, null),
                "screen", ADMIN));
        refused(Reason.DAYS, () -> post(kim, "020", 5, 4));
        refused(Reason.UNSEEN, () -> post("nobody-of-this-name", "020", 0, null));
        Filer filer = samples.filer();
        String trader = username();
        accounts.save(new Accounts.NewAccount(trader, PASSWORD, "Trader", parties.byIdentifier(filer.declarantCode())
                .orElseThrow().id(), null, false, Set.of(Role.BROKER)));
        refused(Reason.PARTY, () -> post(trader, "020", 0, null));
        refused(Reason.UNSEEN, () -> postings.of(kim, actor(trader)));
        refused(Reason.UNSEEN, () -> postings.end(kim, today, actor(kim)));
        assertThat(postings.of(kim, ADMIN)).isEmpty();

        Api officer = Api.at(samples.admin().baseUrl()).account(kim, PASSWORD);
        officer.get(PEOPLE).mustBe(403);
        officer.post(PEOPLE + "/" + kim + "/postings", wanted("030", today)).mustBe(403);
        filer.api().get(PEOPLE).mustBe(403);
        samples.admin().get(PEOPLE + "/nobody-of-this-name/postings").mustBe(404);
        assertThat(samples.admin().post(PEOPLE + "/" + kim + "/postings", wanted("9ZZ", today)).mustBe(422).text("/code"))
                .isEqualTo("posting.office");
    }

    @Test
    void officersKeepASupervisorAndSomebodyAlwaysAdministers() {
        String office = office();
        String chief = saved(null).name();
        String kim = saved(null).name();
        String next = saved(null).name();
        post(chief, office, Set.of(Role.SUPERVISOR), 0, null);
        post(kim, office, CLEARANCE, 0, null);
        refused(Reason.LAST_SUPERVISOR, () -> postings.end(chief, today, ADMIN));
        refused(Reason.LAST_SUPERVISOR, () -> post(chief, "030", 3, null));
        post(next, office, Set.of(Role.SUPERVISOR), 1, null);
        postings.end(chief, today, ADMIN);
        refused(Reason.LAST_SUPERVISOR, () -> postings.end(next, today.plusDays(4), ADMIN));
        postings.end(kim, today, ADMIN);
        postings.end(next, today, ADMIN);
        assertThat(postings.of(next, ADMIN)).as("an office may lose all its people").isEmpty();

        String last = username();
        accounts.save(new Accounts.NewAccount(last, PASSWORD, "Last", null, null, false, Set.of(Role.ADMINISTRATOR)));
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            jdbc.sql("update access.accounts set disabled_at = now() where username <> ?").param(last).update();
            refused(Reason.LAST_ADMINISTRATOR, () -> postings.end(last, today, actor(last)));
        });
        assertThat(actor(last).roles()).containsExactly(Role.ADMINISTRATOR);
    }

    @Test
    void ofManyWhoPostSomebodyAtOnceNoTwoHoldOnOneDay() throws Exception {
        String kim = saved("020").name();
        List<Callable<Object>> acts = IntStream.range(0, 8).<Callable<Object>>mapToObj(i -> () ->
                post(kim, List.of("010", "020", "030", "040").get(i % 4), i % 3, i % 2 == 0 ? null : i + 3)).toList();

        assertThat(atOnce(acts)).hasSize(8).allSatisfy(answer -> assertThat(answer).isInstanceOf(Posting.class));

        assertThat(jdbc.sql("""
                select count(*) from access.postings a join access.postings b on b.username = a.username
                    and b.valid_from > a.valid_from and daterange(a.valid_from, a.valid_to, '[]')
                    && daterange(b.valid_from, b.valid_to, '[]') where a.username = ?
                """).param(kim).query(Long.class).single()).isZero();
    }

    private static List<Object> atOnce(List<Callable<Object>> acts) throws Exception {
        CyclicBarrier start = new CyclicBarrier(acts.size());
        List<Object> answers = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(acts.size())) {
            List<Callable<Object>> begun = acts.stream().<Callable<Object>>map(act -> () -> {
                start.await();
                try {
                    return act.call();
                } catch (RuntimeException refused) {
                    return refused;
                }
            }).toList();
            for (Future<Object> done : pool.invokeAll(begun)) {
                answers.add(done.get());
            }
        }
        return answers;
    }

    private Posting post(String username, String office, int from, Integer until) {
        return post(username, office, CLEARANCE, from, until);
    }

    private Posting post(String username, String office, Set<Role> roles, int from, Integer until) {
        return postings.post(new NewPosting(username, office, null, false, "Import", roles, today.plusDays(from),
                until == null ? null : today.plusDays(until)), "screen", ADMIN);
    }

    private static Map<String, Object> wanted(String office, LocalDate from) {
        return new HashMap<>(Map.of("office", office, "roles", List.of("CLEARANCE_OFFICER"), "from", from.toString()));
    }

    /** Office, first and last day counted from today, of what holds now or later. */
    private List<String> history(String username) {
        return postings.of(username, ADMIN).stream().filter(each -> !each.from().isBefore(today)).map(each -> each.office()
                + " " + (each.from().toEpochDay() - today.toEpochDay()) + " " + (each.until() == null ? "open"
                : each.until().toEpochDay() - today.toEpochDay())).toList();
    }

    private void absent(String username, String deputy) {
        jdbc.sql("""
                insert into access.absences (username, deputy, from_at, until_at, groups, entered_by, entered_at)
                values (?, ?, ?, ?, '{clearance-officer}', 'admin', ?)
                """).params(username, deputy, Timestamp.from(clock.instant().minus(Duration.ofHours(1))),
                Timestamp.from(clock.instant().plus(Duration.ofDays(5))), Timestamp.from(clock.instant())).update();
    }

    private List<String> people(String office, String text) {
        return colleagues.in(office, text, 5).stream().map(Colleague::username).toList();
    }

    private long audited(String username) {
        return jdbc.sql("select count(*) from audittrail.entries where subject = ? and action like 'posting.%'")
                .param(username).query(Long.class).single();
    }

    private Actor actor(String username) {
        return accounts.find(username).orElseThrow().actor();
    }

    /** Somebody who was never posted: an officer of the office; null: nothing yet. */
    private Actor saved(String office) {
        String username = username();
        accounts.save(new Accounts.NewAccount(username, PASSWORD, "Person " + username, null, office, false,
                office == null ? Set.of() : CLEARANCE));
        return actor(username);
    }

    private String office() {
        String code = "Y" + SampleData.unique("").substring(0, 2);
        jdbc.sql("insert into reference.offices (code, name_ko, name_en) values (?, '시험세관', 'Trial Customs') "
                + "on conflict do nothing").param(code).update();
        return code;
    }

    private static String username() {
        return SampleData.unique("p-").toLowerCase(Locale.ROOT);
    }

    private static void refused(Reason reason, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(PostingRefused.class,
                refused -> assertThat(refused.reason()).isEqualTo(reason));
    }
}
