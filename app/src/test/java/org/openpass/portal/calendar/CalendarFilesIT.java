package org.openpass.portal.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.component.VEvent;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openpass.access.Accounts;
import org.openpass.access.Actor;
import org.openpass.access.CalendarLinks;
import org.openpass.access.Parties;
import org.openpass.casework.Deadlines;
import org.openpass.casework.Deadlines.Deadline;
import org.openpass.testing.Answer;
import org.openpass.testing.Api;
import org.openpass.testing.Bank;
import org.openpass.testing.Filer;
import org.openpass.testing.OpenPassTest;
import org.openpass.testing.SampleData;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** The calendar of deadlines by its secret address: true at every look, and nothing for who has no address. */
@OpenPassTest
class CalendarFilesIT {

    private static final String PASSWORD = "a-long-test-password";

    @Autowired
    SampleData samples;
    @Autowired
    Parties parties;
    @Autowired
    Accounts accounts;
    @Autowired
    CalendarLinks links;
    @Autowired
    Deadlines deadlines;
    @Autowired
    TransactionTemplate transaction;

    private Filer filer;
    private Actor broker;

    @BeforeEach
    void aBroker() {
        filer = samples.filer();
        broker = person(filer);
    }

    @Test
    void aMovedDeadlineMovesAndAMetOneIsCancelled() {
        Answer accepted = filer.api().fileAndAwait(filer.draft(), "ACCEPTED");
        String token = links.issue(broker, Locale.KOREAN);

        VEvent due = only(token);
        assertThat(due.getSummary().getValue()).contains(accepted.text("/declarationNumber"), "납부")
                .doesNotContain(filer.importerName());
        assertThat(LocalDate.ofInstant(due.getDateStart().getValue().toInstant(), ZoneId.systemDefault()))
                .isEqualTo(LocalDate.parse(accepted.text("/money/dueOn")));

        Deadline open = deadlines.open(accepted.text("/caseNumber")).getFirst();
        Deadline later = new Deadline(open.caseNumber(), open.kind(), open.round(), open.dueAt().plus(1, ChronoUnit.DAYS),
                open.article(), open.bearer());
        set(later);
        set(later);
        VEvent moved = only(token);
        assertThat(moved.getUid()).isEqualTo(due.getUid());
        assertThat(moved.getSequence().getValue()).isEqualTo(due.getSequence().getValue() + 1);
        assertThat(moved.getDateStart().getValue()).isAfter(due.getDateStart().getValue());

        Bank.registered(samples).pay(accepted).mustBe(200);
        VEvent met = only(token);
        assertThat(met.getStatus().isCancelled()).isTrue();
        assertThat(met.getSequence().getValue()).isGreaterThan(moved.getSequence().getValue());
    }

    @Test
    void anAddressEndsWhenItIsRevokedReplacedOrItsAccountClosed() {
        String first = links.issue(broker, Locale.ENGLISH);
        read(first).mustBe(200);
        assertThat(links.since(broker)).isPresent();

        String second = links.issue(broker, Locale.ENGLISH);
        read(first).mustBe(404);
        read(second).mustBe(200);
        links.revoke(broker);
        read(second).mustBe(404);
        assertThat(links.since(broker)).isEmpty();

        String third = links.issue(broker, Locale.ENGLISH);
        accounts.disable(broker.name(), true);
        read(third).mustBe(404);
        read("guessed").mustBe(404);
    }

    @Test
    void anotherPartysDeadlinesStandInNoOthersCalendar() {
        filer.api().fileAndAwait(filer.draft(), "ACCEPTED");
        String strangers = links.issue(person(samples.filer()), Locale.ENGLISH);

        assertThat(events(strangers)).isEmpty();
    }

    private void set(Deadline deadline) {
        transaction.executeWithoutResult(t -> deadlines.set(deadline));
    }

    private VEvent only(String token) {
        List<VEvent> events = events(token);
        assertThat(events).hasSize(1);
        return events.getFirst();
    }

    private List<VEvent> events(String token) {
        Answer file = read(token).mustBe(200);
        assertThat(file.header("Content-Type")).startsWith("text/calendar");
        return Biweekly.parse(file.body()).first().getEvents();
    }

    private Answer read(String token) {
        return Api.at(samples.admin().baseUrl()).get("/files/calendar/" + token + ".ics");
    }

    private Actor person(Filer of) {
        String username = SampleData.unique("person-").toLowerCase(Locale.ROOT);
        accounts.save(new Accounts.NewAccount(username, PASSWORD, "Person",
                parties.byIdentifier(of.declarantCode()).orElseThrow().id(), null, false, Set.of(Actor.Role.BROKER)));
        return accounts.find(username).orElseThrow().actor();
    }
}
