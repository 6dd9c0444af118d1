package org.openpass.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.openpass.casework.Audience;
import org.openpass.declaration.Changes;
import org.openpass.declaration.Filing;
import org.openpass.declaration.OfferedSecurity;
import org.openpass.declaration.Supplements;
import org.openpass.declaration.model.DeclarationDocument;
import org.openpass.documents.DocumentKind;
import org.openpass.documents.Documents;
import org.openpass.mailbox.Boxes;
import org.openpass.mailbox.Mailboxes;
import org.openpass.testing.Answer;
import org.openpass.testing.Api;
import org.openpass.testing.Filer;
import org.openpass.testing.Multipart;
import org.openpass.testing.OpenPassTest;
import org.openpass.testing.SampleData;
import org.openpass.testing.SampleFiles;
import org.openpass.testing.WcoSample;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/** Each right at each door: without it there is a plain refusal and nothing is done, with it alone the way is open. */
@OpenPassTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RightsIT {

    private static final String PASSWORD = "a-long-test-password";
    private static final String PEOPLE = "/api/v1/people";

    /** A door to an act. */
    private interface Door {
        Answer open(Api person);
    }

    @Autowired
    SampleData samples;
    @Autowired
    Parties parties;
    @Autowired
    Accounts accounts;
    @Autowired
    PartyPeople people;
    @Autowired
    Filing filing;
    @Autowired
    Changes changes;
    @Autowired
    Supplements supplements;
    @Autowired
    OfferedSecurity security;
    @Autowired
    Mailboxes mailboxes;
    @Autowired
    Boxes boxes;
    @Autowired
    Documents documents;
    @Autowired
    JsonMapper json;

    Filer filer;
    Actor manager;
    Actor worker;
    String colleague;
    String declaration;
    String number;
    String caseNumber;
    String message;
    String file;

    @BeforeAll
    void aDeclarationOfABrokerWithPeople() {
        filer = samples.filer();
        manager = person("Manager");
        worker = person("Worker");
        colleague = person("Colleague").name();
        Answer accepted = filer.api().fileAndAwait(filer.draft(), "ACCEPTED");
        number = accepted.text("/declarationNumber");
        caseNumber = accepted.text("/caseNumber");
        declaration = "/api/v1/declarations/" + number;
        message = Awaitility.await().until(() -> filer.api().get("/api/v1/mailbox?number=" + number)
                .text("/messages/0/id"), found -> found != null);
        file = filer.api().post(declaration + "/documents", form("first").contentType(), form("first").body())
                .mustBe(201).text("/id");
    }

    @Test
    void eachDoorForSoftwareAsksForItsRight() {
        doors().forEach((right, doors) -> {
            give(EnumSet.complementOf(EnumSet.of(right)));
            doors.forEach(door -> {
                Answer refused = door.open(api()).mustBe(403);
                assertThat(refused.text("/code")).isEqualTo("right.missing");
                assertThat(refused.at("/rights").valueStream().map(r -> r.asString())).containsExactly(right.name());
                assertThat(refused.text("/ask/0")).isEqualTo("Manager");
                assertThat(refused.text("/detail")).contains("Manager");
            });
            give(EnumSet.of(right));
            doors.forEach(door -> assertThat(door.open(api()).status()).as(right.name()).isNotIn(401, 403, 404, 500));
        });
    }

    private Map<Right, List<Door>> doors() {
        Map<Right, List<Door>> doors = new LinkedHashMap<>();
        doors.put(Right.FILE, List.of(person -> person.file(filer.draft()),
                person -> person.fileXml(WcoSample.of(filer).bytes())));
        doors.put(Right.CHANGE, List.of(person -> person.post(declaration + "/withdrawal", Map.of()),
                person -> person.post(declaration + "/amendment", Map.of("reasonCode", "02", "explanation", "",
                        "declaration", json.readTree(filer.draft().json())))));
        doors.put(Right.PAY, List.of(person -> person.post(declaration + "/security",
                Map.of("securityReference", "SEC"))));
        doors.put(Right.ANSWER, List.of(person -> person.post(declaration + "/supplement", Map.of("answer", "Here")),
                person -> person.post("/api/v1/mailbox/" + message + "/replies", Map.of("text", "Thank you")),
                person -> person.put("/api/v1/mailbox/box", Map.of("kinds", Set.of("ACCEPTED"))),
                person -> person.send("DELETE", "/api/v1/mailbox/box")));
        String invited = SampleData.unique("invited-").toLowerCase(Locale.ROOT);
        doors.put(Right.MANAGE, List.of(person -> person.post(PEOPLE + "/invitations",
                        Map.of("username", invited, "name", "Invited")),
                person -> person.send("DELETE", PEOPLE + "/invitations/" + invited),
                person -> person.put(PEOPLE + "/" + colleague + "/rights", Map.of("rights", Set.of())),
                person -> person.post(PEOPLE + "/" + colleague + "/disable", Map.of()),
                person -> person.post(PEOPLE + "/" + colleague + "/enable", Map.of())));
        return doors;
    }

    @Test
    void filesAreAddedByWhoFilesOrChangesOrAnswers() {
        give(EnumSet.of(Right.PAY, Right.MANAGE));
        for (String path : List.of("/documents", "/documents/" + file + "/versions")) {
            Answer refused = api().post(declaration + path, form("other").contentType(), form("other").body()).mustBe(403);
            assertThat(refused.at("/rights").valueStream().map(r -> r.asString())).containsExactly("FILE", "CHANGE", "ANSWER");
        }
        for (Right right : List.of(Right.FILE, Right.CHANGE, Right.ANSWER)) {
            give(EnumSet.of(right));
            api().post(declaration + "/documents", form(right.name()).contentType(), form(right.name()).body()).mustBe(201);
        }
    }

    /** The screens call the same services with the actor of their session, who may have had the right when it began. */
    @Test
    void eachServiceAsksForItsRightAsItIsNowWhateverTheSessionRemembers() {
        give(EnumSet.allOf(Right.class));
        Actor session = accounts.find(worker.name()).orElseThrow().actor();
        assertThat(session.rights()).containsExactlyInAnyOrder(Right.values());

        services(session).forEach((right, acts) -> {
            give(EnumSet.complementOf(EnumSet.of(right)));
            acts.forEach(act -> assertThatThrownBy(act).as(right.name()).isInstanceOf(RightMissing.class)
                    .hasMessageContaining("Manager"));
            give(EnumSet.of(right));
            acts.forEach(act -> assertThat(catchThrowable(act) instanceof RightMissing).as(right.name()).isFalse());
        });
        give(EnumSet.allOf(Right.class));
        people.disable(worker.name(), manager);
        services(session).values().forEach(acts -> acts.forEach(act ->
                assertThatThrownBy(act).as("disabled").isInstanceOf(RightMissing.class)));
        people.enable(worker.name(), manager);
    }

    private Map<Right, List<ThrowingCallable>> services(Actor actor) {
        DeclarationDocument document = json.readValue(filer.draft().json(), DeclarationDocument.class);
        byte[] content = SampleFiles.pdf("service");
        Map<Right, List<ThrowingCallable>> acts = new LinkedHashMap<>();
        acts.put(Right.FILE, List.of(() -> filing.file(document, List.of(), actor, Filing.Format.FORM)));
        acts.put(Right.CHANGE, List.of(() -> changes.withdraw(number, "", "", actor),
                () -> changes.amend(number, "", "", document, List.of(), actor)));
        acts.put(Right.PAY, List.of(() -> security.offer(number, "SEC", actor)));
        acts.put(Right.ANSWER, List.of(() -> supplements.answer(number, "Here", null, List.of(), actor),
                () -> mailboxes.reply(UUID.fromString(message), "Thank you again", actor),
                () -> boxes.open(Set.of("ACCEPTED"), actor), () -> boxes.close(actor)));
        acts.put(Right.MANAGE, List.of(() -> people.change(colleague, Set.of(), actor),
                () -> people.disable(colleague, actor), () -> people.enable(colleague, actor)));
        assertThat(catchThrowable(() -> documents.add(caseNumber, DocumentKind.OTHER, "a.pdf", content,
                new Actor(actor.name(), actor.partyId(), null, false, actor.roles(), Set.of()), Audience.PARTY)))
                .isInstanceOf(RightMissing.class);
        return acts;
    }

    @Test
    void readingAndCheckingTakeNoRight() {
        give(Set.of());

        api().declaration(number).mustBe(200);
        api().post("/api/v1/declarations/validation", json.readTree(filer.draft().json())).mustBe(200);
        assertThat(api().get(PEOPLE).mustBe(200).values("", "username")).contains(manager.name(), worker.name());
    }

    @Test
    void softwareDoesAllButManagePeopleAndOfficersHaveNone() {
        assertThat(filer.api().post(PEOPLE + "/" + worker.name() + "/disable", Map.of()).mustBe(403).text("/rights/0"))
                .isEqualTo("MANAGE");
        filer.api().file(filer.draft()).mustBe(202);
        Api officer = samples.officer("020");
        assertThat(officer.get(PEOPLE).mustBe(200).at("").isEmpty()).isTrue();
        officer.post(PEOPLE + "/" + worker.name() + "/disable", Map.of()).mustBe(404);
    }

    private void give(Set<Right> rights) {
        people.change(worker.name(), rights, manager);
    }

    private Api api() {
        return Api.at(samples.admin().baseUrl()).account(worker.name(), PASSWORD);
    }

    private Actor person(String name) {
        String username = SampleData.unique("right-").toLowerCase(Locale.ROOT);
        accounts.save(new Accounts.NewAccount(username, PASSWORD, name,
                parties.byIdentifier(filer.declarantCode()).orElseThrow().id(), null, false, Set.of(Actor.Role.BROKER)));
        return accounts.find(username).orElseThrow().actor();
    }

    private static Multipart form(String content) {
        return new Multipart().field("kind", "OTHER").file("file", "a.pdf", "application/pdf", SampleFiles.pdf(content));
    }
}
