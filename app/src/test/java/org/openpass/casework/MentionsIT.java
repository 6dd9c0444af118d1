package org.openpass.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openpass.access.Accounts;
import org.openpass.access.Actor;
import org.openpass.signals.Signals;
import org.openpass.testing.Answer;
import org.openpass.testing.Api;
import org.openpass.testing.Filer;
import org.openpass.testing.OpenPassTest;
import org.openpass.testing.SampleData;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whom notes mention, and who learns of it. */
@OpenPassTest
class MentionsIT {

    private static final String PASSWORD = "a-long-test-password";

    @Autowired
    SampleData samples;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    Accounts accounts;
    @Autowired
    Mentions mentions;
    @Autowired
    Signals signals;

    String kim = SampleData.unique("kim-").toLowerCase(Locale.ROOT);
    String lee = SampleData.unique("lee-").toLowerCase(Locale.ROOT);
    Filer filer;
    String declaration;
    String caseNumber;
    String notes;
    Api officer;

    @BeforeEach
    void file() {
        filer = samples.filer();
        Answer receipt = filer.api().file(filer.draft()).mustBe(202);
        declaration = receipt.text("/declarationNumber");
        caseNumber = receipt.text("/caseNumber");
        notes = "/api/v1/cases/" + caseNumber + "/notes";
        officer = officer(kim, "020");
    }

    @Test
    void whoIsMentionedIsToldUntilTheNoteIsRead() {
        officer(lee, "020");
        Queue<String> told = new ConcurrentLinkedQueue<>();
        Runnable quiet = signals.listen(Mentions.CHANNEL, told::add);
        try {
            await("that the channel is heard").until(() -> {
                signals.notify(Mentions.CHANNEL, "probe");
                return told.contains("probe");
            });
            Answer note = officer.post(notes, Map.of("text", "@" + lee + "에게: see line 3, @" + kim + ".")).mustBe(201);
            assertThat(note.at("/mentions").valueStream().map(name -> name.asString())).containsExactlyInAnyOrder(kim, lee);
            await().until(() -> told.contains(lee));
            assertThat(mentions.unread(actor(kim, "020"))).as("who writes has read it").isEmpty();
            assertThat(mentions.unread(actor(lee, "020"))).singleElement().satisfies(mention -> {
                assertThat(mention.noteId()).isEqualTo(note.won("/id"));
                assertThat(mention.caseNumber()).isEqualTo(caseNumber);
                assertThat(mention.author()).isEqualTo(kim);
            });
            assertThat(mentions.unread(actor(lee, "030"))).as("moved to an office that does not see it").isEmpty();
            assertThat(mentions.unread(new Actor(lee, null, null, true, Set.of(Actor.Role.INSPECTOR)))).hasSize(1);

            told.clear();
            mentions.read(note.won("/id"), actor(lee, "020"));
            await().until(() -> told.contains(lee));
            assertThat(mentions.unread(actor(lee, "020"))).isEmpty();
        } finally {
            quiet.run();
        }
    }

    @Test
    void aMentionGoesWithItsNameAndWithItsNote() {
        officer(lee, "020");
        String id = officer.post(notes, Map.of("text", "@" + lee)).mustBe(201).text("/id");

        officer.put(notes + "/" + id, Map.of("text", "nobody")).mustBe(200);
        assertThat(mentions.unread(actor(lee, "020"))).isEmpty();
        officer.put(notes + "/" + id, Map.of("text", "@" + lee + " again")).mustBe(200);
        assertThat(mentions.unread(actor(lee, "020"))).hasSize(1);
        officer.post(notes + "/" + id + "/remove", Map.of()).mustBe(200);
        assertThat(mentions.unread(actor(lee, "020"))).isEmpty();
    }

    @Test
    void whoDoesNotSeeTheCaseIsNotMentioned() {
        officer(lee, "030");
        String nobody = SampleData.unique("nobody-").toLowerCase(Locale.ROOT);
        String text = "@" + lee + " and @" + nobody;

        Answer refused = officer.post(notes, Map.of("text", text)).mustBe(422);

        assertThat(refused.text("/code")).isEqualTo("note.mention");
        assertThat(refused.at("/who").valueStream().map(name -> name.asString())).containsExactlyInAnyOrder(lee, nobody);
        assertThat(refused.text("/detail")).contains("no officer " + nobody, lee + " does not see this case: share");
        assertThat(officer.get(notes).body()).as("nothing was written").isEqualTo("[]");

        jdbc.sql("insert into casework.case_offices values (?, '030', 'test')").param(caseNumber).update();
        officer.post(notes, Map.of("text", "@" + lee)).mustBe(201);
        assertThat(mentions.unread(actor(lee, "030"))).hasSize(1);
    }

    @Test
    void aPartysPersonIsNoOfficerThoughItSeesTheCase() {
        String person = SampleData.unique("trader-").toLowerCase(Locale.ROOT);
        Api trader = account(person, jdbc.sql("select party_id from access.party_identifiers where identifier = ?")
                .param(filer.importer()).query(Long.class).single(), null, Actor.Role.TRADER);
        trader.declaration(declaration).mustBe(200);

        assertThat(officer.post(notes, Map.of("text", "@" + person)).mustBe(422).text("/detail"))
                .isEqualTo("There is no officer " + person + ".");
        trader.get(notes).mustBe(404);
    }

    private Api officer(String username, String office) {
        return account(username, null, office, Actor.Role.INSPECTOR);
    }

    private Api account(String username, Long partyId, String office, Actor.Role role) {
        accounts.save(new Accounts.NewAccount(username, PASSWORD, "Person", partyId, office, false, Set.of(role)));
        return Api.at(samples.admin().baseUrl()).account(username, PASSWORD);
    }

    private static Actor actor(String username, String office) {
        return new Actor(username, null, office, false, Set.of(Actor.Role.INSPECTOR));
    }
}
