package org.openpass.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openpass.access.PartyPeople.Person;
import org.openpass.access.PeopleRefused.Reason;
import org.openpass.audittrail.AuditTrail;
import org.openpass.testing.Answer;
import org.openpass.testing.Api;
import org.openpass.testing.OpenPassTest;
import org.openpass.testing.SampleData;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Who manages a party's people, that somebody always does, and the links by which people join. */
@OpenPassTest
class PeopleIT {

    private static final String PASSWORD = "a-long-test-password";
    private static final String PEOPLE = "/api/v1/people";
    private static final int ROUNDS = 5;

    @Autowired
    Sessions sessions;
    @Autowired
    SampleData samples;
    @Autowired
    Parties parties;
    @Autowired
    Accounts accounts;
    @Autowired
    AccountRights accountRights;
    @Autowired
    PartyPeople people;
    @Autowired
    Invitations invitations;
    @Autowired
    AuditTrail audit;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    TransactionTemplate transaction;
    @Autowired
    Clock clock;

    private long party;
    private Actor first;
    private Actor second;

    @BeforeEach
    void aPartyOfTwo() {
        party = party();
        first = person(party);
        second = person(party);
    }

    @Test
    void theFirstOfAPartyManagesItsPeopleAndWhoComesLaterDoesTheRest() {
        assertThat(first.rights()).containsExactlyInAnyOrder(Right.values());
        assertThat(second.rights()).containsExactlyInAnyOrderElementsOf(Right.USUAL);
        assertThat(people.list(second)).extracting(Person::username)
                .containsExactlyInAnyOrder(first.name(), second.name());
        accounts.save(account(second.name(), party));
        assertThat(accounts.find(second.name()).orElseThrow().rights()).as("a new password changes no right")
                .containsExactlyInAnyOrderElementsOf(Right.USUAL);

        Actor elsewhere = person(party());
        accounts.save(account(first.name(), elsewhere.partyId()));
        assertThat(accounts.find(first.name()).orElseThrow().rights()).as("in one party it is no manager of the other")
                .containsExactlyInAnyOrderElementsOf(Right.USUAL);
    }

    @Test
    void aStrangerIsNobody() {
        Api manager = api(first);
        String stranger = person(party()).name();
        for (String who : List.of(stranger, "nobody-of-this-name")) {
            Answer unknown = manager.put(PEOPLE + "/" + who + "/rights", Map.of("rights", Set.of("FILE"))).mustBe(404);
            assertThat(unknown.text("/code")).isEqualTo("notFound");
            manager.post(PEOPLE + "/" + who + "/disable", Map.of()).mustBe(404);
            manager.post(PEOPLE + "/" + who + "/enable", Map.of()).mustBe(404);
            manager.send("DELETE", PEOPLE + "/invitations/" + who).mustBe(404);
        }
        assertThat(manager.get(PEOPLE).mustBe(200).values("", "username")).doesNotContain(stranger);
        assertThat(accounts.find(stranger).orElseThrow().disabled()).isFalse();
    }

    @Test
    void theLastWhoManagesStays() {
        refused(Reason.LAST, () -> people.change(first.name(), Right.USUAL, first));
        refused(Reason.LAST, () -> people.disable(first.name(), first));
        assertThat(api(first).put(PEOPLE + "/" + first.name() + "/rights", Map.of("rights", Set.of("FILE"))).mustBe(409)
                .text("/code")).isEqualTo("people.last");
        people.change(second.name(), EnumSet.allOf(Right.class), first);
        people.disable(second.name(), first);
        refused(Reason.LAST, () -> people.disable(first.name(), first));

        people.enable(second.name(), first);
        people.change(first.name(), Set.of(), first);

        assertThatThrownBy(() -> people.enable(second.name(), first)).isInstanceOf(RightMissing.class);
        assertThat(managers()).containsExactly(second.name());
    }

    @Test
    void ofTwoWhoGiveUpAtOnceOrDisableEachOtherOneStays() throws Exception {
        people.change(second.name(), EnumSet.allOf(Right.class), first);
        Actor other = accounts.find(second.name()).orElseThrow().actor();
        for (int round = 1; round <= ROUNDS; round++) {
            List<Object> answers = together(() -> people.change(first.name(), Right.USUAL, first),
                    () -> people.change(other.name(), Right.USUAL, other));
            assertThat(answers).filteredOn(Person.class::isInstance).hasSize(1);
            assertThat(answers).filteredOn(PeopleRefused.class::isInstance).hasSize(1);
            assertThat(managers()).hasSize(1);
            Actor left = managers().contains(first.name()) ? first : other;
            people.change((left == first ? other : first).name(), EnumSet.allOf(Right.class), left);

            answers = together(() -> people.disable(other.name(), first), () -> people.disable(first.name(), other));
            assertThat(answers).filteredOn(Person.class::isInstance).hasSize(1);
            assertThat(answers).filteredOn(RightMissing.class::isInstance).hasSize(1);
            assertThat(managers()).hasSize(1);
            left = managers().contains(first.name()) ? first : other;
            people.enable((left == first ? other : first).name(), left);
        }
    }

    @Test
    void whoIsInvitedJoinsOnceWithTheRightsThatWereGivenAndEachActIsOnRecord() {
        Api manager = api(first);
        String username = username();
        Answer made = manager.post(PEOPLE + "/invitations", Map.of("username", username, "name", "Lee New", "rights",
                Set.of("PAY"))).mustBe(201);
        String token = made.text("/href").substring("/invitation/".length());
        assertThat(Duration.between(clock.instant(), Instant.parse(made.text("/expiresAt"))))
                .isBetween(Duration.ofHours(71), Duration.ofHours(72));
        assertThat(manager.get(PEOPLE + "/invitations").mustBe(200).values("", "username")).containsExactly(username);
        assertThat(jdbc.sql("select count(*) from access.invitations i where i::text like '%' || ? || '%'").param(token)
                .query(Long.class).single()).as("the token itself is kept nowhere").isZero();

        refused(Reason.PASSWORD, () -> invitations.accept(token, "too-short"));
        refused(Reason.LINK, () -> invitations.accept(token + "x", PASSWORD));
        assertThat(invitations.find(token + "x")).isEmpty();
        assertThat(invitations.find(token)).hasValueSatisfying(found -> assertThat(found.name()).isEqualTo("Lee New"));
        assertThat(invitations.accept(token, PASSWORD)).isEqualTo(username);

        refused(Reason.LINK, () -> invitations.accept(token, PASSWORD));
        assertThat(invitations.find(token)).isEmpty();
        Accounts.Account joined = accounts.find(username).orElseThrow();
        assertThat(joined.actor()).isEqualTo(new Actor(username, party, null, false, first.roles(), Set.of(Right.PAY)));
        Api invited = Api.at(samples.admin().baseUrl()).account(username, PASSWORD);
        invited.get(PEOPLE).mustBe(200);
        manager.put(PEOPLE + "/" + username + "/rights", Map.of("rights", Set.of("FILE", "PAY"))).mustBe(200);
        manager.post(PEOPLE + "/" + username + "/disable", Map.of()).mustBe(200);
        assertThat(invited.get(PEOPLE).status()).isEqualTo(401);
        manager.post(PEOPLE + "/" + username + "/enable", Map.of()).mustBe(200);
        invited.get(PEOPLE).mustBe(200);
        assertThat(jdbc.sql("select actor || ' ' || action from audittrail.entries where subject = ? order by id")
                .param(username).query(String.class).list()).containsExactly(first.name() + " people.invited",
                        username + " people.joined", first.name() + " people.rights", first.name() + " people.disabled",
                        first.name() + " people.enabled");
    }

    @Test
    void ofTwoWhoOpenOneLinkOneJoins() throws Exception {
        String token = invitations.invite(username(), "Lee New", Right.USUAL, first).token();

        List<Object> answers = together(() -> invitations.accept(token, PASSWORD),
                () -> invitations.accept(token, "another-long-password"));

        assertThat(answers).filteredOn(String.class::isInstance).hasSize(1);
        assertThat(answers).filteredOn(PeopleRefused.class::isInstance).singleElement()
                .extracting(refused -> ((PeopleRefused) refused).reason()).isEqualTo(Reason.LINK);
    }

    @Test
    void aLinkThatIsOverTakenBackReplacedOrOfWhoManagesNoMoreOpensNothing() {
        String over = username();
        String expired = invitations.invite(over, "Lee New", Right.USUAL, first).token();
        jdbc.sql("update access.invitations set expires_at = ? where username = ?")
                .params(Timestamp.from(clock.instant()), over).update();
        opensNothing(expired);
        Actor stranger = person(party());
        invitations.invite(over, "Somebody else", Right.USUAL, stranger);

        String replaced = invitations.invite(username(), "Kim New", Right.USUAL, first).token();
        String again = invitations.open(first).getFirst().username();
        String newest = invitations.invite(again, "Kim New", Right.USUAL, first).token();
        opensNothing(replaced);
        refused(Reason.TAKEN, () -> invitations.invite(again, "Kim New", Right.USUAL, stranger));
        invitations.withdraw(again, first);
        opensNothing(newest);

        people.change(second.name(), EnumSet.allOf(Right.class), first);
        Actor inviter = accounts.find(second.name()).orElseThrow().actor();
        String orphan = invitations.invite(username(), "Park New", Right.USUAL, inviter).token();
        assertThat(invitations.find(orphan)).isPresent();
        people.disable(second.name(), first);
        opensNothing(orphan);
    }

    @Test
    void aUserNameThatIsTakenOrNoneIsRefusedAndAnAccountIsNeverOverwritten() {
        refused(Reason.TAKEN, () -> invitations.invite(second.name(), "Twice", Right.USUAL, first));
        refused(Reason.USERNAME, () -> invitations.invite("Kim Nr 1", "Kim", Right.USUAL, first));
        refused(Reason.NAME, () -> invitations.invite(username(), " ", Right.USUAL, first));
        assertThatThrownBy(() -> invitations.invite(username(), "Kim", Right.USUAL, second)).isInstanceOf(RightMissing.class);
        String username = username();
        String token = invitations.invite(username, "Kim", Right.USUAL, first).token();
        accounts.save(account(username, party()));
        Accounts.Account made = accounts.find(username).orElseThrow();

        refused(Reason.TAKEN, () -> invitations.accept(token, "another-long-password"));

        assertThat(accounts.find(username)).contains(made);
    }

    @Test
    void whereTheIdentityProviderMakesTheAccountsNobodyIsInvited() {
        Invitations byProvider = new Invitations(jdbc, accounts, accountRights,
                new SignInWays(false, Optional.of("Provider")), sessions, audit, clock);

        refused(Reason.PROVIDER, () -> transaction.executeWithoutResult(s ->
                byProvider.invite(username(), "Kim", Right.USUAL, first)));

        String local = invitations.invite(username(), "Kim", Right.USUAL, first).token();
        assertThat(byProvider.find(local)).isEmpty();
    }

    private void opensNothing(String token) {
        assertThat(invitations.find(token)).isEmpty();
        refused(Reason.LINK, () -> invitations.accept(token, PASSWORD));
    }

    private static void refused(Reason reason, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(PeopleRefused.class,
                refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    /** What each of the acts came to, begun at once: its answer or what it threw. */
    private static List<Object> together(Callable<?>... acts) throws Exception {
        CyclicBarrier start = new CyclicBarrier(acts.length);
        List<Callable<Object>> begun = new ArrayList<>();
        for (Callable<?> act : acts) {
            begun.add(() -> {
                start.await();
                try {
                    return act.call();
                } catch (RuntimeException refused) {
                    return refused;
                }
            });
        }
        List<Object> answers = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(acts.length)) {
            for (Future<Object> done : pool.invokeAll(begun)) {
                answers.add(done.get());
            }
        }
        return answers;
    }

    private List<String> managers() {
        return people.list(first).stream().filter(p -> p.active() && p.rights().contains(Right.MANAGE))
                .map(Person::username).toList();
    }

    private Api api(Actor person) {
        return Api.at(samples.admin().baseUrl()).account(person.name(), PASSWORD);
    }

    private Actor person(long partyId) {
        String username = username();
        accounts.save(account(username, partyId));
        return accounts.find(username).orElseThrow().actor();
    }

    private static Accounts.NewAccount account(String username, long partyId) {
        return new Accounts.NewAccount(username, PASSWORD, "Person", partyId, null, false, Set.of(Actor.Role.TRADER));
    }

    private static String username() {
        return SampleData.unique("people-").toLowerCase(Locale.ROOT);
    }

    private long party() {
        String identifier = SampleData.unique("PPL");
        samples.party("Party " + identifier, "TRADER", identifier, Map.of());
        return parties.byIdentifier(identifier).orElseThrow().id();
    }
}
